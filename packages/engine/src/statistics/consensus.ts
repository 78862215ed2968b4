import { totalOf } from './frequencies.js';
import { leikDispersion } from './leik-dispersion.js';

/**
 * Consensus C: how alike members answered one item. The same number is 1 - D of Leik and 1 - 2·AD/(K - 1) of the average
 * deviation AD in steps.
 *
 * @param frequencies counts per response option, lowest option first
 * @returns from 0 (half at each end) to 1 (all alike); `null` with fewer than two answers, as one person cannot agree
 * @throws RangeError with fewer than two options, or a count that is not a whole number from 0
 * @see docs/scoring.md#agreement; Leik 1966, Pacific Sociological Review 9, 85–90
 * @example
 * consensus([0, 0, 6, 6, 0]); // => 0.75
 * consensus([6, 0, 0, 0, 6]); // => 0
 * consensus([0, 1, 0, 0, 0]); // => null
 */
export function consensus(frequencies: readonly number[]): number | null {
  if (totalOf('consensus', frequencies) < 2) return null;
  const dispersion = leikDispersion(frequencies);
  return dispersion === null ? null : 1 - dispersion;
}
