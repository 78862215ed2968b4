import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOrderOf, RowError, tableReader, type TableReaderOptions } from '../src/formats/index.js';
import { instrument } from './sample.js';

const id = (text: string) => `00000000-0000-8000-8000-${Buffer.from(text).toString('hex').slice(-12).padStart(12, '0')}`;
/** The text that an id was made from, in place of the id. */
const made = (header: readonly string[], cells: readonly string[]) => {
  let from = 'the id itself';
  const uuidOf = (text: string) => {
    from = text;
    return id(text);
  };
  tableReader(instrument, header, { today: '2026-03-20', uuidOf }).read(cells, 0);
  return from;
};
const reader = (header: readonly string[], options: Partial<TableReaderOptions> = {}) =>
  tableReader(instrument, header, { today: '2026-03-20', uuidOf: id, ...options });

describe('tableReader(instrument, header, options)', () => {
  const forms = ['Id', 'Start time', 'Completion time', 'fair-say'];
  const time = '3/14/26 9:01:22';

  for (const { name, header = forms, cells, from } of [
    { name: 'a number with the time somebody began', cells: ['1', time, '3/14/26 9:11:22', 'some'], from: `id 1 of ${time}` },
    { name: 'the time of completion where there is none else', cells: ['1', ' ', `${time} `, 'some'], from: `id 1 of ${time}` },
    { name: 'a number of nine digits likewise', cells: ['123456789', time, '', 'some'], from: `id 123456789 of ${time}` },
    { name: 'a longer one alone: survey programs give it once', cells: ['1234567890', time, '', 'some'], from: 'id 1234567890' },
    { name: 'any other id alone', cells: ['R_3fK', time, '', 'some'], from: 'id R_3fK' },
    { name: 'a number alone where there is no time', header: ['Id', 'fair-say'], cells: ['1', 'some'], from: 'id 1' },
    { name: 'the whole row where there is no id', cells: ['', time, '', 'some'], from: `row 0: ["","${time}","","some"]` },
    { name: 'nothing where it is one already', cells: [id('x'), time, '', 'some'], from: 'the id itself' },
  ])
    it(`makes an id of ${name}`, () => assert.equal(made(header, cells), from));

  it('says of which rows it knows nothing but their number', () => {
    assert.equal(reader(['Id', 'fair-say']).isCounted(['1', 'some']), true);
    assert.equal(reader(['Id', 'fair-say']).isCounted(['R_3fK', 'some']), false);
    assert.equal(reader(['Id', 'fair-say']).isCounted(['', 'some']), false);
    assert.equal(reader(forms).isCounted(['1', time, '', 'some']), false);
    assert.equal(reader(forms).isCounted(['1', '', '', 'some']), true);
    for (const day of ['3/14/2026', '2026-03-14', '14.03.2026 ']) assert.equal(reader(forms).isCounted(['1', day, '', 'some']), true, day);
    for (const at of ['3/14/2026 2:05 PM', '2026-03-14T14:05:00Z', '14.03.2026 14.05'])
      assert.equal(reader(forms).isCounted(['1', at, '', 'some']), false, at);
  });

  it('finds the time in whatever words a form has for it, the first where there are several', () => {
    const header = ['fair-say', 'Date submitted', 'Date started', 'Submitted at'];
    const { about, unused } = reader(header).columns;
    assert.deepEqual(
      [...about],
      [
        ['completed', 1],
        ['created', 2],
      ],
    );
    assert.deepEqual(unused, ['Submitted at']);
  });

  it('takes a day that is not plain for the one that is said, and refuses the row where nothing is', () => {
    const cells = ['1', '3/4/26 9:01:22', 'in spring', 'some'];
    assert.throws(
      () => reader(forms).read(cells, 0),
      (error) => error instanceof RowError && error.issues.map(({ column }) => column).join() === '2,1',
    );
    const dayFor = (text: string) => (text.startsWith('3/4/26') ? '2026-04-03' : null);
    const response = reader(forms, { dayFor }).read(cells, 0);
    assert.equal(response?.created, '2026-04-03');
    assert.equal(response.completed, undefined);
    assert.equal(reader(forms, { dayFor }).read(['1', time, '', 'some'], 0)?.created, '2026-03-14', 'a plain one is what it says');
  });

  it('takes a group that nobody knows for the one that is said, and refuses the row where nothing is', () => {
    const groups = [{ id: 'council', label: 'Council' }];
    const header = ['Sector', 'fair-say'];
    const map = { format: 'take-stock/columns/1', group: 'Sector' } as const;
    const read = (cell: string, more: Partial<TableReaderOptions> = {}) =>
      tableReader({ ...instrument, groups }, header, { today: '2026-03-20', uuidOf: id, map, ...more }).read([cell, 'some'], 0);
    assert.throws(() => read('Voluntary sector'), RowError);
    const groupFor = (name: string) => (name === 'Town hall' ? 'council' : null);
    assert.deepEqual(read('Voluntary sector', { groupFor })?.respondent, {});
    assert.deepEqual(read(' Town hall', { groupFor })?.respondent, { group: 'council' });
    assert.deepEqual(read('council', { groupFor: () => assert.fail('a known one is not asked about') })?.respondent, { group: 'council' });
  });
});

describe('dayOrderOf(texts, today)', () => {
  for (const { name, texts, order } of [
    { name: 'a number above 12 tells it', texts: ['3/4/26', '3/14/26'], order: 'month-first' },
    { name: 'in the first place likewise', texts: ['06/03/2026 14:05', '13/03/2026 14:05'], order: 'day-first' },
    { name: 'a day to come tells it: 3 April is none of 20 March', texts: ['3/4/26'], order: 'month-first' },
    { name: 'today is none', texts: ['1/2/26', '3/20/26'], order: 'month-first' },
    { name: 'two days that both are past tell nothing', texts: ['3/2/26', '1/2/26'], order: null },
    { name: 'nor do two that both are to come', texts: ['5/6/26'], order: null },
    { name: 'one that can be read in one way tells it, to come or not', texts: ['25/12/26'], order: 'day-first' },
    {
      name: 'nor one day in both ways, a year in front, or no day',
      texts: ['3/3/26', '2026-03-14', '2026/03/14 2:05 PM', '', '31 March'],
      order: null,
    },
    { name: 'nor texts of which one tells the other', texts: ['3/14/26', '14/3/26'], order: null },
  ])
    it(`${String(order)}: ${name}`, () => assert.equal(dayOrderOf(texts, '2026-03-20'), order));
});
