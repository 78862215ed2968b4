import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Response } from '@take-stock/engine';
import { folderWith, records, takeStock } from './cli.js';

const columns = [
  { titles: 'No', name: 'id' },
  { titles: 'Day', name: 'created', datatype: { base: 'date', format: 'd/M/yyyy' } },
  { titles: 'Q1', name: 'answers.fair_say' },
  { titles: 'Q2', name: 'answers.all_interests', null: ['-', 'fully'] },
];
const metadata = {
  '@context': 'http://www.w3.org/ns/csvw',
  'dc:conformsTo': 'urn:take-stock:instrument:community-partnership-quick:1.0.0',
  dialect: { delimiter: ';' },
  tableSchema: { columns },
};
const table = 'No;Day;Q1;Q2\na1;3/4/2025;fully;-\na2;4/4/2025;unsure;fully\n';

const ran = (about: object, text = table) => {
  const cwd = folderWith({ 'a.csv': text, 'a.csv-metadata.json': JSON.stringify(about, null, 1) });
  return takeStock(['convert', 'a.csv', '--to', 'ndjson'], { cwd });
};
const read = (out: string) => records<Response>(out).map(({ created, answers }) => ({ created, answers }));
const expected = [
  { created: '2025-04-03', answers: { 'fair-say': { option: 'fully' } } },
  { created: '2025-04-04', answers: { 'fair-say': { option: 'unsure' } } },
];

describe('a table with its metadata', () => {
  it('is read by its column names, order of dates, delimiter and texts for nothing', () => {
    const { code, out, err } = ran(metadata);
    assert.equal(err, 'note: a.csv: 3 items have no column and count as blank: formed-fairly, agreed-and-done, results-known\n');
    assert.equal(code, 0);
    assert.deepEqual(read(out), expected);
  });

  it('is read when it says of the rows what is so anyhow', () => {
    const said = {
      delimiter: ';',
      encoding: 'UTF-8',
      lineTerminators: ['\r\n', '\n'],
      trim: false,
      skipBlankRows: true,
      commentPrefix: null,
    };
    const { code, out } = ran({ ...metadata, dialect: { '@type': 'Dialect', ...said } });
    assert.equal(code, 0);
    assert.deepEqual(read(out), expected);
  });

  it('keeps the meaning of a column that was moved, and says that it was', () => {
    const { code, out, err } = ran(metadata, 'No;Day;Q2;Q1\n1;3/4/2025;-;fully\n2;4/4/2025;fully;unsure\n');
    assert.equal(code, 1);
    assert.match(err, /^a\.csv:1: column 3: must be "Q1" as its metadata says, got "Q2"$/m);
    assert.deepEqual(read(out), expected);
  });

  const withColumn = (index: number, more: object) => ({
    ...metadata,
    tableSchema: { columns: columns.map((column, at) => (at === index ? { ...column, ...more } : column)) },
  });

  for (const titles of [['Q1', 'Erste Frage'], ['Erste Frage', 'Q1'], { en: 'Q1', de: 'Erste Frage' }, { de: ['F1', 'Erste'], en: ['Q1'] }])
    it(`finds a column by any of its titles, here ${JSON.stringify(titles)}`, () => {
      const { code, out } = ran(withColumn(2, { titles }));
      assert.equal(code, 0);
      assert.deepEqual(read(out), expected);
    });

  it('reads each day as its own column is written', () => {
    const datatype = { base: 'date', format: 'M/d/yyyy' };
    const more = [
      { titles: 'End', name: 'completed', datatype },
      { titles: 'Born', datatype },
    ];
    const about = { ...metadata, tableSchema: { columns: [...columns, ...more] } };
    const { out } = ran(about, 'No;Day;Q1;Q2;End;Born\n1;3/4/2025;fully;-;4/5/2025;1/2/1980\n');
    assert.deepEqual(
      records<Response>(out).map(({ created, completed }) => [created, completed]),
      [['2025-04-03', '2025-04-05']],
    );
  });

  it('names all titles of a column that has none of them', () => {
    const { err } = ran(withColumn(2, { titles: { en: 'Q7', de: ['F7'] } }));
    assert.match(err, /^a\.csv:1: column 3: must be "Q7" or "F7" as its metadata says, got "Q1"$/m);
  });

  it('is read where it stands in a group by itself, which says what holds for it', () => {
    const { tableSchema, '@context': context, ...others } = metadata;
    const { code, out } = ran({ '@context': context, ...others, tables: [{ url: 'a.csv', tableSchema }] });
    assert.equal(code, 0);
    assert.deepEqual(read(out), expected);
  });

  it('knows a text for nothing where it stands behind an apostrophe', () => {
    const { out } = ran(metadata, table.replace('fully;-', "fully;'-"));
    assert.deepEqual(read(out), expected);
  });

  for (const { name, more } of [
    { name: 'days with words in them', more: { datatype: { base: 'date', format: 'd MMM yyyy' } } },
    { name: 'decimal commas', more: { datatype: { base: 'number', format: { decimalChar: ',' } } } },
    { name: 'several answers in a cell', more: { separator: '|' } },
    { name: 'something for an empty cell', more: { default: 'none' } },
  ])
    it(`is read though a column that nobody needs has ${name}`, () => {
      const about = { ...metadata, tableSchema: { columns: [...columns, { titles: 'Born', ...more }] } };
      const { code, out, err } = ran(about, 'No;Day;Q1;Q2;Born\n1;3/4/2025;fully;-;1 May 1980\n2;4/4/2025;unsure;fully;\n');
      assert.match(err, /1 column is not used: "Born"/);
      assert.equal(code, 0);
      assert.deepEqual(read(out), expected);
    });

  for (const url of ['a.csv', './a.csv', '%61.csv', 'https://example.org/data/a.csv'])
    it(`is read where the metadata calls it ${url}`, () => assert.deepEqual(read(ran({ ...metadata, url }).out), expected));

  it('is refused for another instrument than its metadata says, be that named among other standards', () => {
    const about = { ...metadata, 'dc:conformsTo': [metadata['dc:conformsTo'], 'https://example.org/profile'] };
    const cwd = folderWith({ 'a.csv': table, 'a.csv-metadata.json': JSON.stringify(about, null, 1) });
    const { code, out, err } = takeStock(['score', 'a.csv', '-i', 'community-partnership-assessment'], { cwd });
    assert.equal(code, 1);
    assert.match(
      err,
      /^a\.csv-metadata\.json:3:\d+: dc:conformsTo: must be community-partnership-assessment \d\.0\.0, got community-partnership-quick 1\.0\.0: name/m,
    );
    assert.equal(out, '');
  });

  for (const { name, about, says } of [
    {
      name: 'another version',
      about: { ...metadata, 'dc:conformsTo': metadata['dc:conformsTo'].replace('1.0.0', '9.0.0') },
      says: /^a\.csv-metadata\.json:3:2: dc:conformsTo: must be community-partnership-quick 1\.0\.0, got community-partnership-quick 9\.0\.0: name that version’s file with --instrument$/m,
    },
    {
      name: 'an instrument without a version',
      about: { ...metadata, 'dc:conformsTo': ['urn:take-stock:instrument:community-partnership-quick'] },
      says: /dc:conformsTo: must be urn:take-stock:instrument:ID:VERSION, got "urn:take-stock:instrument:community-partnership-quick"/,
    },
    {
      name: 'another table',
      about: { ...metadata, url: 'other.csv' },
      says: /^a\.csv-metadata\.json:\d+:2: url: must be the table beside it, "a\.csv", got "other\.csv": mend it, or take the metadata away$/m,
    },
    {
      name: 'columns that stand elsewhere',
      about: { ...metadata, tableSchema: 'columns.json' },
      says: /tableSchema: must be an object or left out, got "columns\.json"/,
    },
    {
      name: 'an address that is none',
      about: { ...metadata, url: '%zz.csv' },
      says: /url: must be the table beside it, "a\.csv", got "%zz\.csv"/,
    },
    {
      name: 'a table without headings',
      about: { ...metadata, dialect: { header: false } },
      says: /dialect\.header: must be true or left out, got false/,
    },
    {
      name: 'rows before the headings',
      about: { ...metadata, dialect: { skipRows: 2 } },
      says: /dialect\.skipRows: must be 0 or left out, got 2/,
    },
    {
      name: 'a delimiter of two characters',
      about: { ...metadata, dialect: { delimiter: '||' } },
      says: /dialect\.delimiter: must be one character, no quotation mark or line end, or left out, got "\|\|"/,
    },
    {
      name: 'lines that are comments',
      about: { ...metadata, dialect: { commentPrefix: '#' } },
      says: /dialect\.commentPrefix: must be null or left out, got "#"/,
    },
    {
      name: 'cells without their spaces',
      about: { ...metadata, dialect: { trim: true } },
      says: /dialect\.trim: must be false or left out/,
    },
    {
      name: 'cells without the space in front',
      about: { ...metadata, dialect: { skipInitialSpace: true } },
      says: /dialect\.skipInitialSpace: must be false or left out, got true/,
    },
    {
      name: 'rows that end otherwise',
      about: { ...metadata, dialect: { lineTerminators: ['\n', '|'] } },
      says: /dialect\.lineTerminators: must be line ends or left out, got/,
    },
    {
      name: 'blank rows that count',
      about: { ...metadata, dialect: { skipBlankRows: false } },
      says: /dialect\.skipBlankRows: must be true or left out, got false/,
    },
    {
      name: 'a dialect that it does not know',
      about: { ...metadata, dialect: { escapeChar: '!' } },
      says: /dialect\.escapeChar: must be left out, got "!"/,
    },
    { name: 'a dialect that stands elsewhere', about: { ...metadata, dialect: 'd.json' }, says: /dialect: must be an object or left out/ },
    { name: 'several tables', about: { ...metadata, tables: [{}, {}] }, says: /tables: must hold one table, got 2/ },
    {
      name: 'what the table of a group says',
      about: { ...metadata, tables: [{ dialect: { header: false } }] },
      says: /tables\.0\.dialect\.header: must be true or left out, got false/,
    },
    {
      name: 'an answer where a cell is empty',
      about: withColumn(2, { default: 'fully' }),
      says: /tableSchema\.columns\.2\.default: must be left out, as an empty cell is a blank answer, got "fully"/,
    },
    {
      name: 'what it says of a column in a group',
      about: {
        '@context': metadata['@context'],
        tables: [{ ...metadata, tableSchema: { columns: columns.map((column) => ({ ...column, separator: '|' })) } }],
      },
      says: /tables\.0\.tableSchema\.columns\.0\.separator: must be left out/,
    },
    { name: 'several answers in a cell', about: withColumn(2, { separator: '|' }), says: /columns\.2\.separator: must be left out/ },
    {
      name: 'the day between year and month',
      about: withColumn(1, { datatype: { base: 'date', format: 'yyyy-dd-MM' } }),
      says: /columns\.1\.datatype\.format: must have the year first, then month and day, or last, all in numbers, got "yyyy-dd-MM"/,
    },
    ...['EEE d/M/yyyy', 'd MMM yyyy'].map((format) => ({
      name: `a day with words in it, ${format}`,
      about: withColumn(1, { datatype: { base: 'date', format } }),
      says: /columns\.1\.datatype\.format: must have the year first, then month and day, or last, all in numbers, got/,
    })),
    {
      name: 'decimal commas',
      about: withColumn(2, { datatype: { base: 'number', format: { decimalChar: ',' } } }),
      says: /columns\.2\.datatype\.format: must write numbers with a decimal point and no groups, got ","/,
    },
  ])
    it(`is refused for ${name}`, () => {
      const { code, out, err } = ran(about);
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, /^a\.csv-metadata\.json:\d+:\d+: /);
      assert.match(err, says);
    });

  for (const { name, about, says } of [
    {
      name: 'of its form',
      about: { ...metadata, '@context': 'csvw', 'dc:conformsTo': 'urn:take-stock:instrument:quick', dialect: { trim: true, skipRows: 2 } },
      says: [
        '2:2: @context: must be "http://www.w3.org/ns/csvw", got "csvw"',
        '5:3: dialect.trim: must be false or left out, got true',
        '6:3: dialect.skipRows: must be 0 or left out, got 2',
        '3:2: dc:conformsTo: must be urn:take-stock:instrument:ID:VERSION, got "urn:take-stock:instrument:quick"',
      ],
    },
    {
      name: 'of a group of tables',
      about: { dialect: { header: false }, tables: [{}, {}] },
      says: [
        '5:2: tables: must hold one table, got 2',
        '1:1: @context: must be "http://www.w3.org/ns/csvw", got nothing',
        '3:3: dialect.header: must be true or left out, got false',
      ],
    },
    {
      name: 'of what it belongs to',
      about: { url: 'other.csv', ...metadata, 'dc:conformsTo': metadata['dc:conformsTo'].replace('1.0.0', '9.0.0') },
      says: [
        '2:2: url: must be the table beside it, "a.csv", got "other.csv": mend it, or take the metadata away',
        '4:2: dc:conformsTo: must be community-partnership-quick 1.0.0, got community-partnership-quick 9.0.0: name that version’s file with --instrument',
      ],
    },
  ])
    it(`is refused for every fault at once ${name}, each with its place`, () => {
      const { code, err } = ran(about);
      assert.equal(code, 1);
      assert.deepEqual(
        err.trimEnd().split('\n'),
        says.map((each) => `a.csv-metadata.json:${each}`),
      );
    });

  it('is refused for every fault of its columns at once', () => {
    const about = { ...metadata, tableSchema: { columns: columns.map((column) => ({ ...column, separator: '|' })) } };
    const faults = ran(about)
      .err.split('\n')
      .filter((line) => line.includes('separator'));
    assert.deepEqual(
      faults.map((line) => /columns\.(\d)/.exec(line)?.[1]),
      ['0', '1', '2', '3'],
    );
  });
});
