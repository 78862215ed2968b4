import type { AgreementWords } from '../board/agreement-words.js';
import type { ExclusionReason } from '../board/round-summary.js';
import type { PublishedItem, PublishedSection, PublishedSummary } from '../publish/published-summary.js';
import type { Words } from './words.js';

/**
 * Who answered, with a caution when that is less than 60 % or less than half.
 *
 * @param words what {@link wordsFor} gave
 * @param published the round, as {@link publish} made it; `responseRate` is a percent
 * @returns one sentence, or two; without a number of those who were asked, only how many answered
 * @see docs/scoring.md#those-who-did-not-answer
 * @example
 * responseRateText(wordsFor(instrument), publish(instrument, summary)); // => '8 of 10 members answered (80\u00a0%).'
 */
export function responseRateText(
  words: Words,
  {
    submitted,
    invited,
    responseRate,
    responseCaution,
  }: Pick<PublishedSummary, 'submitted' | 'invited' | 'responseRate' | 'responseCaution'>,
): string {
  if (invited === null || responseRate === null) return words.say('answeredOnly', { n: submitted });
  const text = words.say('answered', { part: submitted, n: invited, percent: responseRate });
  if (responseCaution === null) return text;
  return `${text} ${words.say(responseCaution === 'below-half' ? 'cautionBelowHalf' : 'cautionBelow60')}`;
}

/**
 * What is said of a round that is not closed yet: nothing but this.
 *
 * @param words what {@link wordsFor} gave
 * @param counts members who have answered, of those who were asked
 * @returns one sentence
 * @see docs/rounds.md#what-may-be-shown-of-a-round
 * @example
 * progressText(wordsFor(instrument), { answered: 9, invited: 14 }); // => '9 of 14 have answered.'
 */
export function progressText(words: Words, { answered, invited }: { readonly answered: number; readonly invited: number }): string {
  return words.say('progress', { part: answered, n: invited });
}

/**
 * What the members who did not answer could change.
 *
 * @param words what {@link wordsFor} gave
 * @param figures bounds of a published section or overall, as they are shown, and the members who answered and were asked
 * @returns one sentence; `null` when everybody answered, nobody said how many were asked, or there are no bounds
 * @see docs/scoring.md#those-who-did-not-answer
 * @example
 * boundsText(wordsFor(instrument), { bounds: [48, 68], submitted: 12, invited: 15 }); // => 'If the other 3 had all chosen the lowest or the highest answer, the score would be 48 or 68.'
 */
export function boundsText(
  words: Words,
  {
    bounds,
    submitted,
    invited,
  }: { readonly bounds: readonly [number, number] | null; readonly submitted: number; readonly invited: number | null },
): string | null {
  if (bounds === null || invited === null || invited <= submitted) return null;
  return words.say('bounds', { n: invited - submitted, low: bounds[0], high: bounds[1] });
}

/**
 * An item's score, or why there is none.
 *
 * @param words what {@link wordsFor} gave
 * @param item of a published round
 * @returns one sentence; without a score, why
 * @see docs/scoring.md#items-of-a-board
 * @example
 * itemScoreText(wordsFor(instrument), publish(instrument, summary).items[0]); // => 'We agree on what we are here to do: 88.'
 */
export function itemScoreText(words: Words, { item, state, displayed }: Pick<PublishedItem, 'item' | 'state' | 'displayed'>): string {
  const title = words.item(item);
  if (displayed !== null) return words.say('scoreOnly', { title, score: displayed });
  if (state === null) return words.say('noScore-askedOfSome', { title });
  return words.say(`noScore-${state === 'scored' ? 'notScored' : state}`, { title });
}

/**
 * How many chose each answer, lowest first, then those who stand apart.
 *
 * @param words what {@link wordsFor} gave
 * @param item of a published round, with numbers of members
 * @returns one sentence; with `counts` `null`, that too few answered
 * @see docs/scoring.md#the-four-answers
 * @example
 * countsText(wordsFor(instrument), publish(instrument, summary).items[1]); // => 'Not at all: 0, To a small extent: 0, To some extent: 4, To a large extent: 1, Fully: 0, don’t know: 3.'
 */
export function countsText(words: Words, { item, counts }: Pick<PublishedItem, 'item' | 'counts'>): string {
  if (counts === null) return words.say('tooFewAnswers');
  const { options, unsure, blank, notApplicable } = counts;
  const chosen = options.map(({ option, count }) => words.say('count', { label: words.option(item, option), n: count }));
  if (unsure > 0) chosen.push(words.say('unsureCount', { n: unsure }));
  if (blank > 0) chosen.push(words.say('blankCount', { n: blank }));
  if (notApplicable > 0) chosen.push(words.say('notApplicableCount', { n: notApplicable }));
  return words.say('counts', { counts: chosen.join(', ') });
}

/**
 * The middle answer, in the words that the members saw.
 *
 * @param words what {@link wordsFor} gave
 * @param item of a published round: `median` has the ids of one option or of two
 * @returns one sentence; `null` without a middle answer
 * @see docs/scoring.md#the-middle-answer
 * @example
 * medianText(wordsFor(instrument), publish(instrument, summary).items[1]); // => 'The middle answer is “To some extent”.'
 */
export function medianText(words: Words, { item, median }: Pick<PublishedItem, 'item' | 'median'>): string | null {
  const [low, high] = median;
  if (low === undefined) return null;
  if (high === undefined) return words.say('median', { label: words.option(item, low) });
  return words.say('medianBetween', { low: words.option(item, low), high: words.option(item, high) });
}

/**
 * How far members agree, and whether there are views on both sides.
 *
 * @param words what {@link wordsFor} gave
 * @param alike `agreement` of a published section, or the words of a published item's; `null` with too few answers
 * @param bothSides `bothSides` of a published item; `null` where it is not shown
 * @returns one sentence, or two where there are views on both sides
 * @see docs/scoring.md#agreement
 * @example
 * agreementText(wordsFor(instrument), 'mixed'); // => 'Mixed views.'
 * agreementText(wordsFor(instrument), 'wide', true); // => 'Wide range of views. Views on both sides.'
 * agreementText(wordsFor(instrument), null); // => 'Too few answers to show.'
 */
export function agreementText(words: Words, alike: AgreementWords | null, bothSides: boolean | null = null): string {
  const text = words.say(alike === null ? 'tooFewAnswers' : `agreement-${alike}`);
  return bothSides ? `${text} ${words.say('bothSides')}` : text;
}

/**
 * What the agreement is made of: the mean distance from the middle answer, in steps of the scale, to one decimal.
 *
 * @param words what {@link wordsFor} gave
 * @param figures `percent` is C as it is published, from 0 to 100, and `steps` go from one end of the scale to the other: 4 on five
 *   points
 * @returns one sentence
 * @see docs/scoring.md#agreement
 * @example
 * distanceText(wordsFor(instrument), { percent: 54, steps: 4 }); // => 'On average, members’ answers lie 0.9 steps from the middle answer.'
 */
export function distanceText(words: Words, figures: { readonly percent: number; readonly steps: number }): string {
  return words.say('distance', { n: Math.round(((100 - figures.percent) / 200) * figures.steps * 10) / 10 });
}

/**
 * How many do not know, when that is many.
 *
 * @param words what {@link wordsFor} gave
 * @param item of a published round
 * @returns one sentence; `null` when they are not many, or are not shown
 * @see docs/scoring.md#items-of-a-board
 * @example
 * manyUnsureText(wordsFor(instrument), publish(instrument, summary).items[1]); // => '3 members could not say (38\u00a0%).'
 */
export function manyUnsureText(
  words: Words,
  { manyUnsure, counts, unsureShare }: Pick<PublishedItem, 'manyUnsure' | 'counts' | 'unsureShare'>,
): string | null {
  if (manyUnsure !== true || counts === null || unsureShare === null) return null;
  return words.say('manyUnsure', { n: counts.unsure, percent: unsureShare });
}

/**
 * Where the middle half of the members lie.
 *
 * @param words what {@link wordsFor} gave
 * @param quartiles of a published section, lower and upper, as they are shown
 * @returns one sentence; `null` where they are not shown
 * @see docs/scoring.md#quartiles
 * @example
 * quartilesText(wordsFor(instrument), [33, 75]); // => 'The middle half of the members lie between 33 and 75.'
 */
export function quartilesText(words: Words, quartiles: PublishedSection['quartiles']): string | null {
  return quartiles && words.say('quartiles', { low: quartiles[0], high: quartiles[1] });
}

/**
 * Why a response takes no part in a round.
 *
 * @param words what {@link wordsFor} gave
 * @param reason of an entry in `excluded` of a summary
 * @returns one sentence
 * @see docs/scoring.md#boards
 * @example
 * excludedText(wordsFor(instrument), 'duplicate-id'); // => 'Left out: the same response came twice.'
 */
export function excludedText(words: Words, reason: ExclusionReason): string {
  return words.say(`excluded-${reason}`);
}
