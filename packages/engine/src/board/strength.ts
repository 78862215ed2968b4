import type { ItemCounts } from './item-state.js';
import { near } from './priority.js';

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

/** {@link rankStrengths} of figures that are known to be sound. */
export function rankedStrengths(items: readonly StrengthInput[], minAnswers: number): Strengths {
  const ranked = items
    .map((input) => {
      const agreed = agreedOn(input, minAnswers);
      const { item, section, score } = input;
      return { input, agreed, strength: { item, section, score, points: pointsOf(score, agreed) } };
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

/** C, where enough answered for it to count. */
export function agreedOn({ counts, consensus }: StrengthInput, minAnswers: number): number {
  return counts.valid >= minAnswers ? (consensus ?? 0) : 0;
}

export function pointsOf(score: number, agreed: number): number {
  return 0.7 * score + 30 * agreed;
}
