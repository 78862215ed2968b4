import { reportingGroups } from '../board/reporting-groups.js';
import type { Response } from '../response/response.js';
import type { EarlierRound } from './round.js';
import { sectorCounts } from './sector-counts.js';

/** Whether there are results by group once these responses count. */
export function showsGroups(round: EarlierRound, responses: readonly Response[]): boolean {
  return !round.withoutGroups && reportingGroups(sectorCounts(round, responses), { k: round.settings.minimumGroup }).length > 0;
}
