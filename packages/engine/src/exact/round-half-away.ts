import { checkWhole } from './check-numbers.js';
import { rounded } from './rounded.js';

/**
 * Rounds half away from zero, as people do on paper.
 *
 * Meant for doubles that stand for a ratio: a guard of 1e-9 takes 57.49999999999999, which is what doubles make of
 * 100 * (23 / 40), for the 57.5 that it is. Scores themselves are rounded from exact fractions and need no guard.
 *
 * @param value any finite number
 * @param decimals how many decimals to keep, from 0 (the default) to 6
 * @returns the rounded number, never -0
 * @throws RangeError when the value is not a finite number, or `decimals` not a whole number from 0 to 6
 * @see docs/scoring.md#rounding
 * @example
 * roundHalfAway(57.49999999999999); // => 58
 * roundHalfAway(-2.5); // => -3
 * roundHalfAway(1.005, 2); // => 1.01
 */
export function roundHalfAway(value: number, decimals = 0): number {
  checkWhole('roundHalfAway', { decimals }, 0, 6);
  if (!Number.isFinite(value)) throw new RangeError(`roundHalfAway: value must be a finite number, got ${value}`);
  return rounded(value, decimals);
}
