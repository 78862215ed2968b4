import type { Instrument } from '@take-stock/engine';
import { FormatError, plainText, RowError, tableReader, type ColumnMap, type MatchedColumns } from '@take-stock/engine/formats';
import { fnv1a32 } from '@take-stock/engine/scoring';
import type { Incoming } from './read-incoming.js';

/** A cell that is not understood, or a whole row. */
export interface RowFault {
  readonly row: number;
  readonly column: string | null;
  readonly cell: string;
}

/** What a table holds, read by a map of its columns. */
export interface ReadRows {
  /** `null` when no question was found by its heading. */
  readonly columns: MatchedColumns | null;
  readonly found: readonly Extract<Incoming, { response: unknown }>[];
  readonly faults: readonly RowFault[];
}

/** What headings people give to the columns that no question belongs to. */
const GUESSES = { group: /^(group|sector|i am here for|which (group|sector|part)\b.*)$/, code: /^((private|member) )?code$/ };

/** The column for groups or codes, guessed by its heading. */
export function guessColumn(part: keyof typeof GUESSES, headings: readonly string[]): string | undefined {
  return headings.find((heading) => GUESSES[part].test(plainText(heading)));
}

/**
 * Reads each row as one member's answers; a row counts whole or not at all.
 *
 * A row without an id of its own is known again by what it says, wherever it stands: programs export a table in another order the next time. Rows
 * that say the same are as many members.
 */
export function readRows(
  instrument: Instrument,
  [headings = [], ...rows]: readonly (readonly string[])[],
  map: ColumnMap,
  { today, nameOf }: { readonly today: string; readonly nameOf: (row: number) => string },
): ReadRows {
  const found: Extract<Incoming, { response: unknown }>[] = [];
  const faults: RowFault[] = [];
  const reader = readerOf(instrument, headings, map, today);
  if (!reader) return { columns: null, found, faults };
  const alike = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    const text = JSON.stringify(cells);
    const before = alike.get(text) ?? 0;
    alike.set(text, before + 1);
    try {
      const response = reader.read(cells, before);
      if (response) found.push({ from: nameOf(row), response });
    } catch (error) {
      const column = error instanceof RowError ? (error.issues[0]?.column ?? null) : null;
      faults.push({ row, column: column === null ? null : (headings[column] ?? null), cell: column === null ? '' : (cells[column] ?? '') });
    }
  }
  return { columns: reader.columns, found, faults };
}

function readerOf(instrument: Instrument, headings: readonly string[], map: ColumnMap, today: string) {
  try {
    return tableReader(instrument, headings, { map, today, uuidOf });
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

/** The same id for the same text, so that a table read twice adds nothing. */
function uuidOf(text: string): string {
  const hex = [0, 1, 2, 3]
    .map((part) =>
      fnv1a32(`${String(part)} ${text}`)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}
