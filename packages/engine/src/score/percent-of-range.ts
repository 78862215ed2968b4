import { checkNumbers } from '../exact/check-numbers.js';
import { fractionOf, subtract, add, toNumber } from '../exact/fraction.js';
import { percentOf } from './rule-value.js';

/**
 * An answer's value as percent of the maximum possible (POMP), which makes scales of different length comparable.
 *
 * @param value in scale points
 * @param range ends of the scale, declared by the instrument and never taken from data; `reverse` mirrors the value
 * @returns from 0 to 100 for values in the range, exact and then made a double
 * @throws RangeError when `max` is not above `min`, or so little above it that the percent is not finite, or when a number is not finite
 * @see docs/scoring.md#item-scores; Cohen, Cohen, Aiken & West 1999, Multivariate Behavioral Research 34
 * @example
 * percentOfRange(3, { min: 0, max: 4 }); // => 75
 * percentOfRange(2, { min: 1, max: 5, reverse: true }); // => 75
 */
export function percentOfRange(value: number, { min, max, reverse = false }: { min: number; max: number; reverse?: boolean }): number {
  checkNumbers('percentOfRange', 'value, min and max', [value, min, max]);
  if (!(min < max)) throw new RangeError(`percentOfRange: max must be above ${min}, got ${max}`);
  const [low, high, exact] = [fractionOf(min), fractionOf(max), fractionOf(value)];
  const fraction = percentOf(reverse ? subtract(add(low, high), exact) : exact, low, high);
  const percent = fraction ? toNumber(fraction) : NaN;
  if (!Number.isFinite(percent)) throw new RangeError(`percentOfRange: max must be further above ${min}, got ${max}`);
  return percent;
}
