import type { Response } from '../response/response.js';
import { countAlike } from './count-alike.js';
import { mergeStates } from './merge-states.js';
import type { EarlierRound } from './round.js';
import { idsOf, lackingAfter, shownLists, wasShown } from './shown-before.js';
import { contains } from './with-shown.js';

/**
 * The responses that count in two closed copies put together: those that one of them counts, so that nothing new is shown, or those
 * of both, where all that either has shown lacks as many people as a late batch has.
 *
 * Of two that were shown the wider counts: what comes late is then held against that one, and not against what it lacks.
 */
export function mergeCounted(mine: EarlierRound, other: EarlierRound): Response[] {
  const both = mergeStates(mine.responses, other.responses);
  const lists = [...shownLists(mine), ...shownLists(other)];
  const enough = lackingAfter(lists, both, Math.max(mine.settings.minimumGroup, other.settings.minimumGroup)) === 0;
  const known = [mine, other].find(({ responses }) => countAlike(responses, both));
  // What the larger smallest group of one copy hid would be new beside what the other has shown.
  if (known && (enough || wasShown(known))) return known.responses;
  if (enough) return both;
  return hasShown(other) && (!hasShown(mine) || isWider(other, mine)) ? other.responses : mine.responses;
}

const hasShown = (copy: EarlierRound) => shownLists(copy).length > 0;

function isWider({ responses }: EarlierRound, { responses: others }: EarlierRound): boolean {
  return responses.length > others.length && contains(idsOf(responses), idsOf(others));
}
