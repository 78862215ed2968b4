import { aDay, isDay } from '../document/is-day.js';
import { shown } from '../document/shown.js';
import type { Instrument } from '../instrument/instrument.js';
import { isReservedGroup } from '../instrument/reserved-groups.js';
import type { Response } from '../response/response.js';
import { checkMinimum } from './minimum-group.js';
import type { RoundSummary, SummariseOptions } from './round-summary.js';
import { summaryOf } from './summary-of.js';

/**
 * Everything about one round: items, sections and the overall score of a board, its groups, and each member's own scores.
 *
 * The order of the responses changes nothing, seeded figures included. What it gives is the unpublished view, for the
 * developer who runs it; what people are shown comes from {@link publish}.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param responses as {@link parseResponse} returns them; those that cannot count are reported in `excluded`, with the reason
 * @param options `roundId` is required: seeds are made from it
 * @returns plain JSON with ids only, never texts; `null` where there is no score
 * @throws RangeError when `k` is not a whole number from 3, `invited` is below the number of responses, `roundId` is empty,
 *   `closed` is not a day, or groups share an id
 * @see docs/scoring.md#boards
 * @example
 * summarise(instrument, [response], { roundId: '2025' }).items[0].valid; // => 1
 * summarise(instrument, [response], { roundId: '2025' }).items[0].state; // => 'notEnoughAnswered'
 * summarise(instrument, [response], { roundId: '2025', k: 1 }); // throws RangeError: k must be a whole number from 3
 */
export function summarise(instrument: Instrument, responses: readonly Response[], options: SummariseOptions): RoundSummary {
  checkRound(options);
  return summaryOf(instrument, responses, options);
}

/** Throws at settings that a program could hand over, but no round's file can hold. */
export function checkRound({ roundId, k = 3, closed, groups = [] }: SummariseOptions): void {
  checkMinimum('summarise', k);
  if (typeof roundId !== 'string' || roundId === '') throw new RangeError(`summarise: roundId must be a text, got ${shown(roundId)}`);
  if (closed !== undefined && !isDay(closed)) throw new RangeError(`summarise: closed ${aDay}, got ${shown(closed)}`);
  groups.forEach(({ id }, index) => {
    if (isReservedGroup(id)) throw new RangeError(`summarise: a group must not be called "${id}": the report has its own`);
    if (groups.findIndex((other) => other.id === id) < index)
      throw new RangeError(`summarise: groups must have different ids, got "${id}" twice`);
  });
}
