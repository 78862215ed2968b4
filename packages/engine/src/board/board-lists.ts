import { checkUnpublished } from './check-unpublished.js';
import type { Instrument } from '../instrument/instrument.js';
import { rankPriorities, type Priority, type PriorityInput, type PriorityWeights } from './rank-priorities.js';
import { rankStrengths, type Strengths } from './rank-strengths.js';
import type { ItemSummary, RoundSummary } from './round-summary.js';

/** What the list of priorities needs of two rounds that {@link compare} set side by side. */
export interface ComparedItems {
  readonly rounds: { readonly after: string };
  readonly items: readonly {
    readonly item: string;
    readonly before: { readonly valid: number };
    readonly after: { readonly valid: number };
    /** after - before, in the unit of the item scores; `null` unless scored in both. */
    readonly difference: number | null;
  }[];
}

/** What the list of priorities may take into account beside the round itself. */
export interface PrioritiesOptions {
  /** How many members chose each item among the most important; none if not said. */
  readonly chosen?: Readonly<Record<string, number>>;
  /** What {@link compare} gave for this round and the last: items that fell are then a reason. */
  readonly comparison?: ComparedItems | null;
  /** How much each part of the points counts; {@link priorityWeights} if not said. */
  readonly weights?: PriorityWeights;
  /** Most items in the list (5). */
  readonly length?: number;
  /** Most items of one section before others fill the list up (2). */
  readonly perSection?: number;
}

/** A question that the board could not answer: its task is to find out, not to mend. */
export interface Unanswerable {
  readonly item: string;
  readonly section: string;
  readonly reason: 'notEnoughAnswered' | 'manyUnsure';
  readonly unsure: number;
  /** From 0 to 1. */
  readonly unsureShare: number;
}

/**
 * What a board should talk about first, with the reasons.
 *
 * @param instrument the one that the round was summarised with
 * @param summary what {@link summarise} gave
 * @param options what else counts: dots of members, the comparison with the last round, weights, length; nothing if not said
 * @returns at most five scored items (`length`) with at least one reason, most points first but two a section before others; empty
 *   for an instrument that scores in raw values. Unpublished: {@link publishPriorities} makes what people see
 * @throws RangeError when the summary is another instrument's or the published view, the comparison is another round's, or `chosen` names an unknown item
 *   or more members than answered
 * @see docs/scoring.md#priorities
 * @example
 * priorities(instrument, summary).map(({ item, reasons }) => [item, reasons]); // => [['kept-promises', ['low', 'viewsDiffer']], ['fair-say', ['manyUnsure']]]
 */
export function priorities(instrument: Instrument, summary: RoundSummary, options: PrioritiesOptions = {}): Priority[] {
  const { chosen = {}, comparison, ...ranking } = options;
  checkUnpublished('priorities: summary', instrument, summary);
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
  const minAnswers = Math.max(5, summary.k);
  const inputs = scoredItems(instrument, summary).map(({ score, ...each }): PriorityInput => {
    const importance = Object.hasOwn(chosen, each.item) ? (chosen[each.item] ?? 0) / summary.submitted : 0;
    const gap = each.gap?.flagged ? each.gap.gap : 0;
    const { item, section, consensus, bothSides } = each;
    return { item, section, score, consensus, counts: each, gap, bothSides, importance, change: changeOf(comparison, item, minAnswers) };
  });
  return rankPriorities(inputs, { ...ranking, minAnswers });
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
  checkUnpublished('strengths: summary', instrument, summary);
  const inputs = scoredItems(instrument, summary).map((each) => {
    const means = each.groups.flatMap(({ state, mean }) => (state === 'shown' && mean !== null ? mean : []));
    const { item, section, score, consensus } = each;
    return { item, section, score, consensus, counts: each, lowestGroup: means.length > 0 ? Math.min(...means) : null };
  });
  return rankStrengths(inputs, { minAnswers: Math.max(5, summary.k) });
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
  checkUnpublished('unanswerable: summary', instrument, summary);
  return summary.items
    .filter(({ state, manyUnsure }) => state === 'notEnoughAnswered' || (state === 'scored' && manyUnsure))
    .map(({ item, section, state, unsure, unsureShare }): Unanswerable => {
      return { item, section, reason: state === 'scored' ? 'manyUnsure' : 'notEnoughAnswered', unsure, unsureShare: unsureShare ?? 0 };
    })
    .sort((a, b) => b.unsureShare - a.unsureShare);
}

/** Items with a score in percent of the possible range: raw values of different items have nothing in common. */
function scoredItems(instrument: Instrument, { items }: RoundSummary): (ItemSummary & { readonly score: number })[] {
  if (instrument.scoring.values === 'raw') return [];
  return items.flatMap((each) => (each.value === null ? [] : { ...each, score: each.value }));
}

function changeOf(comparison: ComparedItems | null | undefined, item: string, minAnswers: number): number | null {
  const found = comparison?.items.find((each) => each.item === item);
  if (!found || found.before.valid < minAnswers || found.after.valid < minAnswers) return null;
  return found.difference;
}
