import { dsvFormat } from 'd3-dsv';

/**
 * The rows of a table, its headings first; `null` where a quotation mark is in no place for one, since whatever follows could be
 * read wrongly.
 */
export function readCsv(file: string): string[][] | null {
  const text = file.replace(/^\uFEFF/, '');
  const sign = delimiterOf(text);
  // A cell in quotation marks has one at either end, and those within are doubled.
  const quoted = new RegExp(`(^|[${sign}\r\n])"(?:[^"]|"")*"(?=[${sign}\r\n]|$)`, 'g');
  if (text.replace(quoted, '$1').includes('"')) return null;
  const rows = dsvFormat(sign).parseRows(text);
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** What stands between the headings: spreadsheets write a semicolon where a comma is a decimal point. */
function delimiterOf(text: string): string {
  const headings = text.replace(/"(?:[^"]|"")*"/g, '').split(/[\r\n]/, 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((sign) => [headings.split(sign).length, sign] as const);
  return counts.reduce((best, each) => (each[0] > best[0] ? each : best))[1];
}
