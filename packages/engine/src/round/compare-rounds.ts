import { comparisonOf } from '../change/comparison-of.js';
import type { Comparison } from '../change/comparison.js';
import type { Instrument } from '../instrument/instrument.js';
import type { EarlierRound, Round } from './round.js';
import { countedIn } from './summary-options.js';

/** Why a round is not compared with the one before. */
export type NotCompared = 'no-earlier' | 'other-instrument' | 'unknown-version' | 'no-answers';

/** The round beside the one before it, with the instrument that was answered then. */
export function compareRounds(
  instrument: Instrument,
  round: Round,
  known: readonly Instrument[],
): { readonly comparison: Comparison | null; readonly earlier?: Instrument; readonly notCompared: NotCompared | null } {
  const last = round.earlier[0];
  if (last?.closed === undefined) return { comparison: null, notCompared: 'no-earlier' };
  if (!isRelated(instrument, last)) return { comparison: null, notCompared: 'other-instrument' };
  const earlier = instrumentOf(last, known);
  if (!earlier) return { comparison: null, notCompared: 'unknown-version' };
  const [responses, now] = [countedIn(last), countedIn(round)];
  if (!responses.length || !now.length) return { comparison: null, notCompared: 'no-answers' };
  const k = strictest(round, last);
  // Changes are not told by group, and looking for gaps between groups takes longer than all the rest.
  const before = { roundId: last.id, responses, instrument: earlier, groups: [] };
  const after = { roundId: round.id, responses: now, groups: [] };
  const republished = [last, round].some(isRepublished);
  return { comparison: comparisonOf(null, instrument, before, after, { k, republished }), earlier, notCompared: null };
}

/** Whether results were shown with other responses; before there was a note of it, at least that groups went. */
function isRepublished({ shownBefore, withoutGroups }: EarlierRound): boolean {
  return Boolean(shownBefore ?? withoutGroups);
}

/** The instrument that a round was answered in, where it is at hand. */
export function instrumentOf({ instrument: { id, version } }: EarlierRound, known: readonly Instrument[]): Instrument | undefined {
  return known.find((each) => each.id === id && each.version === version);
}

/** Whether the round was answered in this instrument, or in one that it names as the source of some of its items. */
export function isRelated({ id, sameAs = {} }: Instrument, { instrument }: EarlierRound): boolean {
  return instrument.id === id || Object.values(sameAs).some((named) => named.instrument === instrument.id);
}

/** Two rounds side by side show what the stricter of them would. */
export function strictest(round: EarlierRound, other: EarlierRound): number {
  return Math.max(round.settings.minimumGroup, other.settings.minimumGroup);
}
