import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createScorer, outcomeOf, parseInstrument, score, type Instrument } from '../src/index.js';
import { scoreOverall } from '../src/score/score-overall.js';
import { columnsOf } from '../src/scorer/scorer-codes.js';
import { overallTable } from '../src/scorer/scorer-overall.js';
import { sectionTable } from '../src/scorer/scorer-section.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';

type Part = Record<string, unknown>;
type Scored = ReturnType<typeof outcomeOf>;

const pick = ({ state, value, displayed, band }: Scored) => ({ state, value, displayed, band });
const bands = Object.entries({ low: -9, middle: 1, high: 2.5 }).map(([id, from]) => ({ id, label: id, from }));

function tablesOf(instrument: Instrument) {
  const columns = columnsOf(instrument);
  return instrument.sections.map((section, index) => {
    const own = columns.filter((column) => column.section === index);
    return sectionTable(instrument, section, own, new Map());
  });
}

/** Every row of whole numbers below these. */
function rowsOf([first, ...others]: readonly number[]): number[][] {
  if (first === undefined) return [[]];
  return span(0, first - 1).flatMap((place) => rowsOf(others).map((row) => [place, ...row]));
}

describe('sectionTable: how a section finds its scores', () => {
  /** In a `table` that was made ahead, by a `sum` of whole numbers, or by the `answers` as they are. */
  const wayOf = (instrument: Instrument) => tablesOf(instrument).map(({ small, adds }) => (small ? 'table' : adds ? 'sum' : 'answers'))[0];

  /** Compares the scores of every row of answers; where some items are not for all, also as given by somebody who is not asked them. */
  const assertScores = (instrument: Instrument) => {
    const scorer = createScorer(instrument);
    const some = instrument.sections.some(({ items }) => items.some(({ askedOf }) => askedOf));
    const responses = (some ? [{}, { group: 'b' }] : [{}]).flatMap((respondent) =>
      rowsOf(scorer.columns.map(({ options }) => options.length + 1)).map((row) => {
        const answers = scorer.columns.map(({ item, options }, index) => [item, options[row[index]! - 1] ?? null] as const);
        return responseOf(instrument, Object.fromEntries(answers), respondent);
      }),
    );
    const scores = scorer.scoreBlock(scorer.encodeResponses(responses), responses.length);
    const found = new Set<string>();
    responses.forEach((response, k) => {
      const card = score(instrument, response);
      const expected = [card.sections[0]!, card.overall].map((each) => JSON.stringify(pick(each)));
      assert.deepEqual(
        [scores.sections[0]!, scores.overall].map((plane) => JSON.stringify(outcomeOf(plane, k))),
        expected,
      );
      found.add(expected[0]!);
    });
    return { outcomes: scores.sections[0]!.outcomes.length, found: found.size };
  };

  const percent = { transform: [{ step: 'pomp' }] };
  const scales = { agreement: scaleOf(span(0, 2)), high: scaleOf(span(0, 3)), low: scaleOf(span(1, 2)) };
  const groups = ['a', 'b'].map((id) => ({ id, label: id }));
  const of = (rule: Part, items = itemsOf(3, 'agreement'), overall: Part = {}) =>
    instrumentOf({
      scale: scales.agreement,
      items,
      rule: { bands, ...rule },
      scales,
      groups,
      scoring: { values: 'raw', sections: { bands, ...rule }, overall },
    });
  const apart = (scale: string, weight = 1) => itemsOf(3, 'agreement', (n) => (n === 2 ? { scale, weight } : {}));
  const weighted = (...weights: number[]) => itemsOf(weights.length, 'agreement', (n) => ({ weight: weights[n - 1] }));
  const asked = itemsOf(3, 'agreement', (n) => (n === 2 ? { askedOf: ['a'], weight: 3 } : {}));

  for (const { name, document, way } of [
    { name: 'a mean', document: of({}), way: 'table' },
    {
      name: 'a mean of items turned round',
      document: of(
        {},
        itemsOf(3, 'agreement', (n) => ({ reverse: n === 2 })),
      ),
      way: 'table',
    },
    { name: 'a mean that asks for every answer', document: of({ missing: { minCount: 3 } }), way: 'table' },
    { name: 'a mean by weights', document: of({ missing: { minCount: 1 } }, weighted(1, 2)), way: 'table' },
    { name: 'a mean by weights that has many keys', document: of({ missing: { minCount: 1 } }, weighted(1, 7, 0.5)), way: 'sum' },
    {
      name: 'a mean by weights that asks for two',
      document: of({ missing: { minCount: 2, minShare: 0.3 } }, weighted(1, 3, 4)),
      way: 'sum',
    },
    { name: 'a mean of items that some are asked', document: of({ missing: { minShare: 0.5, basis: 'count' } }, asked), way: 'table' },
    { name: 'a mean with an item that does not count', document: of({}, weighted(1, 0, 1)), way: 'table' },
    {
      name: 'a mean with blanks filled',
      document: of({ missing: { fill: { constant: 1 }, minCount: 1 } }, weighted(1, 2, 2)),
      way: 'table',
    },
    { name: 'a sum', document: of({ aggregate: 'sum', missing: { minCount: 1 } }, weighted(1, 2, 2)), way: 'table' },
    { name: 'a count', document: of({ aggregate: 'count', countFrom: 2 }), way: 'table' },
    { name: 'no score', document: of({ aggregate: 'none' }), way: 'table' },
    { name: 'the lowest', document: of({ aggregate: 'min' }), way: 'answers' },
    { name: 'the highest', document: of({ aggregate: 'max' }), way: 'answers' },
    { name: 'percent of the range', document: of(percent), way: 'table' },
    { name: 'percent, then a tenth', document: of({ transform: [{ step: 'pomp' }, { step: 'linear', times: 0.1 }] }), way: 'table' },
    { name: 'percent of an overall', document: of({}, itemsOf(3, 'agreement'), percent), way: 'table' },
    ...['high', 'low'].flatMap((scale) => [
      { name: `ends that are not alike (${scale})`, document: of({}, apart(scale)), way: 'table' },
      {
        name: `percent, ends that are not alike (${scale})`,
        document: of({ transform: [{ step: 'linear', times: 2 }, { step: 'pomp' }] }, apart(scale)),
        way: 'answers',
      },
      {
        name: `percent of a count, ends that are not alike (${scale})`,
        document: of({ aggregate: 'count', countFrom: 2, ...percent }, apart(scale)),
        way: 'table',
      },
      { name: `percent of an overall, ends that are not alike (${scale})`, document: of({}, apart(scale), percent), way: 'answers' },
      { name: `percent, ends of weight 0 that are not alike (${scale})`, document: of(percent, apart(scale, 0)), way: 'table' },
    ]),
  ]) {
    it(`${name}: by ${way}, as score says`, () => {
      const instrument = parseInstrument(document);
      assert.equal(wayOf(instrument), way);
      const { outcomes, found } = assertScores(instrument);
      // An overall in percent asks for the ends behind a score as well.
      if (!name.includes('overall')) assert.equal(outcomes, found);
    });
  }

  const recoded = (rule: Part, ...items: (readonly [low: number, high: number, weight: number])[]) =>
    instrumentOf({
      scale: scaleOf([0, 1], false),
      items: itemsOf(items.length, 'agreement', (n) => ({
        recode: { p0: items[n - 1]![0], p1: items[n - 1]![1] },
        weight: items[n - 1]![2],
      })),
      rule,
    });
  for (const { name, document, way } of [
    // (4,368 + 1) sums × (2 + 1) weights; with one such for each column and one more, 65,535: one below "unknown" is the highest key.
    { name: 'as many keys as a table holds', document: recoded({}, [0, 2184, 1], [1, 2184, 1], [0, 1, 0], [0, 1, 0]), way: 'table' },
    { name: 'one key more', document: recoded({}, [0, 2184, 1], [1, 2185, 1], [0, 1, 0], [0, 1, 0]), way: 'sum' },
    {
      name: 'as many, where no sum is asked for',
      document: recoded({ aggregate: 'none' }, [0, 2184, 1], [1, 2185, 1], [0, 1, 0], [0, 1, 0]),
      way: 'table',
    },
    { name: 'values that no unit fits', document: recoded({}, [0, 1e6, 1000], [0, 1e-9, 1e-9]), way: 'answers' },
    { name: 'sums that no number holds', document: recoded({}, [0, 1e6, 1], [1e-9, 1e6, 1], [0, 1e6, 1]), way: 'answers' },
  ]) {
    it(`${name}: by ${way}, as score says`, () => {
      const instrument = parseInstrument(document);
      assert.equal(wayOf(instrument), way);
      assertScores(instrument);
    });
  }
});

describe('overallTable: how an overall is found', () => {
  /** Sections of one item each, with these weights. */
  const of = (weights: readonly number[], overall: Part = {}, more: (n: number) => Part = () => ({}), scale = scaleOf(span(0, 4))) =>
    instrumentOf({
      scale,
      items: [],
      sections: itemsOf(weights.length, 'agreement').map((item, index) => ({
        id: `s${index + 1}`,
        title: 'S',
        items: [item],
        weight: weights[index],
        score: { missing: { minCount: 1 }, ...more(index + 1) },
      })),
      scoring: { values: 'raw', overall: { bands, ...overall } },
    });

  /** From a key `alone`, by the sections behind the first of a `key`, or by each `row` of sections. Compares the outcome of every row. */
  const wayOf = (instrument: Instrument): string => {
    const sections = tablesOf(instrument);
    const { adds, outcome, outcomes, placeOf } = overallTable(instrument, sections);
    let alone = false;
    for (const row of rowsOf(sections.map(({ scored }) => scored.length))) {
      const parts = row.map((place, index) => sections[index]!.scored[place]!);
      const expected = pick(scoreOverall(instrument, parts));
      const key = row.reduce((sum, place, index) => sum + (adds?.[index]?.[place] ?? 0), 0);
      assert.deepEqual(outcomes.at(outcome(row, key)), expected);
      if (!adds) continue;
      assert.ok(key >= 0 && key < placeOf.length, `${key} is no key below ${placeOf.length}`);
      assert.deepEqual(outcomes.at(placeOf[key]! - 1), expected);
      const byKey = outcomes.at(outcome([], key));
      alone ||= byKey.state === 'scored';
      if (alone && expected.state === 'scored') assert.deepEqual(byKey, expected);
    }
    return adds ? (alone ? 'alone' : 'key') : 'row';
  };
  const times =
    (...each: number[]) =>
    () => ({ transform: each.map((by) => ({ step: 'linear', times: by })) });
  const lookup = (to: number) => () => ({
    transform: [
      {
        step: 'lookup',
        table: [
          [0, 0],
          [1, 1],
          [2, to],
        ],
      },
    ],
  });

  for (const { name, document, way } of [
    { name: 'a mean', document: of([1, 1, 1]), way: 'alone' },
    { name: 'a mean by weights', document: of([1, 2, 0.5]), way: 'alone' },
    { name: 'a mean by decimals', document: of([0.1, 0.2, 0.35]), way: 'alone' },
    { name: 'a mean by even numbers', document: of([2, 4, 4]), way: 'alone' },
    { name: 'a mean with a section of weight 0', document: of([3, 0, 3]), way: 'alone' },
    {
      name: 'a mean with a section without a score',
      document: of([1, 1, 2], {}, (n) => (n === 2 ? { aggregate: 'none' } : {})),
      way: 'alone',
    },
    ...[{ minShare: 1 }, { minCount: 3 }, { maxMissing: 0 }, { minShare: 0.5, basis: 'count' }, { minShare: 0.1, minCount: 2 }].flatMap(
      (missing) => [
        {
          name: `a mean by weights, ${JSON.stringify(missing)}`,
          document: of([1, 5, 2, 2], { missing }, undefined, scaleOf([0, 1])),
          way: 'alone',
        },
        { name: `a mean, ${JSON.stringify(missing)}`, document: of([2, 2, 2], { missing }), way: 'alone' },
        {
          name: `a mean by two weights, ${JSON.stringify(missing)}`,
          document: of([1, 3, 3], { missing }, undefined, scaleOf([0, 1])),
          way: 'alone',
        },
      ],
    ),
    { name: 'a mean of values below 0', document: of([1, 1, 1], {}, undefined, scaleOf(span(-2, 2))), way: 'key' },
    { name: 'a mean by weights of values below 0', document: of([1, 0, 2], {}, undefined, scaleOf(span(-2, 2))), way: 'key' },
    { name: 'a mean that is rounded', document: of([1, 1, 1], { transform: [{ step: 'round', decimals: 1 }] }), way: 'key' },
    { name: 'a sum', document: of([1, 2, 1], { aggregate: 'sum' }), way: 'key' },
    { name: 'no score', document: of([1, 1, 1], { aggregate: 'none' }), way: 'key' },
    ...['min', 'max'].map((aggregate) => ({ name: `the ${aggregate}`, document: of([1, 1, 1], { aggregate }), way: 'row' })),
    { name: 'a count', document: of([1, 1, 1], { aggregate: 'count', countFrom: 2 }), way: 'row' },
    { name: 'percent', document: of([1, 1, 1], { transform: [{ step: 'linear', plus: 1 }, { step: 'pomp' }] }), way: 'row' },
    { name: 'a section without a table', document: of([1, 1, 1], {}, (n) => (n === 2 ? { aggregate: 'max' } : {})), way: 'row' },
    // (524,287 + 1) sums × 2 weights × 2 that do not apply: 2^21.
    { name: 'as many keys as there may be', document: of([1], {}, lookup(524_287)), way: 'alone' },
    { name: 'one sum more', document: of([1], {}, lookup(524_288)), way: 'row' },
    { name: 'scores that no unit fits', document: of([1, 1], {}, (n) => (n === 1 ? times(1e6, 1e6) : times(1e-9, 1e-9))()), way: 'row' },
    { name: 'a unit that is too large', document: of([1, 1, 1], {}, times(1e6, 1e6, 300)), way: 'key' },
    { name: 'a unit that is too large for weights of twentieths', document: of([0.1, 0.2, 0.35], {}, times(1e6, 1e6, 60)), way: 'key' },
    { name: 'a unit that is too small', document: of([1, 2, 0.5], {}, times(1e-9, 1e-5)), way: 'key' },
    { name: 'a unit that is just too small', document: of([1, 1, 1], {}, times(1e-9, 2e-5)), way: 'key' },
    { name: 'a unit that is too small for weights of hundreds', document: of([100, 200, 300], {}, times(1e-9, 1e-6)), way: 'key' },
  ]) {
    it(`${name}: by ${way}, as scoreOverall says`, () => assert.equal(wayOf(parseInstrument(document)), way));
  }
});
