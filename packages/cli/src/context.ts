import type { FaultLog } from './faults.js';
import { checkFormat, readResponses, responseFormats, type ResponseFormat } from './input/responses.js';
import { openInput } from './input/open-input.js';
import type { InstrumentSource } from './instrument-source.js';
import { progressOf } from './output/progress.js';
import type { Response } from '@take-stock/engine';

/** The options that every command which reads responses has. */
export interface ReadingOptions {
  readonly instrument?: string;
  readonly from?: string;
  readonly map?: string;
  readonly delimiter?: string;
  readonly created?: string;
}

/** The responses of several files, one after the other; of standard input where no file is named. */
export async function* responsesOf(
  files: readonly string[],
  source: InstrumentSource,
  log: FaultLog,
  { from, map, delimiter, created }: ReadingOptions,
  others = false,
): AsyncGenerator<readonly Response[]> {
  const format: ResponseFormat | undefined = checkFormat('--from', from, responseFormats);
  const inputs = (files.length > 0 ? files : ['-']).map(openInput);
  const progress = progressOf(inputs, process.stderr);
  try {
    for (const input of inputs) {
      yield* readResponses(input, source, log, { from: format, map, delimiter, created, others }, progress.seen);
    }
  } finally {
    progress.stop();
  }
}
