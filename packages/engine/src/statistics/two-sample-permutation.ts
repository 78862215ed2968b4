import { checkNumbers, checkSeed, checkWhole } from '../exact/check-numbers.js';
import { seededDraws } from './seeded-draws.js';
import { toleranceFor } from './tolerance.js';

/** How likely so large a difference of two means is when the labels of the two groups had been dealt by chance. */
export interface TwoSampleTest {
  /** Mean of the first minus mean of the second, in the unit of the values. */
  readonly difference: number;
  readonly method: 'exact' | 'monteCarlo';
  /** Arrangements whose difference is at least as far from 0 as the observed one. */
  readonly countAtLeast: number;
  /** Those of them whose difference has the sign of the observed one. */
  readonly oneSidedCount: number;
  /** Arrangements looked at: all of them, or those that were drawn. */
  readonly arrangements: number;
  /** Two-sided, above 0 and at most 1: the share of the arrangements, or (count + 1) / (drawn + 1) when they were drawn. */
  readonly p: number;
  /** What the draws started from; `null` when all arrangements were looked at. */
  readonly seed: number | null;
}

/**
 * Permutation test of the means of two groups of different people.
 *
 * All divisions of the values into two groups of these sizes are looked at, up to `exactLimit` of them; beyond that, seeded
 * shuffles of one array that starts as `a` followed by `b` and is shuffled on and on.
 *
 * @param a values of one group; sorted by person where they are shuffled
 * @param b values of the other
 * @param options `exactLimit` (50,000), `draws` (9,999) and `seed` (0: a whole number from 0 to 2^32 - 1)
 * @returns the difference in the unit of the values, counts of arrangements and the p they give; `seed` is `null` where none were
 *   drawn
 * @throws RangeError when a group is empty, a value is not a finite number or an option is out of its range
 * @see docs/scoring.md#rounds-that-cannot-be-matched; Phipson & Smyth 2010 for the one that is added to drawn counts
 * @example
 * twoSamplePermutation([1, 2, 3], [4, 5, 6]).p; // => 0.1
 * twoSamplePermutation([94, 197, 16, 38, 99, 141, 23], [52, 104, 146, 10, 51, 30, 40, 27, 46]).countAtLeast; // => 3184
 */
export function twoSamplePermutation(
  a: readonly number[],
  b: readonly number[],
  { exactLimit = 50_000, draws = 9999, seed = 0 }: { exactLimit?: number; draws?: number; seed?: number } = {},
): TwoSampleTest {
  if (a.length === 0 || b.length === 0) throw new RangeError('twoSamplePermutation: both groups must have a value, got none');
  const values = Float64Array.from([...a, ...b]);
  checkNumbers('twoSamplePermutation', 'values', [...a, ...b]);
  checkWhole('twoSamplePermutation', { exactLimit });
  checkWhole('twoSamplePermutation', { draws }, 1);
  checkSeed('twoSamplePermutation', seed);

  const total = sumOf(values.toSorted());
  const difference = sumOf(Float64Array.from(a).sort()) / a.length - sumOf(Float64Array.from(b).sort()) / b.length;
  const least = Math.abs(difference) - toleranceFor(values);
  const sign = difference < 0 ? -1 : 1;
  const counts = { countAtLeast: 0, oneSidedCount: 0 };
  const look = (sum: number) => {
    const other = sign * (sum / a.length - (total - sum) / b.length);
    if (Math.abs(other) >= least) counts.countAtLeast++;
    if (other >= least) counts.oneSidedCount++;
  };
  const arrangements = divisions(values.length, a.length);
  if (arrangements <= exactLimit) {
    eachDivision(values, a.length, look);
    return { difference, method: 'exact', ...counts, arrangements, p: counts.countAtLeast / arrangements, seed: null };
  }
  const { shuffle } = seededDraws(seed);
  for (let draw = 0; draw < draws; draw++) {
    shuffle(values);
    look(sumOf(values, a.length));
  }
  return { difference, method: 'monteCarlo', ...counts, arrangements: draws, p: (counts.countAtLeast + 1) / (draws + 1), seed };
}

/** How many ways there are to choose so many of so many. */
function divisions(of: number, chosen: number): number {
  let count = 1;
  // Each step is a whole number; a count past every limit may lose its last digits.
  for (let n = 1; n <= Math.min(chosen, of - chosen); n++) count = (count * (of - n + 1)) / n;
  return Math.round(count);
}

/** Walks through all choices of so many values: take the next one, or leave it. */
function eachDivision(values: Float64Array, chosen: number, look: (sum: number) => void): void {
  const from = (index: number, left: number, sum: number): void => {
    if (left === 0) {
      look(sum);
      return;
    }
    if (values.length - index < left) return;
    from(index + 1, left - 1, sum + (values[index] ?? 0));
    from(index + 1, left, sum);
  };
  from(0, chosen, 0);
}

function sumOf(values: Float64Array, count = values.length): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += values[at] ?? 0;
  return sum;
}
