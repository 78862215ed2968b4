import { StopReading, type FaultLog } from '../faults.js';
import type { InstrumentSource } from '../instrument-source.js';
import type { Batch, ReadOptions } from './batch.js';
import { fromJson } from './json-responses.js';
import { jsonLines, jsonValues } from './json-values.js';
import type { Input } from './open-input.js';
import { formatOf } from './response-format.js';
import { fromTable } from './table-responses.js';
import { textChunks } from './text-chunks.js';

/**
 * The responses of one file, many at a time. What cannot be read is told to the log, with its place; the rest goes on.
 *
 * @param instrument gives the instrument when the first response says which one it answers
 * @param seen is told how many bytes were read
 */
export async function* readResponses(
  input: Input,
  instrument: InstrumentSource,
  log: FaultLog,
  { from, map, delimiter, created, others = false, alike }: ReadOptions,
  seen?: (bytes: number) => void,
): AsyncGenerator<Batch> {
  try {
    const { format, chunks } = await formatOf(from, input.name, textChunks(input.bytes, input.name, seen));
    if (format === null) throw new StopReading({ file: input.name, message: 'must hold at least one response, got an empty file' });
    if (format !== 'csv') noteForTables(input.name, { map, delimiter, created }, log);
    if (format === 'csv') yield* fromTable(chunks, input.name, instrument, log, { map, delimiter, created, others, alike });
    else
      yield* fromJson(
        format === 'ndjson' ? jsonLines(chunks, input.name) : jsonValues(chunks, input.name),
        input.name,
        instrument,
        log,
        others,
      );
  } catch (error) {
    if (!(error instanceof StopReading)) throw error;
    log.stop(error.fault);
  }
}

/** An option that does nothing looks as if it had been followed. */
function noteForTables(file: string, options: Pick<ReadOptions, 'map' | 'delimiter' | 'created'>, log: FaultLog): void {
  for (const [name, value] of Object.entries(options))
    if (value !== undefined) log.note(`${file}: --${name} is for tables, and this file is none`);
}
