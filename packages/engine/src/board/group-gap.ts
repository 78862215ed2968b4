import { fnv1a32 } from '../exact/fnv1a32.js';
import { gapAmong, isRare, isRareAmong } from '../statistics/permutation-gap.js';
import { moveSmall } from './reporting-groups.js';
import type { GroupCell, GroupGap, ReportingGroup } from './round-summary.js';

/** A gap this large is looked at: 20 points of 100. */
export const gapPoints = 20;
/** A gap this unlikely is flagged. */
const level = 0.05;

/** The cells of one row: members with a value in each reporting group. */
export function cellsOf(
  groups: readonly ReportingGroup[],
  valuesOf: (group: string) => readonly number[],
  meanOf: (group: string) => number | null,
  k: number,
): GroupCell[] {
  const sized = groups.map(({ id, shown }) => ({ id, shown, n: valuesOf(id).length }));
  const { kept } = moveSmall(sized, k);
  return sized.map((cell) => ({
    group: cell.id,
    n: cell.n,
    mean: meanOf(cell.id),
    state: cell.n === 0 ? 'empty' : kept.includes(cell) && cell.shown ? 'shown' : 'hidden',
  }));
}

/**
 * The gap between the shown groups, tested only where it is large enough to be flagged.
 *
 * @param width of the range that values can have, so that 20 points mean the same on every scale
 * @param figures whether to tell how likely the gap is, or only whether it is flagged
 */
export function groupGap(
  cells: readonly GroupCell[],
  valuesOf: (group: string) => readonly number[],
  width: number,
  seedText: string,
  figures: boolean,
): GroupGap | null {
  const shown = cells.filter(({ state }) => state === 'shown');
  if (shown.length < 2) return null;
  const means = shown.map(({ mean }) => mean ?? 0);
  const [most, least] = [Math.max(...means), Math.min(...means)];
  const [highest, lowest] = [shown[means.indexOf(most)]?.group ?? '', shown[means.indexOf(least)]?.group ?? ''];
  const gap = most - least;
  const untold = { gap, highest, lowest, p: null, arrangements: null, countAtLeast: null, method: null, seed: null };
  if (gap < (gapPoints / 100) * width - 1e-9) return { ...untold, flagged: false };
  const values = shown.map(({ group }) => valuesOf(group));
  const options = { seed: fnv1a32(seedText) };
  if (!figures) return { ...untold, flagged: isRareAmong(values, level, options) };
  const found = gapAmong(values, options);
  return { ...found, gap, highest, lowest, flagged: isRare(found.p, level) };
}
