import type { Instrument } from '../instrument/instrument.js';
import type { Round } from './round.js';

/** An item that got dots. */
export interface RankedVote {
  readonly item: string;
  /** How many it got. */
  readonly dots: number;
  /** From 1; items with as many dots share one, and the next ranks are skipped. */
  readonly rank: number;
  /** Whether another one has as many. */
  readonly tied: boolean;
}

/**
 * The items by the dots that they got, most first; those with as many stand in the order of the instrument.
 *
 * @param instrument whose items the dots were given to; those given to others are left out
 * @param votes of a round: `given` has the number of dots by item id
 * @returns one entry for each item that got a dot
 * @see docs/rounds.md#the-file
 * @example
 * rankVotes(instrument, { each: 3, given: { 'fair-say': 4, 'kept-promises': 4 } }).map(({ rank, tied }) => [rank, tied]); // => [[1, true], [1, true]]
 */
export function rankVotes(instrument: Instrument, { given }: Round['votes']): RankedVote[] {
  const items = instrument.sections.flatMap((section) => section.items.map(({ id }) => id));
  const voted = items
    .map((item) => ({ item, dots: Object.hasOwn(given, item) ? (given[item] ?? 0) : 0 }))
    .filter(({ dots }) => dots > 0)
    .sort((a, b) => b.dots - a.dots);
  return voted.map(({ item, dots }) => ({
    item,
    dots,
    rank: 1 + voted.filter((other) => other.dots > dots).length,
    tied: voted.filter((other) => other.dots === dots).length > 1,
  }));
}
