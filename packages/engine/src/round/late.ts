import { reportingGroups } from '../board/reporting-groups.js';
import type { Response } from '../response/response.js';
import { put } from './put.js';
import type { EarlierRound, Round } from './round.js';
import { same } from './same.js';
import { sectorCounts } from './sector-counts.js';

/** What came after a round was closed, and whether it may be added. */
export interface LateBatch {
  /** Responses that wait. */
  readonly waiting: number;
  /** How many more must come before they may be added; 0 when they may be, or when none wait. */
  readonly needed: number;
  /** Whether {@link addLate} would add them. */
  readonly mayBeAdded: boolean;
  /** Whether results by group would no longer be shown with them. */
  readonly losesGroups: boolean;
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
 * Whether late responses may be added: only when at least as many change the results as the smallest group holds, since
 * otherwise the results before and after would tell one person's answers. Where so few had answered that nothing was
 * shown, any may be.
 *
 * @param round as {@link parseRound} or {@link openRound} returns it
 * @returns numbers of responses: how many wait, and how many more are needed
 * @throws RangeError where groups are looked at, and the smallest one is below 3 or two have one id: {@link parseRound} refuses such
 *   a round
 * @see docs/rounds.md#late-answers
 * @example
 * lateBatch({ ...round, waiting: [response] }); // => { waiting: 1, needed: 2, mayBeAdded: false, losesGroups: false }
 */
export function lateBatch(round: Round): LateBatch {
  const { responses, waiting = [], settings } = round;
  const k = settings.minimumGroup;
  const counted = new Map(responses.map((response) => [response.id, response]));
  const telling = waiting.filter((response) => !same(figuresOf(response), figuresOf(counted.get(response.id)))).length;
  const needed = waiting.length === 0 || responses.length < k ? 0 : Math.max(0, k - telling);
  const mayBeAdded = waiting.length > 0 && needed === 0;
  return { waiting: waiting.length, needed, mayBeAdded, losesGroups: waiting.length > 0 && tellsOfGroups(round) };
}

/** What a response adds to figures: not its notes, its name or its days. */
function figuresOf(response: Response | undefined): unknown {
  if (!response) return null;
  const { respondent, answers } = response;
  const chosen = Object.entries(answers).flatMap(([item, { option }]) => (option === undefined ? [] : [[item, option] as const]));
  return [respondent.group ?? null, respondent.code ?? null, Object.fromEntries(chosen)];
}

/**
 * Whether there are results by group, before or after: two sets of them, some hidden in either, could be subtracted from one
 * another in more ways than anybody can look through.
 */
function tellsOfGroups(round: Round): boolean {
  const { responses, waiting = [], settings, withoutGroups } = round;
  const k = settings.minimumGroup;
  if (withoutGroups || responses.length < k) return false;
  return [responses, put(responses, waiting)].some((list) => reportingGroups(sectorCounts(round, list), { k }).length > 0);
}
