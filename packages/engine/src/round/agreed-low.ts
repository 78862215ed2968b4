import { add, compare, fractionOf, multiply } from '../exact/fraction.js';
import type { Instrument } from '../instrument/instrument.js';
import { itemRange, itemValue } from '../score/item-value.js';
import type { Round } from './round.js';

/**
 * Items on which the board agreed an answer in the lower half of the scale, in the order of the instrument.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @param agreed what the board agreed on, by item: options of this instrument
 * @returns ids of items; the middle of the scale is not low, nor is "we agree to differ"
 * @see docs/rounds.md#the-file
 * @example
 * agreedLow(instrument, { 'shared-aims': { kind: 'agreed', option: 'small' } }); // => ['shared-aims']
 */
export function agreedLow(instrument: Instrument, agreed: Round['agreed']): string[] {
  const items = instrument.sections.flatMap((section) => section.items);
  const low = items.filter((item) => {
    const answer = Object.hasOwn(agreed, item.id) ? agreed[item.id] : undefined;
    const scale = instrument.scales[item.scale];
    const option = scale?.options.find(({ id }) => answer?.kind === 'agreed' && id === answer.option);
    if (!scale || (option?.kind ?? 'point') !== 'point' || !option) return false;
    const range = itemRange(item, scale);
    return compare(multiply(itemValue(item, option, range), fractionOf(2)), add(range.low, range.high)) < 0;
  });
  return low.map(({ id }) => id);
}
