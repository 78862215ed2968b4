import { spreadOverSections } from '../score/spread-over-sections.js';
import { manyUnsure, type ItemCounts } from './item-state.js';

/** Why an item is among the priorities. */
export type PriorityReason = 'low' | 'viewsDiffer' | 'manyUnsure' | 'groupsDiffer' | 'lowerThanLastTime';

/** What is worth saying beside a reason, and is none by itself. */
export type PriorityRemark = 'bothSides' | 'chosen';

/** How much each part of the points counts. */
export interface PriorityWeights {
  readonly low: number;
  readonly disagreement: number;
  readonly unsure: number;
  readonly gap: number;
}

/** What the priority of an item is worked out from. */
export interface PriorityInput {
  readonly item: string;
  readonly section: string;
  /** The board's score of the item, from 0 to 100. */
  readonly score: number;
  /** C, from 0 to 1; `null` without one. */
  readonly consensus: number | null;
  readonly counts: ItemCounts;
  /** Points between the highest and the lowest group where that gap is flagged; else 0. */
  readonly gap: number;
  readonly bothSides?: boolean;
  /** Share of the members who chose the item among the most important, from 0 to 1. */
  readonly importance?: number;
  /** Points since the last round, where enough answered it in both; else `null`. */
  readonly change?: number | null;
}

/** An item's priority: what it is made of, and why it is there. Unpublished: the parts can tell a group's mean. */
export interface Priority {
  readonly item: string;
  readonly section: string;
  readonly score: number;
  /** low, disagreement, unsure and gap, weighed, times one plus importance. Never printed. */
  readonly points: number;
  /** Each from 0 to 100, before it is weighed. */
  readonly parts: { readonly low: number; readonly disagreement: number; readonly unsure: number; readonly gap: number };
  readonly importance: number;
  readonly reasons: readonly PriorityReason[];
  readonly remarks: readonly PriorityRemark[];
}

/** The default weights. */
export const priorityWeights: PriorityWeights = { low: 0.5, disagreement: 0.25, unsure: 0.15, gap: 0.1 };

const [middling, broad, noticeable] = [50, 0.6, 10];
const tolerance = 1e-9;

/** How priorities are weighed and listed; {@link rankPriorities} has the defaults. */
export interface PriorityOrder {
  readonly weights?: PriorityWeights;
  readonly minAnswers: number;
  readonly length?: number;
  readonly perSection?: number;
}

/** {@link priorityOf} of figures that are known to be sound. */
export function priorityFrom(input: PriorityInput, { weights = priorityWeights, minAnswers }: PriorityOrder): Priority {
  const { item, section, score, consensus, counts, gap, bothSides = false, importance = 0, change = null } = input;
  const base = counts.valid + counts.unsure + counts.blank;
  const agreed = counts.valid >= minAnswers ? (consensus ?? 1) : 1;
  const parts = { low: 100 - score, disagreement: 100 * (1 - agreed), unsure: base > 0 ? (100 * counts.unsure) / base : 0, gap };
  const weighed =
    weights.low * parts.low + weights.disagreement * parts.disagreement + weights.unsure * parts.unsure + weights.gap * parts.gap;

  const reasons: PriorityReason[] = [];
  if (score < middling - tolerance) reasons.push('low');
  if (agreed < broad - tolerance) reasons.push('viewsDiffer');
  if (manyUnsure(counts)) reasons.push('manyUnsure');
  if (gap > 0) reasons.push('groupsDiffer');
  if (change !== null && change <= -noticeable + tolerance) reasons.push('lowerThanLastTime');
  const remarks: PriorityRemark[] = [];
  if (bothSides && counts.valid >= minAnswers) remarks.push('bothSides');
  if (importance > 0) remarks.push('chosen');
  return { item, section, score, points: weighed * (1 + importance), parts, importance, reasons, remarks };
}

/** {@link rankPriorities} of figures that are known to be sound. */
export function rankedPriorities(items: readonly PriorityInput[], order: PriorityOrder): Priority[] {
  const { length = 5, perSection = 2 } = order;
  const ranked = items
    .map((input) => priorityFrom(input, order))
    .filter(({ reasons }) => reasons.length > 0)
    // Sorting is stable: what is still a tie keeps the order of the instrument.
    .sort((a, b) => near(b.points, a.points) || near(a.score, b.score) || near(b.parts.disagreement, a.parts.disagreement));
  return spreadOverSections(ranked, perSection).slice(0, length);
}

/** Order of two doubles; those that differ in their last bits only are equal. */
export function near(a: number, b: number): number {
  return Math.round(a * 1e9) - Math.round(b * 1e9);
}
