import type { PublishedSummary } from '../publish/published-summary.js';
import type { Instrument } from '../instrument/instrument.js';
import type { EarlierRound } from './round.js';

/** One round in the picture of many years; `null` where there is no score, or none that would be like the others. */
export interface TrendPoint {
  readonly roundId: string;
  /** What people call the round. */
  readonly period: string;
  readonly sections: readonly { readonly section: string; readonly displayed: number | null }[];
  readonly overall: number | null;
}

/**
 * A round's point in that picture.
 *
 * @param changed sections that are not like those of the other rounds
 */
export function trendPoint(
  instrument: Instrument,
  { id, period }: EarlierRound,
  { sections, overall }: PublishedSummary,
  changed: ReadonlySet<string> = new Set(),
): TrendPoint {
  const displayed = new Map(sections.map((each) => [each.section, each.displayed]));
  return {
    roundId: id,
    period,
    sections: instrument.sections.map((section) => ({
      section: section.id,
      displayed: changed.has(section.id) ? null : (displayed.get(section.id) ?? null),
    })),
    overall: changed.size > 0 ? null : overall.displayed,
  };
}
