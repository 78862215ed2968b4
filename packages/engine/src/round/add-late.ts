import { lateBatch } from './late.js';
import { put } from './put.js';
import type { Round } from './round.js';

/**
 * The round with the late responses among those that count.
 *
 * @param round a closed one, with late responses in `waiting`
 * @returns a fresh round: late responses stand in place of those with the same id or after the others, none wait, and `withoutGroups`
 *   is set where groups are lost
 * @throws RangeError when {@link lateBatch} says that they may not be added, as when none wait, and when it throws one
 * @see docs/rounds.md#late-answers
 * @example
 * addLate({ ...round, waiting: lastYear }).responses.length; // => 16
 * addLate({ ...round, waiting: [response] }); // throws RangeError: 2 too few
 */
export function addLate(round: Round): Round {
  const { mayBeAdded, needed, losesGroups } = lateBatch(round);
  if (!mayBeAdded) throw new RangeError(`addLate: late responses must be enough to be added, got ${needed} too few`);
  const { waiting = [], ...rest } = round;
  return { ...rest, responses: put(round.responses, waiting), ...(losesGroups && { withoutGroups: true as const }) };
}
