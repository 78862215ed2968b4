import { isDay } from '@take-stock/engine';
import { UsageError, type FaultLog } from './faults.js';
import { AlikeRows, mostRows } from './input/alike-rows.js';
import type { Batch } from './input/batch.js';
import { checkFormat, responseFormats, type ResponseFormat } from './input/response-format.js';
import { readResponses } from './input/responses.js';
import { openInput, type Input } from './input/open-input.js';
import type { InstrumentSource } from './instrument-source.js';
import { progressOf } from './output/progress.js';

/** The options that every command which reads responses has. */
export interface ReadingOptions {
  readonly instrument?: string;
  readonly from?: string;
  readonly map?: string;
  readonly delimiter?: string;
  readonly created?: string;
}

/** Refuses a day that there is not. */
export function checkDay(name: string, day: string | undefined): void {
  if (day !== undefined && !isDay(day)) throw new UsageError(`${name} must be a day such as 2025-03-31, got ${day}`);
}

/** What stands between cells, as `--delimiter` names it: a tab may be written \t, as it is hard to type. */
function betweenOf(option: string | undefined): string | undefined {
  const delimiter = option === '\\t' ? '\t' : option;
  if (delimiter === undefined || /^[^"\r\n]$/.test(delimiter)) return delimiter;
  throw new UsageError(`--delimiter must be one character, such as ; or \\t for a tab, got ${JSON.stringify(delimiter)}`);
}

/** The responses of several files, one after the other; of standard input where no file is named. */
export async function* responsesOf(
  files: readonly (string | Input)[],
  source: InstrumentSource,
  log: FaultLog,
  { from, map, delimiter, created }: ReadingOptions,
  others = false,
): AsyncGenerator<Batch> {
  const format: ResponseFormat | undefined = checkFormat('--from', from, responseFormats);
  const between = betweenOf(delimiter);
  checkDay('--created', created);
  const inputs = (files.length > 0 ? files : ['-']).map((file) => (typeof file === 'string' ? openInput(file) : file));
  const alike = new AlikeRows(() =>
    log.note(
      `of the rows without an id only the first ${mostRows} are known again: where another table has one that follows, it counts twice`,
    ),
  );
  const progress = progressOf(inputs, process.stderr);
  try {
    for (const input of inputs) {
      yield* readResponses(input, source, log, { from: format, map, delimiter: between, created, others, alike }, progress.seen);
    }
  } finally {
    progress.stop();
  }
}
