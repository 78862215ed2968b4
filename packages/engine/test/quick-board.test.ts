import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createScorer, parseInstrument, type Instrument } from '../src/index.js';
import { askedItems } from '../src/board/asked-item.js';
import { slotsOf } from '../src/scorer/item-slots.js';
import { columnsOf } from '../src/scorer/scorer-codes.js';
import { quickBoard } from '../src/scorer/tally-board.js';
import { measureOf } from '../src/scorer/tally-figures.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

interface Making {
  readonly values?: readonly number[];
  readonly weights?: readonly number[];
  readonly section?: object;
  readonly scoring?: object;
}

/** An instrument of two items that scores raw, unless it is said otherwise. */
function made({ values = span(0, 4), weights = [1, 1], section = {}, scoring = {} }: Making = {}): Instrument {
  const items = itemsOf(2, 'agreement', (n) => ({ weight: weights[n - 1] }));
  const sections = [{ id: 'all', title: 'All', items, ...section }];
  return parseInstrument(instrumentOf({ scale: scaleOf(values), items, sections, scoring: { values: 'raw', ...scoring } }));
}

function quick(instrument: Instrument) {
  const columns = columnsOf(instrument);
  const items = askedItems(instrument).map((asked, index) => {
    const column = columns[index]!;
    return { asked, measure: measureOf(asked, column), slots: slotsOf(instrument, asked, column) };
  });
  return quickBoard(instrument, items);
}

/** Counts of the codes of two items, from blank on. */
function counted(...items: readonly (readonly number[])[]): Float64Array {
  const counts = new Float64Array(44);
  items.forEach((codes, item) => codes.forEach((n, code) => (counts[item * 22 + code] = n)));
  return counts;
}

const three = counted([0, 3], [0, 0, 3]);

describe('quickBoard(instrument, items): the scores of a board without fractions', () => {
  it('is there for weighted means', () => {
    const board = quick(made({ weights: [1, 3] }))!(three, 3)!;
    assert.deepEqual(board.sections, [{ section: 'all', state: 'scored', value: 0.75, displayed: 1, band: null }]);
    assert.deepEqual(board.overall, { state: 'scored', value: 0.75, displayed: 1, band: null });
  });

  it('leaves items of no weight aside, with whatever answers', () => {
    const { sections } = quick(made({ weights: [0, 1] }))!(counted([0, 0, 0, 0, 0, 1], [0, 0, 3]), 3)!;
    assert.equal(sections[0]!.value, 1);
  });

  it('takes weights as different as weights may be', () => {
    const { sections } = quick(made({ weights: [0.000000001, 1000] }))!(three, 3)!;
    assert.equal(sections[0]!.value, 0.999999999999);
  });

  it('shows bands', () => {
    const bands = [0, 0.7].map((from, index) => ({ id: `b${index}`, label: `B${index}`, from }));
    const instrument = made({ weights: [1, 3], scoring: { sections: { bands }, overall: { bands } } });
    const { sections, overall } = quick(instrument)!(three, 3)!;
    assert.deepEqual([sections[0]!.band, overall.band], ['b1', 'b1']);
  });

  const linear = [{ step: 'linear', times: 2, plus: 0 }];
  for (const { name, making } of [
    { name: 'a sum', making: { section: { score: { aggregate: 'sum' } } } },
    { name: 'a transform of the section', making: { section: { score: { transform: linear } } } },
    { name: 'a constant for what is missing', making: { section: { score: { missing: { fill: { constant: 1 } } } } } },
    { name: 'a transform of the overall', making: { scoring: { overall: { transform: linear } } } },
    { name: 'no overall', making: { scoring: { overall: { aggregate: 'none' } } } },
    { name: 'scores below 0', making: { values: span(-2, 2) } },
  ] as { name: string; making: Making }[]) {
    it(`is not there for ${name}`, () => assert.equal(quick(made(making)), null));
  }

  it('is not there where one item of two can lie below 0', () => {
    const document = instrumentOf({
      scale: scaleOf(span(0, 4)),
      items: itemsOf(2, 'agreement', (n) => (n === 2 ? { scale: 'below' } : {})),
      scoring: { values: 'raw' },
    });
    const { scales } = document as unknown as { scales: object };
    assert.equal(quick(parseInstrument({ ...document, scales: { ...scales, below: scaleOf(span(-2, 2)) } })), null);
  });

  for (const { name, counts } of [
    { name: 'an item without a score', counts: counted([0, 2], [0, 0, 3]) },
    { name: 'a mean half way between two whole numbers', counts: counted([0, 0, 0, 3], [0, 0, 0, 0, 3]) },
    { name: 'a hair beside half way', counts: counted([0, 0, 0, 3e9, 1], [0, 0, 0, 0, 3e9]) },
    { name: 'more answers than whole numbers are exact for', counts: counted([0, 0, 0, 0, 0, 2 ** 52], [0, 3]) },
    // (2 - 2^-52 and 2) / 2 lies half way between two doubles.
    { name: 'a mean with no nearest double', counts: counted([0, 0, 1, 2 ** 52 - 1], [0, 0, 0, 3]) },
  ]) {
    it(`leaves ${name} to fractions`, () => {
      const instrument = made();
      assert.equal(quick(instrument)!(counts, 3), null);
      const tally = createScorer(instrument).tally();
      tally.counts.set(counts);
      assert.ok(tally.board());
    });
  }
});
