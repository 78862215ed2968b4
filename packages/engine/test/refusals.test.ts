import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  agreementWords,
  applyTransform,
  averageDeviation,
  bootstrapPaired,
  bothSides,
  compare,
  consensus,
  consensusOfValues,
  createScorer,
  decomposeChange,
  displayThresholds,
  hiddenRemainder,
  leikDispersion,
  matchedDisclosure,
  medianOptions,
  nonResponseBounds,
  pairedChange,
  percentInSet,
  percentOfRange,
  percentPositive,
  permutationGap,
  priorities,
  priorityOf,
  priorityWeights,
  publish,
  publishComparison,
  publishPriorities,
  quantile,
  rankPriorities,
  reportingGroups,
  roundHalfAway,
  rwg,
  sectorBalancedMean,
  signFlip,
  strengths,
  summarise,
  suppressCells,
  tastleWierman,
  twoSamplePermutation,
  typicalValuesInterval,
  unanswerable,
  vanDerEijkAgreement,
  type Comparison,
  type RoundSummary,
  type TransformStep,
} from '../src/index.js';
import { csvLine } from '../src/formats/index.js';
import { instrument, lastYear, summary, thisYear } from './sample.js';

const range = { low: 0, high: 100 };
const low = { item: 'a', section: 's', score: 30, consensus: 0.8, counts: { valid: 9, unsure: 0, blank: 0, notApplicable: 0 }, gap: 0 };
const scorer = createScorer(instrument);
const tallied = scorer.tally();
const scale = { options: [{ id: 'yes' }, { id: 'no' }] };

/** Each message says what must hold and what came. */
const refusals: readonly (readonly [words: string, run: () => unknown])[] = [
  ['averageDeviation: frequencies must have at least two options, got 1', () => averageDeviation([1])],
  ['bothSides: frequencies must be whole numbers from 0, got -1', () => bothSides([-1, 2])],
  ['consensus: frequencies must be whole numbers from 0, got 0.5', () => consensus([0.5, 2])],
  ['leikDispersion: frequencies must be whole numbers from 0, got NaN', () => leikDispersion([NaN, 2])],
  ['medianOptions: frequencies must have at least two options, got 0', () => medianOptions([])],
  ['rwg: frequencies must have at least two options, got 1', () => rwg([3])],
  ['tastleWierman: frequencies must have at least two options, got 1', () => tastleWierman([3])],
  ['vanDerEijkAgreement: frequencies must have at least two options, got 1', () => vanDerEijkAgreement([3])],
  ['vanDerEijkAgreement: frequencies must have at least three options, got 2', () => vanDerEijkAgreement([3, 1])],

  ['consensusOfValues: high must be above 5, got 5', () => consensusOfValues([5], { low: 5, high: 5 })],
  ['consensusOfValues: values must be from 0 to 100, got -1', () => consensusOfValues([50, -1], range)],
  ['consensusOfValues: values must be from 0 to 100, got 101', () => consensusOfValues([50, 101], range)],
  ['consensusOfValues: values must be from 0 to 100, got NaN', () => consensusOfValues([50, NaN], range)],
  ['consensusOfValues: low must be a finite number, got NaN', () => consensusOfValues([5], { low: NaN, high: 5 })],
  ['consensusOfValues: high must be a finite number, got Infinity', () => consensusOfValues([5], { low: 0, high: Infinity })],
  ['percentInSet: yes must be a whole number from 0, got -1', () => percentInSet({ yes: -1 }, ['yes'])],
  ['sectorBalancedMean: points must be a finite number, got NaN', () => sectorBalancedMean([{ n: 3, mean: 5 }], NaN)],
  ['nonResponseBounds: mean must be from 0 to 100, got NaN', () => nonResponseBounds({ mean: NaN, answered: 4, invited: 5 })],
  [
    'nonResponseBounds: invited must be a whole number from 0, got Infinity',
    () => nonResponseBounds({ mean: 5, answered: 4, invited: Infinity }),
  ],
  ['hiddenRemainder: n must be a whole number from 0, got -1', () => hiddenRemainder({ n: 4, mean: 50 }, [{ n: -1, mean: 50 }])],
  ['hiddenRemainder: mean must be a finite number, got NaN', () => hiddenRemainder({ n: 4, mean: NaN }, [])],
  ['bootstrapPaired: seed must be a whole number from 0 to 4294967295, got NaN', () => bootstrapPaired([1], { seed: NaN })],
  ['bootstrapPaired: pairsMin must be a whole number from 1, got 0', () => bootstrapPaired([], { pairsMin: 0 })],
  ['agreementWords: consensus must be a finite number, got NaN', () => agreementWords(NaN, 9)],
  ['quantile: p must be from 0 to 1, got -0.1', () => quantile([1], -0.1)],
  ['quantile: p must be from 0 to 1, got 1.1', () => quantile([1], 1.1)],
  ['quantile: p must be from 0 to 1, got NaN', () => quantile([1], NaN)],
  ['quantile: type must be a whole number from 1 to 9, got 0', () => quantile([1], 0.5, 0 as 1)],
  ['quantile: type must be a whole number from 1 to 9, got 10', () => quantile([1], 0.5, 10 as 1)],
  ['quantile: type must be a whole number from 1 to 9, got 6.5', () => quantile([1], 0.5, 6.5 as 1)],
  ['quantile: values must be finite numbers, got Infinity', () => quantile([1, Infinity], 0.5)],
  ['roundHalfAway: decimals must be a whole number from 0 to 6, got -1', () => roundHalfAway(1, -1)],
  ['roundHalfAway: decimals must be a whole number from 0 to 6, got 7', () => roundHalfAway(1, 7)],
  ['roundHalfAway: decimals must be a whole number from 0 to 6, got 0.5', () => roundHalfAway(1, 0.5)],
  ['applyTransform: value and range must be finite numbers, got NaN', () => applyTransform(NaN, [])],
  ['applyTransform: value and range must be finite numbers, got Infinity', () => applyTransform(1, [{ step: 'pomp' }], [0, Infinity])],
  [
    'applyTransform: step must be linear, pomp, lookup, clamp or round, got "what"',
    () => applyTransform(1, [{ step: 'what' } as unknown as TransformStep]),
  ],
  ['csvLine: a number must be finite, got NaN', () => csvLine(['a', NaN])],
  ['csvLine: a number must be finite, got -Infinity', () => csvLine([-Infinity])],
  ['percentOfRange: value, min and max must be finite numbers, got NaN', () => percentOfRange(NaN, { min: 0, max: 4 })],
  ['percentOfRange: value, min and max must be finite numbers, got Infinity', () => percentOfRange(1, { min: 0, max: Infinity })],
  ['percentOfRange: max must be above 4, got 4', () => percentOfRange(4, { min: 4, max: 4 })],
  ['percentPositive: the scale must say which of its points are positive, got none', () => percentPositive(scale, { yes: 1 })],

  ['permutationGap: groups must be at least two, got 1', () => permutationGap([[1]])],
  ['permutationGap: every group must have a value, got none', () => permutationGap([[1], []])],
  ['permutationGap: values must be finite numbers, got NaN', () => permutationGap([[1], [NaN]])],
  ['permutationGap: draws must be a whole number from 1, got 0', () => permutationGap([[1], [2]], { draws: 0 })],
  ['permutationGap: draws must be a whole number from 1, got 1.5', () => permutationGap([[1], [2]], { draws: 1.5 })],
  ['sectorBalancedMean: groups must be at least one, got none', () => sectorBalancedMean([])],
  ['sectorBalancedMean: n must be a whole number from 1, got 0', () => sectorBalancedMean([{ n: 0, mean: 5 }])],
  ['sectorBalancedMean: n must be a whole number from 1, got 1.5', () => sectorBalancedMean([{ n: 1.5, mean: 5 }])],
  ['sectorBalancedMean: mean must be a finite number, got NaN', () => sectorBalancedMean([{ n: 3, mean: NaN }])],
  ['nonResponseBounds: answered must be a whole number from 1 to 5, got 0', () => nonResponseBounds({ mean: 50, answered: 0, invited: 5 })],
  ['nonResponseBounds: answered must be a whole number from 1 to 5, got 6', () => nonResponseBounds({ mean: 50, answered: 6, invited: 5 })],

  ['signFlip: differences must be finite numbers, got NaN', () => signFlip([1, NaN])],
  ['signFlip: exactPairs must be a whole number from 0 to 24, got -1', () => signFlip([1], { exactPairs: -1 })],
  ['signFlip: exactPairs must be a whole number from 0 to 24, got 25', () => signFlip([1], { exactPairs: 25 })],
  ['signFlip: exactPairs must be a whole number from 0 to 24, got 1.5', () => signFlip([1], { exactPairs: 1.5 })],
  ['signFlip: draws must be a whole number from 1 to 10000000, got 0', () => signFlip([1], { draws: 0 })],
  ['signFlip: draws must be a whole number from 1 to 10000000, got 1.5', () => signFlip([1], { draws: 1.5 })],
  ['signFlip: differences must be numbers from -1000000000000000000 to 1000000000000000000, got 1e+308', () => signFlip([1e308])],
  [
    'decomposeChange: score of ann must be a number from -1000000000000000000 to 1000000000000000000, got 1e+308',
    () => decomposeChange({ ann: 1e308 }, { ann: 1 }),
  ],
  ['roundHalfAway: value must be a finite number, got NaN', () => roundHalfAway(NaN)],
  ['applyTransform: numbers of a linear step must be finite numbers, got NaN', () => applyTransform(1, [{ step: 'linear', times: NaN }])],
  [
    'applyTransform: numbers of a linear step must be finite numbers, got Infinity',
    () => applyTransform(1, [{ step: 'linear', times: undefined, plus: Infinity } as unknown as TransformStep]),
  ],
  ['applyTransform: decimals must be a whole number from 0 to 6, got 1.5', () => applyTransform(1, [{ step: 'round', decimals: 1.5 }])],
  [
    'applyTransform: result must be a number from -1000000000000000000 to 1000000000000000000, got 1e+30',
    () => applyTransform(1e18, [{ step: 'linear', times: 1e12 }]),
  ],
  [
    'percentOfRange: value, min and max must be numbers from -1000000000000000000 to 1000000000000000000, got 1000000000000000100',
    () => percentOfRange(0, { min: 0, max: 1_000_000_000_000_000_100 }),
  ],
  ['percentOfRange: max must be further above 0, got 5e-324', () => percentOfRange(1, { min: 0, max: 5e-324 })],
  [
    'compare: level must be above 0 and below 1, got NaN',
    () => compare(instrument, { roundId: 'a', responses: [] }, { roundId: 'b', responses: [] }, { level: NaN }),
  ],
  [
    'compare: noticeable must be above 0 and finite, got Infinity',
    () => compare(instrument, { roundId: 'a', responses: [] }, { roundId: 'b', responses: [] }, { noticeable: Infinity }),
  ],
  ['tally: counts must be whole numbers from 0, got -1', () => tallied.merge({ counts: tallied.counts.map((count) => count - 1) })],
  ['tally: counts must be whole numbers from 0, got 0.5', () => tallied.merge({ counts: tallied.counts.map((count) => count + 0.5) })],
  ['tally: counts must be whole numbers from 0, got NaN', () => tallied.merge({ ...tallied, counts: tallied.counts.map(() => NaN) })],
  [
    'memberTally: counts must be a whole number from 0, got 0.5',
    () => scorer.memberTally().merge({ counts: instrument.sections.map(() => new Map([['0 scored 5/1', 0.5]])) }),
  ],
  ['typicalValuesInterval: differences must be finite numbers, got Infinity', () => typicalValuesInterval([Infinity])],
  ['typicalValuesInterval: level must be above 0 and below 1, got 0', () => typicalValuesInterval([1], 0)],
  ['typicalValuesInterval: level must be above 0 and below 1, got 1', () => typicalValuesInterval([1], 1)],
  ['pairedChange: level must be above 0 and below 1, got 0', () => pairedChange([1], { level: 0 })],
  ['pairedChange: level must be above 0 and below 1, got 1', () => pairedChange([1], { level: 1 })],
  ['pairedChange: noticeable must be above 0 and finite, got 0', () => pairedChange([1], { noticeable: 0 })],
  ['twoSamplePermutation: both groups must have a value, got none', () => twoSamplePermutation([], [1])],
  ['twoSamplePermutation: both groups must have a value, got none', () => twoSamplePermutation([1], [])],
  ['twoSamplePermutation: values must be finite numbers, got NaN', () => twoSamplePermutation([1], [NaN])],
  ['twoSamplePermutation: draws must be a whole number from 1, got 0', () => twoSamplePermutation([1], [2], { draws: 0 })],
  ['twoSamplePermutation: draws must be a whole number from 1, got 1.5', () => twoSamplePermutation([1], [2], { draws: 1.5 })],
  ['bootstrapPaired: differences must be finite numbers, got NaN', () => bootstrapPaired([NaN])],
  ['bootstrapPaired: level must be above 0 and below 1, got 0', () => bootstrapPaired([1], { level: 0 })],
  ['bootstrapPaired: level must be above 0 and below 1, got 1', () => bootstrapPaired([1], { level: 1 })],
  ['bootstrapPaired: resamples must be a whole number from 1 to 10000000, got 0', () => bootstrapPaired([1], { resamples: 0 })],
  ['bootstrapPaired: resamples must be a whole number from 1 to 10000000, got 9.5', () => bootstrapPaired([1], { resamples: 9.5 })],
  // 5 · 0.5 / 2 lies between two places, and 2 · 0.25 / 2 before the first.
  [
    'bootstrapPaired: (resamples + 1) * (1 - level) / 2 must be a whole number from 1, got 1.25',
    () => bootstrapPaired([1], { resamples: 4, level: 0.5 }),
  ],
  [
    'bootstrapPaired: (resamples + 1) * (1 - level) / 2 must be a whole number from 1, got 0.25',
    () => bootstrapPaired([1], { resamples: 1, level: 0.75 }),
  ],
  ['decomposeChange: score of ann must be a finite number, got NaN', () => decomposeChange({ ann: NaN }, { ann: 1 })],
  ['decomposeChange: score of bob must be a finite number, got Infinity', () => decomposeChange({ ann: 1 }, { ann: 1, bob: Infinity })],

  ['displayThresholds: k must be a whole number from 3, got 2', () => displayThresholds(2)],
  ['priorityOf: weights must be from 0 to 1000, got -1 for low', () => priorityOf(low, { weights: { ...priorityWeights, low: -1 } })],
  ['priorityOf: weights must be from 0 to 1000, got NaN for gap', () => priorityOf(low, { weights: { ...priorityWeights, gap: NaN } })],
  [
    'priorityOf: weights must be from 0 to 1000, got undefined for unsure',
    () => priorityOf(low, { weights: { ...priorityWeights, unsure: undefined as unknown as number } }),
  ],
  [
    'priorityOf: weights must be from 0 to 1000, got Infinity for disagreement',
    () => rankPriorities([low], { weights: { ...priorityWeights, disagreement: Infinity } }),
  ],
  [
    'priorityOf: weights must be from 0 to 1000, got undefined for disagreement',
    () => rankPriorities([low], { weights: { low: 1 } as typeof priorityWeights }),
  ],
  [
    'publishPriorities: weights must be from 0 to 1000, got NaN for low',
    () => publishPriorities([], publish(instrument, summary), { ...priorityWeights, low: NaN }),
  ],
  ['rankPriorities: length must be a whole number from 0, got -1', () => rankPriorities([low], { length: -1 })],
  ['rankPriorities: length must be a whole number from 0, got NaN', () => rankPriorities([low], { length: NaN })],
  ['rankPriorities: perSection must be a whole number from 0, got -1', () => rankPriorities([low], { perSection: -1 })],
  ['rankPriorities: perSection must be a whole number from 0, got 1.5', () => rankPriorities([low], { perSection: 1.5 })],

  ['suppressCells: k must be a whole number from 3, got 2', () => suppressCells([], 2)],
  ['suppressCells: n must be a whole number from 0, got -2 for a', () => suppressCells([{ id: 'a', n: -2 }], 3)],
  ['suppressCells: n must be a whole number from 0, got NaN for a', () => suppressCells([{ id: 'a', n: NaN }], 3)],
  ['suppressCells: n must be a whole number from 0, got 2.9 for a', () => suppressCells([{ id: 'a', n: 2.9 }], 3)],
  [
    'suppressCells: ids must differ, got a twice',
    () =>
      suppressCells(
        [
          { id: 'a', n: 2 },
          { id: 'a', n: 4 },
        ],
        3,
      ),
  ],
  [
    'summarise: groups must have different ids, got "b" twice',
    () => summarise(instrument, [], { roundId: '2025', groups: ['a', 'b', 'b'].map((id) => ({ id, label: id })) }),
  ],
  [
    'summarise: roundId must be a text, got ""',
    () => compare(instrument, { roundId: '', responses: [] }, { roundId: '2025', responses: [] }),
  ],
  ['priorities: length must be a whole number from 0, got -1', () => priorities(instrument, summary, { length: -1 })],
  ['priorities: perSection must be a whole number from 0, got 0.5', () => priorities(instrument, summary, { perSection: 0.5 })],
  [
    'priorities: weights must be from 0 to 1000, got 1001 for gap',
    () => priorities(instrument, summary, { weights: { ...priorityWeights, gap: 1001 } }),
  ],
  ['reportingGroups: k must be a whole number from 3, got 2', () => reportingGroups([], { k: 2 })],
  ['reportingGroups: n must be a whole number from 0, got -1 for a', () => reportingGroups([{ id: 'a', n: -1 }])],
  ['reportingGroups: n must be a whole number from 0, got 0.5 for a', () => reportingGroups([{ id: 'a', n: 0.5 }])],
  [
    'reportingGroups: ids must differ, got a twice',
    () =>
      reportingGroups([
        { id: 'a', n: 3 },
        { id: 'a', n: 3 },
      ]),
  ],
  ['matchedDisclosure: k must be a whole number from 3, got 2', () => matchedDisclosure({ stayers: 9, joiners: 0, leavers: 0 }, { k: 2 })],
  [
    'matchedDisclosure: k must be a whole number from 3, got 3.5',
    () => matchedDisclosure({ stayers: 9, joiners: 0, leavers: 0 }, { k: 3.5 }),
  ],
  ['hiddenRemainder: shown must have at most 4 people, got 5', () => hiddenRemainder({ n: 4, mean: 50 }, [{ n: 5, mean: 50 }])],
];

describe('what people may see is refused where all is asked for', () => {
  const view = publish(instrument, summary) as unknown as RoundSummary;
  const compared = compare(instrument, { roundId: '2024', responses: lastYear }, { roundId: '2025', responses: thisYear });
  const change = publishComparison(instrument, compared) as unknown as Comparison;
  for (const [name, run] of [
    ['publish: summary', () => publish(instrument, view)],
    ['priorities: summary', () => priorities(instrument, view)],
    ['strengths: summary', () => strengths(instrument, view)],
    ['unanswerable: summary', () => unanswerable(instrument, view)],
    ['publishComparison: comparison', () => publishComparison(instrument, change)],
  ] as const)
    it(name, () => assert.throws(run, { name: 'RangeError', message: `${name} must be the unpublished view, got published` }));
});

describe('the statistics refuse what could only give a wrong number, and say', () => {
  for (const [words, run] of refusals) it(words, () => assert.throws(run, { name: 'RangeError', message: words }));
});

describe('what lies at the end of a range is in it', () => {
  it('the largest number that is counted with', () => {
    assert.equal(percentOfRange(1e18, { min: -1e18, max: 1e18 }), 100);
    assert.equal(applyTransform(1, [{ step: 'linear', times: 1e18 }]), 1e18);
  });

  it('a weight of 1000, and a mean of 0 or 100', () => {
    const weights = { low: 1000, disagreement: 0, unsure: 0, gap: 0 };
    assert.equal(priorities(instrument, summary, { weights }).length, priorities(instrument, summary).length);
    assert.deepEqual(nonResponseBounds({ mean: 0, answered: 1, invited: 2 }), [0, 50]);
    assert.deepEqual(nonResponseBounds({ mean: 100, answered: 1, invited: 2 }), [50, 100]);
  });
});
