import type { Band } from '../instrument/instrument.js';

/**
 * The band that a displayed score falls in.
 *
 * Bands are read from the number as shown, so that whoever reads 75 meets the band of 75.
 *
 * @param bands lowest first; each runs from its `from`, included, up to where the next one starts
 * @param displayed the rounded score; `null` without one
 * @returns the id of the band; `null` without a score, without bands, or below the first
 * @see docs/scoring.md#bands
 * @example
 * bandOf([{ id: 'early', from: 0 }, { id: 'established', from: 75 }], 75); // => 'established'
 * bandOf([{ id: 'early', from: 0 }, { id: 'established', from: 75 }], 74); // => 'early'
 * bandOf([{ id: 'early', from: 0 }], null); // => null
 */
export function bandOf(bands: readonly Pick<Band, 'id' | 'from'>[], displayed: number | null): string | null {
  if (displayed === null) return null;
  return bands.findLast(({ from }) => displayed >= from)?.id ?? null;
}
