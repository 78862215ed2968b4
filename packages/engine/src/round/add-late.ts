import { countAlike } from './count-alike.js';
import { lateBatch } from './late.js';
import { put } from './put.js';
import type { Round } from './round.js';
import { idsOf, wasShown } from './shown-before.js';
import { withShown } from './with-shown.js';

/**
 * The round with the late responses among those that count.
 *
 * @param round a closed one, with late responses in `waiting`
 * @returns a fresh round: late responses stand in place of those with the same id or after the others, and none wait. Where results
 *   were shown and change, `shownBefore` has the ids that they rested on; `withoutGroups` is set where groups are lost
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
  const responses = put(round.responses, waiting);
  return {
    ...rest,
    responses,
    ...(wasShown(round) && !countAlike(responses, round.responses) && withShown(round, [idsOf(round.responses)])),
    ...(losesGroups && { withoutGroups: true as const }),
  };
}
