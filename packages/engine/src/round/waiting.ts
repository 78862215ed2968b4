import type { Response } from '../response/response.js';
import type { EarlierRound } from './round.js';
import { same } from './same.js';

/** The round with these waiting, but for those that say what is counted already. */
export function withWaiting<T extends EarlierRound>(round: T, waiting: readonly Response[]): T {
  const counted = new Map(round.responses.map((response) => [response.id, response]));
  const left = waiting.filter((response) => !same(response, counted.get(response.id)));
  const next = { ...round, waiting: left };
  if (left.length === 0) delete (next as EarlierRound).waiting;
  return next;
}

/** Day of a response: days are written so that their texts sort as they do. */
export function dayOf({ created, completed }: Response): string {
  return completed ?? created;
}
