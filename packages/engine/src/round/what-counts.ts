import type { Response } from '../response/response.js';
import { same } from './same.js';

/** What of a response is looked at: figures of the board alone, those of its groups too, or also who is matched with whom. */
export type Counted = 'figures' | 'groups' | 'matches';

/** Whether something that is shown changes with this response, in place of an earlier state or of nobody. */
export function changes(what: Counted, response: Response, known: Response | undefined): boolean {
  return !known || !same(countedOf(response, what), countedOf(known, what));
}

/** Never its notes, name or days. */
function countedOf({ answers, respondent }: Response, what: Counted): unknown {
  const chosen = Object.fromEntries(Object.entries(answers).map(([item, { option }]) => [item, option]));
  return [chosen, what !== 'figures' && respondent.group, what === 'matches' && respondent.code];
}
