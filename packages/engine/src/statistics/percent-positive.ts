import type { Option, Scale } from '../instrument/instrument.js';
import { percentInSet } from './percent-in-set.js';

/**
 * Share of a group's answers that are positive, as the scale itself says which are.
 *
 * @param scale its options, and the ids of the positive ones
 * @param counts how many people chose each option, by option id
 * @param of `valid` takes the points alone as the base; `all` takes every option of the scale, "don't know" and "doesn't apply" included
 * @returns from 0 to 100; `null` when nobody chose an option of the base
 * @throws RangeError when the scale does not say which points are positive, or a count is not a whole number from 0
 * @see docs/scoring.md#percent-in-a-set
 * @example
 * percentPositive({ options: [{ id: 'no', value: 0 }, { id: 'yes', value: 1 }], positive: ['yes'] }, { no: 1, yes: 3 }); // => 75
 */
export function percentPositive(
  { options, positive }: { readonly options: readonly Pick<Option, 'id' | 'kind'>[]; readonly positive?: Scale['positive'] },
  counts: Readonly<Record<string, number>>,
  of: 'valid' | 'all' = 'valid',
): number | null {
  if (!positive) throw new RangeError('percentPositive: the scale must say which of its points are positive, got none');
  const base = options.filter(({ kind = 'point' }) => of === 'all' || kind === 'point').map(({ id }) => id);
  return percentInSet(counts, positive, base);
}
