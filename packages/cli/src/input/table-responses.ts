import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { unescape } from 'node:querystring';
import { ResponseError, type Instrument, type Issue, type Response } from '@take-stock/engine';
import {
  describedTable,
  FormatError,
  headingFaults,
  parseColumnMap,
  readCsvw,
  RowError,
  tableReader,
  type DescribedColumn,
  type TableMetadata,
  type TableReader,
} from '@take-stock/engine/formats';
import { stopAt, StopReading, type FaultLog, type Place } from '../faults.js';
import type { InstrumentSource } from '../instrument-source.js';
import { metadataPath } from '../output/check-out.js';
import { Collected, reportSetAside, withRemedy, type Origin, type ReadOptions } from './batch.js';
import { csvRows } from './csv-rows.js';
import type { Located } from './locate.js';
import { readDocument } from './read-document.js';

/** The responses of a table, many at a time. */
export async function* fromTable(
  chunks: AsyncIterable<string>,
  file: string,
  source: InstrumentSource,
  log: FaultLog,
  { map, delimiter, created, others, alike }: Omit<ReadOptions, 'from'>,
) {
  const metadata = metadataOf(file, log);
  const rows = csvRows(chunks, file, delimiter ?? metadata?.delimiter ?? undefined);
  let reader: TableReader | null = null;
  let header: readonly string[] | null = null;
  let headerLine = 1;
  let instrument: Instrument | null = null;
  let number = 0;
  let empty = 0;
  let known = 0;
  let counted = 0;
  const alikeBefore = alike.table();
  let found = new Collected(file);
  const columnOf = (heading: string) => (header?.includes(heading) ? header.indexOf(heading) + 1 : undefined);
  let cellsOf = (raw: readonly string[]) => raw;
  let described: readonly (DescribedColumn | null)[] = [];
  for await (const { cells: raw, line, fault } of rows) {
    if (fault) {
      if (found.responses.length > 0) yield found;
      throw new StopReading(fault);
    }
    if (!header) {
      header = raw;
      headerLine = line;
      if (metadata) for (const issue of headingFaults(metadata, header)) log.add({ file, line, ...issue });
      continue;
    }
    number++;
    if (!reader || !instrument) {
      instrument = await source.of(metadata?.instrument ?? originIn(header, raw));
      if (metadata) checkMetadata(metadata, file, instrument, log);
      if (metadata) ({ header, cells: cellsOf, described } = describedTable(instrument, metadata, header));
      reader = readerOf(instrument, header, { file, line: headerLine }, { map, created }, described, log);
    }
    const cells = cellsOf(raw);
    try {
      const hasId = (cells[reader.columns.about.get('id') ?? -1] ?? '').trim() !== '';
      const before = hasId ? 0 : alikeBefore(JSON.stringify([header, cells]));
      const response = reader.read(cells, before ?? 0);
      if (!response) {
        empty++;
        continue;
      }
      if (reader.isCounted(cells)) counted++;
      if (before === null) {
        known++;
        continue;
      }
      reportSetAside(response, { file, line, column: columnOf('setAside') }, log);
      found.add(response, line);
    } catch (error) {
      if (error instanceof RowError) {
        for (const { path, message, column } of error.issues)
          log.add({ file, line, column: column === null ? undefined : column + 1, path, message });
      } else if (error instanceof ResponseError) {
        if (others) found.add(elsewhere(header, cells, instrument, number), line);
        else for (const issue of error.issues) log.add({ file, line, column: columnOf(issue.path), ...withRemedy(issue) });
      } else throw error;
    }
    if (found.responses.length >= 1000) {
      yield found;
      found = new Collected(file);
    }
  }
  if (found.responses.length > 0) yield found;
  if (known > 0)
    log.note(
      `${file}: ${known === 1 ? '1 row without an id says what a table before says, and is' : `${known} rows without an id say what a table before says, and are`} not counted again`,
    );
  if (counted > 0)
    log.note(
      `${file}: ${counted === 1 ? '1 row has an id that is' : `${counted} rows have ids that are`} only a number, and no time of day: a row of another form with the same number, and the same day if it has one, would be taken for the same member; export the time too, or name its column in a map with "created" or "completed"`,
    );
  if (number === empty) throw new StopReading({ file, message: 'must hold a row of headings and at least one response, got none' });
}

function readerOf(
  instrument: Instrument,
  header: readonly string[],
  { file, line }: Place,
  { map, created }: Pick<ReadOptions, 'map' | 'created'>,
  described: readonly (DescribedColumn | null)[],
  log: FaultLog,
): TableReader {
  const columnMap = map === undefined ? undefined : readBeside(map, (value) => parseColumnMap(instrument, value), log, '--map');
  try {
    const today = created ?? new Date().toISOString().slice(0, 10);
    const reader = tableReader(instrument, header, {
      ...(columnMap && { map: columnMap }),
      described,
      today,
      uuidOf: uuidIn(`${instrument.id} ${instrument.version}`, header),
    });
    const { unused, missing } = reader.columns;
    if (unused.length > 0)
      log.note(
        `${file}: ${unused.length} ${unused.length === 1 ? 'column is' : 'columns are'} not used: ${unused
          .slice(0, 8)
          .map((each) => JSON.stringify(each.slice(0, 60)))
          .join(', ')}${unused.length > 8 ? ', …' : ''}`,
      );
    if (missing.length > 0)
      log.note(
        `${file}: ${missing.length} ${missing.length === 1 ? 'item has no column and counts' : 'items have no column and count'} as blank: ${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ', …' : ''}`,
      );
    return reader;
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    if (error.what === 'metadata of a table') {
      const beside = metadataPath(file);
      stopBeside(beside, error.issues, readDocument(beside), log);
    }
    // Where a table seems to have one column, its cells may have something else between them.
    const more = header.length === 1 ? ', or say with --delimiter what stands between the cells' : '';
    stopAt(
      error.issues.map(({ path, message }) => ({ file, line, path, message: `${message}${path === '' ? more : ''}` })),
      log,
    );
  }
}

/** A document beside the table, by what makes sense of it. */
function readBeside<T>(path: string, read: (value: unknown) => T, log: FaultLog, name?: string): T {
  const document = readDocument(path, name);
  try {
    return read(document.value);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    stopBeside(path, error.issues, document, log);
  }
}

/** Tells of everything that is wrong with a document beside the table, for which the table is not read. */
function stopBeside(file: string, issues: readonly Issue[], { place }: Located, log: FaultLog): never {
  stopAt(
    issues.map((issue) => ({ file, ...place(issue.path), ...issue })),
    log,
  );
}

/** The same text gives the same id each time a table is read, so that a member who is read twice is found out. */
function uuidIn(scope: string, header: readonly string[]): (text: string) => string {
  const headings = JSON.stringify(header);
  return (text) => {
    // The cells of a row without an id say something else under other headings.
    const said = text.startsWith('row ') ? `${headings} ${text}` : text;
    const bytes = createHash('sha256').update(`${scope}\n${said}`).digest().subarray(0, 16);
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

function originIn(header: readonly string[], cells: readonly string[]): Origin | null {
  const id = cells[header.indexOf('instrument.id')];
  return id ? { id, version: cells[header.indexOf('instrument.version')] ?? null } : null;
}

/** Refuses metadata of another table, or of answers to something else: its columns and days could be others. */
function checkMetadata({ url, instrument: origin }: TableMetadata, file: string, { id, version }: Instrument, log: FaultLog): void {
  const issues: Issue[] = [];
  const name = basename(file);
  if (url !== null && url !== name && fileNameOf(url) !== name)
    issues.push({
      path: 'url',
      message: `must be the table beside it, ${JSON.stringify(name)}, got ${JSON.stringify(url)}: mend it, or take the metadata away`,
    });
  if (origin && (origin.id !== id || origin.version !== version)) {
    const message = `must be ${id} ${version}, got ${origin.id} ${origin.version}: name that version’s file with --instrument`;
    issues.push({ path: 'dc:conformsTo', message });
  }
  const beside = metadataPath(file);
  if (issues.length > 0) stopBeside(beside, issues, readDocument(beside), log);
}

function fileNameOf(url: string): string | null {
  return URL.canParse(url, 'file:///') ? unescape(basename(new URL(url, 'file:///').pathname)) : null;
}

function metadataOf(file: string, log: FaultLog): TableMetadata | null {
  const path = metadataPath(file);
  return existsSync(path) ? readBeside(path, readCsvw, log) : null;
}
