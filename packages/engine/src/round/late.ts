import type { Response } from '../response/response.js';
import { put } from './put.js';
import type { EarlierRound, Round } from './round.js';
import { lackingAfter, shownLists, wasShown } from './shown-before.js';
import { showsGroups } from './shows-groups.js';
import { changes, type Counted } from './what-counts.js';

/** What came after a round was closed, and whether it may be added. */
export interface LateBatch {
  /** Responses that wait. */
  readonly waiting: number;
  /** How many more people who were not counted yet must come before they may be added; 0 when they may be, or when none wait. */
  readonly needed: number;
  /** Whether {@link addLate} would add them. */
  readonly mayBeAdded: boolean;
  /** Whether results by group would no longer be shown with them. */
  readonly losesGroups: boolean;
  /** Whether a change from or to this round, in which members have private codes, would no longer be told in numbers with them. */
  readonly losesNumbers: boolean;
}

/**
 * The responses that the results rest on; none while the round is open.
 *
 * @param round this one, or one before it
 * @returns the round's own list, not a copy
 * @see docs/rounds.md#late-answers
 * @example
 * countedResponses(round).length; // => 8
 */
export function countedResponses({ closed, responses }: EarlierRound): Response[] {
  return closed === undefined ? [] : responses;
}

/**
 * Whether late responses may be added: only when at least as many people are new as the smallest group holds, since otherwise the
 * results before and after would tell one person's answers. Corrections go with them and count for nobody. Where no figure
 * changes, or so few had answered that nothing was shown, any may be.
 *
 * @param round as {@link parseRound} or {@link openRound} returns it
 * @returns numbers of responses: how many wait, and how many more are needed
 * @throws RangeError where groups are looked at, and the smallest one is below 3 or two have one id: {@link parseRound} refuses such
 *   a round
 * @see docs/rounds.md#late-answers
 * @example
 * lateBatch({ ...round, waiting: [response] }); // => { waiting: 1, needed: 2, mayBeAdded: false, losesGroups: false, losesNumbers: true }
 */
export function lateBatch(round: Round): LateBatch {
  const { responses, waiting = [], settings, shownBefore } = round;
  const counted = new Map(responses.map((response) => [response.id, response]));
  const some = (what: Counted) => waiting.some((response) => changes(what, response, counted.get(response.id)));
  const next = put(responses, waiting);
  const needed = some('figures') ? lackingAfter(shownLists(round), next, settings.minimumGroup) : 0;
  // Two sets of groups' figures, some hidden in either, could be subtracted from one another in more ways than anybody can look through.
  const losesGroups = wasShown(round) && some('groups') && [responses, next].some((list) => showsGroups(round, list));
  return {
    waiting: waiting.length,
    needed,
    mayBeAdded: waiting.length > 0 && needed === 0,
    losesGroups,
    losesNumbers: wasShown(round) && !shownBefore && next.some(({ respondent }) => respondent.code) && some('matches'),
  };
}
