import type { Instrument } from '../instrument/instrument.js';

/** Refuses what {@link publish} has not been over: a program in JavaScript could hand in the wrong one of two views. */
export function checkPublished(
  name: string,
  { id, version }: Instrument,
  { view, instrument }: { readonly view: string; readonly instrument: Pick<Instrument, 'id' | 'version'> },
): void {
  if (view !== 'published') throw new RangeError(`${name}: view must be published, got ${view}`);
  if (instrument.id === id && instrument.version === version) return;
  throw new RangeError(`${name}: figures must be of ${id} ${version}, got ${instrument.id} ${instrument.version}`);
}
