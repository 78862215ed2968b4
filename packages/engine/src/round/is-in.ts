import type { Response } from '../response/response.js';
import type { EarlierRound } from './round.js';

/** Whether a response is in the round, counted or waiting: then a paper form with its id has been added. */
export function isIn({ responses, waiting = [] }: EarlierRound, { id }: Response): boolean {
  return [...responses, ...waiting].some((response) => response.id === id);
}
