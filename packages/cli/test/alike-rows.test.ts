import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Response } from '@take-stock/engine';
import { AlikeRows } from '../src/input/alike-rows.js';
import { folderWith, records, takeStock } from './cli.js';

const header = 'fair-say,all-interests\n';
const rows = ['fully,some-extent\n', 'fully,fully\n', 'unsure,\n', 'fully,some-extent\n'];
const first = header + rows.join('');
const ran = (command: string, files: Readonly<Record<string, string>>, ...more: string[]) =>
  takeStock([command, ...Object.keys(files), '-i', 'community-partnership-quick', ...more], { cwd: folderWith(files) });
const idsIn = (out: string) => records<Response>(out).map(({ id }) => id);

describe('a table without ids that is read twice', () => {
  const again = header + rows.toReversed().join('');

  it('counts nobody twice, in whatever order its rows come, and says so', () => {
    const { out, err, code } = ran('score', { 'a.csv': first, 'b.csv': again });
    assert.equal(new Set(idsIn(out)).size, 4);
    assert.equal(idsIn(out).length, 4);
    assert.match(err, /^note: b\.csv: 4 rows without an id say what a table before says, and are not counted again$/m);
    assert.equal(code, 0);
    const round = ran('round', { 'a.csv': first, 'b.csv': again }, '--round', '2025', '--unpublished', '--to', 'json');
    assert.equal(round.code, 0);
    assert.equal((JSON.parse(round.out) as { submitted: number }).submitted, 4);
  });

  it('counts those who are new, and as many who say the same as one table has', () => {
    const newer = `${again}not-at-all,fully\nfully,some-extent\n`;
    assert.equal(idsIn(ran('score', { 'a.csv': first, 'b.csv': newer }).out).length, 6);
  });

  it('says so of one row as well', () => {
    const { err } = ran('score', { 'a.csv': first, 'b.csv': `${header}${rows[0] ?? ''}` });
    assert.match(err, /^note: b\.csv: 1 row without an id says what a table before says, and is not counted again$/m);
  });

  it('gives a row the same id in whatever order, and others to rows that say the same', () => {
    const ids = idsIn(ran('convert', { 'a.csv': first }, '--to', 'ndjson').out);
    assert.equal(new Set(ids).size, 4);
    assert.deepEqual(idsIn(ran('convert', { 'b.csv': again }, '--to', 'ndjson').out).sort(), ids.sort());
  });

  it('takes the same cells under other headings for another member', () => {
    const other = `all-interests,fair-say\n${rows[0]}`;
    const { out, err } = ran('score', { 'a.csv': header + rows[0]!, 'b.csv': other });
    assert.equal(new Set(idsIn(out)).size, 2);
    assert.doesNotMatch(err, /counted again/);
  });

  it('leaves rows that have an id to the check of ids', () => {
    const withIds = 'id,fair-say\n1,fully\n';
    const { err, code } = ran('score', { 'a.csv': withIds, 'b.csv': withIds });
    assert.match(err, /^b\.csv:2: id: must occur once/m);
    assert.equal(code, 1);
  });
});

describe('AlikeRows', () => {
  it('without room says so once, takes each row for another one, and still knows what it holds', () => {
    let times = 0;
    const alike = new AlikeRows(() => times++, 2);
    const first = alike.table();
    assert.deepEqual([first('a'), first('b')], [0, 0]);
    assert.equal(times, 0);
    assert.deepEqual([first('c'), first('c'), first('d')], [2, 3, 4]);
    assert.equal(times, 1);
    const second = alike.table();
    assert.deepEqual([second('a'), second('c')], [null, 5]);
    assert.equal(times, 1);
  });
});
