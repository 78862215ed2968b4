import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { score } from '../src/index.js';
import { instrument, response } from './sample.js';
import { surface } from './surface.js';

const counts = { valid: 9, unsure: 1, blank: 0, notApplicable: 1 };
const item = { item: 'a', section: 's', score: 80, consensus: 0.8, counts };
const priority = { ...item, gap: 0, importance: 0.5, change: -5 };
const [card] = [score(instrument, response)].map(({ sections, ...rest }) => ({
  ...rest,
  sections: sections.map(({ value, restsOn }) => ({ value: value === null ? null : 'scored', restsOn })),
}));

/** Arguments of every statistic, and of the rules of a board that can be called by themselves. Seeds are the caller's own, and draws are bound by time and memory alone. */
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
  pairedChange: [[1, 2, 3, 4, 5, 6], { level: 0.95, noticeable: 10, pairsMin: 6, exactPairs: 2 }],
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
    { draws: 9 },
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
  signFlip: [[1, 2, 3], { exactPairs: 2 }],
  tastleWierman: [[3, 1, 2]],
  twoSamplePermutation: [[1, 2], [3, 4], { draws: 9 }],
  typicalValuesInterval: [[1, 2, 3, 4, 5, 6], 0.95],
  vanDerEijkAgreement: [[3, 1, 2]],
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
        for (const odd of [NaN, Infinity, -Infinity, -1, 0.5, 2 ** 53]) {
          const what = `${path.join('.')} ${odd}`;
          try {
            const came = JSON.stringify(run(...(withOdd(args, path, odd) as unknown[])), (_, each: unknown) =>
              typeof each === 'number' && !Number.isFinite(each) ? 'no number' : each,
            );
            assert.ok(!came.includes('no number'), `${what} gives ${came}`);
          } catch (error) {
            if (error instanceof assert.AssertionError) throw error;
            assert.match(String(error), /^RangeError: \w+: [^]* must [^]*, got /, what);
          }
        }
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
