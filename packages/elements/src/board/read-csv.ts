import { parse } from 'csv-parse/browser/esm/sync';

/**
 * The rows of a table, its headings first.
 *
 * @throws Error when a quotation mark is not closed or stands in the middle of a cell: whatever follows could be read wrongly
 */
export function readCsv(text: string): string[][] {
  return parse(text, { bom: true, delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true });
}

/** What stands between the headings: spreadsheets write a semicolon where a comma is a decimal point. */
function delimiterOf(text: string): string {
  const headings = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [headings.split(sign).length, sign] as const);
  return counts.reduce((best, each) => (each[0] > best[0] ? each : best))[1];
}
