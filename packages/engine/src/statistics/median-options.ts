import { positionOf, totalOf } from './frequencies.js';

/**
 * Which options hold the middle answer.
 *
 * @param frequencies counts per response option, lowest option first
 * @returns positions from 0: one, or two where the two middle answers of an even number differ, neighbours or not; none without answers
 * @throws RangeError with fewer than two options, or a count that is not a whole number from 0
 * @see docs/scoring.md#the-middle-answer
 * @example
 * medianOptions([0, 1, 3, 1, 0]); // => [2]
 * medianOptions([0, 2, 0, 2, 0]); // => [1, 3]
 * medianOptions([0, 0, 0]); // => []
 */
export function medianOptions(frequencies: readonly number[]): number[] {
  return middleOptions(frequencies, totalOf('medianOptions', frequencies));
}

/** {@link medianOptions} of counts that are known to be sound, with their sum. */
export function middleOptions(frequencies: readonly number[], total: number): number[] {
  if (total === 0) return [];
  const low = positionOf(frequencies, Math.floor((total - 1) / 2));
  const high = positionOf(frequencies, Math.floor(total / 2));
  return low === high ? [low] : [low, high];
}
