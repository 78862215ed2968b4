import { add, divide, fractionOf, multiply, toNumber, zero } from '../exact/fraction.js';
import type { ScoreCard } from '../score/score-card.js';

/**
 * The mean over all answered items of the scored sections, as if every item counted alike wherever it stands.
 *
 * It belongs in a technical note, beside the overall in which every section counts alike: where the two differ much, the
 * number of items in each section decides more than it should.
 *
 * @param card what {@link score} gave
 * @returns in the unit of the item scores: 0 to 100, or the values of an instrument that scores raw; `null` without a scored section
 * @see docs/scoring.md#equal-sections
 * @example
 * equalItemsMean(score(instrument, response)); // => 62.5
 */
export function equalItemsMean(card: ScoreCard): number | null {
  const items = card.sections.filter(({ value }) => value !== null).flatMap(({ restsOn }) => restsOn);
  let sum = zero;
  let weight = zero;
  for (const item of items) {
    const counts = fractionOf(item.weight);
    sum = add(sum, multiply(counts, fractionOf(item.score)));
    weight = add(weight, counts);
  }
  return items.length === 0 ? null : toNumber(divide(sum, weight));
}
