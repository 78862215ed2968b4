/**
 * A text as it is compared: without case, kinds of quotation marks, spacing, numbering in front or a mark at the end.
 *
 * @param text any text: a heading, a label, a cell
 * @returns for comparison alone; may be empty
 * @see docs/cli.md#tables-of-other-programs
 * @example
 * plainText(' 3.  Partners don’t  meet. '); // => "partners don't meet"
 */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:q(?:uestion)?\s*)?\d{1,3}\s*[.):]\s*(?=\D)/, '')
    .replace(/\s*[.?!:*]+$/, '');
}
