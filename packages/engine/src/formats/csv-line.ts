/** One cell of a table. A number is written as it is; `null` is an empty cell. */
export type Cell = string | number | null;

/** What a spreadsheet takes for the start of a formula, the full-width forms included. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * One line of CSV (RFC 4180), its line end included.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front; {@link unguarded} takes it away again, so
 * that nothing is lost on the way there and back.
 *
 * @param cells texts and numbers; a number is never guarded, since it cannot be a formula
 * @param delimiter between the cells: one character, a comma by default
 * @returns the line with CR LF at its end; cells with the delimiter, quotation marks, line ends or outer spaces stand in quotation
 *   marks
 * @throws RangeError when a number is not finite
 * @see docs/cli.md#csv; RFC 4180, https://www.rfc-editor.org/rfc/rfc4180
 * @example
 * csvLine(['fair-say', 'Who, if not "us"?', 3, null]); // => 'fair-say,"Who, if not ""us""?",3,\r\n'
 * csvLine(['=SUM(A1:A9)', -5]); // => "'=SUM(A1:A9),-5\r\n"
 */
export function csvLine(cells: readonly Cell[], delimiter = ','): string {
  const special = new RegExp(`["\\r\\n${delimiter === '\t' ? '\\t' : delimiter}]|^\\s|\\s$`);
  const written = cells.map((cell) => {
    if (typeof cell === 'number' && !Number.isFinite(cell)) throw new RangeError(`csvLine: a number must be finite, got ${cell}`);
    if (typeof cell === 'number') return String(cell);
    const text = guarded(cell ?? '');
    return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  // A line with nothing in it reads as no line at all.
  return `${written.length === 1 && written[0] === '' ? '""' : written.join(delimiter)}\r\n`;
}

/**
 * A text that no spreadsheet runs.
 *
 * @param text any cell
 * @returns the text with an apostrophe in front where it begins like a formula, apostrophes or not; else as it is
 * @see docs/cli.md#csv
 * @example
 * guarded('@import'); // => "'@import"
 * guarded('fully'); // => 'fully'
 */
export function guarded(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/**
 * The text that was guarded.
 *
 * @param text any cell
 * @returns the text without the apostrophe that {@link guarded} puts in front; any other as it is
 * @see docs/cli.md#csv
 * @example
 * unguarded("'@import"); // => '@import'
 * unguarded("'tis true"); // => "'tis true"
 */
export function unguarded(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
