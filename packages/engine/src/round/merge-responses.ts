import type { Response } from '../response/response.js';
import { countAlike } from './count-alike.js';
import { mergeCounted } from './merge-counted.js';
import { mergeStates } from './merge-states.js';
import { put } from './put.js';
import type { Disputed, EarlierRound } from './round.js';
import { same } from './same.js';
import { idsOf, wasShown } from './shown-before.js';
import { showsGroups } from './shows-groups.js';
import { dayOf, withWaiting } from './waiting.js';
import { withShown } from './with-shown.js';

type Merged = Pick<EarlierRound, 'responses' | 'waiting' | 'shownBefore' | 'withoutGroups'>;

/** The responses of two copies of a round. Of one dated the same day in both, mine stays and the other is disputed. */
export function mergeResponses(mine: EarlierRound, other: EarlierRound, found: Disputed[]): Merged {
  const dispute = (response: Response) => found.push({ part: 'responses', id: response.id, other: response });
  if (mine.closed === undefined && other.closed === undefined) {
    return { responses: mergeStates(mine.responses, other.responses, dispute) };
  }
  // What was counted in a closed copy may have been shown: anything else would change it.
  const [closed, rest] = mine.closed === undefined ? [other, mine] : [mine, other];
  const counted = rest.closed === undefined ? closed.responses : mergeCounted(closed, rest);
  const late = mergeStates(leftBy(closed, counted), leftBy(rest, counted), dispute);
  const { responses, waiting } = withWaiting({ ...closed, responses: counted }, late);
  return { responses, ...(waiting && { waiting }), ...shownOf(mine, other, counted) };
}

/** What a copy has beside those that count, but for earlier states of them. */
function leftBy({ closed, responses, waiting = [] }: EarlierRound, counted: readonly Response[]): Response[] {
  if (closed !== undefined && responses === counted) return waiting;
  const known = new Map(counted.map((response) => [response.id, response]));
  return put(responses, waiting).filter((response) => {
    const state = known.get(response.id);
    return !state || (!same(response, state) && dayOf(response) >= dayOf(state));
  });
}

/** What the copies have shown otherwise than with those that count now: it stands beside the results as if late ones had been added. */
function shownOf(mine: EarlierRound, other: EarlierRound, counted: readonly Response[]): Pick<Merged, 'shownBefore' | 'withoutGroups'> {
  const shown = [mine, other].filter(wasShown);
  // A larger smallest group in mine hides what the other copy has shown.
  const hidden = counted.length < mine.settings.minimumGroup;
  const others = shown.filter(({ responses }) => hidden || !countAlike(responses, counted));
  const grouped = others.some(
    (copy) => !countAlike(copy.responses, counted, 'groups') && [copy.responses, counted].some((list) => showsGroups(copy, list)),
  );
  return {
    ...withShown(mine, [...(other.shownBefore ?? []), ...others.map(({ responses }) => idsOf(responses))]),
    ...((mine.withoutGroups ?? other.withoutGroups ?? grouped) && { withoutGroups: true as const }),
  };
}
