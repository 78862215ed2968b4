import { totalOf } from './frequencies.js';

/**
 * Whether there are views on both sides: at least 30 % and two people below the middle of the scale, and as many above.
 *
 * @param frequencies counts per response option, lowest option first
 * @param minimum answers without which nothing is said (5)
 * @returns `false` with fewer answers than `minimum`, whatever they are
 * @throws RangeError with fewer than two options, or a count that is not a whole number from 0
 * @see docs/scoring.md#agreement
 * @example
 * bothSides([3, 1, 0, 0, 2]); // => true
 * bothSides([1, 2, 3, 5, 1]); // => false
 * bothSides([1, 0, 0, 0, 3]); // => false
 */
export function bothSides(frequencies: readonly number[], minimum = 5): boolean {
  return areBothSides(frequencies, totalOf('bothSides', frequencies), minimum);
}

/** {@link bothSides} of counts that are known to be sound, with their sum. */
export function areBothSides(frequencies: readonly number[], total: number, minimum: number): boolean {
  // Written so that NaN never reads as enough people.
  if (!(total >= minimum)) return false;
  const middle = (frequencies.length - 1) / 2;
  const sum = (side: (position: number) => boolean) =>
    frequencies.reduce((all, count, position) => (side(position) ? all + count : all), 0);
  const enough = (people: number) => people >= 2 && people * 10 >= total * 3;
  return enough(sum((position) => position < middle)) && enough(sum((position) => position > middle));
}
