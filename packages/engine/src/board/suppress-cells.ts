import { checkMinimum } from './minimum-group.js';
import { checkSizes, moveSmall } from './reporting-groups.js';

/**
 * Which cells of one row may stand beside its total: the remainder rule.
 *
 * Cells with fewer than k are hidden. What is hidden could be worked out from the total, so at least two cells and at least
 * k people must be hidden together; otherwise the smallest of the others is hidden too (the later of equals).
 *
 * @param cells how many answers each group has, in report order
 * @param k smallest cell that is shown, from 3
 * @returns ids, in report order; `empty` cells have no answer to protect
 * @throws RangeError when k is not a whole number from 3, a number of answers is not one from 0 or two cells share an id
 * @see docs/scoring.md#hidden-cells
 * @example
 * suppressCells([{ id: 'cvs', n: 5 }, { id: 'la', n: 4 }, { id: 'public', n: 2 }, { id: 'other', n: 3 }], 3); // => { shown: ['cvs', 'la'], hidden: ['public', 'other'], empty: [] }
 * suppressCells([{ id: 'cvs', n: 3 }, { id: 'la', n: 1 }], 3).shown; // => []
 */
export function suppressCells(
  cells: readonly { readonly id: string; readonly n: number }[],
  k: number,
): { shown: string[]; hidden: string[]; empty: string[] } {
  checkMinimum('suppressCells', k);
  checkSizes('suppressCells', cells);
  const { moved, kept } = moveSmall(cells, k);
  const ids = (parts: readonly { readonly id: string }[]) => parts.map(({ id }) => id);
  return { shown: ids(kept), hidden: ids(moved), empty: ids(cells.filter(({ n }) => n === 0)) };
}
