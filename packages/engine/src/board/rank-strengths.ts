import { checkNumber, checkWhole } from '../exact/check-numbers.js';
import { agreedOn, pointsOf, rankedStrengths, type StrengthInput, type Strengths } from './strength.js';

/**
 * The items to be proud of, or the highest so far.
 *
 * A strength has a score of at least 75, C of at least 0.60, fewer than a quarter who do not know, and no group below 50.
 * Agreement counts from `minAnswers` answers only: below that nothing is called a strength.
 *
 * @param items in the order of the instrument, which is the order of ties
 * @param options `minAnswers` on the scale that agreement needs (5)
 * @returns at most three strengths, most points first; without any, the best two of at least 50 as `highestSoFar`
 * @throws RangeError when a score or a consensus is not a finite number, or `minAnswers` is not a whole number from 0
 * @see docs/scoring.md#strengths
 * @example
 * rankStrengths([{ item: 'a', section: 's', score: 80, consensus: 0.9, counts: { valid: 12, unsure: 0, blank: 0, notApplicable: 0 }, lowestGroup: 60 }]).strengths[0]?.points; // => 83
 * rankStrengths([{ item: 'a', section: 's', score: 78, consensus: 0.9, counts: { valid: 12, unsure: 0, blank: 0, notApplicable: 0 }, lowestGroup: 45 }]).strengths; // => []
 */
export function rankStrengths(items: readonly StrengthInput[], { minAnswers = 5 }: { minAnswers?: number } = {}): Strengths {
  checkWhole('rankStrengths', { minAnswers });
  for (const input of items) checkNumber('rankStrengths', { points: pointsOf(input.score, agreedOn(input, minAnswers)) });
  return rankedStrengths(items, minAnswers);
}
