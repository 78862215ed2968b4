import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bootstrapPaired,
  compare,
  consensusOfValues,
  createScorer,
  decomposeChange,
  hiddenRemainder,
  InstrumentError,
  outcomeOf,
  pairedChange,
  parseInstrument,
  percentOfRange,
  permutationGap,
  publish,
  quantile,
  roundHalfAway,
  scoreAll,
  sectorBalancedMean,
  signFlip,
  summarise,
  twoSamplePermutation,
  typicalValuesInterval,
  type Instrument,
} from '../src/index.js';
import { instrumentOf, itemsOf, responseOf, scaleOf } from './fixtures/build.mjs';

/** Where the numbers of a result are none. */
function oddIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => oddIn(each, `${path}.${key}`));
}

/** Numbers of every size, above all the largest. */
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(0, 1, 5e-324, 1e-9, 1e9, 1e15, 1e18, 1e300, 1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE),
);
const some = fc.array(number, { minLength: 1, maxLength: 6 });

const figures: Readonly<Record<string, (one: number[], other: number[]) => unknown>> = {
  bootstrapPaired: (one) => bootstrapPaired(one, { resamples: 39, pairsMin: 1 }),
  consensusOfValues: (one) => consensusOfValues(one, { low: Math.min(...one), high: Math.max(...one) }),
  decomposeChange: (one, other) => decomposeChange(Object.fromEntries(one.entries()), Object.fromEntries(other.entries())),
  hiddenRemainder: (one, [mean = 0]) =>
    hiddenRemainder(
      { n: 2 ** 20, mean },
      one.map((mean) => ({ n: 1000, mean })),
    ),
  pairedChange: (one) => pairedChange(one, { pairsMin: 1, draws: 9, exactPairs: 3 }),
  percentOfRange: ([min = 0, max = 1, value = 0]) => percentOfRange(value, { min, max }),
  permutationGap: (one, other) => permutationGap([one, other], { draws: 9, exactLimit: 50 }),
  quantile: (one) => quantile(one, 0.3),
  roundHalfAway: ([value = 0]) => roundHalfAway(value, 6),
  sectorBalancedMean: (one) => sectorBalancedMean(one.map((mean, index) => ({ n: index + 1, mean }))),
  signFlip: (one) => signFlip(one),
  twoSamplePermutation: (one, other) => twoSamplePermutation(one, other, { draws: 9, exactLimit: 50 }),
  typicalValuesInterval: (one) => typicalValuesInterval(one, 0.5),
};

describe('the largest numbers that there are', () => {
  for (const [name, figure] of Object.entries(figures))
    it(`are refused by ${name} in words, or give a number`, () => {
      fc.assert(
        fc.property(some, some, (one, other) => {
          try {
            assert.deepEqual(oddIn(figure(one, other)), []);
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            assert.match(String(error), /^RangeError: \w+: [^]* must [^]*, got /);
          }
        }),
        { numRuns: 300 },
      );
    });

  it('are rounded to themselves', () => {
    for (const value of [2 ** 53, -(2 ** 60), 1e300, -Number.MAX_VALUE]) assert.equal(roundHalfAway(value, 6), value);
    assert.equal(roundHalfAway(9e9 + 0.123456, 6), Number('9000000000.123456'));
  });
});

describe('a chance', () => {
  // 40 and 10 apart, as 20 and 50 are: sums of doubles in another order differ in their last bits, the more the larger they are.
  const groups = [
    [10, 20, 30],
    [20, 40, 10, 30],
  ];
  const changes = [1.1, -2.2, 3.3, -1.7, 2.9, 0.4, 0.7, -0.4];
  for (const unit of [1, 1 / 3, 1e6 / 3, 1e8 / 3, 1e10 / 3, 1e15 / 3])
    it(`is the same whatever the values are counted in, here in units of ${unit}`, () => {
      const [one = [], other = []] = groups.map((group) => group.map((value) => value * unit));
      const turned = changes.map((value) => value * unit);
      // The counts for whole numbers, which are added up without a rest.
      assert.deepEqual(
        [
          permutationGap([one, other]).countAtLeast,
          twoSamplePermutation(one, other).countAtLeast,
          signFlip(turned).countAtLeast,
          pairedChange(turned, { noticeable: 0.5125 * unit }).state,
        ],
        [27, 27, signFlip(changes.map((value) => Math.round(10 * value))).countAtLeast, 'possibleRise'],
      );
    });
});

/** Rules of every kind, with the largest numbers that their form has room for. */
const value = fc.constantFrom(-1e6, -1, 0, 1e-9, 1, 2.5, 1e6);
const step = fc.oneof(
  fc.record({ step: fc.constant('linear'), times: value, plus: value }),
  fc.constant({ step: 'pomp' }),
  fc.constant({ step: 'round', decimals: 6 }),
  fc.tuple(value, value).map(([a, b]) => ({ step: 'clamp', min: Math.min(a, b), max: Math.max(a, b) + 1e-3 })),
  fc.tuple(value, value, value).map(([a, b, c]) => ({
    step: 'lookup',
    table: [
      [0, a],
      [1, b],
      [1e6, c],
    ],
  })),
);
const rule = fc.record({
  aggregate: fc.constantFrom('mean', 'sum', 'min', 'max'),
  transform: fc.oneof(
    { weight: 6, arbitrary: fc.array(step, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 80 }).map((n) => Array.from({ length: n }, () => ({ step: 'linear', times: 1e6 }))) },
  ),
  missing: fc.constantFrom({ minCount: 1, minShare: 0.1 }, { minCount: 1, minShare: 0.1, fill: 'none' }),
});
const instruments = fc
  .record({
    values: fc.constantFrom('raw', 'pomp'),
    scale: fc.constantFrom([0, 1, 2], [-1e6, 0, 1e6], [1e6 - 2, 1e6 - 1, 1e6], [0, 1e-9, 2e-9]),
    weights: fc.array(fc.constantFrom(1e-9, 1, 1000), { minLength: 1, maxLength: 3 }),
    sections: rule,
    overall: rule,
    subscales: fc.array(rule, { maxLength: 2 }),
  })
  .map(({ values, scale, weights, sections, overall, subscales }) =>
    instrumentOf({
      scale: scaleOf(scale),
      items: [],
      sections: itemsOf(weights.length, 'agreement', (n) => ({ weight: weights[n - 1] })).map((item, index) => ({
        id: `s${index + 1}`,
        title: 'S',
        items: [item],
        weight: weights[index],
      })),
      scoring: {
        values,
        sections,
        overall,
        ...(subscales.length > 0 && {
          subscales: subscales.map((each, index) => ({
            id: `c${index}`,
            label: 'C',
            members: [{ scale: index === 0 ? 's1' : `c${index - 1}`, weight: 1000 }],
            ...each,
          })),
        }),
      },
    }),
  );

function accepted(document: unknown): Instrument | null {
  try {
    return parseInstrument(document);
  } catch (error) {
    assert.ok(error instanceof InstrumentError, String(error));
    return null;
  }
}

describe('an instrument of the largest numbers', () => {
  it('is refused, or gives scores that are numbers, a percent from 0 to 100, for one as for a board', () => {
    let taken = 0;
    fc.assert(
      fc.property(instruments, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (document, chosen) => {
        const instrument = accepted(document);
        if (!instrument) return;
        taken++;
        const items = instrument.sections.flatMap((section) => section.items.map(({ id }) => id));
        const responses = [0, 1, 2, 3].map((member) => ({
          ...responseOf(instrument, Object.fromEntries(items.map((id, index) => [id, `p${chosen[3 * member + index]}`]))),
          id: `2f1c6f5e-8f57-4a36-9f0c-00000000000${member}`,
        }));
        const card = scoreAll(instrument, responses[0]!);
        assert.deepEqual(oddIn(card), []);
        for (const [score, steps] of [
          ...card.sections.map((each) => [each, instrument.scoring.sections?.transform] as const),
          [card.overall, instrument.scoring.overall?.transform] as const,
          ...(card.subscales ?? []).map((each, index) => [each, instrument.scoring.subscales?.[index]?.transform] as const),
        ])
          if (steps?.at(-1)?.step === 'pomp' && score.value !== null)
            assert.ok(score.value >= 0 && score.value <= 100, `got ${score.value}`);
        const scorer = createScorer(instrument);
        const block = scorer.scoreBlock(scorer.encodeResponses(responses), responses.length);
        assert.equal(outcomeOf(block.overall, 0).value, card.overall.value);
        const summary = summarise(instrument, responses, { roundId: 'now', invited: 9 });
        assert.deepEqual(oddIn(summary), []);
        assert.deepEqual(oddIn(publish(instrument, summary)), []);
        const rounds = compare(instrument, { roundId: 'last', responses: responses.slice(1) }, { roundId: 'now', responses });
        assert.deepEqual(oddIn(rounds), []);
      }),
      { numRuns: 1000 },
    );
    assert.ok(taken > 100, `only ${taken} were taken`);
  });
});
