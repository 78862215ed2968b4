import type { Instrument } from './instrument.js';

/** Throws unless something is of this instrument, in this version. */
export function checkVersion(
  what: string,
  { id, version }: Instrument,
  { instrument }: { readonly instrument: { readonly id: string; readonly version: string } },
): void {
  if (instrument.id !== id || instrument.version !== version) {
    throw new RangeError(`${what} must be of ${id} ${version}, got ${instrument.id} ${instrument.version}`);
  }
}
