import { UsageError, type FaultLog } from './faults.js';
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

/** What stands between cells, as `--delimiter` names it: a tab may be written \\t, as it is hard to type. */
function delimiterOf(option: string | undefined): string | undefined {
  const delimiter = option === '\\t' ? '\t' : option;
  if (delimiter === undefined || /^[^"\r\n]$/.test(delimiter)) return delimiter;
  throw new UsageError(`--delimiter must be one character, such as ; or \\t for a tab, got ${JSON.stringify(delimiter)}`);
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
  const between = delimiterOf(delimiter);
  const inputs = (files.length > 0 ? files : ['-']).map(openInput);
  const progress = progressOf(inputs, process.stderr);
  try {
    for (const input of inputs) {
      yield* readResponses(input, source, log, { from: format, map, delimiter: between, created, others }, progress.seen);
    }
  } finally {
    progress.stop();
  }
}
