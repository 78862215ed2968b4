import type { SummariseOptions } from '../board/round-summary.js';
import type { Response } from '../response/response.js';
import { countedResponses } from './late.js';
import type { EarlierRound } from './round.js';

/** A round's settings as {@link summarise} takes them. */
export function optionsOf(round: EarlierRound): SummariseOptions {
  const invited = invitedOf(round);
  return {
    roundId: round.id,
    k: round.settings.minimumGroup,
    gapFigures: false,
    ...(round.withoutGroups ? { groups: [], withoutGroups: true } : { groups: round.settings.groups }),
    // More may answer than were counted on: then nobody knows how many did not.
    ...(invited !== null && invited >= round.responses.length && { invited }),
  };
}

/** How many were asked to answer: the number that was given, or one a code. */
export function invitedOf({ settings: { invited, codes } }: EarlierRound): number | null {
  return invited ?? codes?.length ?? null;
}

/**
 * The responses that count, for {@link summarise}. Whoever names a group that the round does not have is counted as one
 * without a group, instead of not at all.
 */
export function countedIn(round: EarlierRound): Response[] {
  const known = round.settings.groups.map(({ id }) => id);
  return countedResponses(round).map((response) => {
    const { group, ...respondent } = response.respondent;
    return group === undefined || known.includes(group) ? response : { ...response, respondent };
  });
}
