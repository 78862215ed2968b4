import type { Response } from '../response/response.js';
import { put } from './put.js';
import { same } from './same.js';
import { dayOf } from './waiting.js';

/** Mine, and what else the other copy has: of two states of one response the later. Of one day mine stays, and the other is disputed. */
export function mergeStates(mine: readonly Response[], other: readonly Response[], dispute?: (response: Response) => void): Response[] {
  const own = new Map(mine.map((response) => [response.id, response]));
  const taken = other.filter((response) => {
    const known = own.get(response.id);
    if (!known || dayOf(response) > dayOf(known)) return true;
    if (dayOf(response) === dayOf(known) && !same(response, known)) dispute?.(response);
    return false;
  });
  return put(mine, taken);
}
