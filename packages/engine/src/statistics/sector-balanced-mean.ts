import { checkNumber, checkWhole } from '../exact/check-numbers.js';
import { add, compare, divide, fractionOf, multiply, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';

/** A mean in which every group counts alike, beside the one in which every member does. */
export interface SectorBalancedMean {
  /** Mean over all members. */
  readonly plainMean: number;
  /** Mean of the groups' means. */
  readonly balancedMean: number;
  /** How many evenly counted members would give as steady a mean (Kish). */
  readonly effectiveN: number;
  /** Whether the two means lie at least 5 points apart. */
  readonly differs: boolean;
}

/**
 * What the mean would be if every group counted the same.
 *
 * @param groups number of members, from 1, and mean of each; at least one group
 * @param points how far apart the two means must lie to be called different, in the unit of the means (5)
 * @returns both means in the unit of the groups' means, the effective number of members, and whether the means differ
 * @throws RangeError without groups, with a size that is not a whole number from 1, with a mean that is not a finite number, or with points below 0
 * @see docs/scoring.md#if-every-group-counted-the-same; Kish 1965 for the effective number
 * @example
 * sectorBalancedMean([{ n: 6, mean: 80 }, { n: 3, mean: 50 }, { n: 3, mean: 35 }]); // => { plainMean: 61.25, balancedMean: 55, effectiveN: 10.8, differs: true }
 */
export function sectorBalancedMean(groups: readonly { readonly n: number; readonly mean: number }[], points = 5): SectorBalancedMean {
  for (const { n, mean } of groups) {
    checkNumber('sectorBalancedMean', { mean });
    checkWhole('sectorBalancedMean', { n }, 1);
  }
  checkNumber('sectorBalancedMean', { points });
  if (points < 0) throw new RangeError(`sectorBalancedMean: points must be from 0, got ${points}`);
  const { plain, balanced, effectiveN } = balance(groups.map(({ n, mean }) => ({ n, mean: fractionOf(mean) })));
  const difference = subtract(balanced, plain);
  const distance = difference.top < 0 ? subtract(plain, balanced) : difference;
  return {
    plainMean: toNumber(plain),
    balancedMean: toNumber(balanced),
    effectiveN: toNumber(effectiveN),
    differs: compare(distance, fractionOf(points)) >= 0,
  };
}

/** The same in fractions. */
export function balance(groups: readonly { readonly n: number; readonly mean: Fraction }[]): {
  plain: Fraction;
  balanced: Fraction;
  effectiveN: Fraction;
} {
  if (groups.length === 0) throw new RangeError('sectorBalancedMean: groups must be at least one, got none');
  const count = { top: groups.length, bottom: 1 };
  let [members, sum, means, shares] = [0, zero, zero, zero];
  for (const { n, mean } of groups) {
    members += n;
    sum = add(sum, multiply(mean, { top: n, bottom: 1 }));
    means = add(means, mean);
    shares = add(shares, { top: 1, bottom: n });
  }
  return {
    plain: divide(sum, { top: members, bottom: 1 }),
    balanced: divide(means, count),
    effectiveN: divide(multiply(count, count), shares),
  };
}
