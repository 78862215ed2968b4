import type { AskedItem } from '../board/asked-item.js';
import { width } from './count-columns.js';
import type { Instrument } from '../instrument/instrument.js';
import type { ItemCounts } from '../board/item-state.js';
import type { Column } from './scorer-codes.js';

/** The places of one item's counts that each number of people is the sum of. */
export type ItemSlots = Readonly<Record<keyof ItemCounts, readonly number[]>>;

export function slotsOf({ scales }: Instrument, asked: AskedItem, { item, codes }: Column): ItemSlots {
  const valid = asked.options.flatMap(({ id }) => codes.get(id) ?? []);
  const options = scales[item.scale]?.options ?? [];
  const of = (kind: string) => options.flatMap((option, place) => (option.kind === kind && !valid.includes(place + 1) ? place + 1 : []));
  return { valid, unsure: of('unsure'), blank: [0, ...of('blank')], notApplicable: of('not-applicable') };
}

/** How many people each of them is, in the counts of all items. */
export function countsIn({ valid, unsure, blank, notApplicable }: ItemSlots, counts: Float64Array, index: number): ItemCounts {
  const from = index * width;
  return {
    valid: sumAt(valid, counts, from),
    unsure: sumAt(unsure, counts, from),
    blank: sumAt(blank, counts, from),
    notApplicable: sumAt(notApplicable, counts, from),
  };
}

function sumAt(slots: readonly number[], counts: Float64Array, from: number): number {
  let sum = 0;
  for (const slot of slots) sum += counts[from + slot] ?? 0;
  return sum;
}
