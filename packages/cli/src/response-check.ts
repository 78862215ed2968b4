import type { Instrument } from '@take-stock/engine';
import { isReservedGroup } from '@take-stock/engine/round';
import { faultLine, placeText, type FaultLog } from './faults.js';
import type { Batch } from './input/batch.js';
import { mostIds, SeenIds } from './input/seen-ids.js';

/** Looks at a batch; gives the number of its responses that are sound: none whose id was read before, none with answers set aside. */
export type ResponseCheck = (batch: Batch) => number;

/** A slip in every row would be told as often. */
const mostGroups = 50;

/**
 * Tells of what shows only beside other responses, or once in a round: an id that occurs again, a group that the instrument does not have.
 */
export function responseCheck({ groups = [] }: Instrument, log: FaultLog): ResponseCheck {
  const seen = new SeenIds(() =>
    log.note(
      `the responses that follow are still held against the first ${mostIds}, but not against one another, to find ids that occur again`,
    ),
  );
  const known = new Set(groups.map(({ id }) => id));
  let unknown = 0;

  return ({ file, responses, lines }) => {
    let sound = 0;
    for (const [index, { id, respondent, setAside = {} }] of responses.entries()) {
      const line = lines[index] ?? 0;
      const first = seen.add(id, file, line);
      if (first) {
        const message = `must occur once, got ${id} again, first in ${placeText(first)}: a round would count one of the two at most`;
        log.add({ file, line, path: 'id', message });
      }
      if (!first && Object.keys(setAside).length === 0) sound++;
      const { group } = respondent;
      if (group === undefined || known.has(group) || unknown === mostGroups) continue;
      known.add(group);
      const rest = ++unknown === mostGroups ? '; more groups are not told of' : '';
      const advice = isReservedGroup(group)
        ? `reports call a group of their own ${group}, so that no round can have it: give these members another group, or none`
        : `the instrument has no group ${group}, so that a round must name it with --groups`;
      log.note(faultLine({ file, line, message: `${advice}${rest}` }));
    }
    return sound;
  };
}
