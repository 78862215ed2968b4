import type { PublishedSummary } from '../publish/published-summary.js';
import type { ComparedItems } from '../board/lists-of.js';
import type { Comparison } from '../change/comparison.js';
import type { PublishedComparison } from '../publish/published-comparison.js';
import type { Instrument } from '../instrument/instrument.js';
import { publishComparison } from '../publish/publish-comparison.js';
import { boardTrend } from './board-trend.js';
import { compareRounds, type NotCompared } from './compare-rounds.js';
import type { Round } from './round.js';
import type { TrendPoint } from './trend-point.js';

/** A round beside those before it. */
export interface Years {
  /** For the priorities: an item that fell is a reason to talk about it only where both figures are shown. Unpublished. */
  readonly comparison: ComparedItems | null;
  /** As in the view. */
  readonly change: PublishedComparison | null;
  /** As in the view. */
  readonly notCompared: NotCompared | null;
  /** As in the view. */
  readonly trend: readonly TrendPoint[];
}

/** Sets a round beside those before it, for {@link roundView} alone: of the items that are shown, it gives the exact difference. */
export type OverYears = (instrument: Instrument, round: Round, published: PublishedSummary, known: readonly Instrument[]) => Years;

/**
 * What {@link roundView} has to know to set a round beside those before it: hand it over, and show what the view has.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param round a closed one, as {@link parseRound} returns it
 * @param published the round itself, as {@link publish} made it
 * @param known the instruments that these rounds were answered in; a round in another one is not compared
 * @returns the change since the round before, or why there is none; the trend, oldest first; and, unpublished, what priorities need
 *   of it
 * @throws RangeError as {@link compare} does
 * @see docs/rounds.md#what-may-be-shown-of-a-round
 * @example
 * overYears(instrument, round, boardView(instrument, round).published, [instrument]).change.sections[0].state; // => 'clearRise'
 * roundView(instrument, round, overYears).trend.map(({ period }) => period); // => ['2024', '2025']
 */
export const overYears: OverYears = (instrument, round, published, known) => {
  const { comparison, earlier, notCompared } = compareRounds(instrument, round, known);
  const change = comparison && publishComparison(instrument, comparison, earlier);
  return {
    comparison: comparison && change && ofShown(comparison, change),
    change,
    notCompared,
    trend: boardTrend(instrument, round, published, known, comparison?.before),
  };
};

/** No more of a comparison than the priorities need, and of no item that is not shown. */
function ofShown({ rounds, items }: Comparison, change: PublishedComparison): ComparedItems {
  const shown = new Set(change.items.map(({ item }) => item));
  return {
    rounds: { after: rounds.after },
    items: items
      .filter(({ item }) => shown.has(item))
      .map(({ item, before, after, difference }) => ({ item, before: { valid: before.valid }, after: { valid: after.valid }, difference })),
  };
}
