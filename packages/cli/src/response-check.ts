import type { Instrument } from '@take-stock/engine';
import { isReservedGroup } from '@take-stock/engine/round';
import { backwardDays } from './backward-days.js';
import { futureDay, lastToday } from './future-day.js';
import { faultLine, placeText, type FaultLog } from './faults.js';
import type { Batch } from './input/batch.js';
import { mostIds, SeenIds } from './input/seen-ids.js';

/** Looks at a batch; gives the number of its responses that are sound: none whose id was read before, none with answers set aside. */
export type ResponseCheck = (batch: Batch) => number;

/** A slip in every row would be told as often. */
const mostNotes = 50;

/**
 * Tells of what shows only beside other responses, or once in a round: an id that occurs again, a group that the instrument does not have, a
 * day that has not come, days in the wrong order.
 */
export function responseCheck({ groups = [] }: Instrument, log: FaultLog): ResponseCheck {
  const seen = new SeenIds((at) =>
    log.note(
      `${placeText(at)}: from here on ids are held against the first ${mostIds} and not against one another, to find those that occur again`,
    ),
  );
  const known = new Set(groups.map(({ id }) => id));
  let unknown = 0;
  const today = lastToday();
  let future = 0;
  let backward = 0;

  return ({ file, responses, lines }) => {
    let sound = 0;
    for (const [index, response] of responses.entries()) {
      const { id, respondent, setAside = {} } = response;
      const line = lines[index] ?? 0;
      const day = futureDay(response, today);
      if (day !== null && future < mostNotes) {
        const rest = ++future === mostNotes ? '; more such days are not told of' : '';
        log.note(faultLine({ file, line, message: `dated in the future, ${day}, so that a round leaves it out${rest}` }));
      }
      const order = backwardDays(response);
      if (order !== null && backward < mostNotes) {
        const rest = ++backward === mostNotes ? '; more such responses are not told of' : '';
        log.note(faultLine({ file, line, message: `${order}${rest}` }));
      }
      const first = seen.add(id, file, line);
      if (first) {
        const message = `must occur once, got ${id} again, first in ${placeText(first)}: a round would count one of the two at most`;
        log.add({ file, line, path: 'id', message });
      }
      if (!first && Object.keys(setAside).length === 0) sound++;
      const { group } = respondent;
      if (group === undefined || known.has(group) || unknown === mostNotes) continue;
      known.add(group);
      const rest = ++unknown === mostNotes ? '; more groups are not told of' : '';
      const advice = isReservedGroup(group)
        ? `reports call a group of their own ${group}, so that no round can have it: give these members another group, or none`
        : `the instrument has no group ${group}, so that a round must name it with --groups`;
      log.note(faultLine({ file, line, message: `${advice}${rest}` }));
    }
    return sound;
  };
}
