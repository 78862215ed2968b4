import { checkVersion } from '../instrument/check-version.js';
import type { Instrument } from '../instrument/instrument.js';

/** Refuses what {@link publish} has not been over: a program in JavaScript could hand in the wrong one of two views. */
export function checkPublished(
  name: string,
  instrument: Instrument,
  figures: { readonly view: string; readonly instrument: Pick<Instrument, 'id' | 'version'> },
): void {
  if (figures.view !== 'published') throw new RangeError(`${name}: view must be published, got ${figures.view}`);
  checkVersion(`${name}: figures`, instrument, figures);
}
