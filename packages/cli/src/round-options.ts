import type { Group, SummariseOptions } from '@take-stock/engine';
import { checkDay, type ReadingOptions } from './context.js';
import { UsageError } from './faults.js';
import { isId } from './is-id.js';

/** The options of every command that says what boards answered: who counts, and where the report goes. */
export interface BoardOptions extends ReadingOptions {
  readonly k?: string;
  readonly groups?: string;
  readonly completedOnly?: boolean;
  /** For `compare` two days, with a comma between them. */
  readonly closed?: string;
  readonly to?: string;
  readonly out?: string;
  readonly metadata: boolean;
  readonly bom?: boolean;
  readonly unpublished?: boolean;
}

export interface RoundOptions extends BoardOptions {
  readonly round?: string;
  readonly invited?: string;
  readonly smallGroups?: string;
}

/** Refuses to show members' own scores anywhere but in a file for programs. */
export function checkUnpublished({ unpublished }: BoardOptions, to: string): void {
  if (unpublished && to !== 'json') throw new UsageError('--unpublished must be used with --to json: all else shows what may be shown');
}

/** What goes with members' own scores. */
export const unpublishedNote = 'this is the unpublished view: it holds members’ own scores and small groups. Do not pass it on.';

/** The options of a round as the engine takes them. */
export function summariseOptions({
  round,
  invited,
  k,
  groups,
  smallGroups,
  completedOnly,
  closed,
}: Omit<RoundOptions, 'metadata'>): SummariseOptions {
  if (round === undefined || round.trim() === '')
    throw new UsageError('--round must be given: a name for the round, such as 2025; draws of chance start from it');
  if (smallGroups !== undefined && smallGroups !== 'merge' && smallGroups !== 'hide')
    throw new UsageError(`--small-groups must be merge or hide, got ${smallGroups}`);
  checkDay('--closed', closed);
  return {
    roundId: round,
    ...(invited !== undefined && { invited: wholeNumber('--invited', invited) }),
    ...(k !== undefined && { k: wholeNumber('--k', k) }),
    ...(groups !== undefined && { groups: groupsOf(groups) }),
    ...(smallGroups !== undefined && { smallGroups }),
    ...(completedOnly && { completedOnly }),
    ...(closed !== undefined && { closed }),
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${name} must be a whole number, got ${text}`);
  return Number(text);
}

/** Groups of the round as `id=Label,id=Label`. */
function groupsOf(text: string): Group[] {
  return text.split(',').map((each) => {
    const [id = '', ...label] = each.split('=');
    const trimmed = id.trim();
    if (!isId(trimmed)) throw new UsageError(`--groups must be ids, such as "public=Public bodies,voluntary", got ${each}`);
    return { id: trimmed, label: label.join('=').trim() || trimmed };
  });
}
