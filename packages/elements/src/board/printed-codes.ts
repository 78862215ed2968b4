/** The codes on forms that were printed since the page was opened, by round. Whether a print came out, no page is told. */
const printed = new Map<string, ReadonlySet<string>>();

/** The codes of a round that are on forms. */
export function printedCodes(round: string): ReadonlySet<string> {
  return printed.get(round) ?? new Set();
}

/** Remembers that codes of a round were printed. */
export function notePrinted(round: string, codes: readonly string[]): void {
  printed.set(round, new Set([...printedCodes(round), ...codes]));
}
