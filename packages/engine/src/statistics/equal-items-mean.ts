import { checkNumber } from '../exact/check-numbers.js';
import { add, compare, divide, fractionOf, multiply, toNumber, zero } from '../exact/fraction.js';
import type { ScoreCard } from '../score/score-card.js';

/**
 * The mean over all answered items of the scored sections, as if every item counted alike wherever it stands.
 *
 * It belongs in a technical note, beside the overall in which every section counts alike: where the two differ much, the
 * number of items in each section decides more than it should.
 *
 * @param card what {@link score} gave
 * @returns in the unit of the item scores: 0 to 100, or the values of an instrument that scores raw; `null` where nothing that counts was answered
 * @throws RangeError when a weight or a score is not a finite number, or a weight below 0
 * @see docs/scoring.md#equal-sections
 * @example
 * equalItemsMean(score(instrument, response)); // => 62.5
 */
export function equalItemsMean(card: ScoreCard): number | null {
  const items = card.sections.filter(({ value }) => value !== null).flatMap(({ restsOn }) => restsOn);
  let sum = zero;
  let weight = zero;
  for (const item of items) {
    checkNumber('equalItemsMean', { weight: item.weight, score: item.score });
    if (item.weight < 0) throw new RangeError(`equalItemsMean: weight must be from 0, got ${item.weight}`);
    const counts = fractionOf(item.weight);
    sum = add(sum, multiply(counts, fractionOf(item.score)));
    weight = add(weight, counts);
  }
  return compare(weight, zero) === 0 ? null : toNumber(divide(sum, weight));
}
