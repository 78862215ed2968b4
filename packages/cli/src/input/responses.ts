import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { parseResponse, ResponseError, type Instrument, type Response } from '@take-stock/engine';
import {
  describedTable,
  FormatError,
  headingFaults,
  parseColumnMap,
  readCsvw,
  RowError,
  tableReader,
  type ColumnMap,
  type DayOrder,
  type TableMetadata,
  type TableReader,
} from '@take-stock/engine/formats';
import { StopReading, UsageError, type Fault, type FaultLog } from '../faults.js';
import type { InstrumentSource } from '../instrument-source.js';
import { csvRows } from './csv-rows.js';
import { jsonLines, jsonValues, type JsonText } from './json-values.js';
import { metadataPath } from '../output/check-out.js';
import { located, repeatedKeys } from './locate.js';
import type { Input } from './open-input.js';
import { quickCheck } from './quick-response.js';
import { readDocument } from './read-document.js';
import { textChunks } from './text-chunks.js';

export const responseFormats = ['json', 'ndjson', 'csv'] as const;
export type ResponseFormat = (typeof responseFormats)[number];

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
}

/** Some responses of one file, and the line that each begins in. */
export interface Batch {
  readonly file: string;
  readonly responses: readonly Response[];
  readonly lines: readonly number[];
}

class Collected implements Batch {
  readonly responses: Response[] = [];
  readonly lines: number[] = [];
  constructor(readonly file: string) {}
  add(response: Response, line: number): void {
    this.responses.push(response);
    this.lines.push(line);
  }
}

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
  { from, map, delimiter, created, others = false }: ReadOptions = {},
  seen?: (bytes: number) => void,
): AsyncGenerator<Batch> {
  try {
    const { format, chunks } = await formatOf(from, input.name, textChunks(input.bytes, input.name, seen));
    if (format === null) throw new StopReading({ file: input.name, message: 'must hold at least one response, got an empty file' });
    if (format === 'csv') yield* fromTable(chunks, input.name, instrument, log, { map, delimiter, created, others });
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

async function* fromJson(texts: AsyncIterable<JsonText[]>, file: string, source: InstrumentSource, log: FaultLog, others: boolean) {
  let instrument: Instrument | null = null;
  let check: ((value: unknown) => value is Response) | null = null;
  let looked = 0;
  for await (const batch of texts) {
    const found = new Collected(file);
    for (const { text, line, column } of batch) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        const [fault] = located(text, file).faults;
        log.add({ file, ...placeIn(fault ?? {}, line, column), message: fault?.message ?? 'must be JSON' });
        continue;
      }
      if (!instrument || !check) {
        instrument = await source.of(originOf(value));
        check = quickCheck(instrument);
      }
      const faults = looked++ < mostLooked && repeats(text, value) ? located(text, file).faults : [];
      for (const fault of faults) log.add({ ...fault, ...placeIn(fault, line, column) });
      if (faults.length > 0) continue;
      if (check(value)) {
        found.add(value, line);
        continue;
      }
      try {
        const response = parsed(instrument, value, others);
        reportSetAside(response, { file, line }, log);
        found.add(response, line);
      } catch (error) {
        if (!(error instanceof ResponseError)) throw error;
        const { place } = located(text, file);
        for (const issue of error.issues) log.add({ file, ...placeIn(place(issue.path), line, column), ...issue });
      }
    }
    if (found.responses.length > 0) yield found;
  }
}

/** Of so many responses it is looked whether a key occurs twice. Files that people edit are shorter, and in longer ones it would be felt. */
const mostLooked = 1000;

/** Whether a key occurs twice: only in a text that is longer than its value, be it by spaces. */
function repeats(text: string, value: unknown): boolean {
  return JSON.stringify(value).length !== text.trim().length && repeatedKeys(text).length > 0;
}

/** A place in a text, in the file that the text stands in. */
function placeIn(
  { line: down = 1, column: across = 1 }: { readonly line?: number | undefined; readonly column?: number | undefined },
  line: number,
  column: number,
) {
  return { line: line + down - 1, column: down === 1 ? across + column - 1 : across };
}

/** Reads a response as the engine does; with `others`, one to another instrument or version by itself. */
function parsed(instrument: Instrument, value: unknown, others: boolean): Response {
  try {
    return parseResponse(instrument, value);
  } catch (error) {
    const elsewhere = error instanceof ResponseError && (error.code === 'other-instrument' || error.code === 'other-version');
    if (!others || !elsewhere) throw error;
    const origin = originOf(value);
    return parseResponse({ ...instrument, id: origin?.id ?? '', version: origin?.version ?? instrument.version }, value);
  }
}

function originOf(value: unknown): { id: string; version: string | null } | null {
  const origin = (value as { instrument?: { id?: unknown; version?: unknown } } | null)?.instrument;
  if (typeof origin?.id !== 'string') return null;
  return { id: origin.id, version: typeof origin.version === 'string' ? origin.version : null };
}

/** An answer without a place is kept but never scored: whoever sent it should know. */
function reportSetAside({ setAside, instrument }: Response, place: Pick<Fault, 'file' | 'line' | 'column'>, log: FaultLog): void {
  for (const [item, { option }] of Object.entries(setAside ?? {})) {
    const what = option === undefined ? 'a note' : JSON.stringify(option);
    log.add({
      ...place,
      path: `answers.${item}`,
      message: `must fit ${instrument.id} ${instrument.version}, got ${what}: set aside, not scored`,
    });
  }
}

async function* fromTable(
  chunks: AsyncIterable<string>,
  file: string,
  source: InstrumentSource,
  log: FaultLog,
  { map, delimiter, created, others }: Omit<ReadOptions, 'from'>,
) {
  const metadata = metadataOf(file);
  const rows = csvRows(chunks, file, delimiter ?? metadata?.delimiter ?? undefined);
  let reader: TableReader | null = null;
  let header: readonly string[] | null = null;
  let instrument: Instrument | null = null;
  let number = 0;
  let found = new Collected(file);
  const columnOf = (heading: string) => (header?.includes(heading) ? header.indexOf(heading) + 1 : undefined);
  let cellsOf = (raw: readonly string[]) => raw;
  let dates: readonly (DayOrder | null)[] = [];
  for await (const { cells: raw, line, fault } of rows) {
    if (fault) {
      if (found.responses.length > 0) yield found;
      throw new StopReading(fault);
    }
    if (!header) {
      header = raw;
      if (metadata) for (const issue of headingFaults(metadata, header)) log.add({ file, line, ...issue });
      continue;
    }
    number++;
    if (!reader || !instrument) {
      instrument = await source.of(metadata?.instrument ?? originIn(header, raw));
      if (metadata) ({ header, cells: cellsOf, dates } = describedTable(instrument, metadata, header));
      reader = readerOf(instrument, header, file, { map, created }, dates, log);
    }
    const cells = cellsOf(raw);
    try {
      const response = reader.read(cells, number);
      if (!response) continue;
      reportSetAside(response, { file, line, column: columnOf('setAside') }, log);
      found.add(response, line);
    } catch (error) {
      if (error instanceof RowError) {
        for (const { path, message, column } of error.issues)
          log.add({ file, line, column: column === null ? undefined : column + 1, path, message });
      } else if (error instanceof ResponseError) {
        if (others) found.add(elsewhere(header, cells, instrument, number), line);
        else for (const issue of error.issues) log.add({ file, line, column: columnOf(issue.path), ...issue });
      } else throw error;
    }
    if (found.responses.length >= 1000) {
      yield found;
      found = new Collected(file);
    }
  }
  if (found.responses.length > 0) yield found;
  if (number === 0) throw new StopReading({ file, message: 'must hold a row of headings and at least one response, got none' });
}

function readerOf(
  instrument: Instrument,
  header: readonly string[],
  file: string,
  { map, created }: ReadOptions,
  dates: readonly (DayOrder | null)[],
  log: FaultLog,
): TableReader {
  const columnMap = map === undefined ? undefined : columnMapOf(map, instrument);
  try {
    const today = created ?? new Date().toISOString().slice(0, 10);
    const reader = tableReader(instrument, header, {
      ...(columnMap && { map: columnMap }),
      dates,
      today,
      uuidOf: uuidIn(`${instrument.id} ${instrument.version}`),
    });
    const { unused, missing } = reader.columns;
    if (unused.length > 0)
      log.note(
        `${file}: ${unused.length} columns are not used: ${unused
          .slice(0, 8)
          .map((each) => JSON.stringify(each.slice(0, 60)))
          .join(', ')}${unused.length > 8 ? ', …' : ''}`,
      );
    if (missing.length > 0)
      log.note(
        `${file}: ${missing.length} items have no column and count as blank: ${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ', …' : ''}`,
      );
    return reader;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    for (const issue of error.issues.slice(1)) log.add({ file, line: 1, ...issue });
    const [issue] = error.issues;
    throw new StopReading({ file, line: 1, path: issue?.path ?? '', message: issue?.message ?? error.message });
  }
}

function columnMapOf(path: string, instrument: Instrument): ColumnMap {
  const { value, place } = readDocument(path);
  try {
    return parseColumnMap(instrument, value);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const [issue] = error.issues;
    throw new StopReading({ file: path, ...place(issue?.path ?? ''), path: issue?.path ?? '', message: issue?.message ?? error.message });
  }
}

/** The same text gives the same id each time a table is read, so that a member who is read twice is found out. */
function uuidIn(scope: string): (text: string) => string {
  return (text) => {
    const bytes = createHash('sha256').update(`${scope}\n${text}`).digest().subarray(0, 16);
    // Version 8 of RFC 9562: made by a rule of our own.
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  };
}

/** A response to something else, of which only where it came from counts. */
function elsewhere(header: readonly string[], cells: readonly string[], { id, version }: Instrument, number: number): Response {
  const at = (heading: string) => cells[header.indexOf(heading)] ?? '';
  return {
    format: 'take-stock/response/1',
    id: at('id') || `row ${number}`,
    instrument: { id: at('instrument.id') || id, version: at('instrument.version') || version },
    respondent: {},
    answers: {},
    created: '1900-01-01',
  };
}

function originIn(header: readonly string[], cells: readonly string[]): { id: string; version: string | null } | null {
  const id = cells[header.indexOf('instrument.id')];
  return id ? { id, version: cells[header.indexOf('instrument.version')] ?? null } : null;
}

function metadataOf(file: string): TableMetadata | null {
  const path = metadataPath(file);
  if (!existsSync(path)) return null;
  const { value, place } = readDocument(path);
  try {
    return readCsvw(value);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    const [issue] = error.issues;
    throw new StopReading({ file: path, ...place(issue?.path ?? ''), path: issue?.path ?? '', message: issue?.message ?? error.message });
  }
}

/** The format by what was said, by the file's name, or by how the text begins; `null` for a text of nothing. */
async function formatOf(
  said: ResponseFormat | undefined,
  file: string,
  chunks: AsyncGenerator<string>,
): Promise<{ format: ResponseFormat | null; chunks: AsyncIterable<string> }> {
  let beginning = '';
  // As much as shows whether the first line is a whole value.
  while (beginning.length < 65_536 && !(/\S/.test(beginning) && /\n\s*\S/.test(beginning.trimStart()))) {
    const next = await chunks.next();
    if (next.done) break;
    beginning += next.value;
  }
  async function* all() {
    yield beginning;
    yield* chunks;
  }
  if (!/\S/.test(beginning)) return { format: null, chunks: all() };
  return { format: said ?? byName(file) ?? byBeginning(beginning), chunks: all() };
}

function byName(file: string): ResponseFormat | null {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  if (/\.(csv|tsv)$/i.test(file)) return 'csv';
  return /\.json$/i.test(file) ? 'json' : null;
}

function byBeginning(text: string): ResponseFormat {
  const [line = ''] = text.trimStart().split('\n', 1);
  if (!/^[[{]/.test(line)) return 'csv';
  try {
    JSON.parse(line);
    return line.startsWith('{') ? 'ndjson' : 'json';
  } catch {
    return 'json';
  }
}

/** What `--from` may say. */
export function checkFormat<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value);
  if (found === undefined) throw new UsageError(`${name} must be ${known.join(' or ')}, got ${value}`);
  return found;
}
