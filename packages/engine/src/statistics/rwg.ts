import { totalOf } from './frequencies.js';

/**
 * Within-group agreement r_wg: one minus the variance of the answers over that of even answers on K options.
 *
 * @param frequencies counts per response option, lowest option first
 * @returns at most 1; below 0 where answers vary more than even ones (use `Math.max(0, …)` to truncate, as its authors do);
 *   `null` with fewer than two answers
 * @throws RangeError with fewer than two options, or a count that is not a whole number from 0
 * @see James, Demaree & Wolf 1984, Journal of Applied Psychology 69, 85–98
 * @example
 * rwg([0, 0, 12, 0, 0]); // => 1
 * rwg([1, 0, 0, 0, 1]); // => -3
 */
export function rwg(frequencies: readonly number[]): number | null {
  const total = totalOf('rwg', frequencies);
  if (total < 2) return null;
  const sum = frequencies.reduce((all, count, position) => all + count * position, 0);
  const squares = frequencies.reduce((all, count, position) => all + count * position ** 2, 0);
  const variance = (total * squares - sum ** 2) / (total * (total - 1));
  return 1 - (12 * variance) / (frequencies.length ** 2 - 1);
}
