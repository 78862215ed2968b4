import { lateBatch } from './late.js';
import { put } from './put.js';
import type { Round } from './round.js';

/**
 * The round with the late responses among those that count.
 *
 * @throws RangeError when {@link lateBatch} says that they may not be added
 * @example
 * addLate({ ...round, waiting: [response] }); // throws RangeError: 2 too few
 */
export function addLate(round: Round): Round {
  const { mayBeAdded, needed, losesGroups } = lateBatch(round);
  if (!mayBeAdded) throw new RangeError(`addLate: late responses must be enough to be added, got ${needed} too few`);
  const { waiting = [], ...rest } = round;
  return { ...rest, responses: put(round.responses, waiting), ...(losesGroups && { withoutGroups: true as const }) };
}
