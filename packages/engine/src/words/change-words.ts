import type { ComparisonLeftOut } from '../change/comparison.js';
import type { PublishedComparison, PublishedItemComparison, PublishedSectionComparison } from '../publish/published-comparison.js';
import type { Words } from './words.js';

const told = ['clearRise', 'clearFall', 'smallConsistentRise', 'smallConsistentFall', 'possibleRise', 'possibleFall'] as const;

/**
 * What can be said of a section's change: with its numbers where they are shown, in words otherwise.
 *
 * @param words what {@link wordsFor} gave
 * @param section of a published comparison, in points as they are shown
 * @returns one sentence, which also says so where nothing may be told
 * @see docs/scoring.md#change-and-chance, docs/scoring.md#what-is-printed-of-a-change
 * @example
 * changeText(wordsFor(instrument), { state: 'clearRise', change: 14, interval: [4, 23], before: 50, after: 64, difference: 14, pairs: 9 }); // => 'Members who answered both times rate this clearly higher: up 14 (likely between 4 and 23).'
 * changeText(wordsFor(instrument), { state: 'tooFewMatched', change: null, interval: null, before: 50, after: 64, difference: 14, pairs: 4 }); // => 'Only 4 members answered both times: too few to say.'
 */
export function changeText(words: Words, section: Omit<PublishedSectionComparison, 'section'>): string {
  const { state, pairs } = section;
  if (state === 'withheld') return words.say('changeWithheld');
  if (state === 'unmatched') return unmatchedText(words, section);
  if (state === 'tooFewMatched') return pairs === null ? words.say('tooFewMatchedWords') : words.say('tooFewMatched', { n: pairs });
  return isTold(state) ? toldText(words, state, section) : words.say(state);
}

function isTold(state: PublishedSectionComparison['state']): state is (typeof told)[number] {
  return told.some((each) => each === state);
}

function toldText(words: Words, state: (typeof told)[number], { change, interval }: Omit<PublishedSectionComparison, 'section'>): string {
  if (change === null) return words.say(`${state}Words`);
  const values = { change: Math.abs(change) };
  if (state !== 'clearRise' && state !== 'clearFall') return words.say(state, values);
  // Where all members moved alike, there is nothing to lie between.
  if (interval === null || interval[0] === interval[1]) return words.say(`${state}Only`, values);
  // "Down 14 (likely between 4 and 23)": the direction is in the word.
  const [low, high] = [Math.abs(interval[0]), Math.abs(interval[1])];
  return words.say(state, { ...values, low: Math.min(low, high), high: Math.max(low, high) });
}

function unmatchedText(words: Words, { before, after, difference }: Omit<PublishedSectionComparison, 'section'>): string {
  if (before === null || after === null || difference === null) return words.say('notScoredBoth');
  const name = after > before ? 'unmatchedHigher' : after < before ? 'unmatchedLower' : 'unmatchedSame';
  return words.say(name, { before, after });
}

/**
 * A note that scores and differences are rounded one by one, for when the change that is told is not the difference of the two scores
 * beside it.
 *
 * A change that differs from that of the scores comes from who came and went, and needs no such words.
 *
 * @param words what {@link wordsFor} gave
 * @param comparison as {@link publishComparison} made it
 * @returns one sentence; `null` where they agree
 * @see docs/scoring.md#rounding
 * @example
 * roundingText(wordsFor(instrument), { sections: [{ section: 'working', state: 'clearRise', change: 8, interval: null, before: 35, after: 44, difference: 8, pairs: 6 }] }); // => 'Differences may not match because of rounding.'
 * roundingText(wordsFor(instrument), { sections: [{ section: 'working', state: 'clearRise', change: 9, interval: null, before: 35, after: 44, difference: 9, pairs: 6 }] }); // => null
 */
export function roundingText(words: Words, { sections }: Pick<PublishedComparison, 'sections'>): string | null {
  const stumbles = sections.some(
    ({ state, before, after, difference, change }) =>
      isTold(state) && change !== null && change === difference && Math.abs((after ?? 0) - (before ?? 0) - change) > 1e-9,
  );
  return stumbles ? words.say('rounding') : null;
}

/**
 * Who answered both rounds, that others also move the averages, never how much; and why the change is told in words only, where that
 * is because of late answers.
 *
 * @param words what {@link wordsFor} gave
 * @param comparison as {@link publishComparison} made it
 * @returns one sentence to three; `null` in rounds that cannot be matched, or with too few to say
 * @see docs/scoring.md#who-stayed-and-who-came-and-went
 * @example
 * turnoverText(wordsFor(instrument), { stayers: 8, turnover: true }); // => '8 members answered both times. Some members answered only one of the rounds; who came and who left also moves the averages.'
 */
export function turnoverText(
  words: Words,
  { stayers, turnover, numbersWithheld }: Pick<PublishedComparison, 'stayers' | 'turnover'> & Partial<PublishedComparison>,
): string | null {
  if (stayers === null) return null;
  const said = [words.say('stayers', { n: stayers }), turnover && words.say('turnover'), numbersWithheld && words.say('numbersWithheld')];
  return said.filter(Boolean).join(' ');
}

/**
 * The overalls of two rounds, side by side and without a claim.
 *
 * @param words what {@link wordsFor} gave
 * @param overall of a published comparison: scores as they are shown
 * @returns one sentence; `null` where one of them is not shown
 * @see docs/scoring.md#what-is-printed-of-a-change
 * @example
 * overallChangeText(wordsFor(instrument), { before: 51, after: 62 }); // => 'Overall: 62 this time, 51 last time.'
 */
export function overallChangeText(words: Words, { before, after }: PublishedComparison['overall']): string | null {
  return before === null || after === null ? null : words.say('sideBySide', { title: words.say('overall'), before, after });
}

/**
 * An item in two rounds, side by side: items are described, never tested.
 *
 * @param words what {@link wordsFor} gave
 * @param item of a published comparison: scores as they are shown
 * @returns one sentence
 * @see docs/scoring.md#what-is-printed-of-a-change
 * @example
 * itemChangeText(wordsFor(instrument), { item: 'fair-say', before: 62, after: 50 }); // => 'Everyone has a fair say: 50 this time, 62 last time.'
 */
export function itemChangeText(words: Words, { item, before, after }: Pick<PublishedItemComparison, 'item' | 'before' | 'after'>): string {
  return words.say('sideBySide', { title: words.item(item), before, after });
}

/**
 * What takes no part in a comparison and why, one sentence each. What the last version alone had stands with its id, unless
 * `earlier` has its texts.
 *
 * @param words what {@link wordsFor} gave
 * @param leftOut of a published comparison
 * @param earlier words for the last round's version; `words` by default
 * @returns one sentence an entry, sections first
 * @see docs/scoring.md#other-versions-of-the-instrument
 * @example
 * notComparedTexts(wordsFor(instrument), { items: [{ item: 'fair-say', section: 'working', version: 'after', reason: 'added' }], sections: [] }); // => ['Everyone has a fair say: new in this version.']
 */
export function notComparedTexts(words: Words, leftOut: Pick<ComparisonLeftOut, 'items' | 'sections'>, earlier: Words = words): string[] {
  const from = (version: 'before' | 'after') => (version === 'before' ? earlier : words);
  return [
    ...leftOut.sections.map(({ section, version, reason }) => words.say(`section-${reason}`, { title: from(version).section(section) })),
    ...leftOut.items.map(({ item, version, reason }) => words.say(`item-${reason}`, { title: from(version).item(item) })),
  ];
}
