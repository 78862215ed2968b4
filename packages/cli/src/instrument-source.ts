import { statSync } from 'node:fs';
import { InstrumentError, parseInstrument, type Instrument } from '@take-stock/engine';
import { instruments, loadInstrument } from '@take-stock/instruments';
import { readDocument } from './input/read-document.js';
import { stopAt, UsageError, type FaultLog } from './faults.js';

/** Finds the instrument that responses are read by. */
export interface InstrumentSource {
  /** Whether one was asked for. */
  readonly isNamed: boolean;
  /** The instrument that was asked for, else the one that a response names. */
  readonly of: (origin: { readonly id: string; readonly version: string | null } | null) => Promise<Instrument>;
}

/**
 * The instrument of `--instrument`, or without it the bundled one that the first response names. It is the same for all.
 *
 * @param named id of a bundled instrument, or a file
 * @throws UsageError when there is none of that name, or none is named anywhere
 */
export function instrumentSource(named: string | undefined, log: FaultLog): InstrumentSource {
  let chosen: Promise<Instrument> | null = null;
  return {
    isNamed: named !== undefined,
    of: (origin) => (chosen ??= named === undefined ? bundled(origin?.id) : openInstrument(named, log)),
  };
}

function bundled(id: string | undefined): Promise<Instrument> {
  if (id === undefined) throw new UsageError(`--instrument must be given: ${known()}, or a file`);
  if (!isBundled(id)) throw new UsageError(`--instrument must be given as a file: ${id} is not among ${known()}`);
  return loadInstrument(id);
}

/**
 * Opens an instrument by the id of a bundled one, or from a file.
 *
 * @throws StopReading when the file holds faults; those before the last were told to the log
 */
export async function openInstrument(named: string, log: FaultLog): Promise<Instrument> {
  if (isBundled(named)) return loadInstrument(named);
  const stats = named === '-' ? null : statSync(named, { throwIfNoEntry: false });
  if (stats === undefined || stats?.isDirectory())
    throw new UsageError(`--instrument must be ${known()}, or a file, got ${named}${stats ? ', which is a folder' : ''}`);
  const { value, place } = readDocument(named);
  try {
    return parseInstrument(value);
  } catch (error) {
    if (!(error instanceof InstrumentError)) throw error;
    stopAt(
      error.issues.map((issue) => ({ file: named, ...place(issue.path), ...issue })),
      log,
    );
  }
}

function isBundled(id: string): boolean {
  return instruments.some((entry) => entry.id === id);
}

function known(): string {
  return instruments.map(({ id }) => id).join(', ');
}
