import { checkNumber } from '../exact/check-numbers.js';
import { add, compare, divide, fractionOf, multiply, one, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';

/**
 * Consensus C of scores: 1 - 2·AD/range, where AD is the mean distance from the median. For answers on a scale of even
 * steps it is what {@link consensus} gives.
 *
 * @param values one entry a person, in any unit and order
 * @param range the lowest and the highest that a value can be; declared, never taken from data
 * @returns from 0 to 1; `null` with fewer than two values
 * @throws RangeError when an end of the range is not a finite number, the range is empty or a value lies outside it
 * @see docs/scoring.md#agreement
 * @example
 * consensusOfValues([0, 0, 100, 100], { low: 0, high: 100 }); // => 0
 * consensusOfValues([50, 50, 75, 75], { low: 0, high: 100 }); // => 0.75
 * consensusOfValues([50], { low: 0, high: 100 }); // => null
 */
export function consensusOfValues(values: readonly number[], { low, high }: { low: number; high: number }): number | null {
  checkNumber('consensusOfValues', { low, high });
  if (!(low < high)) throw new RangeError(`consensusOfValues: high must be above ${low}, got ${high}`);
  const outside = values.find((value) => !(value >= low - 1e-9 && value <= high + 1e-9));
  if (outside !== undefined) throw new RangeError(`consensusOfValues: values must be from ${low} to ${high}, got ${outside}`);
  const exact = consensusOf(values.map(fractionOf), subtract(fractionOf(high), fractionOf(low)));
  return exact && toNumber(exact);
}

/** The same in fractions; `width` is the range's. Also `null` where scores cannot differ, which says nothing about how far people agree. */
export function consensusOf(values: readonly Fraction[], width: Fraction): Fraction | null {
  if (values.length < 2 || compare(width, zero) <= 0) return null;
  const sorted = values.toSorted(compare);
  const median = sorted[Math.floor(sorted.length / 2)] ?? zero;
  let distances = zero;
  for (const value of sorted) {
    const distance = subtract(value, median);
    distances = add(distances, distance.top < 0 ? subtract(median, value) : distance);
  }
  const twice = divide(multiply(distances, { top: 2, bottom: 1 }), multiply(width, { top: values.length, bottom: 1 }));
  return subtract(one, twice);
}
