import { aDay, isDay } from '../document/is-day.js';
import { shown } from '../document/shown.js';
import type { Round } from './round.js';

/**
 * Closes a round: its results rest on the responses that it has now, and what comes later waits.
 *
 * @param round an open one
 * @param day such as "2025-05-01": the day on which it is closed
 * @returns a fresh round with `closed`
 * @throws RangeError when it is closed already, or `day` is none: the file could not be read again
 * @see docs/rounds.md#late-answers
 * @example
 * closeRound({ ...round, closed: undefined }, '2025-05-01').closed; // => '2025-05-01'
 * closeRound(round, '2025-05-01'); // throws RangeError: round must be open
 */
export function closeRound(round: Round, day: string): Round {
  if (round.closed !== undefined) throw new RangeError(`closeRound: round must be open, got one closed on ${round.closed}`);
  if (!isDay(day)) throw new RangeError(`closeRound: day ${aDay}, got ${shown(day)}`);
  return { ...round, closed: day };
}
