/**
 * What the members who did not answer could change: the score if all of them had chosen the lowest, or the highest, answer.
 *
 * A board is a census, not a sample, so that these bounds stand in the place of a confidence interval.
 *
 * @param board `mean` is the score of those who answered, from 0 to 100; `answered` and `invited` are numbers of members
 * @returns `[lower, upper]`, from 0 to 100
 * @throws RangeError unless `answered` is above 0 and at most `invited`
 * @see docs/scoring.md#those-who-did-not-answer
 * @example
 * nonResponseBounds({ mean: 60, answered: 12, invited: 15 }); // => [48, 68]
 * nonResponseBounds({ mean: 42, answered: 10, invited: 10 }); // => [42, 42]
 */
export function nonResponseBounds({ mean, answered, invited }: { mean: number; answered: number; invited: number }): [number, number] {
  if (!(answered > 0 && answered <= invited)) {
    throw new RangeError(`nonResponseBounds: answered must be from 1 to ${invited}, got ${answered}`);
  }
  const sum = answered * mean;
  return [sum / invited, (sum + 100 * (invited - answered)) / invited];
}
