import { notStatedId } from '../instrument/reserved-groups.js';
import type { Response } from '../response/response.js';
import type { EarlierRound } from './round.js';

/** How many responses each sector has, those without a known one last. */
export function sectorCounts({ settings }: EarlierRound, responses: readonly Response[]): { id: string; n: number }[] {
  const known = settings.groups.map(({ id }) => id);
  const sectorOf = ({ respondent: { group = '' } }: Response) => (known.includes(group) ? group : notStatedId);
  const sectors = responses.map(sectorOf);
  return [...known, notStatedId].map((id) => ({ id, n: sectors.filter((sector) => sector === id).length }));
}
