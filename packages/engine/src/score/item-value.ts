import { fractionOf, subtract, add, type Fraction } from '../exact/fraction.js';
import type { Instrument, Item, Option, Scale } from '../instrument/instrument.js';

/** Lowest and highest value that an item's answers can have. */
export interface Range {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** The scale that an item is answered on. A parsed instrument has it. */
export function scaleOf(instrument: Instrument, { id, scale }: Item): Scale {
  const found = instrument.scales[scale];
  if (!found) throw new RangeError(`item ${id} must have a scale of the instrument, got ${scale}`);
  return found;
}

/** The range of an item: of its recoded values, else of its scale's points. Declared, never taken from data. */
export function itemRange({ recode }: Item, { options }: Scale): Range {
  let low = Infinity;
  let high = -Infinity;
  // A plain loop: the score of thirty items spends a third of its time here.
  for (const { id, value } of options) {
    const counts = recode ? recode[id] : value;
    if (counts === undefined) continue;
    if (counts < low) low = counts;
    if (counts > high) high = counts;
  }
  return { low: fractionOf(low), high: fractionOf(high) };
}

/** The value of one option of an item: recoded, or mirrored within the range when the item is reversed. */
export function itemValue(item: Item, option: Option, { low, high }: Range): Fraction {
  const value = fractionOf(item.recode?.[option.id] ?? option.value ?? NaN);
  return item.reverse ? subtract(add(low, high), value) : value;
}
