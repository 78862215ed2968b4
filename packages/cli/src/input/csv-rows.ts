import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { StopReading, type Fault } from '../faults.js';

/** One row and the line that it starts in; of the last one the fault for which nothing more can be read, if there is one. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly fault?: Fault;
}

/** Longest row: a table of Take Stock stays below a hundredth of it. */
const longestRow = 1_048_576;
const tooLong = `must have rows of at most ${longestRow} characters, got a longer one: look for a quotation mark that is not closed`;

/** What Excel understands before the headings: which sign stands between cells. */
const separatorLine = /^"?sep=([^"\r\n])"?(?:\r\n|\r|\n)/i;

/**
 * The rows of a table.
 *
 * @param delimiter between cells; if not said, what a line `sep=;` says, else found from the headings
 * @returns the rows up to the first whose quotation marks do not match: whatever follows could be read wrongly
 * @throws StopReading at a row that is too long to be one
 */
export async function* csvRows(chunks: AsyncIterable<string>, file: string, delimiter?: string): AsyncGenerator<CsvRow> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const [said = '', sign] = (first.done ? null : separatorLine.exec(first.value)) ?? [];
  const beginning = first.done ? '' : first.value.slice(said.length);
  // The parser counts what stands in the cells; a row of commas alone would fill the memory.
  let unbroken = 0;
  const checked = (chunk: string) => {
    const last = Math.max(chunk.lastIndexOf('\n'), chunk.lastIndexOf('\r'));
    unbroken = last < 0 ? unbroken + chunk.length : chunk.length - last;
    if (unbroken > 4 * longestRow) throw new StopReading({ file, message: tooLong });
    return chunk;
  };
  async function* all() {
    if (beginning !== '') yield checked(beginning);
    for (let next = await iterator.next(); !next.done && skipped.length === 0; next = await iterator.next()) yield checked(next.value);
  }
  // A parser that throws loses the rows that wait to be read.
  const skipped: CsvError[] = [];
  const parser = parse({
    delimiter: delimiter ?? sign ?? delimiterOf(beginning),
    info: true,
    record_delimiter: lineEndsOf(beginning),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
    skip_records_with_error: true,
  });
  parser.on('skip', (error: CsvError) => skipped.push(error));
  const source = Readable.from(all());
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let header: readonly string[] = [];
  // The parser counts a line end of two characters twice where it stands in a cell; of empty lines it keeps the right count.
  const before = { line: said === '' ? 0 : 1, empty: 0 };
  const lineAfter = (empty: number) => before.line + 1 + empty - before.empty;
  for await (const each of parser) {
    const { record, info } = each as { record: string[]; info: { empty_lines: number; records: number } };
    if (skipped[0] && info.records > Number(skipped[0]['records'])) break;
    if (info.records === 1) header = record;
    const line = lineAfter(info.empty_lines);
    yield { cells: record, line };
    before.line = line + breaksIn(record);
    before.empty = info.empty_lines;
  }
  const [error] = skipped;
  if (!error) return;
  const [index, line] = [Number(error['index']), lineAfter(Number(error['empty_lines']))];
  yield { cells: [], line, fault: { file, line, column: index + 1, path: header[index] ?? '', message: wordsFor(error) } };
}

/** Line ends within the cells of a row. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function wordsFor(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return `must close every quotation mark, got one in row ${Number(error['records']) + 1} that is open to the end of the file; nothing from its row on was read`;
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'must double a quotation mark within quotation marks, got a single one; nothing from this row on was read';
    case 'INVALID_OPENING_QUOTE':
      return 'must put a cell in quotation marks as a whole, got a quotation mark in the middle; nothing from this row on was read';
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong;
    default:
      return `must be CSV: ${error.message}`;
  }
}

/** Both usual kinds, as files that were put together have both; CR alone where the headings end in it: elsewhere it is part of a cell. */
function lineEndsOf(beginning: string): string[] {
  const [end = '\n'] = /\r\n|\r|\n/.exec(withoutQuoted(beginning)) ?? [];
  return end === '\r' ? ['\r'] : ['\r\n', '\n'];
}

function withoutQuoted(beginning: string): string {
  return beginning.replace(/"(?:[^"]|"")*"/g, '');
}

/** What stands between the headings: spreadsheets write a semicolon where a comma is a decimal point. */
function delimiterOf(beginning: string): string {
  const line = withoutQuoted(beginning).split(/\r|\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
