import { dsvFormat } from 'd3-dsv';

/**
 * The rows of a table, its headings first; `null` when a quotation mark is not closed, since whatever follows could be read
 * wrongly.
 */
export function readCsv(text: string): string[][] | null {
  // One that belongs to a cell is doubled: a table that is whole has an even number of them.
  if ((text.match(/"/g)?.length ?? 0) % 2) return null;
  const rows = dsvFormat(delimiterOf(text)).parseRows(text.replace(/^\uFEFF/, ''));
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** What stands between the headings: spreadsheets write a semicolon where a comma is a decimal point. */
function delimiterOf(text: string): string {
  const headings = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [headings.split(sign).length, sign] as const);
  return counts.reduce((best, each) => (each[0] > best[0] ? each : best))[1];
}
