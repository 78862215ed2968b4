import type { EarlierRound } from './round.js';
import type { ShownList } from './shown-before.js';

/**
 * The round's lists with these among them. One that is contained in another says nothing more, as whoever is new beside the larger is
 * new beside both.
 */
export function withShown(round: Pick<EarlierRound, 'shownBefore'>, more: readonly ShownList[]): Pick<EarlierRound, 'shownBefore'> {
  const kept = [...(round.shownBefore ?? [])];
  for (const list of more) {
    if (kept.some((each) => contains(each, list))) continue;
    kept.splice(0, kept.length, ...kept.filter((each) => !contains(list, each)), [...list]);
  }
  return kept.length > 0 ? { shownBefore: kept } : {};
}

/** Whether everybody of one list is in the other. */
export function contains(list: ShownList, part: ShownList): boolean {
  const ids = new Set(list);
  return part.every((id) => ids.has(id));
}
