import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparisonTable, csvText, csvwMetadata, readCsvw, roundTable, type Table } from '../src/formats/index.js';
import { compare, publish, parseInstrument, publishComparison, summarise, type Instrument } from '../src/index.js';
import { publishedOf, randomBoard, randomOf, responsesOf } from './attacker.js';
import { instrument, lastYear, summary, thisYear } from './sample.js';

type Row = Record<string, string | number | null>;
const recordsOf = ({ columns, rows }: Table): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ heading }, at) => [heading, row[at] ?? null])));
const valueOf = ({ number, word }: Row) => number ?? word;
const figure = (table: Table, wanted: Row) => {
  const found = recordsOf(table).filter((row) => Object.entries(wanted).every(([heading, value]) => row[heading] === value));
  assert.equal(found.length, 1, JSON.stringify(wanted));
  return found[0]!;
};

const published = publish(instrument, summary);
const comparison = compare(instrument, { roundId: '2024', responses: lastYear }, { roundId: '2025', responses: thisYear });
const change = publishComparison(instrument, comparison);

describe('roundTable(instrument, round)', () => {
  const table = roundTable(instrument, published);
  const value = (wanted: Row) => valueOf(figure(table, wanted));

  it('begins with what a person reads, and ends with what is the same in every row', () => {
    const headings = csvText(table).split('\r\n')[0];
    assert.equal(headings, 'title,of,group,option,figure,number,word,withheld,section,item,round,since,instrument.id,instrument.version');
  });

  it('has one row a figure, as the published view has it', () => {
    assert.equal(value({ of: 'round', figure: 'response-rate' }), 80);
    assert.equal(value({ of: 'item', item: 'shared-aims', figure: 'score' }), published.items[0]!.displayed);
    assert.equal(value({ of: 'item', item: 'fair-say', figure: 'chosen', option: 'some' }), 4);
    assert.equal(value({ of: 'item', item: 'fair-say', figure: 'unsure-share' }), 38);
    assert.equal(value({ of: 'item', item: 'fair-say', figure: 'median-high' }), 'some');
    assert.equal(value({ of: 'section', section: 'working', figure: 'band' }), published.sections[0]!.band);
  });

  it('leaves a withheld figure empty, with the reason', () => {
    const four = publish(instrument, summarise(instrument, thisYear.slice(3, 7), { roundId: '2025' }));
    const { number, word, withheld } = figure(roundTable(instrument, four), { of: 'item', item: 'kept-promises', figure: 'chosen' });
    assert.deepEqual([number, word, withheld], [null, null, 'too-few-answers']);
    assert.equal(four.items[2]!.counts, null);
  });

  it('has the percent of positive answers where the scale says which they are, with the counts or not at all', () => {
    const scales = { extent: { ...instrument.scales['extent'], positive: ['large', 'full'] } };
    const told = parseInstrument({ ...instrument, scales });
    const tableOf = (responses: typeof thisYear) => roundTable(told, publish(told, summarise(told, responses, { roundId: '2025' })));
    // One of five with a view; three more do not know.
    const of = (name: string, responses = thisYear) => figure(tableOf(responses), { of: 'item', item: 'fair-say', figure: name });
    assert.deepEqual([of('positive')['number'], of('positive-of-all')['number']], [20, 13]);
    for (const name of ['positive', 'positive-of-all', 'chosen'])
      assert.equal(of(name, thisYear.slice(0, 4))['withheld'], 'too-few-answers', name);
    assert.ok(!table.rows.flat().includes('positive'));
  });

  it('takes the percent of positive answers of all that are valid, a recoded "don\'t know" included, and leaves blanks out', () => {
    const scales = { extent: { ...instrument.scales['extent'], positive: ['large', 'full'] } };
    const recode = { none: 0, small: 1, some: 2, large: 3, full: 4, unsure: 0 };
    const sections = instrument.sections.map((each) => ({ ...each, items: each.items.map((item) => ({ ...item, recode })) }));
    const told = parseInstrument({ ...instrument, scales, sections });
    const blank = { ...thisYear[0]!, id: '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11', respondent: {}, answers: {} };
    const all = roundTable(told, publish(told, summarise(told, [...thisYear, blank], { roundId: '2025' })));
    const of = (name: string) => valueOf(figure(all, { of: 'item', item: 'fair-say', figure: name }));
    // One of eight: five with a point of the scale, three who do not know.
    assert.deepEqual([of('valid'), of('blank'), of('positive'), of('positive-of-all')], [8, 1, 13, 13]);
  });

  it('says why a round has no groups, and that a section shows none', () => {
    const reason = (options: { withoutGroups?: boolean; groups?: [] }, responses = thisYear) => {
      const view = publish(instrument, summarise(instrument, responses, { roundId: '2025', ...options }));
      return recordsOf(roundTable(instrument, view))
        .filter(({ figure: name }) => name === 'groups')
        .map(({ of, withheld }) => [of, withheld]);
    };
    const inTwo = thisYear.map((each, index) => ({ ...each, respondent: { group: index % 2 === 0 ? 'public' : 'voluntary' } }));
    assert.deepEqual(reason({}, inTwo), [['section', 'not-shown']]);
    assert.deepEqual(reason({}), [['round', 'too-few-members']]);
    assert.deepEqual(reason({ withoutGroups: true }), [['round', 'earlier-publication']]);
    assert.deepEqual(reason({ groups: [] }), []);
  });

  it('says that quartiles do not stand beside groups, those of an earlier publication included', () => {
    const without = publish(instrument, summarise(instrument, thisYear, { roundId: '2025', withoutGroups: true }));
    const quartile = figure(roundTable(instrument, without), { of: 'section', figure: 'quartile-low' });
    assert.equal(quartile['withheld'], 'beside-groups');
  });

  it('has a reason exactly where there is no value', () => {
    for (const row of recordsOf(table)) assert.equal(valueOf(row) === null, row['withheld'] !== null, JSON.stringify(row));
  });

  it('says of a round with too few answers that it is one, and nothing else', () => {
    const little = roundTable(instrument, publish(instrument, summarise(instrument, thisYear.slice(0, 2), { roundId: '2025' })));
    assert.equal(figure(little, { of: 'overall', figure: 'score' })['withheld'], 'too-few-answers');
    assert.deepEqual([...new Set(recordsOf(little).map(({ of }) => of))], ['round', 'overall']);
  });

  it('refuses the unpublished view, and another version', () => {
    assert.throws(() => roundTable(instrument, summary as never), /must be the published view, got unpublished/);
    assert.throws(() => roundTable({ ...instrument, version: '2.0.0' }, published), /must be of three-questions 2\.0\.0, got .* 1\.0\.0/);
  });

  it('is metadata and text that keep rows apart, and runs no formula', () => {
    const odd: Instrument = { ...instrument, sections: [{ ...instrument.sections[0]!, title: '=HYPERLINK("x")' }] };
    const other = roundTable(odd, { ...published, roundId: '@2025' });
    assert.match(csvText(other), /\r\n"'=HYPERLINK\(""x""\)",section,,,score,\d+,,,working,,'@2025,,three-questions,1\.0\.0\r\n/);
    const keys = recordsOf(table).map((row) => table.key.map((heading) => row[heading]).join('|'));
    assert.equal(new Set(keys).size, keys.length);
    const about = { url: 'r.csv', title: 'R', language: 'en', instrument: published.instrument };
    const metadata = csvwMetadata({ ...about, columns: table.columns, key: table.key });
    assert.deepEqual(
      readCsvw(metadata).columns.map(({ titles }) => titles),
      table.columns.map(({ heading }) => [heading]),
    );
    assert.deepEqual((metadata['tableSchema'] as { primaryKey: string[] }).primaryKey, table.key);
  });
});

describe('comparisonTable(instrument, comparison)', () => {
  const table = comparisonTable(instrument, change);
  const value = (wanted: Row) => valueOf(figure(table, wanted));

  it('has both rounds and what can be said of the change', () => {
    const [section] = change.sections;
    assert.equal(value({ of: 'round', figure: 'members-before' }), 8);
    assert.equal(value({ of: 'section', figure: 'change' }), section!.change);
    assert.equal(value({ of: 'section', figure: 'interval-low' }), section!.interval![0]);
    assert.equal(value({ of: 'section', figure: 'state' }), section!.state);
    assert.ok(recordsOf(table).every(({ round, since }) => round === '2025' && since === '2024'));
  });

  it('leaves what is withheld empty, with the reason', () => {
    const nameless = { roundId: '2024', responses: lastYear.map((each) => ({ ...each, respondent: {} })) };
    const unmatched = publishComparison(instrument, compare(instrument, nameless, { roundId: '2025', responses: thisYear }));
    const other = comparisonTable(instrument, unmatched);
    assert.equal(figure(other, { of: 'round', figure: 'stayers' })['withheld'], 'not-matched');
    assert.equal(figure(other, { of: 'section', figure: 'change' })['withheld'], 'not-matched');
    for (const row of recordsOf(other)) assert.equal(valueOf(row) === null, row['withheld'] !== null, JSON.stringify(row));
  });

  it('refuses the unpublished view', () => {
    assert.throws(() => comparisonTable(instrument, comparison as never), /must be the published view, got unpublished/);
  });
});

describe('the table of a random board', () => {
  it('has no hidden group, no group of an item, no member and no figure that the published view lacks', () => {
    let hidden = 0;
    for (let seed = 0; seed < 400; seed++) {
      const board = randomBoard(randomOf(seed));
      const { summary: all, published: view } = publishedOf(board);
      const table = roundTable(board.instrument, view);
      const rows = recordsOf(table);
      for (const { section, groups } of view.sections) {
        for (const { group, displayed } of groups) {
          const cells = rows.filter((row) => row['section'] === section && row['group'] === group);
          assert.deepEqual(cells.map(valueOf), [displayed], `board ${seed}`);
          if (displayed === null && all.sections.some((each) => each.groups.some((cell) => cell.group === group && cell.n > 0))) hidden++;
        }
      }
      assert.ok(
        rows.every(({ of, group }) => of !== 'item' || group === null),
        `board ${seed}`,
      );
      const text = csvText(table);
      for (const { id } of responsesOf(board, board.grid)) assert.ok(!text.includes(id), `board ${seed}`);
      const known = new Set(JSON.stringify(view).match(/-?\d+(\.\d+)?/g));
      // How many items a score rests on is the length of a published list.
      for (const row of rows) if (row['number'] !== null && row['figure'] !== 'rests-on') assert.ok(known.has(String(row['number'])));
    }
    assert.ok(hidden > 100, `${hidden} hidden groups`);
  });
});
