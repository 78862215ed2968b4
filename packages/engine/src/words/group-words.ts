import type { PublishedSection, PublishedSummary } from '../publish/published-summary.js';
import type { Words } from './words.js';

type Groups = PublishedSummary['groups'];

/**
 * The groups of a report with their sizes, which are said once; or why there are none, or no section is shown by them.
 *
 * @param words what {@link wordsFor} gave
 * @param published the round, as {@link publish} made it
 * @returns `null` for a round that has no groups
 * @see docs/scoring.md#reporting-groups
 * @example
 * groupsText(wordsFor(instrument), { groups: [{ id: 'public', sectors: ['public'], n: 4 }], groupsWithheld: null, sections: [] }); // => 'Public body: 4 members. No section is shown by group: its figures could tell what somebody answered.'
 * groupsText(wordsFor(instrument), { groups: [], groupsWithheld: 'too-few-members', sections: [] }); // => 'Fewer than two groups are large enough to be shown.'
 */
export function groupsText(
  words: Words,
  { groups, groupsWithheld, sections }: Pick<PublishedSummary, 'groups' | 'groupsWithheld' | 'sections'>,
): string | null {
  if (groupsWithheld !== null) return words.say(`groups-${groupsWithheld}`);
  if (groups.length === 0) return null;
  const sizes = groups.map(({ id, sectors, n }) => words.say('groupSize', { group: words.group(id, sectors), n })).join(' ');
  return sections.some(({ groups: cells }) => cells.some(({ displayed }) => displayed !== null))
    ? sizes
    : `${sizes} ${words.say('groups-in-no-section')}`;
}

/**
 * From how many answers a group is shown: for the invitation, so that everybody knows before answering.
 *
 * @param words what {@link wordsFor} gave
 * @param k the smallest group that is shown, from 3
 * @returns one sentence
 * @see docs/scoring.md#reporting-groups
 * @example
 * groupsFromText(wordsFor(instrument), 3); // => 'Results for a group are shown only from 3 answers.'
 */
export function groupsFromText(words: Words, k: number): string {
  return words.say('groupsFrom', { n: k });
}

/**
 * One group's figure in a section, or that it is not shown.
 *
 * @param words what {@link wordsFor} gave
 * @param cell one of the `groups` of a published section
 * @param groups of the published round: they say which sectors a pooled group has
 * @returns one sentence
 * @see docs/scoring.md#figures-of-groups
 * @example
 * groupScoreText(wordsFor(instrument), { group: 'public', displayed: 32 }, []); // => 'Public body: 32.'
 * groupScoreText(wordsFor(instrument), { group: 'public', displayed: null }, []); // => 'Public body: not shown.'
 */
export function groupScoreText(words: Words, { group, displayed }: PublishedSection['groups'][number], groups: Groups): string {
  const name = nameOf(words, group, groups);
  return displayed === null ? words.say('groupNotShown', { group: name }) : words.say('groupScore', { group: name, score: displayed });
}

/**
 * The score if every group counted the same.
 *
 * @param words what {@link wordsFor} gave
 * @param section of a published round: scores as they are shown
 * @returns `null` where it is not shown
 * @see docs/scoring.md#if-every-group-counted-the-same
 * @example
 * balancedText(wordsFor(instrument), { balanced: { displayed: 55, differs: true }, displayed: 61 }); // => 'If each group counted the same: 55. That differs from 61, because the groups are of different sizes.'
 */
export function balancedText(words: Words, { balanced, displayed }: Pick<PublishedSection, 'balanced' | 'displayed'>): string | null {
  if (balanced === null) return null;
  const score = balanced.displayed;
  return balanced.differs && displayed !== null
    ? words.say('balancedDiffers', { score, plain: displayed })
    : words.say('balanced', { score });
}

/**
 * How far the groups of a section lie apart, and whether that is more than chance.
 *
 * @param words what {@link wordsFor} gave
 * @param gap of a published section: whole points, and ids of groups
 * @param groups of the published round, with their sizes: where even the clearest gap of such small groups could be chance, that is
 *   said
 * @returns one sentence, or two; `null` where the gap is not shown
 * @see docs/scoring.md#gaps-between-groups
 * @example
 * gapText(wordsFor(instrument), { points: 32, highest: 'public', lowest: 'voluntary', flagged: true }, []); // => 'Public body rate this 32 points higher than Voluntary group; so large a gap rarely comes about by chance.'
 * gapText(wordsFor(instrument), { points: 32, highest: 'public', lowest: 'voluntary', flagged: false }, []); // => 'Groups’ averages differ by 32 points; with groups this small that can easily be individual differences.'
 */
export function gapText(words: Words, gap: PublishedSection['gap'], groups: Groups): string | null {
  if (gap === null) return null;
  const { points: n, flagged } = gap;
  if (flagged)
    return words.say('gapFlagged', { n, highest: nameOf(words, gap.highest, groups), lowest: nameOf(words, gap.lowest, groups) });
  const text = words.say(n >= 20 ? 'gapNotFlagged' : 'gapSmall', { n });
  return n >= 20 && tooSmallToTell(groups) ? `${text} ${words.say('groupsTooSmall')}` : text;
}

/** Two groups whose members can be divided in fewer than 40 ways: two of these are always as clear as can be, and 2/40 is 0.05. */
function tooSmallToTell(groups: Groups): boolean {
  const [first, second] = groups;
  if (groups.length !== 2 || !first || !second) return false;
  let ways = 1;
  for (let n = 1; n <= first.n; n++) ways = (ways * (second.n + n)) / n;
  return Math.round(ways) * 0.05 < (first.n === second.n ? 2 : 1);
}

/**
 * That groups see an item differently: names and no numbers, by rule.
 *
 * @param words what {@link wordsFor} gave
 * @param differ `groupsDiffer` of a published item: ids of groups
 * @param groups of the published round: they say which sectors a pooled group has
 * @returns one sentence; `null` where `differ` is
 * @see docs/scoring.md#what-may-be-shown
 * @example
 * groupsDifferText(wordsFor(instrument), { higher: 'public', lower: 'voluntary' }, []); // => 'Groups see this differently: Public body rate it higher than Voluntary group.'
 */
export function groupsDifferText(
  words: Words,
  differ: { readonly higher: string; readonly lower: string } | null,
  groups: Groups,
): string | null {
  if (differ === null) return null;
  return words.say('groupsDiffer', { higher: nameOf(words, differ.higher, groups), lower: nameOf(words, differ.lower, groups) });
}

/**
 * How many of the flags to expect by chance: one in twenty, and one at least.
 *
 * @param words what {@link wordsFor} gave
 * @param items number of items that groups were compared on
 * @returns one sentence
 * @see docs/scoring.md#gaps-between-groups
 * @example
 * chanceFlagsText(wordsFor(instrument), 24); // => 'By chance alone, expect about 1 such difference among the questions compared (24).'
 */
export function chanceFlagsText(words: Words, items: number): string {
  return words.say('chanceFlags', { n: Math.max(1, Math.round(items / 20)), items });
}

function nameOf(words: Words, id: string, groups: Groups): string {
  return words.group(id, groups.find((group) => group.id === id)?.sectors);
}
