import { checkNumber, checkWhole } from '../exact/check-numbers.js';
import { checkWeights } from './check-weights.js';
import {
  priorityFrom,
  priorityWeights,
  rankedPriorities,
  type Priority,
  type PriorityInput,
  type PriorityOrder,
  type PriorityWeights,
} from './priority.js';

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
  checkPriority(input, { weights, minAnswers });
  return priorityFrom(input, { weights, minAnswers });
}

/**
 * The items to talk about first: those with a reason, most points first, at most two a section before others fill up.
 *
 * Ties go to the lower score, then to less agreement, then to the order given.
 *
 * @param items in the order of the instrument
 * @param options those of {@link priorityOf}, `length` of the list (5) and `perSection` in the first pass (2)
 * @returns at most `length` items, each with at least one reason; empty where no item has one
 * @throws RangeError as {@link priorityOf} does, and when `length` or `perSection` is not a whole number from 0
 * @see docs/scoring.md#priorities
 * @example
 * rankPriorities([{ item: 'a', section: 's', score: 72, consensus: 0.9, counts: { valid: 9, unsure: 0, blank: 0, notApplicable: 0 }, gap: 0 }]); // => []
 */
export function rankPriorities(
  items: readonly PriorityInput[],
  { length = 5, perSection = 2, ...options }: { length?: number; perSection?: number; weights?: PriorityWeights; minAnswers?: number } = {},
): Priority[] {
  checkWhole('rankPriorities', { length, perSection });
  const order = { minAnswers: 5, ...options };
  for (const input of items) checkPriority(input, order);
  return rankedPriorities(items, { ...order, length, perSection });
}

function checkPriority(input: PriorityInput, order: PriorityOrder): void {
  const { score, importance = 0 } = input;
  if (!(score >= 0 && score <= 100)) throw new RangeError(`priorityOf: score must be from 0 to 100, got ${score}`);
  if (!(importance >= 0 && importance <= 1)) throw new RangeError(`priorityOf: importance must be from 0 to 1, got ${importance}`);
  checkWeights('priorityOf', order.weights ?? priorityWeights);
  checkWhole('priorityOf', { minAnswers: order.minAnswers });
  checkNumber('priorityOf', { points: priorityFrom(input, order).points });
}
