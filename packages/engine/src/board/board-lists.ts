import { checkWhole } from '../exact/check-numbers.js';
import { checkView } from './check-view.js';
import { checkWeights } from './check-weights.js';
import type { Instrument } from '../instrument/instrument.js';
import { prioritiesOf, strengthsOf, unanswerableOf, type PrioritiesOptions, type Unanswerable } from './lists-of.js';
import { priorityWeights, type Priority } from './priority.js';
import type { RoundSummary } from './round-summary.js';
import type { Strengths } from './strength.js';

/**
 * What a board should talk about first, with the reasons.
 *
 * @param instrument the one that the round was summarised with
 * @param summary what {@link summarise} gave
 * @param options what else counts: dots of members, the comparison with the last round, weights, length; nothing by default
 * @returns at most five scored items (`length`) with at least one reason, most points first but two a section before others; empty
 *   for an instrument that scores in raw values. Unpublished: {@link publishPriorities} makes what people see
 * @throws RangeError when the summary is another instrument's or the published view, the comparison is another round's, or `chosen` names
 *   an unknown item or more members than answered
 * @see docs/scoring.md#priorities
 * @example
 * priorities(instrument, summary).map(({ item, reasons }) => [item, reasons]); // => [['kept-promises', ['low', 'viewsDiffer']], ['fair-say', ['manyUnsure']]]
 */
export function priorities(instrument: Instrument, summary: RoundSummary, options: PrioritiesOptions = {}): Priority[] {
  const { chosen = {}, comparison, weights = priorityWeights, length = 5, perSection = 2 } = options;
  checkView('priorities: summary', 'unpublished', instrument, summary);
  checkWhole('priorities', { length, perSection });
  checkWeights('priorities', weights);
  if (comparison && comparison.rounds.after !== summary.roundId) {
    throw new RangeError(`priorities: comparison must lead to round "${summary.roundId}", got "${comparison.rounds.after}"`);
  }
  for (const [item, members] of Object.entries(chosen)) {
    if (!summary.items.some((each) => each.item === item))
      throw new RangeError(`priorities: chosen must name items of the instrument, got ${item}`);
    if (!Number.isInteger(members) || members < 0 || members > summary.submitted) {
      throw new RangeError(`priorities: chosen must be members from 0 to ${summary.submitted}, got ${members} for ${item}`);
    }
  }
  return prioritiesOf(instrument, summary, options);
}

/**
 * What a board does well, or what comes nearest to it.
 *
 * @param instrument the one that the round was summarised with
 * @param summary what {@link summarise} gave
 * @returns two lists of items, best first, empty where there is nothing to say or the instrument scores in raw values. Unpublished:
 *   {@link publishStrengths} makes what people see
 * @throws RangeError when the summary is another instrument's or the published view
 * @see docs/scoring.md#strengths
 * @example
 * strengths(instrument, summary).strengths.map(({ item }) => item); // => ['shared-aims']
 */
export function strengths(instrument: Instrument, summary: RoundSummary): Strengths {
  checkView('strengths: summary', 'unpublished', instrument, summary);
  return strengthsOf(instrument, summary);
}

/**
 * Questions the board could not answer: too few did, or many do not know. Most who do not know first.
 *
 * @param instrument the one that the round was summarised with
 * @param summary what {@link summarise} gave
 * @returns items with their reason; ties in the order of the instrument. Unpublished: {@link publishUnanswerable} makes what
 *   people see
 * @throws RangeError when the summary is another instrument's or the published view
 * @see docs/scoring.md#questions-the-board-could-not-answer
 * @example
 * unanswerable(instrument, summary).map(({ item, reason }) => [item, reason]); // => [['fair-say', 'manyUnsure']]
 */
export function unanswerable(instrument: Instrument, summary: RoundSummary): Unanswerable[] {
  checkView('unanswerable: summary', 'unpublished', instrument, summary);
  return unanswerableOf(summary);
}
