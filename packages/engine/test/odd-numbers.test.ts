import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { agreementWords, bothSides, itemState, score } from '../src/index.js';
import { instrument, response } from './sample.js';
import { surface } from './surface.js';

const counts = { valid: 9, unsure: 1, blank: 0, notApplicable: 1 };
const item = { item: 'a', section: 's', score: 80, consensus: 0.8, counts };
const priority = { ...item, gap: 0, importance: 0.5, change: -5 };
const [card] = [score(instrument, response)].map(({ sections, ...rest }) => ({
  ...rest,
  sections: sections.map(({ value, restsOn }) => ({ value: value === null ? null : 'scored', restsOn })),
}));

/** Arguments of every statistic, and of the rules of a board that can be called by themselves. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  agreementWords: [0.7, 9, 5],
  averageDeviation: [[3, 0, 2]],
  bootstrapPaired: [[1, 2, 3, 4, 5, 6], { level: 0.95, resamples: 39, seed: 1, pairsMin: 6 }],
  bothSides: [[3, 1, 2], 5],
  consensus: [[3, 1, 2]],
  consensusOfValues: [[10, 20, 30], { low: 0, high: 100 }],
  decomposeChange: [
    { ann: 50, bob: 60 },
    { ann: 60, cat: 20 },
  ],
  displayThresholds: [3],
  equalItemsMean: [card],
  hiddenRemainder: [
    { n: 10, mean: 57.5 },
    [
      { n: 5, mean: 60 },
      { n: 4, mean: 50 },
    ],
  ],
  isCoded: [96, { low: 0, high: 100 }],
  leikDispersion: [[3, 1, 2]],
  matchedDisclosure: [
    { stayers: 8, joiners: 1, leavers: 0 },
    { k: 3, stayersMin: 6 },
  ],
  medianOptions: [[3, 1, 2]],
  nonResponseBounds: [{ mean: 50, answered: 4, invited: 5 }],
  pairedChange: [[1, 2, 3, 4, 5, 6], { level: 0.95, noticeable: 10, pairsMin: 6, exactPairs: 2, draws: 9, seed: 1 }],
  percentInSet: [{ yes: 3, no: 1 }, ['yes'], ['yes', 'no']],
  percentPositive: [
    { options: [{ id: 'no' }, { id: 'yes' }], positive: ['yes'] },
    { no: 1, yes: 3 },
  ],
  permutationGap: [
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
    { exactLimit: 1, draws: 9, seed: 1 },
  ],
  polarization: [[3, 1, 2]],
  priorityOf: [priority, { weights: { low: 0.5, disagreement: 0.25, unsure: 0.15, gap: 0.1 }, minAnswers: 5 }],
  quantile: [[1, 2, 3], 0.5, 7],
  rankPriorities: [[priority], { length: 5, perSection: 2 }],
  reportingGroups: [
    [
      { id: 'a', n: 5 },
      { id: 'b', n: 4 },
      { id: 'c', n: 2 },
    ],
    { k: 3 },
  ],
  rwg: [[3, 1, 2]],
  sectorBalancedMean: [
    [
      { n: 3, mean: 60 },
      { n: 1, mean: 40 },
    ],
    5,
  ],
  applyTransform: [
    1,
    [{ step: 'linear', times: 2, plus: 1 }, { step: 'clamp', min: 0, max: 9 }, { step: 'pomp' }, { step: 'round', decimals: 1 }],
    [0, 4],
  ],
  itemState: [counts, 3],
  percentOfRange: [3, { min: 0, max: 4 }],
  rankStrengths: [[{ ...item, lowestGroup: 60 }], { minAnswers: 5 }],
  roundHalfAway: [57.5, 1],
  signFlip: [[1, 2, 3], { exactPairs: 2, draws: 9, seed: 1 }],
  splitmix32: [1],
  tastleWierman: [[3, 1, 2]],
  twoSamplePermutation: [[1, 2], [3, 4], { exactLimit: 1, draws: 9, seed: 1 }],
  typicalValuesInterval: [[1, 2, 3, 4, 5, 6], 0.95],
  vanDerEijkAgreement: [[3, 1, 2]],
  xoshiro128ss: [[1, 2, 3, 4]],
};

interface Range {
  readonly least: number;
  readonly most?: number;
  /** Whether it need not be whole. */
  readonly share?: true;
}

const seed = { least: 0, most: 2 ** 32 - 1 };
const draws = { least: 1 };
const count = { least: 0 };
const level = { least: 0, most: 1, share: true } as const;
const chance = { exactLimit: count, draws, seed };
const signs = { exactPairs: { least: 0, most: 24 }, draws: { least: 1, most: 10_000_000 }, seed };

/** What may be chosen, by its name or its place, and from where to where: beside it no figure is right. */
const settings: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  applyTransform: { decimals: { least: 0, most: 6 } },
  bootstrapPaired: { level, resamples: { least: 1, most: 10_000_000 }, seed, pairsMin: { least: 1 } },
  displayThresholds: { '0': { least: 3 } },
  matchedDisclosure: { k: { least: 3 } },
  nonResponseBounds: { answered: { least: 1, most: 5 }, invited: { least: 4 } },
  pairedChange: { level, noticeable: { least: 0, share: true }, pairsMin: count, ...signs },
  permutationGap: chance,
  priorityOf: { minAnswers: count },
  quantile: { '1': { least: 0, most: 1, share: true }, '2': { least: 1, most: 9 } },
  rankPriorities: { length: count, perSection: count },
  rankStrengths: { minAnswers: count },
  reportingGroups: { k: { least: 3 } },
  roundHalfAway: { '1': { least: 0, most: 6 } },
  sectorBalancedMean: { '1': { least: 0, share: true } },
  signFlip: signs,
  splitmix32: { '0': { least: Number.MIN_SAFE_INTEGER } },
  twoSamplePermutation: chance,
  typicalValuesInterval: { '1': level },
  xoshiro128ss: { '0.0': { least: -(2 ** 31), most: 2 ** 32 - 1 } },
};

/** Where each number stands. */
const placesIn = (value: unknown): string[][] =>
  typeof value === 'number'
    ? [[]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, each]) => placesIn(each).map((path) => [key, ...path]))
      : [];

/** The same with another number in one place. */
function withOdd(value: unknown, [key, ...path]: readonly string[], odd: number): unknown {
  if (key === undefined) return odd;
  const copy = structuredClone(value) as Record<string, unknown>;
  copy[key] = withOdd(copy[key], path, odd);
  return copy;
}

describe('a number that is none, or of another kind', () => {
  it('is looked at in every statistic', async () => {
    const folder = new URL('../src/statistics/', import.meta.url);
    const modules = (await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)))) as object[];
    const named = modules.flatMap((each) => Object.entries(each)).filter(([name, value]) => surface[name] === value);
    assert.deepEqual(
      named.map(([name]) => name).filter((name) => !(name in samples)),
      [],
    );
  });

  for (const [name, args] of Object.entries(samples))
    it(`is refused by ${name} in words, or changes no figure into one`, () => {
      const run = surface[name] as (...args: unknown[]) => unknown;
      run(...args);
      for (const path of placesIn(args))
        for (const odd of [NaN, Infinity, -Infinity, -1, 0.5, 2 ** 53, 1e308, -1e308]) {
          const what = `${path.join('.')} ${odd}`;
          try {
            const came = JSON.stringify([run(...(withOdd(args, path, odd) as unknown[]))], (_, each: unknown) =>
              typeof each === 'number' && !Number.isFinite(each) ? 'no number' : each,
            );
            assert.ok(!came.includes('no number'), `${what} gives ${came}`);
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            assert.match(String(error), /^RangeError: \w+: [^]* must [^]*, got /, what);
          }
        }
    });

  for (const [name, options] of Object.entries(settings))
    for (const [option, { least, most = Infinity, share = false }] of Object.entries(options))
      it(`is no ${option} of ${name}`, () => {
        const run = surface[name] as (...args: unknown[]) => unknown;
        const args = samples[name] ?? [];
        const path = placesIn(args).find((each) => (/^\d/.test(option) ? each.join('.') : each.at(-1)) === option)!;
        const odd = [
          NaN,
          Infinity,
          -Infinity,
          least - 1,
          ...(most < 2 ** 53 ? [most + 1] : []),
          ...(share ? [] : [2 ** 53, Math.max(least, 0) + 0.5]),
        ];
        for (const each of odd)
          assert.throws(
            () => run(...(withOdd(args, path, each) as unknown[])),
            (error: unknown) =>
              error instanceof RangeError && / must [^]*, got /.test(error.message) && error.message.includes(String(each)),
            `${each}`,
          );
      });

  it('is never enough answers for words', () => {
    for (const minimum of [NaN, Infinity]) {
      assert.equal(agreementWords(0.9, 9, minimum), null);
      assert.equal(bothSides([3, 0, 3], minimum), false);
      assert.equal(itemState(counts, minimum), 'notEnoughAnswered');
    }
    assert.equal(agreementWords(0.9, NaN), null);
  });

  it('is never a reason to show what is hidden', () => {
    const isCoded = surface['isCoded'] as (mean: number) => boolean;
    const matched = surface['matchedDisclosure'] as (counts: object, options?: object) => string;
    assert.equal(isCoded(NaN), true);
    assert.equal(matched({ stayers: NaN, joiners: 0, leavers: 0 }), 'nothing');
    assert.equal(matched({ stayers: 8, joiners: NaN, leavers: 0 }), 'wordsOnly');
    assert.equal(matched({ stayers: 8, joiners: 0, leavers: 0 }, { stayersMin: NaN }), 'wordsOnly');
  });
});
