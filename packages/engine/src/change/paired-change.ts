import { checkLevel, checkWhole } from '../exact/check-numbers.js';
import { signFlipper, sumOf, type SignFlip } from '../statistics/sign-flip.js';
import { toleranceFor } from '../statistics/tolerance.js';
import { typicalValuesInterval } from '../statistics/typical-values-interval.js';

/**
 * What may be said about the change of the people who answered both times. A clear change is both noticeable and more
 * than chance; a small consistent one is more than chance only; a possible one is noticeable only.
 */
export type ChangeState =
  | 'clearRise'
  | 'clearFall'
  | 'smallConsistentRise'
  | 'smallConsistentFall'
  | 'possibleRise'
  | 'possibleFall'
  | 'noClearChange'
  | 'tooFewMatched';

/** The change of the people who answered both times, with the test and the interval that its words rest on. */
export interface PairedChange extends Omit<SignFlip, 'sum'> {
  readonly state: ChangeState;
  /** People who answered both times. */
  readonly pairs: number;
  /** Their mean difference, in points; `null` without pairs. */
  readonly mean: number | null;
  /** Where the change likely lies, in points; `null` below 6 pairs and beyond 16. */
  readonly interval: readonly [number, number] | null;
  /** The level that the interval really has, from 0 to 1; `null` without one. */
  readonly exactLevel: number | null;
}

/**
 * The change of people who answered twice, with an exact test, an interval and one of eight states.
 *
 * Numbers and words cannot disagree: the interval is the test turned round.
 *
 * @param differences this round minus the last, one entry a person, in points; sorted by person where signs are drawn
 * @param options `level` (0.95), `noticeable` change in points (10), `pairsMin` (6), and `seed` (0), `exactPairs` (16)
 *   and `draws` (9,999) for {@link signFlip}
 * @returns the mean change in points (`null` without pairs), its state, the figures of the test, and the interval in points (`null`
 *   with too few pairs for the level, or more than 16)
 * @throws RangeError when a difference is not a finite number or an option is out of its range
 * @see docs/scoring.md#change-and-chance
 * @example
 * pairedChange([10, 10, 10, 10, 10, 10]).state; // => 'clearRise'
 * pairedChange([5, 5, 5, 5, 5, 5]).state; // => 'smallConsistentRise'
 * pairedChange([60, 40, -20, 0, 0, 0]).state; // => 'possibleRise'
 * pairedChange([20, 20, 20, 20, 20]).state; // => 'tooFewMatched'
 */
export function pairedChange(differences: readonly number[], options: PairedChangeOptions = {}): PairedChange {
  const { state, mean, flipped } = testChange(differences, signFlipper(differences.length, options), options);
  const bounds = state === 'tooFewMatched' ? null : typicalValuesInterval(differences, options.level);
  const { interval = null, exactLevel = null } = bounds ?? {};
  return { state, pairs: differences.length, mean, ...flipped, interval, exactLevel };
}

/**
 * The state alone, for those who need no interval.
 *
 * @param flip what {@link signFlipper} made for as many pairs: it serves all sets of them, so that signs are drawn once
 * @param options those of {@link pairedChange} that its words rest on; those of the test are in `flip`
 * @throws RangeError when there are more or fewer differences, one is not a finite number, or an option is out of its range
 * @example
 * changeState([10, 10, 10, 10, 10, 10], signFlipper(6)); // => 'clearRise'
 */
export function changeState(
  differences: readonly number[],
  flip: (differences: readonly number[]) => SignFlip,
  options: StateOptions = {},
): ChangeState {
  return testChange(differences, flip, options).state;
}

/** Their mean, in points; `null` without differences. */
export function meanChange(differences: readonly number[]): number | null {
  return differences.length > 0 ? sumOf(differences) / differences.length : null;
}

/** What the words of a change depend on, beside its test. */
interface StateOptions {
  /** How sure the interval is to be (0.95); p counts from 1 less that. */
  readonly level?: number;
  /** The change that counts as noticeable, in points (10). */
  readonly noticeable?: number;
  /** Fewest pairs for words (6). */
  readonly pairsMin?: number;
}

/** The settings of {@link pairedChange}. */
export interface PairedChangeOptions extends StateOptions {
  /** What random signs start from (0). */
  readonly seed?: number;
  /** Most pairs for which every arrangement of signs is looked at (16). */
  readonly exactPairs?: number;
  /** How many arrangements are drawn beyond that (9,999). */
  readonly draws?: number;
}

/** How a change is tested. */
function testChange(
  differences: readonly number[],
  flip: (differences: readonly number[]) => SignFlip,
  options: StateOptions,
): { state: ChangeState; mean: number | null; flipped: Omit<SignFlip, 'sum'> } {
  const { level = 0.95, noticeable = 10, pairsMin = 6 } = options;
  checkLevel('pairedChange', level);
  checkWhole('pairedChange', { pairsMin });
  checkNoticeable('pairedChange', noticeable);
  const { sum, ...flipped } = flip(differences);
  const mean = differences.length > 0 ? sum / differences.length : null;
  if (mean === null || differences.length < pairsMin) return { state: 'tooFewMatched', mean, flipped };
  const unlikely = flipped.p <= 1 - level + 1e-9;
  const large = Math.abs(mean) >= noticeable - toleranceFor(differences);
  return { state: stateOf(unlikely, large, mean > 0), mean, flipped };
}

/** Throws unless it can be the size of a change. */
export function checkNoticeable(name: string, noticeable: number): void {
  if (!(noticeable > 0 && noticeable < Infinity)) throw new RangeError(`${name}: noticeable must be above 0 and finite, got ${noticeable}`);
}

function stateOf(unlikely: boolean, large: boolean, up: boolean): ChangeState {
  if (unlikely && large) return up ? 'clearRise' : 'clearFall';
  if (unlikely) return up ? 'smallConsistentRise' : 'smallConsistentFall';
  if (large) return up ? 'possibleRise' : 'possibleFall';
  return 'noClearChange';
}
