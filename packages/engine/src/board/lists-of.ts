import type { Instrument } from '../instrument/instrument.js';
import { rankedPriorities, type Priority, type PriorityInput, type PriorityWeights } from './priority.js';
import type { ItemSummary, RoundSummary } from './round-summary.js';
import { rankedStrengths, type Strengths } from './strength.js';

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
  /** How many members chose each item among the most important; none by default. */
  readonly chosen?: Readonly<Record<string, number>>;
  /** What {@link compare} gave for this round and the last: items that fell are then a reason. */
  readonly comparison?: ComparedItems | null;
  /** How much each part of the points counts; {@link priorityWeights} by default. */
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

/** {@link priorities} of a summary that is known to be the instrument's, with options that are known to be sound. */
export function prioritiesOf(instrument: Instrument, summary: RoundSummary, options: PrioritiesOptions): Priority[] {
  const { chosen = {}, comparison, ...ranking } = options;
  const minAnswers = Math.max(5, summary.k);
  const inputs = scoredItems(instrument, summary).map(({ score, ...each }): PriorityInput => {
    const importance = Object.hasOwn(chosen, each.item) ? (chosen[each.item] ?? 0) / summary.submitted : 0;
    const gap = each.gap?.flagged ? each.gap.gap : 0;
    const { item, section, consensus, bothSides } = each;
    return { item, section, score, consensus, counts: each, gap, bothSides, importance, change: changeOf(comparison, item, minAnswers) };
  });
  return rankedPriorities(inputs, { ...ranking, minAnswers });
}

/** {@link strengths} of a summary that is known to be the instrument's. */
export function strengthsOf(instrument: Instrument, summary: RoundSummary): Strengths {
  const inputs = scoredItems(instrument, summary).map((each) => {
    const means = each.groups.flatMap(({ state, mean }) => (state === 'shown' && mean !== null ? mean : []));
    const { item, section, score, consensus } = each;
    return { item, section, score, consensus, counts: each, lowestGroup: means.length > 0 ? Math.min(...means) : null };
  });
  return rankedStrengths(inputs, Math.max(5, summary.k));
}

/** {@link unanswerable} of a summary that is known to be the instrument's. */
export function unanswerableOf({ items }: RoundSummary): Unanswerable[] {
  return items
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
