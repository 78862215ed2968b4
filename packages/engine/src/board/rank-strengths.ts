import { checkNumber, checkWhole } from '../exact/check-numbers.js';
import type { ItemCounts } from './item-state.js';
import { near } from './rank-priorities.js';

/** What the strength of an item is worked out from. */
export interface StrengthInput {
  readonly item: string;
  readonly section: string;
  /** The board's score of the item, from 0 to 100. */
  readonly score: number;
  /** C, from 0 to 1; `null` without one. */
  readonly consensus: number | null;
  readonly counts: ItemCounts;
  /** Mean of the group that rates it lowest, of those that are shown; `null` without groups. */
  readonly lowestGroup: number | null;
}

/** An item that went well. Unpublished: points and order rest on exact values. */
export interface Strength {
  readonly item: string;
  readonly section: string;
  readonly score: number;
  /** 0.7 * score + 30 * C. Never printed. */
  readonly points: number;
}

/** What went well: strengths, or what comes nearest. One of the two lists is empty, or both. */
export interface Strengths {
  /** High, agreed, known to most, and low for no group: at most three, best first. */
  readonly strengths: readonly Strength[];
  /** Without a strength: the best two of at least 50. */
  readonly highestSoFar: readonly Strength[];
}

const [strong, middling, broad] = [75, 50, 0.6];
const [shown, highest] = [3, 2];
const tolerance = 1e-9;

/**
 * The items to be proud of, or the highest so far.
 *
 * A strength has a score of at least 75, C of at least 0.60, fewer than a quarter who do not know, and no group below 50.
 * Agreement counts from `minAnswers` answers only: below that nothing is called a strength.
 *
 * @param items in the order of the instrument, which is the order of ties
 * @param options `minAnswers` on the scale that agreement needs (5)
 * @returns at most three strengths, most points first; without any, the best two of at least 50 as `highestSoFar`
 * @throws RangeError when a score or a consensus is not a finite number, or `minAnswers` is not a whole number from 0
 * @see docs/scoring.md#strengths
 * @example
 * rankStrengths([{ item: 'a', section: 's', score: 80, consensus: 0.9, counts: { valid: 12, unsure: 0, blank: 0, notApplicable: 0 }, lowestGroup: 60 }]).strengths[0]?.points; // => 83
 * rankStrengths([{ item: 'a', section: 's', score: 78, consensus: 0.9, counts: { valid: 12, unsure: 0, blank: 0, notApplicable: 0 }, lowestGroup: 45 }]).strengths; // => []
 */
export function rankStrengths(items: readonly StrengthInput[], { minAnswers = 5 }: { minAnswers?: number } = {}): Strengths {
  checkWhole('rankStrengths', { minAnswers });
  const ranked = items
    .map((input) => {
      const agreed = input.counts.valid >= minAnswers ? (input.consensus ?? 0) : 0;
      const { item, section, score } = input;
      const points = 0.7 * score + 30 * agreed;
      checkNumber('rankStrengths', { points });
      return { input, agreed, strength: { item, section, score, points } };
    })
    .sort((a, b) => near(b.strength.points, a.strength.points));
  const strengths = ranked
    .filter(
      ({ input: { score, counts, lowestGroup }, agreed }) =>
        score >= strong - tolerance &&
        agreed >= broad - tolerance &&
        counts.unsure * 4 < counts.valid + counts.unsure + counts.blank &&
        (lowestGroup === null || lowestGroup >= middling - tolerance),
    )
    .map(({ strength }) => strength)
    .slice(0, shown);
  if (strengths.length > 0) return { strengths, highestSoFar: [] };
  const best = ranked.map(({ strength }) => strength).filter(({ score }) => score >= middling - tolerance);
  return { strengths: [], highestSoFar: best.slice(0, highest) };
}
