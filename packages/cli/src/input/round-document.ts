import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { parseRound, RoundError, type Instrument, type Issue } from '@take-stock/engine';
import type { Round } from '@take-stock/engine/round';
import { stopAt, StopReading, UsageError, type FaultLog } from '../faults.js';
import { givenOption } from '../given-option.js';
import { instrumentSource } from '../instrument-source.js';
import type { BoardOptions, RoundOptions } from '../round-options.js';
import { withRemedy } from './batch.js';
import type { Located } from './locate.js';
import { documentOf } from './read-document.js';

/** The file of a round, as it was read. */
export interface OpenedRound {
  readonly file: string;
  readonly instrument: Instrument;
  readonly round: Round;
  /** The day it was closed. */
  readonly closed: string;
  readonly place: Located['place'];
}

/** Whether a document is a round as the coordinator's page saves it, wherever its format stands, and be it cut short. */
export function isRound(bytes: Buffer): boolean {
  const text = bytes.toString('utf8').replace(/^\uFEFF+/, '');
  // The whole is looked through only where it can be one.
  if (!/take-stock\\?\/round\\?\//.test(text)) return false;
  const format = formatIn(text);
  return typeof format === 'string' && format.startsWith('take-stock/round/');
}

function formatIn(text: string): unknown {
  try {
    const tree = parseTree(text);
    return tree && findNodeAtLocation(tree, ['format'])?.value;
  } catch (error) {
    // The parser goes down level by level, and no round is so deep.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Reads a closed round.
 *
 * @param named the instrument; else the bundled one that the round names
 * @param option that names another version's file
 * @throws StopReading when it holds faults, or is open
 */
export async function openRound(
  bytes: Buffer,
  file: string,
  named: string | undefined,
  log: FaultLog,
  option = '--instrument',
): Promise<OpenedRound> {
  const { value, place, faults } = documentOf(bytes, file);
  const [fault] = faults;
  if (fault) throw new StopReading(fault);
  const origin = (value as { readonly instrument?: { readonly id?: unknown } | null }).instrument?.id;
  const instrument = await instrumentSource(named, log).of(typeof origin === 'string' ? { id: origin, version: null } : null);
  try {
    const round = parseRound(instrument, value);
    if (round.closed === undefined) throw new StopReading({ file, message: 'must be a closed round: there are no results before' });
    return { file, instrument, round, closed: round.closed, place };
  } catch (error) {
    if (!(error instanceof RoundError)) throw error;
    const told = (issue: Issue) => ({ ...issue, message: withRemedy(issue).message.replace('--instrument', option) });
    stopAt(
      error.issues.map((issue) => ({ file, ...place(issue.path), ...told(issue) })),
      log,
    );
  }
}

const ofRound = ['from', 'map', 'delimiter', 'created', 'groups', 'completedOnly', 'closed', 'unpublished'] as const;

/** Refuses options that say what the file of a round says itself. */
export function checkNoSettings<T extends BoardOptions | RoundOptions>(
  options: T,
  more: readonly (keyof T & string)[],
  file: string,
): void {
  const option = givenOption(options, [...ofRound, ...more]) ?? (options.k === '3' ? null : '--k');
  if (option !== null) throw new UsageError(`${option} must be left out: ${file} is a round, with settings of its own`);
}
