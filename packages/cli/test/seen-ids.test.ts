import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeenIds } from '../src/input/seen-ids.js';

/** Ids that differ in one digit at one place, as close to one another as ids can be. */
const nearIds = Array.from('0123456789abcdef').flatMap((digit) =>
  [0, 7, 9, 14, 19, 24, 35].map((at) => {
    const id = '5b1f0a52-93c4-4d0e-8a27-5f1e3c9d7b48';
    return id.slice(0, at) + digit + id.slice(at + 1);
  }),
);
const never = () => assert.fail('must have room');

describe('SeenIds', () => {
  it('says where an id was read first, file and line', () => {
    const seen = new SeenIds(never);
    const ids = [...new Set(nearIds)];
    for (const [index, id] of ids.entries()) assert.equal(seen.add(id, index < 5 ? 'a.csv' : 'b.csv', index + 1), null);
    assert.deepEqual(seen.add(ids[4]!, 'c.csv', 1), { file: 'a.csv', line: 5 });
    assert.deepEqual(seen.add(ids[5]!, 'a.csv', 1), { file: 'b.csv', line: 6 });
  });

  it('finds each of as many ids as it has room for, and no other', () => {
    const seen = new SeenIds(never, 1024);
    const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    for (let n = 0; n < 1024; n++) assert.equal(seen.add(idOf(n), 'a.csv', n + 1), null);
    for (let n = 0; n < 1024; n++) assert.deepEqual(seen.add(idOf(n), 'b.csv', 1), { file: 'a.csv', line: n + 1 });
  });

  it('without room says so once, and still finds what it holds', () => {
    const places: object[] = [];
    const seen = new SeenIds((at) => places.push(at), 2);
    const [first, second, third] = [...new Set(nearIds)] as [string, string, string];
    seen.add(first, 'a.csv', 1);
    seen.add(second, 'a.csv', 2);
    assert.deepEqual(places, []);
    assert.equal(seen.add(third, 'a.csv', 3), null);
    assert.equal(seen.add(third, 'a.csv', 4), null);
    assert.deepEqual(places, [{ file: 'a.csv', line: 3 }]);
    assert.deepEqual(seen.add(second, 'a.csv', 5), { file: 'a.csv', line: 2 });
  });
});
