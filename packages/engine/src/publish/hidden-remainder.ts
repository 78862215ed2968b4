import { checkNumber, checkWhole } from '../exact/check-numbers.js';

/**
 * What subtraction tells about the cells that are not shown: how an attacker reads a table with a total.
 *
 * @param total everybody's number and mean, those who are hidden included
 * @param shown number and mean of each cell that is shown, in the unit of the total
 * @returns people in the hidden cells and their mean; `null` where nobody is hidden
 * @throws RangeError when more people are shown than there are, their number is not a whole number from 0 or a mean is not a finite number
 * @see docs/scoring.md#hidden-cells
 * @example
 * hiddenRemainder({ n: 10, mean: 57.5 }, [{ n: 5, mean: 60 }, { n: 4, mean: 50 }]); // => { n: 1, mean: 75 }
 * hiddenRemainder({ n: 4, mean: 50 }, [{ n: 4, mean: 50 }]); // => { n: 0, mean: null }
 */
export function hiddenRemainder(
  total: { readonly n: number; readonly mean: number },
  shown: readonly { readonly n: number; readonly mean: number }[],
): { n: number; mean: number | null } {
  for (const { n, mean } of [total, ...shown]) {
    checkWhole('hiddenRemainder', { n });
    checkNumber('hiddenRemainder', { mean });
  }
  const n = shown.reduce((left, cell) => left - cell.n, total.n);
  if (n < 0) throw new RangeError(`hiddenRemainder: shown must have at most ${total.n} people, got ${total.n - n}`);
  const sum = shown.reduce((left, cell) => left - cell.n * cell.mean, total.n * total.mean);
  return { n, mean: n === 0 ? null : sum / n };
}
