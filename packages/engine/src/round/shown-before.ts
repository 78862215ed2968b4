import type { Response } from '../response/response.js';
import type { EarlierRound } from './round.js';

/** Ids of the responses that results rested on when they were shown. */
export type ShownList = readonly string[];

/** Whether results of this copy of a round may have been shown: those of an open one never are, nor those of too few. */
export function wasShown({ closed, responses, settings }: EarlierRound): boolean {
  return closed !== undefined && responses.length >= settings.minimumGroup;
}

/** All lists that this copy may have shown, the present one last. */
export function shownLists(round: EarlierRound): ShownList[] {
  return [...(round.shownBefore ?? []), ...(wasShown(round) ? [idsOf(round.responses)] : [])];
}

/**
 * How many new people a list lacks to be shown after those others: it must have at least k whom each of them does not have. The
 * difference of any two that were shown is then never that of fewer.
 */
export function lackingAfter(lists: readonly ShownList[], next: readonly Response[], k: number): number {
  const missing = lists.map((list) => {
    const known = new Set(list);
    return k - next.filter(({ id }) => !known.has(id)).length;
  });
  return Math.max(0, ...missing);
}

/** Their ids, in an order that tells nothing of when they came. */
export function idsOf(responses: readonly Response[]): string[] {
  return responses.map(({ id }) => id).sort();
}
