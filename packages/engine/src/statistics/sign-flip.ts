import { checkNumbers, checkSeed, checkWhole } from '../exact/check-numbers.js';
import { seededDraws } from './seeded-draws.js';
import { toleranceFor } from './tolerance.js';

/** How likely so large a mean difference is when each person's difference could as well have had the other sign. */
export interface SignFlip {
  /** Sum of the differences. */
  readonly sum: number;
  readonly method: 'exact' | 'monteCarlo';
  /** Sign patterns whose sum is at least as far from 0 as the observed one. */
  readonly countAtLeast: number;
  /** Sign patterns looked at: all 2^pairs of them, or those that were drawn. */
  readonly arrangements: number;
  /** Two-sided, above 0 and at most 1: the share of the patterns, or (count + 1) / (drawn + 1) when they were drawn. */
  readonly p: number;
  /** What the draws started from; `null` when all patterns were looked at. */
  readonly seed: number | null;
}

/** More pairs than this make more sums than a page should wait for. */
const mostExact = 24;
/** Drawn patterns are kept for all sets of differences. */
const mostDraws = 10_000_000;

/**
 * Fisher's randomisation test of paired differences: how many of all sign patterns give so large a sum.
 *
 * All 2^pairs patterns are counted up to `exactPairs`; beyond that, seeded patterns stand for them.
 *
 * @param differences one entry a pair, in points; drawn patterns follow this order, so that the caller sorts by person
 * @param options `exactPairs` (16, at most 24), and of the drawn patterns `draws` (9,999, at most 10,000,000) and `seed` (0: a whole number from 0 to
 *   2^32 - 1)
 * @returns counts and the two-sided p; without differences p is 1
 * @throws RangeError when a difference is not a finite number, or an option is out of its range
 * @see docs/scoring.md#change-and-chance; R. A. Fisher, The Design of Experiments (1935), § 21
 * @example
 * signFlip([10, 10, 10, 10, 10, 10]).p; // => 0.03125
 * signFlip([20, -10, 0]).countAtLeast; // => 8
 * signFlip([49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]).countAtLeast; // => 1726
 */
export function signFlip(differences: readonly number[], options: { exactPairs?: number; draws?: number; seed?: number } = {}): SignFlip {
  return signFlipper(differences.length, options)(differences);
}

/**
 * The test of {@link signFlip} for many sets of so many pairs: their signs are drawn once.
 *
 * @param pairs how many differences each set has
 * @param options as for {@link signFlip}
 * @returns the test; it throws a RangeError for a set of another size, or with a difference that is not a finite number
 * @throws RangeError when an option is out of its range
 * @example
 * signFlipper(6)([10, 10, 10, 10, 10, 10]).p; // => 0.03125
 * signFlipper(20)([10, 10, 10, 10, 10, 10]); // throws RangeError: differences must be 20, got 6
 */
export function signFlipper(
  pairs: number,
  { exactPairs = 16, draws = 9999, seed = 0 }: { exactPairs?: number; draws?: number; seed?: number } = {},
): (differences: readonly number[]) => SignFlip {
  checkWhole('signFlip', { exactPairs }, 0, mostExact);
  checkWhole('signFlip', { draws }, 1, mostDraws);
  checkSeed('signFlip', seed);
  const drawn = pairs > exactPairs ? drawPatterns(pairs, draws, seed) : null;
  return (differences) => {
    if (differences.length !== pairs) throw new RangeError(`signFlipper: differences must be ${pairs}, got ${differences.length}`);
    checkNumbers('signFlip', 'differences', differences);
    const sum = sumOf(differences);
    const least = Math.abs(sum) - toleranceFor(differences);
    if (drawn) {
      const countAtLeast = countDrawn(differences, least, drawn);
      return { sum, method: 'monteCarlo', countAtLeast, arrangements: draws, p: (countAtLeast + 1) / (draws + 1), seed };
    }
    const countAtLeast = countPatterns(differences, least);
    const arrangements = 2 ** pairs;
    return { sum, method: 'exact', countAtLeast, arrangements, p: countAtLeast / arrangements, seed: null };
  };
}

/** Sorting makes the sum the same, to the last bit, in whatever order the pairs came. */
export function sumOf(differences: readonly number[]): number {
  return Float64Array.from(differences)
    .sort()
    .reduce((total, each) => total + each, 0);
}

/**
 * Each sum is a sum of one half plus a sum of the other: two small tables instead of one of 2^pairs. With both in order, the
 * higher a sum of one, the lower the first of the other that reaches far enough with it.
 */
function countPatterns(differences: readonly number[], least: number): number {
  if (least <= 0) return 2 ** differences.length;
  const half = differences.length >> 1;
  const lows = signedSums(differences.slice(0, half)).sort();
  let count = 0;
  let first = lows.length;
  for (const high of signedSums(differences.slice(half)).sort()) {
    while (first > 0 && high + (lows[first - 1] ?? 0) >= least) first--;
    count += lows.length - first;
  }
  // Every pattern has its opposite.
  return 2 * count;
}

/** By bit pattern: a set bit is a minus. */
function signedSums(differences: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** differences.length);
  differences.forEach((difference, index) => {
    const filled = 1 << index;
    for (let at = 0; at < filled; at++) {
      const sum = sums[at] ?? 0;
      sums[at] = sum + difference;
      sums[at + filled] = sum - difference;
    }
  });
  return sums;
}

/** Signs by chance, eight pairs a byte, each pattern after the other. */
function drawPatterns(pairs: number, draws: number, seed: number): Uint8Array {
  const { bit } = seededDraws(seed);
  const patterns = new Uint8Array(draws * Math.ceil(pairs / 8));
  for (let draw = 0, next = 0; draw < draws; draw++) {
    for (let left = pairs; left > 0; left -= 8) {
      let signs = 0;
      for (let pair = 0; pair < Math.min(8, left); pair++) signs |= bit() << pair;
      patterns[next++] = signs;
    }
  }
  return patterns;
}

/** The sums of every eight pairs are looked up, not added up. */
function countDrawn(differences: readonly number[], least: number, patterns: Uint8Array): number {
  const width = Math.ceil(differences.length / 8);
  const sums = new Float64Array(width * 256);
  for (let eight = 0; eight < width; eight++) sums.set(signedSums(differences.slice(8 * eight, 8 * eight + 8)), 256 * eight);
  let count = 0;
  for (let next = 0; next < patterns.length;) {
    let sum = 0;
    for (let eight = 0; eight < width; eight++) sum += sums[256 * eight + (patterns[next++] ?? 0)] ?? 0;
    if (Math.abs(sum) >= least) count++;
  }
  return count;
}
