import type { RoundSummary } from '../board/round-summary.js';
import type { PublishedSummary } from '../publish/published-summary.js';
import { summaryOf } from '../board/summary-of.js';
import { likeForLike } from '../change/like-for-like.js';
import type { Instrument } from '../instrument/instrument.js';
import { publish } from '../publish/publish.js';
import { instrumentOf, isRelated, strictest } from './compare-rounds.js';
import type { EarlierRound, Round } from './round.js';
import { countedIn } from './summary-options.js';
import { trendPoint, type TrendPoint } from './trend-point.js';

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
  return [...before.reverse(), trendPoint(instrument, round, published)];
}

function earlierPoint(instrument: Instrument, answered: Instrument, round: EarlierRound, k: number, summedUp?: RoundSummary): TrendPoint {
  const common = likeForLike(instrument, answered);
  const summary = summedUp ?? summaryOf(common.before, countedIn(round).map(common.translate), { roundId: round.id, k, groups: [] });
  const published = publish(common.before, summary);
  const { items, sections } = common.leftOut;
  const changed = new Set([...items, ...sections].map(({ section }) => section));
  return trendPoint(instrument, round, published, changed);
}
