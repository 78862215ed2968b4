import { chosenOption, stateOf } from '../response/answer-state.js';
import { compare, fractionOf } from '../exact/fraction.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Response } from '../response/response.js';
import { scoreItem } from './score-section.js';

/** An item whose answer asks to be looked at by itself, whatever the scores say. */
export interface RaisedAlert {
  readonly item: string;
  /** In the unit of the item scores: 0–100, or the value for instruments that score raw. */
  readonly score: number;
  /** From which score it is raised, in the same unit. */
  readonly atLeast: number;
}

/**
 * The alerts that one person's answers raise: items with an `alert` whose score is at least what it says.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param response as {@link parseResponse} returns it, made for this instrument
 * @returns in the instrument's order, each with its score in the unit of the item scores; an item without an answer raises nothing
 * @throws RangeError at an item whose scale the instrument does not have: {@link parseInstrument} refuses such an instrument
 * @see docs/scoring.md#alerts-and-criteria
 * @example
 * raisedAlerts({ ...instrument, sections: [{ ...instrument.sections[0], items: [{ ...instrument.sections[0].items[0], alert: { atLeast: 75 } }] }] }, response); // => [{ item: 'shared-aims', score: 75, atLeast: 75 }]
 * raisedAlerts(instrument, response); // => []
 */
export function raisedAlerts(instrument: Instrument, response: Response): RaisedAlert[] {
  return instrument.sections.flatMap(({ items }) =>
    items.flatMap((item) => {
      const option = item.alert && chosenOption(instrument, item, response);
      if (!item.alert || !option || stateOf(item, response, option) !== 'answered') return [];
      const { scored, member } = scoreItem(instrument, item, option);
      const { atLeast } = item.alert;
      return compare(member.at('score'), fractionOf(atLeast)) >= 0 ? { item: item.id, score: scored.score, atLeast } : [];
    }),
  );
}
