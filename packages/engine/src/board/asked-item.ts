import { itemRange, itemValue, scaleOf } from '../score/item-value.js';
import { add, divide, hundred, multiply, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';
import type { Instrument, Item } from '../instrument/instrument.js';
import { percentOf } from '../score/rule-value.js';

/** An item with what each of its valid options counts, worked out once for a whole board. */
export interface AskedItem {
  readonly item: Item;
  readonly section: string;
  readonly weight: number;
  /** Options that are valid answers, in the order members saw them. */
  readonly options: readonly { readonly id: string; readonly score: Fraction }[];
  /** The ends of the item's scores. */
  readonly low: Fraction;
  readonly high: Fraction;
}

/** All items of an instrument, in its order. */
export function askedItems(instrument: Instrument): AskedItem[] {
  const raw = instrument.scoring.values === 'raw';
  return instrument.sections.flatMap((section) =>
    section.items.map((item) => {
      const scale = scaleOf(instrument, item);
      const range = itemRange(item, scale);
      const options = scale.options
        .filter(({ id, kind }) => (item.recode ? Object.hasOwn(item.recode, id) : !kind || kind === 'point'))
        .map((option) => {
          const value = itemValue(item, option, range);
          return { id: option.id, score: raw ? value : (percentOf(value, range.low, range.high) ?? zero) };
        });
      const [low, high] = raw ? [range.low, range.high] : [zero, hundred];
      return { item, section: section.id, weight: item.weight ?? 1, options, low, high };
    }),
  );
}

/** How far the ends of an item's scores lie apart. */
export function widthOf({ low, high }: AskedItem): number {
  return toNumber(subtract(high, low));
}

/** Mean of the valid answers, from the counts of the options; `null` without any. */
export function meanOf({ options }: AskedItem, countOf: (option: string) => number): Fraction | null {
  let valid = 0;
  let sum = zero;
  for (const { id, score } of options) {
    const count = countOf(id);
    valid += count;
    sum = add(sum, multiply(score, { top: count, bottom: 1 }));
  }
  return valid === 0 ? null : divide(sum, { top: valid, bottom: 1 });
}
