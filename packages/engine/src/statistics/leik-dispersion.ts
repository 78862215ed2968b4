import { totalOf } from './frequencies.js';

/**
 * Leik's ordinal dispersion D: how far answers lie apart, from their order alone.
 *
 * D = 2 / (K - 1) * sum of min(F, 1 - F) over the cumulative shares F of the first K - 1 options.
 *
 * @param frequencies counts per response option, lowest option first
 * @returns from 0 (all alike) to 1 (half at each end); `null` without answers
 * @throws RangeError with fewer than two options, or a count that is not a whole number from 0
 * @see Leik 1966, Pacific Sociological Review 9, 85–90; docs/scoring.md#agreement
 * @example
 * leikDispersion([0, 0, 6, 6, 0]); // => 0.25
 * leikDispersion([6, 0, 0, 0, 6]); // => 1
 * leikDispersion([0, 0, 0]); // => null
 */
export function leikDispersion(frequencies: readonly number[]): number | null {
  const total = totalOf('leikDispersion', frequencies);
  if (total === 0) return null;
  let cumulative = 0;
  let sum = 0;
  // The last option adds nothing: by then all have been seen.
  for (const count of frequencies) {
    cumulative += count;
    sum += Math.min(cumulative, total - cumulative);
  }
  return (2 * sum) / ((frequencies.length - 1) * total);
}
