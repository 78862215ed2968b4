import { checkMinimum } from './minimum-group.js';

/** From how many answers each kind of figure is shown. */
export interface DisplayThresholds {
  /** Anything at all, and any score. */
  readonly score: number;
  /** Counts per answer, agreement and its words. */
  readonly counts: number;
  /** Quartiles of members' own scores. */
  readonly quartiles: number;
}

/**
 * From how many answers each kind of figure is shown: 3, 5 and 8, and never fewer than the smallest group.
 *
 * @param k smallest group that is shown: a whole number from 3, and 3 by default
 * @returns numbers of answers: `score` is k, `counts` k or 5, `quartiles` k or 8, whichever is larger
 * @throws RangeError when k is not a whole number from 3
 * @see docs/scoring.md#what-may-be-shown
 * @example
 * displayThresholds(); // => { score: 3, counts: 5, quartiles: 8 }
 * displayThresholds(6); // => { score: 6, counts: 6, quartiles: 8 }
 * displayThresholds(2); // throws RangeError: k must be a whole number from 3
 */
export function displayThresholds(k = 3): DisplayThresholds {
  checkMinimum('displayThresholds', k);
  return thresholdsOf(k);
}

/** {@link displayThresholds} of a smallest group that is known to be one. */
export function thresholdsOf(k: number): DisplayThresholds {
  return { score: k, counts: Math.max(5, k), quartiles: Math.max(8, k) };
}
