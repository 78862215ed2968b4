import { checkWhole } from '../exact/check-numbers.js';

/**
 * What the members who did not answer could change: the score if all of them had chosen the lowest, or the highest, answer.
 *
 * A board is a census, not a sample, so that these bounds stand in the place of a confidence interval.
 *
 * @param board `mean` is the score of those who answered, from 0 to 100; `answered` and `invited` are numbers of members
 * @returns `[lower, upper]`, from 0 to 100
 * @throws RangeError unless the numbers of members are whole, `answered` is from 1 to `invited`, and `mean` from 0 to 100
 * @see docs/scoring.md#those-who-did-not-answer
 * @example
 * nonResponseBounds({ mean: 60, answered: 12, invited: 15 }); // => [48, 68]
 * nonResponseBounds({ mean: 42, answered: 10, invited: 10 }); // => [42, 42]
 */
export function nonResponseBounds({ mean, answered, invited }: { mean: number; answered: number; invited: number }): [number, number] {
  if (!(mean >= 0 && mean <= 100)) throw new RangeError(`nonResponseBounds: mean must be from 0 to 100, got ${mean}`);
  checkWhole('nonResponseBounds', { invited });
  checkWhole('nonResponseBounds', { answered }, 1, invited);
  const sum = answered * mean;
  return [sum / invited, (sum + 100 * (invited - answered)) / invited];
}
