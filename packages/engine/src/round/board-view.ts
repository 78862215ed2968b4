import { checkVersion } from '../instrument/check-version.js';
import type { Instrument } from '../instrument/instrument.js';
import { overYears } from './over-years.js';
import { roundView, type BoardView } from './round-view.js';
import type { Round } from './round.js';

/**
 * What the coordinator's page may show of a round, and the reports that are made from it.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param round as {@link parseRound} or {@link openRound} returns it
 * @param options `instruments`: those that earlier rounds were answered in, where they are not this one
 * @returns plain JSON of published figures; while the round is open only how many answered, and `null` or empty for the rest
 * @throws RangeError when the round is of another instrument or version, its smallest group is below 3, or its groups are not
 *   sound
 * @see docs/rounds.md#what-may-be-shown-of-a-round
 * @example
 * boardView(instrument, round).published.overall.displayed; // => 56
 * boardView(instrument, round).change.sections[0].state; // => 'clearRise'
 * boardView(instrument, { ...round, closed: undefined }).published; // => null
 */
export function boardView(
  instrument: Instrument,
  round: Round,
  { instruments = [] }: { readonly instruments?: readonly Instrument[] } = {},
): BoardView {
  checkVersion('boardView: round', instrument, round);
  return roundView(instrument, round, overYears, [instrument, ...instruments]);
}
