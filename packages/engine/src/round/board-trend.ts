import type { PublishedSummary, RoundSummary } from '../board/round-summary.js';
import { summarise } from '../board/summarise.js';
import { likeForLike } from '../change/like-for-like.js';
import type { Instrument } from '../instrument/instrument.js';
import { publish } from '../publish/publish.js';
import { instrumentOf, isRelated, strictest } from './compare-rounds.js';
import type { EarlierRound, Round } from './round.js';
import { countedIn } from './summary-options.js';

/** One round in the picture of many years; `null` where there is no score, or none that would be like the others. */
export interface TrendPoint {
  readonly roundId: string;
  /** What people call the round. */
  readonly period: string;
  readonly sections: readonly { readonly section: string; readonly displayed: number | null }[];
  readonly overall: number | null;
}

/**
 * The published scores of a round and of those before it, oldest first.
 *
 * A section of another version has a score only where all its questions are the same, and the overall only where all sections
 * are. Rounds in other instruments, or in versions that are not at hand, are left out.
 *
 * @param last the round before, summed up as for its comparison with this one
 */
export function boardTrend(
  instrument: Instrument,
  round: Round,
  published: PublishedSummary,
  known: readonly Instrument[],
  last?: RoundSummary,
): TrendPoint[] {
  const before = round.earlier.flatMap((each, index) => {
    const answered = isRelated(instrument, each) && each.closed !== undefined ? instrumentOf(each, known) : undefined;
    return answered ? earlierPoint(instrument, answered, each, strictest(round, each), index === 0 ? last : undefined) : [];
  });
  return [...before.reverse(), pointOf(instrument, round, published)];
}

function earlierPoint(instrument: Instrument, answered: Instrument, round: EarlierRound, k: number, known?: RoundSummary): TrendPoint {
  const common = likeForLike(instrument, answered);
  const summary = known ?? summarise(common.before, countedIn(round).map(common.translate), { roundId: round.id, k, groups: [] });
  const published = publish(common.before, summary);
  const { items, sections } = common.leftOut;
  const changed = new Set([...items, ...sections].map(({ section }) => section));
  return pointOf(instrument, round, published, changed);
}

function pointOf(
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
