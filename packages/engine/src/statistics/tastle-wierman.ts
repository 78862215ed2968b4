import { totalOf } from './frequencies.js';

/**
 * Tastle and Wierman's consensus, 1 + sum of p·log2(1 - |option - mean| / (K - 1)).
 *
 * @param frequencies counts per response option, lowest option first
 * @returns from 0 (half at each end) to 1 (all alike); `null` without answers
 * @throws RangeError with fewer than two options, or a count that is not a whole number from 0
 * @see Tastle & Wierman 2007, International Journal of Approximate Reasoning 45, 531–545
 * @example
 * tastleWierman([0, 0, 12, 0, 0]); // => 1
 * tastleWierman([6, 0, 0, 0, 6]); // => 0
 */
export function tastleWierman(frequencies: readonly number[]): number | null {
  const total = totalOf('tastleWierman', frequencies);
  if (total === 0) return null;
  const mean = frequencies.reduce((sum, count, position) => sum + count * position, 0) / total;
  let value = 1;
  frequencies.forEach((count, position) => {
    // 0 * log2(0) is NaN: options that nobody chose add nothing.
    if (count > 0) value += (count / total) * Math.log2(1 - Math.abs(position - mean) / (frequencies.length - 1));
  });
  return value;
}
