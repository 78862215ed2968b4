import { prioritiesOf, strengthsOf, unanswerableOf } from '../board/lists-of.js';
import type { PublishedSummary } from '../publish/published-summary.js';
import { checkMinimum } from '../board/minimum-group.js';
import { moveSmall } from '../board/reporting-groups.js';
import { publishedOf } from '../publish/publish.js';
import {
  publishStrengths,
  publishUnanswerable,
  shownPriorities,
  type PublishedPriority,
  type PublishedStrengths,
  type PublishedUnanswerable,
} from '../publish/publish-lists.js';
import { summaryOf } from '../board/summary-of.js';
import type { PublishedComparison } from '../publish/published-comparison.js';
import { checkVersion } from '../instrument/check-version.js';
import type { Instrument } from '../instrument/instrument.js';
import { boardComments, type ItemComments } from './board-comments.js';
import type { NotCompared } from './compare-rounds.js';
import { lateBatch, type LateBatch } from './late.js';
import type { OverYears, Years } from './over-years.js';
import type { Round } from './round.js';
import { sectorCounts } from './sector-counts.js';
import { countedIn, invitedOf, optionsOf } from './summary-options.js';
import { trendPoint, type TrendPoint } from './trend-point.js';

/** Everything that the coordinator's page may show of a round. Whatever is not in it is not for anybody's eyes. */
export interface BoardView {
  readonly view: 'published';
  /** `null` while the round is open. */
  readonly published: PublishedSummary | null;
  /** Members whose responses are counted, or are there so far. */
  readonly answered: number;
  readonly invited: number | null;
  /** How many of each group answered, `null` where there are too few to show; and of how many that were invited, where that is known. */
  readonly received: readonly { readonly group: string; readonly n: number | null; readonly invited: number | null }[];
  /** What to talk about first. */
  readonly priorities: readonly PublishedPriority[];
  /** What goes well. */
  readonly strengths: PublishedStrengths;
  /** Questions that the board could not answer. */
  readonly unanswerable: readonly PublishedUnanswerable[];
  /** What members wrote, by question. */
  readonly comments: readonly ItemComments[];
  /** Against the round before, where both can be compared; otherwise `notCompared` says why not. */
  readonly change: PublishedComparison | null;
  /** `null` where there is a change, and while the round is open. */
  readonly notCompared: NotCompared | null;
  /** Oldest first, this round last. */
  readonly trend: readonly TrendPoint[];
  /** What waits. */
  readonly late: LateBatch;
}

/**
 * {@link boardView} in two pieces, for a page that fetches the comparison of rounds only for a round that has earlier ones.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param round as {@link parseRound} or {@link openRound} returns it
 * @param overYears {@link overYears} itself; a first round needs none
 * @param known instruments that the rounds were answered in; this one alone by default
 * @returns what {@link boardView} does
 * @throws RangeError as {@link boardView} does, and for a round with earlier ones without `overYears`
 * @see docs/rounds.md#what-may-be-shown-of-a-round
 * @example
 * roundView(instrument, round, overYears).change.sections[0].state; // => 'clearRise'
 * roundView(instrument, { ...round, earlier: [] }).notCompared; // => 'no-earlier'
 * roundView(instrument, round); // throws RangeError: overYears must be given
 */
export function roundView(
  instrument: Instrument,
  round: Round,
  overYears?: OverYears,
  known: readonly Instrument[] = [instrument],
): BoardView {
  checkVersion('roundView: round', instrument, round);
  checkMinimum('roundView', round.settings.minimumGroup);
  if (!overYears && round.earlier.length > 0) {
    throw new RangeError('roundView: overYears must be given for earlier rounds');
  }
  const head = {
    view: 'published' as const,
    answered: round.responses.length,
    invited: invitedOf(round),
    received: receivedOf(round),
    late: lateBatch(round),
  };
  if (round.closed === undefined) return { ...head, ...nothing };
  const summary = summaryOf(instrument, countedIn(round), optionsOf(round));
  const published = publishedOf(instrument, summary);
  const { comparison, ...years } = overYears?.(instrument, round, published, known) ?? alone(instrument, round, published);
  return {
    ...head,
    published,
    priorities: shownPriorities(prioritiesOf(instrument, summary, { comparison }), published),
    strengths: publishStrengths(strengthsOf(instrument, summary), published),
    unanswerable: publishUnanswerable(unanswerableOf(summary), published),
    comments: boardComments(instrument, round, published),
    ...years,
  };
}

/** Before it is closed, a round tells how many have answered, and nothing of what. */
const nothing = {
  published: null,
  priorities: [],
  strengths: { strengths: [], highestSoFar: [] },
  unanswerable: [],
  comments: [],
  change: null,
  notCompared: null,
  trend: [],
} as const;

/** What a first round has beside it. */
function alone(instrument: Instrument, round: Round, published: PublishedSummary): Years {
  return { comparison: null, change: null, notCompared: 'no-earlier', trend: [trendPoint(instrument, round, published)] };
}

function receivedOf(round: Round): BoardView['received'] {
  const sectors = sectorCounts(round, round.responses);
  const stated = sectors.slice(0, -1);
  const { moved } = moveSmall(sectors, round.settings.minimumGroup);
  if (stated.length === 0) return [];
  const listed = (sectors.at(-1)?.n ?? 0) > 0 ? sectors : stated;
  const invitedIn = new Map(round.settings.groups.map(({ id, invited = null }) => [id, invited]));
  return listed.map((sector) => {
    const n = moved.includes(sector) ? null : sector.n;
    const invited = invitedIn.get(sector.id) ?? null;
    return { group: sector.id, n, invited: n !== null && invited !== null && invited >= n ? invited : null };
  });
}
