import { checkWeights } from '../board/check-weights.js';
import type { Unanswerable } from '../board/lists-of.js';
import { priorityWeights, type Priority, type PriorityReason, type PriorityRemark, type PriorityWeights } from '../board/priority.js';
import type { Strengths } from '../board/strength.js';
import { rounded } from '../exact/rounded.js';
import type { PublishedItem, PublishedSummary } from './published-summary.js';

/** A priority as everybody may see it: reasons first, no points, and nothing about a group but that groups differ. */
export interface PublishedPriority {
  readonly item: string;
  readonly section: string;
  readonly displayed: number;
  /** At least one. */
  readonly reasons: readonly PriorityReason[];
  readonly remarks: readonly PriorityRemark[];
  /** What the place in the list is made of, in whole points from the published figures; `null` where those are withheld. */
  readonly parts: { readonly low: number; readonly disagreement: number | null; readonly unsure: number | null; readonly groups: boolean };
  /** Percent of the members who chose it. */
  readonly chosen: number;
}

/** What went well, as everybody may see it: no points. One of the two lists is empty, or both. */
export interface PublishedStrengths {
  /** High, agreed, known to most, and low for no group: at most three, best first. */
  readonly strengths: readonly { readonly item: string; readonly section: string; readonly displayed: number }[];
  /** Without a strength: the best two of at least 50. */
  readonly highestSoFar: readonly { readonly item: string; readonly section: string; readonly displayed: number }[];
}

/** A question that the board could not answer; its figures are `null` where too few answered to show them. */
export interface PublishedUnanswerable {
  readonly item: string;
  readonly section: string;
  readonly reason: Unanswerable['reason'];
  readonly unsure: number | null;
  /** Percent. */
  readonly unsureShare: number | null;
}

/**
 * Priorities as people may see them: what the published round does not say is no reason here either.
 *
 * @param list what {@link priorities} gave
 * @param published the same round, as {@link publish} made it
 * @param weights those that the list was made with; {@link priorityWeights} by default
 * @returns the same items in the same order, without those that are not shown or keep no reason; empty where the round is withheld
 * @throws RangeError when a weight is missing, or no number from 0
 * @see docs/scoring.md#priorities
 * @example
 * publishPriorities(priorities(instrument, summary), publish(instrument, summary)).map(({ reasons }) => reasons); // => [['low', 'viewsDiffer'], ['manyUnsure']]
 */
export function publishPriorities(
  list: readonly Priority[],
  published: PublishedSummary,
  weights: PriorityWeights = priorityWeights,
): PublishedPriority[] {
  checkWeights('publishPriorities', weights);
  return shownPriorities(list, published, weights);
}

/** {@link publishPriorities} with weights that are known to be sound. */
export function shownPriorities(list: readonly Priority[], published: PublishedSummary, weights = priorityWeights): PublishedPriority[] {
  return list.flatMap((priority) => {
    const shown = shownItem(published, priority.item);
    if (!shown) return [];
    const reasons = priority.reasons.filter((reason) => said(reason, shown));
    if (reasons.length === 0) return [];
    const { displayed, agreement, unsureShare, groupsDiffer } = shown;
    return {
      item: priority.item,
      section: priority.section,
      displayed,
      reasons,
      remarks: priority.remarks.filter((remark) => remark !== 'bothSides' || shown.bothSides === true),
      parts: {
        low: rounded(weights.low * (100 - displayed)),
        disagreement: agreement && rounded(weights.disagreement * (100 - agreement.percent)),
        unsure: unsureShare === null ? null : rounded(weights.unsure * unsureShare),
        groups: groupsDiffer !== null,
      },
      chosen: rounded(100 * priority.importance),
    };
  });
}

function said(reason: PriorityReason, shown: PublishedItem): boolean {
  if (reason === 'viewsDiffer') return shown.agreement !== null;
  if (reason === 'manyUnsure') return shown.manyUnsure === true;
  return reason !== 'groupsDiffer' || shown.groupsDiffer !== null;
}

/**
 * Strengths as people may see them.
 *
 * @param lists what {@link strengths} gave
 * @param published the same round, as {@link publish} made it
 * @returns the same lists in whole numbers, without items that are not shown; empty where the round is withheld
 * @see docs/scoring.md#strengths
 * @example
 * publishStrengths(strengths(instrument, summary), publish(instrument, summary)).strengths[0]?.item; // => 'shared-aims'
 */
export function publishStrengths(lists: Strengths, published: PublishedSummary): PublishedStrengths {
  const shown = (list: Strengths['strengths']) =>
    list.flatMap(({ item, section }) => {
      const found = shownItem(published, item);
      return found ? { item, section, displayed: found.displayed } : [];
    });
  return { strengths: shown(lists.strengths), highestSoFar: shown(lists.highestSoFar) };
}

/**
 * Questions the board could not answer, as people may see them, by the exact shares that the printed counts give: those whose figures
 * are withheld come last, in the order of the instrument, so that the order says nothing about them.
 *
 * @param list what {@link unanswerable} gave
 * @param published the same round, as {@link publish} made it
 * @returns items with numbers of members and whole percents, `null` where too few answered to show them; empty where the round is
 *   withheld
 * @see docs/scoring.md#questions-the-board-could-not-answer
 * @example
 * publishUnanswerable(unanswerable(instrument, summary), publish(instrument, summary))[0]?.unsureShare; // => 38
 */
export function publishUnanswerable(list: readonly Unanswerable[], published: PublishedSummary): PublishedUnanswerable[] {
  const listed = list.flatMap(({ item, section, reason }): PublishedUnanswerable[] => {
    const found = published.items.find((each) => each.item === item);
    if (!found?.state || (reason === 'manyUnsure' && found.manyUnsure !== true)) return [];
    return [{ item, section, reason, unsure: found.counts?.unsure ?? null, unsureShare: found.unsureShare }];
  });
  const told = listed.filter(({ unsureShare }) => unsureShare !== null);
  const untold = published.items.flatMap(({ item }) => listed.find((each) => each.item === item && each.unsureShare === null) ?? []);
  return [...told, ...untold];
}

function shownItem({ withheld, items }: PublishedSummary, item: string): (PublishedItem & { readonly displayed: number }) | null {
  const found = items.find((each) => each.item === item);
  return withheld || found?.state !== 'scored' || found.displayed === null ? null : { ...found, displayed: found.displayed };
}
