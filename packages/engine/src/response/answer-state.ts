import type { Instrument, Item, Option } from '../instrument/instrument.js';
import type { Response } from './response.js';

/** What a person did with an item. `not-asked` items are for other groups than the person's. */
export type AnswerState = 'answered' | 'unsure' | 'not-applicable' | 'blank' | 'not-asked';

/**
 * What a person did with one item.
 *
 * An option that the scale does not have reads as `blank`, and so does one of that kind, such as "prefer not to say". An "unsure" option
 * that the item recodes to a number is an answer like any other. Without a stated group every item is asked.
 *
 * @param instrument whose scales the options are of
 * @param item one of this instrument's
 * @param response one person's, to this instrument; its `answers` stand by item id
 * @returns `answered`, `unsure`, `not-applicable`, `blank` or `not-asked`; only `answered` has a value
 * @see docs/scoring.md#the-four-answers for how each state counts
 * @example
 * answerState(instrument, instrument.sections[0].items[0], response); // => 'answered'
 * answerState(instrument, instrument.sections[0].items[2], response); // => 'unsure'
 */
export function answerState(instrument: Instrument, item: Item, response: Response): AnswerState {
  return stateOf(item, response, chosenOption(instrument, item, response));
}

/** The state of an item whose chosen option is at hand. */
export function stateOf(item: Item, response: Response, option: Option | undefined): AnswerState {
  if (!isAsked(item, response)) return 'not-asked';
  if (!option) return 'blank';
  if (!option.kind || option.kind === 'point' || (item.recode && Object.hasOwn(item.recode, option.id))) return 'answered';
  return option.kind;
}

/** The option of the item's scale that the person chose; `undefined` when blank or unknown. */
export function chosenOption(instrument: Instrument, item: Item, response: Response): Option | undefined {
  const chosen = response.answers[item.id]?.option;
  return instrument.scales[item.scale]?.options.find(({ id }) => id === chosen);
}

/** Whether the item is for the person's group. */
export function isAsked({ askedOf }: Item, { respondent }: Response): boolean {
  return !askedOf || respondent.group === undefined || askedOf.includes(respondent.group);
}
