import { checkVersion } from '../instrument/check-version.js';
import type { Instrument } from '../instrument/instrument.js';

/** Throws at figures of another instrument or version, and at the other view: a program in JavaScript could hand in the wrong one of two. */
export function checkView(
  what: string,
  view: 'published' | 'unpublished',
  instrument: Instrument,
  figures: { readonly view: string; readonly instrument: Pick<Instrument, 'id' | 'version'> },
): void {
  if (figures.view !== view) throw new RangeError(`${what} must be the ${view} view, got ${figures.view}`);
  checkVersion(what, instrument, figures);
}
