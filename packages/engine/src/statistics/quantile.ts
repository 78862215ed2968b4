import { checkNumbers } from '../exact/check-numbers.js';
import { between, neighboursAt } from './usual-quantile.js';

/** The nine definitions of a sample quantile that Hyndman and Fan tell apart. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/**
 * Sample quantile, by any of the nine definitions of Hyndman and Fan.
 *
 * Type 7 is what R, NumPy and the spreadsheet function QUARTILE.INC give, so that anybody can check it.
 *
 * @param values in any order
 * @param p from 0 (lowest) to 1 (highest)
 * @param type of Hyndman and Fan, from 1 to 9; 7 by default
 * @returns in the unit of the values; `null` without values
 * @throws RangeError when `p` lies outside 0 to 1, the type is not from 1 to 9 or a value is not a finite number
 * @see Hyndman & Fan 1996, The American Statistician 50, 361–365; docs/scoring.md#quartiles
 * @example
 * quantile([15, 20, 35, 40, 50], 0.4); // => 29
 * quantile([15, 20, 35, 40, 50], 0.4, 6); // => 26
 * quantile([], 0.5); // => null
 */
export function quantile(values: readonly number[], p: number, type: QuantileType = 7): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`quantile: p must be from 0 to 1, got ${p}`);
  if (!Number.isInteger(type) || type < 1 || type > 9)
    throw new RangeError(`quantile: type must be a whole number from 1 to 9, got ${type}`);
  checkNumbers('quantile', 'values', values);
  const sorted = values.toSorted((a, b) => a - b);
  const found = neighboursAt(sorted.length, (rank) => sorted[rank], sorted.length * p + shifts[type](p));
  if (!found) return null;
  const { low, high, rank, exact } = found;
  if (type === 1) return exact ? low : high;
  if (type === 2) return exact ? (low + high) / 2 : high;
  if (type === 3) return exact && rank % 2 === 0 ? low : high;
  return between(found);
}

/** Where each type looks, beyond n·p. */
const shifts: Readonly<Record<QuantileType, (p: number) => number>> = {
  1: () => 0,
  2: () => 0,
  3: () => -0.5,
  4: () => 0,
  5: () => 0.5,
  6: (p) => p,
  7: (p) => 1 - p,
  8: (p) => (p + 1) / 3,
  9: (p) => p / 4 + 3 / 8,
};
