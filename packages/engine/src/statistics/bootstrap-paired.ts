import { checkLevel, checkNumbers, checkSeed, checkWhole } from '../exact/check-numbers.js';
import { seededDraws } from './seeded-draws.js';

/** A percentile interval in points, or why there is none; with the number of draws, and what they started from. */
export type BootstrapInterval =
  | { readonly interval: readonly [number, number]; readonly reason: null; readonly resamples: number; readonly seed: number }
  | { readonly interval: null; readonly reason: 'tooFewMatched'; readonly resamples: number; readonly seed: number };

/**
 * Percentile bootstrap interval for a mean of paired differences: an option for those who ask for one.
 *
 * It is too narrow for small groups (at 6 pairs a "95 %" interval holds the truth in 86 % of trials), so that no word about
 * a board rests on it: {@link typicalValuesInterval} does that.
 *
 * @param differences one entry a person, in points, sorted by person
 * @param options `level` (0.95), `resamples` B (4,999, at most 10,000,000), `seed` (0: a whole number from 0 to 2^32 - 1) and `pairsMin` (6)
 * @returns the (B+1)a/2-th and the (B+1)(1-a/2)-th of the ordered means, a being 1 less the level, in points; `interval` is `null`
 *   below `pairsMin`, with the reason
 * @throws RangeError when a difference is not a finite number, `level` is not between 0 and 1, another option is not a whole
 *   number in its range, or the level does not fall on whole places of the ordered means
 * @see docs/scoring.md#change-and-chance; Efron & Tibshirani 1993, An Introduction to the Bootstrap
 * @example
 * bootstrapPaired([10, 10, 10, 10, 10, 10]).interval; // => [10, 10]
 * bootstrapPaired([10, 10, 10]).reason; // => 'tooFewMatched'
 */
export function bootstrapPaired(
  differences: readonly number[],
  { level = 0.95, resamples = 4999, seed = 0, pairsMin = 6 }: { level?: number; resamples?: number; seed?: number; pairsMin?: number } = {},
): BootstrapInterval {
  checkNumbers('bootstrapPaired', 'differences', differences);
  checkLevel('bootstrapPaired', level);
  checkWhole('bootstrapPaired', { resamples }, 1, 10_000_000);
  checkSeed('bootstrapPaired', seed);
  checkWhole('bootstrapPaired', { pairsMin }, 1);
  const exact = ((resamples + 1) * (1 - level)) / 2;
  const place = Math.round(exact);
  // 125 for 4,999 resamples at 95 %: resamples are chosen so that the ends are real order statistics.
  if (place < 1 || Math.abs(exact - place) > 1e-6) {
    throw new RangeError(`bootstrapPaired: (resamples + 1) * (1 - level) / 2 must be a whole number from 1, got ${exact}`);
  }
  if (differences.length < pairsMin) return { interval: null, reason: 'tooFewMatched', resamples, seed };

  const { index } = seededDraws(seed);
  const [lowest, highest] = [Math.min(...differences), Math.max(...differences)];
  const means = new Float64Array(resamples);
  for (let resample = 0; resample < resamples; resample++) {
    let sum = 0;
    differences.forEach(() => (sum += differences[index(differences.length)] ?? 0));
    // The last bits of a sum could lead outside the differences themselves.
    means[resample] = Math.min(highest, Math.max(lowest, sum / differences.length));
  }
  means.sort();
  return { interval: [means[place - 1] ?? 0, means[resamples - place] ?? 0], reason: null, resamples, seed };
}
