import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  averageDeviation,
  bootstrapPaired,
  bothSides,
  consensus,
  consensusOfValues,
  decomposeChange,
  displayThresholds,
  hiddenRemainder,
  leikDispersion,
  matchedDisclosure,
  medianOptions,
  nonResponseBounds,
  pairedChange,
  percentPositive,
  permutationGap,
  quantile,
  reportingGroups,
  roundHalfAway,
  rwg,
  sectorBalancedMean,
  signFlip,
  suppressCells,
  tastleWierman,
  twoSamplePermutation,
  typicalValuesInterval,
  vanDerEijkAgreement,
} from '../src/index.js';

const range = { low: 0, high: 100 };
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
  ['percentPositive: the scale must say which of its points are positive, got none', () => percentPositive(scale, { yes: 1 })],

  ['permutationGap: groups must be at least two, got 1', () => permutationGap([[1]])],
  ['permutationGap: every group must have a value, got none', () => permutationGap([[1], []])],
  ['permutationGap: values must be finite numbers, got NaN', () => permutationGap([[1], [NaN]])],
  ['permutationGap: draws must be a whole number from 1, got 0', () => permutationGap([[1], [2]], { draws: 0 })],
  ['permutationGap: draws must be a whole number from 1, got 1.5', () => permutationGap([[1], [2]], { draws: 1.5 })],
  ['sectorBalancedMean: groups must be at least one, got none', () => sectorBalancedMean([])],
  ['sectorBalancedMean: n must be a whole number from 1, got 0', () => sectorBalancedMean([{ n: 0, mean: 5 }])],
  ['sectorBalancedMean: n must be a whole number from 1, got 1.5', () => sectorBalancedMean([{ n: 1.5, mean: 5 }])],
  ['nonResponseBounds: answered must be from 1 to 5, got 0', () => nonResponseBounds({ mean: 50, answered: 0, invited: 5 })],
  ['nonResponseBounds: answered must be from 1 to 5, got 6', () => nonResponseBounds({ mean: 50, answered: 6, invited: 5 })],

  ['signFlip: differences must be finite numbers, got NaN', () => signFlip([1, NaN])],
  ['signFlip: exactPairs must be a whole number from 0 to 24, got -1', () => signFlip([1], { exactPairs: -1 })],
  ['signFlip: exactPairs must be a whole number from 0 to 24, got 25', () => signFlip([1], { exactPairs: 25 })],
  ['signFlip: exactPairs must be a whole number from 0 to 24, got 1.5', () => signFlip([1], { exactPairs: 1.5 })],
  ['signFlip: draws must be a whole number from 1, got 0', () => signFlip([1], { draws: 0 })],
  ['signFlip: draws must be a whole number from 1, got 1.5', () => signFlip([1], { draws: 1.5 })],
  ['typicalValuesInterval: differences must be finite numbers, got Infinity', () => typicalValuesInterval([Infinity])],
  ['typicalValuesInterval: level must be above 0 and below 1, got 0', () => typicalValuesInterval([1], 0)],
  ['typicalValuesInterval: level must be above 0 and below 1, got 1', () => typicalValuesInterval([1], 1)],
  ['pairedChange: level must be above 0 and below 1, got 0', () => pairedChange([1], { level: 0 })],
  ['pairedChange: level must be above 0 and below 1, got 1', () => pairedChange([1], { level: 1 })],
  ['pairedChange: noticeable must be above 0, got 0', () => pairedChange([1], { noticeable: 0 })],
  ['twoSamplePermutation: both groups must have a value, got none', () => twoSamplePermutation([], [1])],
  ['twoSamplePermutation: both groups must have a value, got none', () => twoSamplePermutation([1], [])],
  ['twoSamplePermutation: values must be finite numbers, got NaN', () => twoSamplePermutation([1], [NaN])],
  ['twoSamplePermutation: draws must be a whole number from 1, got 0', () => twoSamplePermutation([1], [2], { draws: 0 })],
  ['twoSamplePermutation: draws must be a whole number from 1, got 1.5', () => twoSamplePermutation([1], [2], { draws: 1.5 })],
  ['bootstrapPaired: differences must be finite numbers, got NaN', () => bootstrapPaired([NaN])],
  ['bootstrapPaired: level must be above 0 and below 1, got 0', () => bootstrapPaired([1], { level: 0 })],
  ['bootstrapPaired: level must be above 0 and below 1, got 1', () => bootstrapPaired([1], { level: 1 })],
  ['bootstrapPaired: resamples must be a whole number from 1, got 0', () => bootstrapPaired([1], { resamples: 0 })],
  ['bootstrapPaired: resamples must be a whole number from 1, got 9.5', () => bootstrapPaired([1], { resamples: 9.5 })],
  // 5 · 0.5 / 2 lies between two places, and 2 · 0.25 / 2 before the first.
  [
    'bootstrapPaired: (resamples + 1) * (1 - level) / 2 must be a whole number from 1, got 1.25',
    () => bootstrapPaired([1], { resamples: 4, level: 0.5 }),
  ],
  [
    'bootstrapPaired: (resamples + 1) * (1 - level) / 2 must be a whole number from 1, got 0.25',
    () => bootstrapPaired([1], { resamples: 1, level: 0.75 }),
  ],
  ['decomposeChange: scores must be finite numbers, got NaN for ann', () => decomposeChange({ ann: NaN }, { ann: 1 })],
  ['decomposeChange: scores must be finite numbers, got Infinity for bob', () => decomposeChange({ ann: 1 }, { ann: 1, bob: Infinity })],

  ['displayThresholds: k must be a whole number from 3, got 2', () => displayThresholds(2)],
  ['suppressCells: k must be a whole number from 3, got 2', () => suppressCells([], 2)],
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

describe('the statistics refuse what could only give a wrong number, and say', () => {
  for (const [words, run] of refusals) it(words, () => assert.throws(run, { name: 'RangeError', message: words }));
});
