import type { Instrument } from '../instrument/instrument.js';
import { notStatedId } from '../instrument/reserved-groups.js';
import type { Response } from '../response/response.js';
import type { ExclusionReason, RoundSummary, SummariseOptions } from './round-summary.js';

/** The responses that count in a round, sorted by id, and the others with the reason. */
export interface CountedIn {
  readonly responses: readonly Response[];
  readonly excluded: RoundSummary['excluded'];
  /** Ids of the sectors in report order; empty where the round has no groups. */
  readonly sectors: readonly string[];
}

/** Decides which responses count. The order they come in decides nothing. */
export function countIn(instrument: Instrument, responses: readonly Response[], options: SummariseOptions): CountedIn {
  const sectors = (options.groups ?? instrument.groups ?? []).map(({ id }) => id);
  const excluded: { id: string; reason: ExclusionReason }[] = [];
  const eligible = responses.filter((response) => {
    const reason = whyNot(instrument, response, sectors, options);
    if (reason) excluded.push({ id: response.id, reason });
    return !reason;
  });
  const counted: Response[] = [];
  for (const [id, same] of groupById(eligible)) {
    const newest = newestOf(same);
    if (newest) counted.push(newest);
    const reason = newest ? 'duplicate-id' : 'conflicting-id';
    for (let spare = newest ? 1 : 0; spare < same.length; spare++) excluded.push({ id, reason });
  }
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return {
    responses: counted.sort(byId),
    excluded: excluded.sort((a, b) => byId(a, b) || (a.reason < b.reason ? -1 : 1)),
    sectors,
  };
}

/** The sector of a member, where the round has groups. */
export function sectorOf({ respondent }: Response, sectors: readonly string[]): string {
  const { group } = respondent;
  return group !== undefined && sectors.includes(group) ? group : notStatedId;
}

function whyNot(
  { id, version }: Instrument,
  { instrument, respondent, created, completed }: Response,
  sectors: readonly string[],
  { completedOnly = false, closed }: SummariseOptions,
): ExclusionReason | null {
  if (instrument.id !== id) return 'other-instrument';
  if (instrument.version !== version) return 'other-version';
  // Whoever belongs to a group that nobody knows would fall out of every group, and show in the total alone.
  if (sectors.length > 0 && respondent.group !== undefined && !sectors.includes(respondent.group)) return 'unknown-group';
  if (completedOnly && completed === undefined) return 'not-completed';
  // Days are written so that their texts sort as they do.
  if (closed !== undefined && (created > closed || (completed ?? created) > closed)) return 'dated-later';
  return null;
}

function groupById(responses: readonly Response[]): Map<string, Response[]> {
  const groups = new Map<string, Response[]>();
  for (const response of responses) {
    const same = groups.get(response.id) ?? [];
    same.push(response);
    groups.set(response.id, same);
  }
  return groups;
}

/** Of several with one id the newest; none where two of that day differ, as nobody could say which one counts. */
function newestOf(same: readonly Response[]): Response | null {
  if (same.length === 1) return same[0] ?? null;
  const day = ({ created, completed }: Response) => completed ?? created;
  const last = same.reduce((latest, each) => (day(each) > latest ? day(each) : latest), '');
  const newest = same.filter((each) => day(each) === last);
  const texts = new Set(newest.map(textOf));
  return texts.size === 1 ? (newest[0] ?? null) : null;
}

/** What a response says, whatever order its answers stand in. */
function textOf({ respondent, answers }: Response): string {
  const chosen = Object.entries(answers).map(([item, { option }]) => [item, option ?? null]);
  return JSON.stringify([respondent.group ?? null, respondent.code ?? null, chosen.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))]);
}
