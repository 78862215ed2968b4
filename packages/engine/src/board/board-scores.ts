import { meanOf, type AskedItem } from './asked-item.js';
import type { Fraction } from '../exact/fraction.js';
import type { ItemSummary } from './round-summary.js';

/** The exact board score of each of these items, from the counts of its answers; `null` where it has none. */
export function boardScores(asked: readonly AskedItem[], summaries: readonly ItemSummary[]): Map<string, Fraction | null> {
  const known = new Map(asked.map((each) => [each.item.id, each]));
  return new Map(
    summaries.map(({ item, state, options }) => {
      const own = known.get(item);
      const counts = new Map(options.map(({ option, count }) => [option, count]));
      return [item, own && state === 'scored' ? meanOf(own, (option) => counts.get(option) ?? 0) : null];
    }),
  );
}
