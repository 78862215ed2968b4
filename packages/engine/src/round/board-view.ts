import { priorities, strengths, unanswerable } from '../board/board-lists.js';
import type { PublishedSummary } from '../board/round-summary.js';
import { suppressCells } from '../publish/suppress-cells.js';
import { publish } from '../publish/publish.js';
import {
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  type PublishedPriority,
  type PublishedStrengths,
  type PublishedUnanswerable,
} from '../publish/publish-lists.js';
import { publishComparison } from '../publish/publish-comparison.js';
import { summarise } from '../board/summarise.js';
import type { Comparison, PublishedComparison } from '../change/comparison.js';
import type { Instrument } from '../instrument/instrument.js';
import { boardComments, type ItemComments } from './board-comments.js';
import { boardTrend, type TrendPoint } from './board-trend.js';
import { compareRounds, type NotCompared } from './compare-rounds.js';
import { lateBatch, type LateBatch } from './late.js';
import type { Round } from './round.js';
import { sectorCounts } from './sector-counts.js';
import { countedIn, invitedOf, optionsOf } from './summary-options.js';

/** Everything that the coordinator's page may show of a round. Whatever is not in it is not for anybody's eyes. */
export interface BoardView {
  readonly view: 'published';
  /** `null` while the round is open. */
  readonly published: PublishedSummary | null;
  /** Members whose responses are counted, or are there so far. */
  readonly answered: number;
  readonly invited: number | null;
  /** How many of each group answered; `null` where there are too few to show. */
  readonly received: readonly { readonly group: string; readonly n: number | null }[];
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
 * What the coordinator's page may show of a round, and the reports that are made from it.
 *
 * @param options `instruments`: those that earlier rounds were answered in, where they are not this one
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
  const { id, version } = round.instrument;
  if (id !== instrument.id || version !== instrument.version) {
    throw new RangeError(`boardView: round must be of ${instrument.id} ${instrument.version}, got ${id} ${version}`);
  }
  const head = {
    view: 'published' as const,
    answered: round.responses.length,
    invited: invitedOf(round),
    received: receivedOf(round),
    late: lateBatch(round),
  };
  if (round.closed === undefined) return { ...head, ...nothing };
  const known = [instrument, ...instruments];
  const summary = summarise(instrument, countedIn(round), optionsOf(round));
  const published = publish(instrument, summary);
  const { comparison, earlier, notCompared } = compareRounds(instrument, round, known);
  const change = comparison && publishComparison(instrument, comparison, earlier);
  return {
    ...head,
    published,
    priorities: publishPriorities(priorities(instrument, summary, shownChange(comparison, change)), published),
    strengths: publishStrengths(strengths(instrument, summary), published),
    unanswerable: publishUnanswerable(unanswerable(instrument, summary), published),
    comments: boardComments(instrument, round, published),
    change,
    notCompared,
    trend: boardTrend(instrument, round, published, known, comparison?.before),
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

function receivedOf(round: Round): BoardView['received'] {
  const sectors = sectorCounts(round, round.responses);
  const stated = sectors.slice(0, -1);
  const { hidden } = suppressCells(sectors, round.settings.minimumGroup);
  if (stated.length === 0) return [];
  const listed = (sectors.at(-1)?.n ?? 0) > 0 ? sectors : stated;
  return listed.map(({ id, n }) => ({ group: id, n: hidden.includes(id) ? null : n }));
}

/** An item that fell is a reason to talk about it only where both figures are shown. */
function shownChange(comparison: Comparison | null, change: PublishedComparison | null): { comparison?: Comparison } {
  if (!comparison || !change) return {};
  const shown = new Set(change.items.map(({ item }) => item));
  return { comparison: { ...comparison, items: comparison.items.filter(({ item }) => shown.has(item)) } };
}
