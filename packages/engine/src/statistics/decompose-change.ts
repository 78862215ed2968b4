import { checkNumber } from '../exact/check-numbers.js';

/** How the change of a board's mean divides into people who changed and people who came and went. All in points. */
export interface ChangeParts {
  /** Mean of all who answered last time. */
  readonly mean1: number;
  /** Mean of all who answered this time. */
  readonly mean2: number;
  /** mean2 - mean1. */
  readonly totalChange: number;
  /** People who answered both times. */
  readonly stayers: number;
  readonly joiners: number;
  readonly leavers: number;
  /** Mean change of those who answered both times; `null` when nobody did. */
  readonly matchedChange: number | null;
  /** What is left of the total: the effect of who came and who went; `null` when nobody answered both times. */
  readonly turnoverEffect: number | null;
}

/**
 * Divides the change of a mean into what those who stayed changed and what those who came and went did.
 *
 * total change = matched change + turnover effect, always.
 *
 * @param round1 scores of the last round by person, in points
 * @param round2 scores of this round, likewise
 * @returns means, counts and parts; `null` when one of the rounds is empty
 * @throws RangeError when a score is not a finite number
 * @see docs/scoring.md#who-stayed-and-who-came-and-went
 * @example
 * decomposeChange({ ann: 50, bob: 60 }, { ann: 60, bob: 70, cat: 95 })?.totalChange; // => 20
 * decomposeChange({ ann: 50, bob: 60 }, { ann: 60, bob: 70, cat: 95 })?.matchedChange; // => 10
 * decomposeChange({ ann: 50, bob: 60 }, { ann: 60, bob: 70, cat: 95 })?.turnoverEffect; // => 10
 */
export function decomposeChange(round1: Readonly<Record<string, number>>, round2: Readonly<Record<string, number>>): ChangeParts | null {
  const [before, after] = [sortedEntries(round1), sortedEntries(round2)];
  if (before.length === 0 || after.length === 0) return null;
  const last = new Map(before);
  const stayed = after.flatMap(([person, score]) => {
    const earlier = last.get(person);
    return earlier === undefined ? [] : score - earlier;
  });
  const [mean1, mean2] = [meanOf(before.map(([, score]) => score)), meanOf(after.map(([, score]) => score))];
  const totalChange = mean2 - mean1;
  const comeOrGone = stayed.length < before.length || stayed.length < after.length;
  const matchedChange = stayed.length > 0 ? (comeOrGone ? meanOf(stayed) : totalChange) : null;
  return {
    mean1,
    mean2,
    totalChange,
    stayers: stayed.length,
    joiners: after.length - stayed.length,
    leavers: before.length - stayed.length,
    matchedChange,
    turnoverEffect: matchedChange === null ? null : totalChange - matchedChange,
  };
}

/** By person, so that sums of doubles do not depend on the order of the files. */
function sortedEntries(scores: Readonly<Record<string, number>>): [string, number][] {
  const entries = Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [person, score] of entries) checkNumber('decomposeChange', { [`score of ${person}`]: score });
  return entries;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
