import { checkNumbers, checkSeed, checkWhole } from '../exact/check-numbers.js';
import { dealBy, wordsOf } from '../exact/random.js';
import { toleranceFor } from './tolerance.js';

/** How likely so large a gap between groups is when members had been dealt to the groups by chance. */
export interface PermutationGap {
  /** Highest minus lowest group mean, in the unit of the values. */
  readonly gap: number;
  /** Positions of the two groups; the first of equals. */
  readonly highest: number;
  readonly lowest: number;
  readonly method: 'exact' | 'monteCarlo';
  /** Arrangements with a gap at least as large as the observed one. */
  readonly countAtLeast: number;
  /** Arrangements looked at: all of them, or those that were drawn. */
  readonly arrangements: number;
  /** Above 0 and at most 1: the share of the arrangements, or (count + 1) / (drawn + 1) when they were drawn. */
  readonly p: number;
  /** What the draws started from; `null` when all arrangements were looked at. */
  readonly seed: number | null;
}

/**
 * Permutation test of the gap between the highest and the lowest group mean, with the sizes of the groups kept.
 *
 * All arrangements of the members into the groups are looked at, up to `exactLimit` of them; beyond that, seeded shuffles of
 * one array, which is shuffled on and on.
 *
 * @param groups values of each group, in report order; members sorted by id where they are shuffled
 * @param options `exactLimit` (50,000), `draws` (9,999) and `seed` (0)
 * @returns the gap in the unit of the values, the places of its two groups, counts of arrangements and the p they give; `seed` is
 *   `null` where none were drawn
 * @throws RangeError with fewer than two groups, an empty group, a value that is not a finite number or an option out of its range
 * @see docs/scoring.md#gaps-between-groups; Phipson & Smyth 2010 for the one that is added
 * @example
 * permutationGap([[100, 75, 75], [25, 50, 0]]).p; // => 0.1
 * permutationGap([[100, 75, 75], [25, 50, 0]]).arrangements; // => 20
 */
export function permutationGap(groups: readonly (readonly number[])[], options: GapOptions = {}): PermutationGap {
  checkGap(groups, options);
  return gapAmong(groups, options);
}

/** {@link permutationGap} of groups and options that are known to be sound. */
export function gapAmong(groups: readonly (readonly number[])[], options: GapOptions): PermutationGap {
  const dealt = dealtOf(groups, options);
  const { gap, highest, lowest, exact, arrangements, seed } = dealt;
  const countAtLeast = exact ? countAll(dealt) : countDrawn(dealt).count;
  const p = exact ? countAtLeast / arrangements : shareOfDrawn(countAtLeast, arrangements);
  return { gap, highest, lowest, method: exact ? 'exact' : 'monteCarlo', countAtLeast, arrangements, p, seed: exact ? null : seed };
}

/**
 * Whether the p of {@link permutationGap} is at most `level`, without its figures: shuffling ends as soon as the rest could only change
 * the answer by a chance of less than one in 10^11 (of 9,999 draws).
 *
 * @param groups values of each group; they and the options are known to be sound
 * @param level above 0 and below 1, such as 0.05
 * @see docs/decisions/0027-a-flag-may-stop-shuffling.md
 */
export function isRareAmong(groups: readonly (readonly number[])[], level: number, options: GapOptions): boolean {
  const dealt = dealtOf(groups, options);
  if (dealt.exact) return isRare(countAll(dealt) / dealt.arrangements, level);
  const { count, drawn } = countDrawn(dealt, (count, drawn) => isSettled(count / drawn, drawn, level));
  return isRare(shareOfDrawn(count, drawn), level);
}

/** Whether a p is at most so much: doubles stand for ratios here, and may differ in their last digits. */
export function isRare(p: number, level: number): boolean {
  return p <= level + 1e-9;
}

/** How the arrangements of a gap are looked at. */
export interface GapOptions {
  /** Most arrangements of which every one is looked at (50,000): a whole number from 0. */
  readonly exactLimit?: number;
  /** How many are drawn beyond that, from 1 (9,999). */
  readonly draws?: number;
  /** What the draws start from (0): a whole number from 0 to 2^32 - 1. */
  readonly seed?: number;
}

/** What the members' values are, how they were dealt, and how they are to be dealt anew. */
interface Dealt extends Pick<PermutationGap, 'gap' | 'highest' | 'lowest' | 'arrangements'> {
  readonly values: Float64Array;
  readonly sizes: readonly number[];
  /** A gap this large is as large as the observed one. */
  readonly least: number;
  readonly exact: boolean;
  readonly seed: number;
}

function checkGap(groups: readonly (readonly number[])[], { exactLimit = 0, draws = 1, seed = 0 }: GapOptions): void {
  if (groups.length < 2) throw new RangeError(`permutationGap: groups must be at least two, got ${groups.length}`);
  if (groups.some(({ length }) => length === 0)) throw new RangeError('permutationGap: every group must have a value, got none');
  checkNumbers('permutationGap', 'values', groups.flat());
  checkWhole('permutationGap', { exactLimit });
  checkWhole('permutationGap', { draws }, 1);
  checkSeed('permutationGap', seed);
}

function dealtOf(groups: readonly (readonly number[])[], { exactLimit = 50_000, draws = 9999, seed = 0 }: GapOptions): Dealt {
  const sizes = groups.map(({ length }) => length);
  const values = Float64Array.from(groups.flat());
  const means = groups.map((group, index) => group.reduce((sum, value) => sum + value, 0) / (sizes[index] ?? 1));
  const highest = means.indexOf(Math.max(...means));
  const lowest = means.indexOf(Math.min(...means));
  const gap = (means[highest] ?? 0) - (means[lowest] ?? 0);

  const ways = arrangementsOf(sizes);
  const exact = ways <= exactLimit;
  // Equal gaps are added up in other orders, and may then differ in the last digits of a double.
  const least = gap - toleranceFor(values);
  return { values, sizes, gap, highest, lowest, least, arrangements: exact ? ways : draws, exact, seed };
}

/** The p of so many gaps at least as large among those that were drawn, to which the one that is there is added. */
function shareOfDrawn(count: number, drawn: number): number {
  return (count + 1) / (drawn + 1);
}

/** After how many draws it is looked at again whether to go on. */
const look = 64;
/** A chance below one in e^32 at each look: below one in 10^11 at all the looks of 9,999 draws together. */
const certain = 32;

/** Whether a share of so many draws is too far from the level to lie on its other side in the end: Chernoff's bound on a binomial. */
function isSettled(share: number, drawn: number, level: number): boolean {
  return drawn * (pull(share, level) + pull(1 - share, 1 - level)) > certain;
}

/** One half of how far two shares lie apart (Kullback and Leibler). */
function pull(share: number, from: number): number {
  return share === 0 ? 0 : share * Math.log(share / from);
}

function gapOf(sums: Float64Array, sizes: readonly number[]): number {
  let high = -Infinity;
  let low = Infinity;
  for (let group = 0; group < sizes.length; group++) {
    const mean = (sums[group] ?? 0) / (sizes[group] ?? 1);
    if (mean > high) high = mean;
    if (mean < low) low = mean;
  }
  return high - low;
}

/**
 * How many of these shuffles have a gap of at least so much. The shuffles go on with the order that the last one left.
 *
 * @param isEnough asked now and then whether to stop
 */
function countDrawn(
  { values, sizes, least, arrangements, seed }: Dealt,
  isEnough: (count: number, drawn: number) => boolean = () => false,
): { readonly count: number; readonly drawn: number } {
  const words = wordsOf(seed);
  const sums = new Float64Array(sizes.length);
  let count = 0;
  let drawn = 0;
  while (drawn < arrangements && !(drawn > 0 && drawn % look === 0 && isEnough(count, drawn))) {
    dealBy(words, values, sizes, sums);
    if (gapOf(sums, sizes) >= least) count++;
    drawn++;
  }
  return { count, drawn };
}

/** In how many ways members can be dealt to groups of these sizes. */
function arrangementsOf(sizes: readonly number[]): number {
  let count = 1;
  let members = 0;
  for (const size of sizes) {
    // Each step is a whole number; a count past every limit may lose its last digits.
    for (let n = 1; n <= size; n++) count = Math.round((count * ++members) / n);
  }
  return count;
}

/** How many of all arrangements have a gap of at least so much: each member goes to every group that has room. */
function countAll({ values, sizes, least }: Dealt): number {
  const room = sizes.slice();
  const sums = new Float64Array(sizes.length);
  let count = 0;
  const deal = (member: number): void => {
    if (member === values.length) {
      if (gapOf(sums, sizes) >= least) count++;
      return;
    }
    const value = values[member] ?? 0;
    for (let group = 0; group < room.length; group++) {
      const left = room[group] ?? 0;
      if (left === 0) continue;
      const before = sums[group] ?? 0;
      room[group] = left - 1;
      sums[group] = before + value;
      deal(member + 1);
      room[group] = left;
      sums[group] = before;
    }
  };
  deal(0);
  return count;
}
