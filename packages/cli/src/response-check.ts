import type { Instrument } from '@take-stock/engine';
import { placeText, type FaultLog } from './faults.js';
import type { Batch } from './input/responses.js';
import { mostIds, SeenIds } from './input/seen-ids.js';

/** Looks at a batch; gives the number of its responses whose id was read before. */
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
    let repeated = 0;
    for (const [index, { id, respondent }] of responses.entries()) {
      const line = lines[index] ?? 0;
      const first = seen.add(id, file, line);
      if (first) {
        repeated++;
        const message = `must occur once, got ${id} again, first in ${placeText(first)}: a round would count one of the two at most`;
        log.add({ file, line, path: 'id', message });
      }
      const { group } = respondent;
      if (group === undefined || known.has(group) || unknown === mostGroups) continue;
      known.add(group);
      const rest = ++unknown === mostGroups ? '; more groups are not told of' : '';
      log.note(`${file}:${line}: the instrument has no group ${group}, so that a round must name it with --groups${rest}`);
    }
    return repeated;
  };
}
