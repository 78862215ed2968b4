import type { Instrument } from '@take-stock/engine';
import { invitedGroups } from '../invitation.js';

/** What a group is called, be it one of the questionnaire's or one that the round has added. */
export function groupLabel({ groups = [] }: Instrument, id: string | undefined): string | undefined {
  return [...(invitedGroups() ?? []), ...groups].find((group) => group.id === id)?.label;
}
