import type { Coverage, LeftOutReason, ScoreState } from '../score/score-card.js';
import type { Words } from './words.js';

/** The parts of a section's score that its sentence says: one person's, or a board's as it is published. */
export interface SectionScoreWords {
  readonly section: string;
  readonly state: ScoreState;
  readonly displayed: number | null;
  readonly band: string | null;
}

/**
 * A section's score with its band, or why there is none.
 *
 * @param words what {@link wordsFor} gave
 * @param section of one person's card, or of a published round
 * @returns one sentence; without a score, why
 * @see docs/scoring.md#section-scores, docs/scoring.md#bands
 * @example
 * sectionScoreText(wordsFor(instrument), score(instrument, response).sections[0]); // => 'Working together: 63, Getting there.'
 */
export function sectionScoreText(words: Words, { section, ...score }: SectionScoreWords): string {
  return scoreText(words, words.section(section), score, section);
}

/**
 * The overall score with its band and what it rests on.
 *
 * @param words what {@link wordsFor} gave
 * @param overall of one person's card, or of a published round
 * @returns one sentence, and what it rests on where there is a score
 * @see docs/scoring.md#overall
 * @example
 * overallScoreText(wordsFor(instrument), score(instrument, response).overall); // => 'Overall: 63. Based on 1 of 1 section.'
 */
export function overallScoreText(
  words: Words,
  { restsOn, of, ...score }: Omit<SectionScoreWords, 'section'> & { readonly restsOn: readonly unknown[]; readonly of: number },
): string {
  const text = scoreText(words, words.say('overall'), score);
  return score.displayed === null ? text : `${text} ${words.say('basedOnSections', { part: restsOn.length, n: of })}`;
}

function scoreText(words: Words, title: string, { state, displayed, band }: Omit<SectionScoreWords, 'section'>, section?: string): string {
  if (displayed === null) return words.say(`noScore-${state === 'scored' ? 'notScored' : state}`, { title });
  if (band === null) return words.say('scoreOnly', { title, score: displayed });
  return words.say('score', { title, score: displayed, band: words.band(band, section) });
}

/**
 * How many questions a board's section score rests on.
 *
 * @param words what {@link wordsFor} gave
 * @param section of a published round: ids of the questions with a score, and how many there are
 * @returns one sentence
 * @see docs/scoring.md#boards
 * @example
 * restsOnText(wordsFor(instrument), { restsOn: ['shared-aims'], of: 3 }); // => 'Based on 1 of 3 questions.'
 */
export function restsOnText(words: Words, { restsOn, of }: { readonly restsOn: readonly string[]; readonly of: number }): string {
  return words.say('basedOn', { part: restsOn.length, n: of });
}

/**
 * How the questions of one person's section, or of all, divide up.
 *
 * @param words what {@link wordsFor} gave
 * @param coverage of one person's card, in numbers of questions
 * @returns one sentence, and one more for each of unsure, blank and not applicable that there is
 * @see docs/scoring.md#coverage
 * @example
 * coverageText(wordsFor(instrument), score(instrument, response).sections[0].coverage); // => '2 of 3 questions that apply were answered. 1 was “don’t know”.'
 */
export function coverageText(words: Words, { base, answered, unsure, blank, notApplicable }: Coverage): string {
  const sentences = [words.say('coverage', { part: answered, n: base })];
  if (unsure > 0) sentences.push(words.say('coverageUnsure', { n: unsure }));
  if (blank > 0) sentences.push(words.say('coverageBlank', { n: blank }));
  if (notApplicable > 0) sentences.push(words.say('coverageNotApplicable', { n: notApplicable }));
  return sentences.join(' ');
}

/**
 * Why an item takes no part in one person's score.
 *
 * @param words what {@link wordsFor} gave
 * @param leftOut an entry in `leftOut` of a section on one person's card
 * @returns one sentence
 * @see docs/scoring.md#the-four-answers
 * @example
 * leftOutText(wordsFor(instrument), { item: 'kept-promises', reason: 'unsure' }); // => 'Partners do what they said they would: left out, because the answer was “don’t know”.'
 */
export function leftOutText(words: Words, { item, reason }: { readonly item: string; readonly reason: LeftOutReason }): string {
  return words.say(`left-out-${reason}`, { title: words.item(item) });
}
