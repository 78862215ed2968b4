import type { Response } from '../response/response.js';
import { put } from './put.js';
import type { Disputed, EarlierRound } from './round.js';
import { same } from './same.js';
import { dayOf, withWaiting } from './waiting.js';

/** The responses of two copies of a round. Of one dated the same day in both, mine stays and the other is disputed. */
export function mergeResponses(mine: EarlierRound, other: EarlierRound, found: Disputed[]): Pick<EarlierRound, 'responses' | 'waiting'> {
  const dispute = (response: Response) => found.push({ part: 'responses', id: response.id, other: response });
  if (mine.closed === undefined && other.closed === undefined) return { responses: union(mine.responses, other.responses, dispute) };
  // What was counted in the closed copy may have been shown: anything else would change it.
  const [closed, rest] = mine.closed === undefined ? [other, mine] : [mine, other];
  const counted = new Map(closed.responses.map((response) => [response.id, response]));
  const late = put(rest.responses, rest.waiting ?? []).filter((response) => {
    const known = counted.get(response.id);
    return !known || (!same(response, known) && dayOf(response) >= dayOf(known));
  });
  const { responses, waiting } = withWaiting(closed, union(closed.waiting ?? [], late, dispute));
  return { responses, ...(waiting && { waiting }) };
}

function union(mine: readonly Response[], other: readonly Response[], dispute: (response: Response) => void): Response[] {
  const own = new Map(mine.map((response) => [response.id, response]));
  const taken = other.filter((response) => {
    const known = own.get(response.id);
    if (!known || dayOf(response) > dayOf(known)) return true;
    if (dayOf(response) === dayOf(known) && !same(response, known)) dispute(response);
    return false;
  });
  return put(mine, taken);
}
