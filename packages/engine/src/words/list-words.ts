import type { PublishedPriority, PublishedUnanswerable } from '../publish/publish-lists.js';
import type { PriorityReason } from '../board/priority.js';
import type { Words } from './words.js';

const reason = {
  low: 'reasonLow',
  viewsDiffer: 'reasonViewsDiffer',
  manyUnsure: 'reasonManyUnsure',
  groupsDiffer: 'reasonGroupsDiffer',
  lowerThanLastTime: 'reasonLowerThanLastTime',
} as const satisfies Record<PriorityReason, string>;

/**
 * Why an item is among the priorities: its reasons, then its remarks.
 *
 * @param words what {@link wordsFor} gave
 * @param priority a published one; `chosen` is a percent of the members
 * @returns one sentence a reason or remark
 * @see docs/scoring.md#priorities
 * @example
 * reasonsText(wordsFor(instrument), publishPriorities(priorities(instrument, summary), publish(instrument, summary))[0]); // => 'Low score. Members’ views differ.'
 */
export function reasonsText(words: Words, { reasons, remarks, chosen }: Pick<PublishedPriority, 'reasons' | 'remarks' | 'chosen'>): string {
  const said = reasons.map((each) => words.say(reason[each]));
  for (const remark of remarks)
    said.push(remark === 'chosen' ? words.say('remarkChosen', { percent: chosen }) : words.say('remarkBothSides'));
  return said.join(' ');
}

/**
 * How a place in the list was made: the parts in words, for those who ask.
 *
 * @param words what {@link wordsFor} gave
 * @param parts of a published priority, in whole points; 0 and `null` are passed over
 * @returns one sentence
 * @see docs/scoring.md#priorities
 * @example
 * madeOfText(wordsFor(instrument), { low: 35, disagreement: 5, unsure: 0, groups: false }); // => 'Its place comes from the score (35) and differing views (5).'
 */
export function madeOfText(words: Words, { low, disagreement, unsure, groups }: PublishedPriority['parts']): string {
  const parts = [words.say('madeOfLow', { n: low })];
  if (disagreement) parts.push(words.say('madeOfDisagreement', { n: disagreement }));
  if (unsure) parts.push(words.say('madeOfUnsure', { n: unsure }));
  if (groups) parts.push(words.say('madeOfGroups'));
  return words.say('madeOf', { parts: words.list(parts) });
}

/**
 * A question that the board could not answer.
 *
 * @param words what {@link wordsFor} gave
 * @param question an entry of what {@link publishUnanswerable} gave
 * @returns one sentence, with how many do not know where that is shown and not 0
 * @see docs/scoring.md#questions-the-board-could-not-answer
 * @example
 * unanswerableText(wordsFor(instrument), { item: 'fair-say', section: 'working', reason: 'manyUnsure', unsure: 3, unsureShare: 38 }); // => 'Everyone has a fair say: 3 members don’t know. Find out before deciding what to do.'
 */
export function unanswerableText(words: Words, { item, unsure }: PublishedUnanswerable): string {
  const title = words.item(item);
  return unsure ? words.say('couldNotAnswer', { title, n: unsure }) : words.say('couldNotAnswerFew', { title });
}
