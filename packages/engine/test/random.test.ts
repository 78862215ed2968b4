import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fnv1a32 } from '../src/exact/fnv1a32.js';
import { below, dealBy, nextWord, splitmix32, wordsOf, xoshiro128ss } from '../src/exact/random.js';
import { seededDraws } from '../src/statistics/seeded-draws.js';

describe('fnv1a32(text)', () => {
  // Computed in Python over text.encode('utf-8'): both sides of where a character takes one byte more.
  for (const [text, hash] of [
    ['\x7f', 4195109838],
    ['\x80', 1537247071],
    ['\u07ff', 281926787],
    ['\u0800', 3144653239],
    ['\ud7ff', 2764989806],
    ['\ue000', 4071403929],
    ['\uffff', 21469476],
    ['\u{10000}', 364204981],
    ['\u{10ffff}', 1103215674],
    ['Zoë €5 😀', 806938308],
  ] as const)
    it(`is ${hash} for ${JSON.stringify(text)}`, () => assert.equal(fnv1a32(text), hash));

  it('reads half a pair as U+FFFD, as encoders write it', () => {
    for (const half of ['\ud800', '\udbff', '\udc00', '\udfff']) assert.equal(fnv1a32(half), 55024714);
  });
});

describe('xoshiro128ss(state)', () => {
  it('refuses a state from where it never moves, and no other', () => {
    assert.throws(() => xoshiro128ss([0, 0, 0, 0]), /state must not be all zeros/);
    for (const beyond of [-(2 ** 31) - 1, 2 ** 32]) {
      const message = `xoshiro128ss: state must be a whole number from -2147483648 to 4294967295, got ${beyond}`;
      assert.throws(() => xoshiro128ss([1, beyond, 0, 0]), { message });
    }
    assert.equal(xoshiro128ss([1, 2 ** 32 - 1, 0, 0])(), xoshiro128ss([1, -1, 0, 0])());
    for (const at of [0, 1, 2, 3]) {
      const state = [0, 0, 0, 0].with(at, 1) as [number, number, number, number];
      assert.ok(Array.from({ length: 4 }, xoshiro128ss(state)).some((word) => word > 0));
    }
  });
});

describe('splitmix32(seed)', () => {
  it('refuses what is no whole number', () => {
    assert.throws(() => splitmix32(0.5), { message: /^splitmix32: seed must be a whole number from -9007199254740991, got 0\.5$/ });
  });
});

describe('below(count, word)', () => {
  it('is the whole part of word / 2^32 * count, on both sides of where the halves suffice', () => {
    const counts = fc.oneof(fc.integer({ min: 1, max: 2 ** 21 }), fc.integer({ min: 2 ** 16 - 2, max: 2 ** 16 + 2 }));
    const words = fc.oneof(
      fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      fc.constantFrom(0, 2 ** 16 - 1, 2 ** 16, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1),
    );
    fc.assert(fc.property(counts, words, (count, word) => below(count, word) === Number((BigInt(word) * BigInt(count)) >> 32n)));
  });
});

describe('dealBy(words, values, sizes, sums)', () => {
  it('adds up what lies in the places of each group, also when one group has a single place', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, fc.nat(), (sizes, seed) => {
        const length = sizes.reduce((sum, size) => sum + size);
        const [values, sums, words] = [Float64Array.from({ length }, (_, at) => 2 ** at), new Float64Array(sizes.length), wordsOf(seed)];
        dealBy(words, values, sizes, sums);
        dealBy(words, values, sizes, sums);
        let next = 0;
        const expected = sizes.map((size) => values.slice(next, (next += size)).reduce((sum, value) => sum + value, 0));
        assert.deepEqual([...sums], expected);
        const drawn = wordsOf(seed);
        for (let draw = 0; draw < 2 * (length - 1); draw++) nextWord(drawn);
        assert.deepEqual(words, drawn);
      }),
    );
  });
});

describe('seededDraws(seed)', () => {
  // The generators and the shuffle written again in Python, from seed 12345.
  it('draws what another program draws', () => {
    const { index } = seededDraws(12345);
    assert.deepEqual(
      Array.from({ length: 8 }, () => index(10)),
      [2, 0, 8, 8, 9, 1, 3, 9],
    );
    const { bit } = seededDraws(12345);
    assert.deepEqual(Array.from({ length: 8 }, bit), [0, 0, 1, 1, 1, 0, 0, 1]);
    const { shuffle } = seededDraws(12345);
    const values = Float64Array.of(0, 1, 2, 3, 4, 5);
    shuffle(values);
    assert.deepEqual([...values], [4, 5, 2, 3, 0, 1]);
    shuffle(values);
    assert.deepEqual([...values], [4, 0, 2, 3, 1, 5]);
  });

  it('shuffles: every value stays, and each comes to each place about as often', () => {
    const { shuffle } = seededDraws(1);
    const seen = [0, 1, 2].map(() => [0, 0, 0]);
    for (let draw = 0; draw < 3000; draw++) {
      const values = Float64Array.of(0, 1, 2);
      shuffle(values);
      assert.deepEqual([...values.toSorted()], [0, 1, 2]);
      values.forEach((value, place) => seen[place]![value]!++);
    }
    assert.ok(
      seen.flat().every((count) => count > 900 && count < 1100),
      seen.join(' '),
    );
  });

  it('shuffles as it draws: each place, from the last to the second, takes one of those up to it', () => {
    const [{ shuffle }, { index }] = [seededDraws(9), seededDraws(9)];
    for (let length = 0; length < 130; length++) {
      const values = Float64Array.from({ length }, (_, at) => at);
      const byHand = [...values];
      shuffle(values);
      for (let last = length - 1; last > 0; last--) {
        const other = index(last + 1);
        [byHand[last], byHand[other]] = [byHand[other]!, byHand[last]!];
      }
      assert.deepEqual([...values], byHand);
    }
  });

  it('tosses heads about as often as tails', () => {
    const { bit } = seededDraws(1);
    const heads = Array.from({ length: 3000 }, bit).filter(Boolean).length;
    assert.ok(heads > 1400 && heads < 1600, `${heads} of 3000`);
  });
});
