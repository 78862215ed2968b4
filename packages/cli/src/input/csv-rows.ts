import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { StopReading } from '../faults.js';

/** One row and the line that it starts in. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Longest row: a table of Take Stock stays below a hundredth of it. */
const longestRow = 1_048_576;
const tooLong = `must have rows of at most ${longestRow} characters, got a longer one: look for a quotation mark that is not closed`;

/**
 * The rows of a table.
 *
 * @param delimiter between cells; found from the first line if not said
 * @throws StopReading at the first row whose quotation marks do not match: whatever follows could be read wrongly
 */
export async function* csvRows(chunks: AsyncIterable<string>, file: string, delimiter?: string): AsyncGenerator<CsvRow> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const beginning = first.done ? '' : first.value;
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
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield checked(next.value);
  }
  const parser = parse({
    delimiter: delimiter ?? delimiterOf(beginning),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestRow,
  });
  const source = Readable.from(all());
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let line = 1;
  try {
    for await (const each of parser) {
      const { record, info } = each as { record: string[]; info: { lines: number } };
      // A record ends in the line that the parser has counted; it starts as many lines earlier as its cells break.
      const breaks = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      line = Math.max(1, info.lines - breaks);
      yield { cells: record, line };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new StopReading({ file, line: Number(error['lines']) || line, message: wordsFor(error) });
  }
}

function wordsFor({ code, message }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'must close every quotation mark, got one that is open to the end of the file; nothing from its row on was read';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'must double a quotation mark within quotation marks, got a single one; nothing from this row on was read';
    case 'INVALID_OPENING_QUOTE':
      return 'must put a cell in quotation marks as a whole, got a quotation mark in the middle; nothing from this row on was read';
    case 'CSV_MAX_RECORD_SIZE':
      return tooLong;
    default:
      return `must be CSV: ${message}`;
  }
}

/** What stands between the headings: spreadsheets write a semicolon where a comma is a decimal point. */
function delimiterOf(beginning: string): string {
  const line = beginning.replace(/"(?:[^"]|"")*"/g, '').split(/\r|\n/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
