import type { PublishedSummary } from '../board/round-summary.js';
import type { Comparison, PublishedComparison } from '../change/comparison.js';
import type { Instrument } from '../instrument/instrument.js';
import { publishComparison } from '../publish/publish-comparison.js';
import { boardTrend } from './board-trend.js';
import { compareRounds, type NotCompared } from './compare-rounds.js';
import type { Round } from './round.js';
import type { TrendPoint } from './trend-point.js';

/** A round beside those before it. */
export interface Years {
  /** For the priorities: an item that fell is a reason to talk about it only where both figures are shown. */
  readonly comparison: Comparison | null;
  /** As in the view. */
  readonly change: PublishedComparison | null;
  /** As in the view. */
  readonly notCompared: NotCompared | null;
  /** As in the view. */
  readonly trend: readonly TrendPoint[];
}

/** Sets a round beside those before it, for {@link roundView} alone: what it gives holds more than may be shown. */
export type OverYears = (instrument: Instrument, round: Round, published: PublishedSummary, known: readonly Instrument[]) => Years;

/**
 * What {@link roundView} has to know to set a round beside those before it.
 *
 * @example
 * overYears(instrument, round, publish(instrument, summary), [instrument]).change.sections[0].state; // => 'clearRise'
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

function ofShown(comparison: Comparison, change: PublishedComparison): Comparison {
  const shown = new Set(change.items.map(({ item }) => item));
  return { ...comparison, items: comparison.items.filter(({ item }) => shown.has(item)) };
}
