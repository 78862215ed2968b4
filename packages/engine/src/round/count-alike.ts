import type { Response } from '../response/response.js';
import { changes, type Counted } from './what-counts.js';

/** Whether the same people count in both lists, and with the same answers, groups and codes. */
export function countAlike(list: readonly Response[], others: readonly Response[], what: Counted = 'matches'): boolean {
  const known = new Map(others.map((response) => [response.id, response]));
  return list.length === others.length && list.every((response) => !changes(what, response, known.get(response.id)));
}
