import { manyUnsure, type ItemCounts } from './item-state.js';
import { checkNumber, checkWhole } from '../exact/check-numbers.js';

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

/** The weights that hold if nothing else is said. */
export const priorityWeights: PriorityWeights = { low: 0.5, disagreement: 0.25, unsure: 0.15, gap: 0.1 };

const [middling, broad, noticeable] = [50, 0.6, 10];
const tolerance = 1e-9;

/**
 * One item's priority. The score keeps half the say; importance can double it and never changes the score.
 *
 * @param input the board's figures of one item: scores and gap from 0 to 100, C and importance from 0 to 1
 * @param options `weights`, each from 0, and `minAnswers` (5): below it, disagreement counts for nothing
 * @returns the points, their parts, reasons and remarks; without a reason the item is no priority
 * @throws RangeError when the score lies outside 0 to 100, the importance outside 0 to 1, a weight outside 0 to 1,000, `minAnswers`
 *   is not a whole number from 0, or the other numbers give no finite points
 * @see docs/scoring.md#priorities
 * @example
 * priorityOf({ item: 'a', section: 's', score: 30, consensus: 0.8, counts: { valid: 12, unsure: 0, blank: 0, notApplicable: 0 }, gap: 0 }).points; // => 40
 * priorityOf({ item: 'a', section: 's', score: 30, consensus: 0.8, counts: { valid: 12, unsure: 0, blank: 0, notApplicable: 0 }, gap: 0 }).reasons; // => ['low']
 */
export function priorityOf(
  input: PriorityInput,
  { weights = priorityWeights, minAnswers = 5 }: { weights?: PriorityWeights; minAnswers?: number } = {},
): Priority {
  const { item, section, score, consensus, counts, gap, bothSides = false, importance = 0, change = null } = input;
  if (!(score >= 0 && score <= 100)) throw new RangeError(`priorityOf: score must be from 0 to 100, got ${score}`);
  if (!(importance >= 0 && importance <= 1)) throw new RangeError(`priorityOf: importance must be from 0 to 1, got ${importance}`);
  checkWeights('priorityOf', weights);
  checkWhole('priorityOf', { minAnswers });
  const base = counts.valid + counts.unsure + counts.blank;
  const agreed = counts.valid >= minAnswers ? (consensus ?? 1) : 1;
  const parts = { low: 100 - score, disagreement: 100 * (1 - agreed), unsure: base > 0 ? (100 * counts.unsure) / base : 0, gap };
  const weighed =
    weights.low * parts.low + weights.disagreement * parts.disagreement + weights.unsure * parts.unsure + weights.gap * parts.gap;

  const points = weighed * (1 + importance);
  checkNumber('priorityOf', { points });

  const reasons: PriorityReason[] = [];
  if (score < middling - tolerance) reasons.push('low');
  if (agreed < broad - tolerance) reasons.push('viewsDiffer');
  if (manyUnsure(counts)) reasons.push('manyUnsure');
  if (gap > 0) reasons.push('groupsDiffer');
  if (change !== null && change <= -noticeable + tolerance) reasons.push('lowerThanLastTime');
  const remarks: PriorityRemark[] = [];
  if (bothSides && counts.valid >= minAnswers) remarks.push('bothSides');
  if (importance > 0) remarks.push('chosen');
  return { item, section, score, points, parts, importance, reasons, remarks };
}

/**
 * The items to talk about first: those with a reason, most points first, at most two a section before others fill up.
 *
 * Ties go to the lower score, then to less agreement, then to the order given.
 *
 * @param items in the order of the instrument
 * @param options those of {@link priorityOf}, `length` of the list (5) and `perSection` in the first pass (2)
 * @returns at most `length` items, each with at least one reason; empty where no item has one
 * @throws RangeError as {@link priorityOf} does, and when `length` or `perSection` is no whole number from 0
 * @see docs/scoring.md#priorities
 * @example
 * rankPriorities([{ item: 'a', section: 's', score: 72, consensus: 0.9, counts: { valid: 9, unsure: 0, blank: 0, notApplicable: 0 }, gap: 0 }]); // => []
 */
export function rankPriorities(
  items: readonly PriorityInput[],
  { length = 5, perSection = 2, ...options }: { length?: number; perSection?: number; weights?: PriorityWeights; minAnswers?: number } = {},
): Priority[] {
  checkWhole('rankPriorities', { length, perSection });
  const ranked = items
    .map((input) => priorityOf(input, options))
    .filter(({ reasons }) => reasons.length > 0)
    // Sorting is stable: what is still a tie keeps the order of the instrument.
    .sort((a, b) => near(b.points, a.points) || near(a.score, b.score) || near(b.parts.disagreement, a.parts.disagreement));
  const seen = new Map<string, number>();
  const first = ranked.filter(({ section }) => {
    const rank = (seen.get(section) ?? 0) + 1;
    seen.set(section, rank);
    return rank <= perSection;
  });
  // Filled up and not sorted again, so that no section crowds out the others.
  return [...first, ...ranked.filter((each) => !first.includes(each))].slice(0, length);
}

/** Refuses weights that would turn the list round, or make it one of no numbers. */
export function checkWeights(name: string, weights: PriorityWeights): void {
  for (const part of Object.keys(priorityWeights) as (keyof PriorityWeights)[])
    if (!(weights[part] >= 0 && weights[part] <= 1000))
      throw new RangeError(`${name}: weights must be from 0 to 1000, got ${weights[part]} for ${part}`);
}

/** Order of two doubles; those that differ in their last bits only are equal. */
export function near(a: number, b: number): number {
  return Math.round(a * 1e9) - Math.round(b * 1e9);
}
