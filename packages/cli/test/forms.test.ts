import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { ResultRecord } from '@take-stock/engine/formats';
import { fixtures, folderWith, records, takeStock, workedExamples } from './cli.js';

const instrument = ['--instrument', 'community-partnership-quick'];

/** What must come out for the people of the fixtures, by hand. */
const expected = workedExamples.map(({ expected: { sections, overall } }) => ({
  sections: Object.fromEntries(sections.map(({ section, displayed }) => [section, displayed])),
  overall: overall.displayed,
}));
const shown = (out: string) =>
  records<ResultRecord>(out).map(({ sections, overall }) => ({
    sections: Object.fromEntries(Object.entries(sections).map(([id, { displayed }]) => [id, displayed])),
    overall: overall.displayed,
  }));

describe('an export of a form', () => {
  for (const { name, file, map } of [
    { name: 'Google Forms, a grid with its rows in brackets, columns turned round', file: 'google-forms.csv', map: 'google-columns.json' },
    {
      name: 'Microsoft Forms, saved with semicolons, numbers and a byte order mark',
      file: 'microsoft-forms.csv',
      map: 'microsoft-columns.json',
    },
    { name: 'any form, with codes from 1', file: 'codes.csv', map: 'codes-columns.json' },
  ]) {
    it(`is scored as by hand: ${name}`, () => {
      const { code, out, err } = takeStock(['score', file, ...instrument, '--map', map], { cwd: fixtures });
      assert.equal(code, 0, err);
      assert.deepEqual(shown(out), expected);
    });
  }

  it('is scored the same in any order of columns', () => {
    const lines = readFileSync(join(fixtures, 'codes.csv'), 'utf8')
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const turned = lines.map((cells) => [...cells].reverse().join(',')).join('\n');
    const cwd = folderWith({ 'turned.csv': turned });
    const { out } = takeStock(['score', 'turned.csv', ...instrument, '--map', join(fixtures, 'codes-columns.json')], { cwd });
    assert.deepEqual(shown(out), expected);
  });

  it('gives the same ids each time', () => {
    const args = ['convert', 'microsoft-forms.csv', ...instrument, '--map', 'microsoft-columns.json', '--to', 'ndjson'];
    const [first, second] = [takeStock(args, { cwd: fixtures }), takeStock(args, { cwd: fixtures })];
    assert.equal(first.out, second.out);
    const [response] = records<{ created: string; completed: string; respondent: { group: string } }>(first.out);
    assert.deepEqual(
      [response?.created, response?.completed, response?.respondent.group],
      ['2025-03-14', '2025-03-14', 'voluntary-organisations'],
    );
  });

  const counting = (...starts: string[]) => ['Id,Start time,fair-say', ...starts.map((start, i) => `${i + 1},${start},Fully`)].join('\n');
  const ids = (out: string) => records<{ id: string }>(out).map(({ id }) => id);
  const convert = (files: Readonly<Record<string, string>>) =>
    takeStock(['convert', ...Object.keys(files), ...instrument, '--to', 'ndjson'], { cwd: folderWith(files) });

  it('keeps those of another form apart whose rows have the same numbers, and gives a later export of one the same ids', () => {
    const community = counting('2026-03-14 9:01', '2026-03-15 9:02');
    const officers = counting('2026-03-14 9:30', '2026-03-16 9:02');
    const { code, out, err } = convert({ 'a.csv': community, 'b.csv': officers });
    assert.equal(code, 0, err);
    assert.equal(new Set(ids(out)).size, 4);
    assert.doesNotMatch(err, /only a number/);
    assert.deepEqual(ids(convert({ 'later.csv': `${community}\n3,2026-03-20 8:00,Fully` }).out).slice(0, 2), ids(out).slice(0, 2));
  });

  it('says what to do where a row has nothing but a number', () => {
    const { code, err } = convert({ 'a.csv': 'Id,fair-say\n1,Fully\n2,Fully\nx3,Fully\n' });
    assert.equal(code, 0);
    assert.match(
      err,
      /^note: a\.csv: 2 rows have ids that are only a number, and no time of day: .*name its column in a map with "created" or "completed"$/m,
    );
  });

  it('says so too where the time is only a day, which another form may have as well', () => {
    const { code, err } = convert({ 'a.csv': counting('3/14/2026', '2026-03-15'), 'b.csv': counting('3/14/2026') });
    assert.equal(code, 1);
    assert.match(err, /^note: a\.csv: 2 rows have ids that are only a number, and no time of day: /m);
    assert.match(err, /^b\.csv:2: id: must occur once, /m);
  });

  for (const { name, header, row, map, says } of [
    {
      name: 'a day as a spreadsheet counts it',
      header: 'fair-say,Timestamp',
      row: 'Fully,45730.586',
      says: /:2:2: Timestamp: must be a day .*got "45730\.586": let the spreadsheet show the column as days, and save the table again/,
    },
    {
      name: 'a group without a map',
      header: 'fair-say,respondent.group',
      row: 'Fully,Martians',
      says: /must be one of community-groups, .*, or the id of one that the round has, got "Martians": put it under "groups" in a map/,
    },
    {
      name: 'two columns that are called the same',
      header: 'fair-say,Timestamp,fair-say',
      row: 'Fully,2026-03-14 9:01,Fully',
      says: /:1: fair-say: must be one column, got columns 1 and 3; give one another heading, or take it out/,
    },
    {
      name: 'cells with something else between them',
      header: 'fair-say|Timestamp',
      row: 'Fully|2026-03-14 9:01',
      says: /:1: must have a column .*; name the columns in a map, or say with --delimiter what stands between the cells/,
    },
    {
      name: 'a number without a map',
      header: 'fair-say',
      row: '3',
      says: /:2:1: fair-say: must be an option of the scale extent, got "3": say what numbers stand for/,
    },
    {
      name: 'a label that nobody knows',
      header: 'fair-say',
      row: 'Sort of',
      says: /got "Sort of": put it under "answers", "extent" in a map/,
    },
    { name: 'a code outside the scale', header: 'fair-say', row: '6', map: { codes: 'positions' }, says: /got "6"/ },
    {
      name: 'a date that could be two',
      header: 'fair-say,Timestamp',
      row: 'Fully,3/4/2025',
      says: /Timestamp: must say which number is the month/,
    },
    { name: 'a day that there is not', header: 'fair-say,created', row: 'Fully,2025-02-30', says: /created: must be a day/ },
    {
      name: 'a group nobody defined',
      header: 'fair-say,sector',
      row: 'Fully,Martians',
      map: { group: 'sector' },
      says: /sector: must be one of community-groups.*got "Martians"/,
    },
    { name: 'no column of an item', header: 'Colour', row: 'Red', says: /must have a column for at least one item/ },
    {
      name: 'two columns of one item',
      header: 'fair-say,Every partner has a fair say in our decisions',
      row: 'Fully,Fully',
      says: /fair-say: must be one column, got columns 1 and 2/,
    },
    {
      name: 'a heading that the map has and the table has not',
      header: 'fair-say',
      row: 'Fully',
      map: { group: 'Sector' },
      says: /none called "Sector"/,
    },
    {
      name: 'a map with an item that there is not',
      header: 'fair-say',
      row: 'Fully',
      map: { items: { gone: 'x' } },
      says: /items\.gone: must be an item of/,
    },
  ]) {
    it(`is refused with a remedy for ${name}`, () => {
      const cwd = folderWith({ 'f.csv': `${header}\n${row}\n`, 'm.json': JSON.stringify({ format: 'take-stock/columns/1', ...map }) });
      const { code, out, err } = takeStock(['score', 'f.csv', ...instrument, ...(map ? ['--map', 'm.json'] : [])], { cwd });
      assert.equal(code, 1);
      assert.match(err, says);
      assert.equal(out, '');
    });
  }
});
