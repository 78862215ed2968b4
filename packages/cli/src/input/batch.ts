import type { Issue, Response } from '@take-stock/engine';
import type { Fault, FaultLog } from '../faults.js';
import type { AlikeRows } from './alike-rows.js';
import type { ResponseFormat } from './response-format.js';

export interface ReadOptions {
  /** From the name, else from the first character, if not said. */
  readonly from?: ResponseFormat | undefined;
  /** File of a map of columns. */
  readonly map?: string | undefined;
  readonly delimiter?: string | undefined;
  /** The day of rows that name none; today if not said. */
  readonly created?: string | undefined;
  /** Gives responses to other instruments and versions too, so that they can be counted as left out. */
  readonly others?: boolean;
  /** The rows of tables that were read before. */
  readonly alike: AlikeRows;
}

/** Some responses of one file, and the line that each begins in. */
export interface Batch {
  readonly file: string;
  readonly responses: readonly Response[];
  readonly lines: readonly number[];
}

/** A batch that is being read. */
export class Collected implements Batch {
  readonly responses: Response[] = [];
  readonly lines: number[] = [];
  constructor(readonly file: string) {}
  add(response: Response, line: number): void {
    this.responses.push(response);
    this.lines.push(line);
  }
}

/** An answer without a place is kept but never scored: whoever sent it should know. */
export function reportSetAside({ setAside, instrument }: Response, place: Pick<Fault, 'file' | 'line' | 'column'>, log: FaultLog): void {
  for (const [item, { option }] of Object.entries(setAside ?? {})) {
    const what = option === undefined ? 'a note' : JSON.stringify(option);
    log.add({
      ...place,
      path: `answers.${item}`,
      message: `must fit ${instrument.id} ${instrument.version}, got ${what}: set aside, not scored`,
    });
  }
}

/** A fault of a response with what to do about it, where the command has a way. */
export function withRemedy({ path, message }: Issue): Issue {
  const remedies: Readonly<Record<string, string>> = {
    'instrument.id': 'name that instrument with --instrument',
    'instrument.version': 'name that version’s file with --instrument',
  };
  const remedy = remedies[path];
  return { path, message: remedy ? `${message}: ${remedy}` : message };
}

/** What a response says it answers. */
export interface Origin {
  readonly id: string;
  readonly version: string | null;
}
