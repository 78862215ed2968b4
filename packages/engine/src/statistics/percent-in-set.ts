import { checkWhole } from '../exact/check-numbers.js';

/**
 * Share of answers that fall in a set of options, such as "agree" and "strongly agree".
 *
 * The base is said by the caller, because it changes the figure: of 12 people of whom one does not know, 8 who agree are
 * 72.7 % of those with a view and 66.7 % of all.
 *
 * @param counts how many people chose each option, by option id
 * @param set ids of the options to count; all of them in `base`, or the share could exceed 100
 * @param base ids of the options to take the share of; all in `counts` when left out
 * @returns from 0 to 100; `null` when nobody chose an option of the base
 * @throws RangeError when a count is not a whole number from 0
 * @see docs/scoring.md#percent-in-a-set
 * @example
 * percentInSet({ agree: 8, disagree: 3, unsure: 1 }, ['agree'], ['agree', 'disagree']); // => 72.72727272727273
 * percentInSet({ agree: 8, disagree: 3, unsure: 1 }, ['agree']); // => 66.66666666666667
 * percentInSet({}, ['agree']); // => null
 */
export function percentInSet(
  counts: Readonly<Record<string, number>>,
  set: readonly string[],
  base: readonly string[] = Object.keys(counts),
): number | null {
  checkWhole('percentInSet', counts);
  const sum = (ids: readonly string[]) => ids.reduce((total, id) => total + (Object.hasOwn(counts, id) ? (counts[id] ?? 0) : 0), 0);
  const of = sum(base);
  return of === 0 ? null : (100 * sum(set)) / of;
}
