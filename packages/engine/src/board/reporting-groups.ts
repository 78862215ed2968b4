import { pooledId } from '../instrument/reserved-groups.js';
import { checkMinimum } from './minimum-group.js';
import type { ReportingGroup } from './round-summary.js';

/** How groups are made. */
export interface ReportingGroupOptions {
  /** The smallest group that is shown: a whole number from 3. 3 by default. */
  readonly k?: number;
  /** What becomes of groups that are too small: one group together (`merge`, the default), or not shown (`hide`). */
  readonly smallGroups?: 'merge' | 'hide';
}

/**
 * The groups of a report: sectors by themselves, and those too small together as "Other members".
 *
 * Small sectors are pooled; while the pool is one sector, or holds fewer than k, the smallest of the others joins it
 * (the later of equals). It depends on the sizes alone, never on the answers, and is fixed once for a whole report.
 *
 * @param sectors members who answered in each, in report order; those with nobody are left out
 * @param options `k` (3), and whether small groups are pooled (`merge`) or not shown (`hide`)
 * @returns in report order, the pooled group last (`shown` is `false` with `hide`); empty when no breakdown can be shown
 * @throws RangeError when k is not a whole number from 3, a size is not a whole number from 0 or two sectors share an id
 * @see docs/scoring.md#reporting-groups
 * @example
 * reportingGroups([{ id: 'cvs', n: 5 }, { id: 'la', n: 4 }, { id: 'public', n: 2 }, { id: 'private', n: 1 }]).map(({ id, n }) => [id, n]); // => [['cvs', 5], ['la', 4], ['other-members', 3]]
 * reportingGroups([{ id: 'cvs', n: 4 }, { id: 'la', n: 1 }]); // => []
 */
export function reportingGroups(
  sectors: readonly { readonly id: string; readonly n: number }[],
  { k = 3, smallGroups = 'merge' }: ReportingGroupOptions = {},
): ReportingGroup[] {
  checkMinimum('reportingGroups', k);
  checkSizes('reportingGroups', sectors);
  const { moved, kept } = moveSmall(sectors, k);
  const alone = kept.map(({ id, n }) => ({ id, sectors: [id], n, shown: true }));
  if (moved.length === 0) return kept.length < 2 ? [] : alone;
  if (kept.length === 0) return [];
  const pooled = { id: pooledId, sectors: moved.map(({ id }) => id), n: total(moved), shown: smallGroups === 'merge' };
  return [...alone, pooled];
}

/** Throws at sizes that are not whole numbers from 0, and at an id that comes twice: what is hidden would be shown under the other. */
export function checkSizes(name: string, parts: readonly { readonly id: string; readonly n: number }[]): void {
  parts.forEach(({ id, n }, index) => {
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`${name}: n must be a whole number from 0, got ${n} for ${id}`);
    if (parts.findIndex((other) => other.id === id) < index) throw new RangeError(`${name}: ids must differ, got ${id} twice`);
  });
}

/**
 * Sets those with fewer than k aside, and with them the smallest of the others until the rest could not be worked out by
 * subtraction: at least two, and at least k people in all. Both lists keep the order they came in.
 */
export function moveSmall<T extends { readonly n: number }>(
  parts: readonly T[],
  k: number,
  isSmall: (part: T) => boolean = ({ n }) => n < k,
): { moved: T[]; kept: T[] } {
  const present = parts.filter(({ n }) => n > 0);
  const moved = new Set(present.filter(isSmall));
  const left = () => present.filter((part) => !moved.has(part));
  while (moved.size > 0 && left().length > 0 && (moved.size < 2 || total([...moved]) < k)) {
    const least = Math.min(...left().map(({ n }) => n));
    const smallest = left().findLast(({ n }) => n === least);
    if (smallest) moved.add(smallest);
  }
  return { moved: present.filter((part) => moved.has(part)), kept: left() };
}

function total(parts: readonly { readonly n: number }[]): number {
  return parts.reduce((sum, { n }) => sum + n, 0);
}
