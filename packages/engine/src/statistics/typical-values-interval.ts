import { checkLevel, checkNumbers } from '../exact/check-numbers.js';
import { toleranceFor } from './tolerance.js';

/**
 * The exact interval for a mean change: the sign-flip test turned round.
 *
 * The means of all non-empty subsets of the differences cut the line into 2^pairs stretches that are equally likely to
 * hold the true change (Hartigan's typical values). The interval leaves out the same number at either end, so that it
 * excludes 0 exactly when {@link signFlip} gives a p of at most 1 - `level`.
 *
 * @param differences one entry a pair, in points; their order does not matter
 * @param level how sure the interval is to be, above 0 and below 1 (0.95)
 * @returns the ends, in points, with the level that the interval really has; `null` with too few pairs for the level, or
 *   with more than 16, where there are too many subsets to look at
 * @throws RangeError when a difference is not a finite number or `level` lies outside 0 to 1
 * @see docs/scoring.md#change-and-chance; J. A. Hartigan, Journal of the American Statistical Association 64 (1969), 1303-1317
 * @example
 * typicalValuesInterval([10, 10, 10, 10, 10, 10]); // => { interval: [10, 10], exactLevel: 0.96875 }
 * typicalValuesInterval([25, 0, 12.5, 12.5, -12.5, 25, 12.5, 0])?.interval; // => [0, 62.5 / 3]
 * typicalValuesInterval([20, 20, 20, 20, 20]); // => null
 */
export function typicalValuesInterval(
  differences: readonly number[],
  level = 0.95,
): { readonly interval: readonly [number, number]; readonly exactLevel: number } | null {
  checkNumbers('typicalValuesInterval', 'differences', differences);
  checkLevel('typicalValuesInterval', level);
  if (differences.length > mostPairs) return null;

  const stretches = 2 ** differences.length;
  // Whole only for levels that doubles hold exactly, such as 1 - 2 / 64.
  const cut = Math.floor(((1 - level) / 2) * stretches);
  if (cut < 1) return null;
  const means = subsetMeans(differences);
  return { interval: [atPlace(means, cut - 1), atPlace(means, means.length - cut)], exactLevel: 1 - (2 * cut) / stretches };
}

/** 65,535 subsets, half a megabyte. */
const mostPairs = 16;

/** Means of all non-empty subsets, in the order of their bit patterns. */
function subsetMeans(differences: readonly number[]): Float64Array {
  // Sorted, so that the same differences in another order give the same doubles.
  const sorted = differences.toSorted((a, b) => a - b);
  const sums = new Float64Array(2 ** sorted.length);
  sorted.forEach((difference, index) => {
    const filled = 1 << index;
    for (let at = 0; at < filled; at++) sums[at + filled] = (sums[at] ?? 0) + difference;
  });
  // Sizes are counted in the same way: the highest bit, and the rest, which has come before.
  const sizes = new Uint8Array(sums.length);
  const tolerance = toleranceFor(differences);
  for (let at = 1; at < sums.length; at++) {
    sizes[at] = (sizes[at >> 1] ?? 0) + (at & 1);
    const sum = sums[at] ?? 0;
    // A sum that is 0 but for the rounding of doubles is 0: the interval then ends at 0 and not beside it.
    sums[at] = Math.abs(sum) <= tolerance ? 0 : sum / (sizes[at] ?? 1);
  }
  return sums.subarray(1);
}

/** The value that would stand at a place in order, without sorting all: what is lower goes before it, in place (Hoare's find). */
function atPlace(values: Float64Array, place: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const pivot = values[place] ?? 0;
    let [left, right] = [from, to];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left++;
      while ((values[right] ?? 0) > pivot) right--;
      if (left > right) break;
      const kept = values[left] ?? 0;
      values[left++] = values[right] ?? 0;
      values[right--] = kept;
    }
    if (right < place) from = left;
    if (place < left) to = right;
  }
  return values[place] ?? 0;
}
