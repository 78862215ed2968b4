import type { Round } from './round.js';

/**
 * Closes a round: its results rest on the responses that it has now, and what comes later waits.
 *
 * @throws RangeError when it is closed already
 * @example
 * closeRound(round, '2025-05-01'); // throws RangeError: round must be open
 */
export function closeRound(round: Round, day: string): Round {
  if (round.closed !== undefined) throw new RangeError(`closeRound: round must be open, got one closed on ${round.closed}`);
  return { ...round, closed: day };
}
