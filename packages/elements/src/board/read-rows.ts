import type { Instrument, Response } from '@take-stock/engine';
import {
  dayOf,
  FormatError,
  plainText,
  RowError,
  tableReader,
  type ColumnMap,
  type MatchedColumns,
  type TableReader,
  type TableReaderOptions,
} from '@take-stock/engine/formats';
import { fnv1a32 } from '@take-stock/engine/scoring';
import { readCode } from './private-codes.js';
import type { Incoming } from './read-incoming.js';
import { tableDays, type TableDays } from './table-days.js';

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
  /** How dates are taken that could be two; `null` where there are none. */
  readonly days: TableDays | null;
  /** Dates that are none, which are left out. */
  readonly noDays: readonly string[];
  /** Names of groups that nobody knows, and how many rows have each. They count for none, or for what the map says. */
  readonly groups: ReadonlyMap<string, number>;
  /** How many rows have nothing of their own but a number, or a number and a day. */
  readonly counted: number;
}

/** What reading needs to know beside the table. */
interface ReadOptions {
  readonly today: string;
  readonly language: string;
  readonly nameOf: (row: number) => string;
}

/** What headings people give to the columns that no question belongs to. */
const GUESSES = { group: /^(group|sector|i am here for|which (group|sector|part)\b.*)$/, code: /^((private|member) )?code$/ };

/** A day without a time: whoever answered another form on it may have the same number. */
const DAY_ALONE = /^\s*\d{1,4}([-/.])\d{1,2}\1\d{1,4}([\sT]+00?:00(:00)?)?\s*$/;

/** The column for groups or codes, guessed by its heading. */
export function guessColumn(part: keyof typeof GUESSES, headings: readonly string[]): string | undefined {
  return headings.find((heading) => GUESSES[part].test(plainText(heading)));
}

/**
 * Reads each row as one member's answers; a row counts whole or not at all. What stands beside the answers refuses no row: a day or a group that
 * is not plain is taken for the likeliest, and said.
 *
 * A row without an id of its own is known again by what it says, wherever it stands: programs export a table in another order the next time. Rows
 * that say the same are as many members.
 */
export function readRows(
  instrument: Instrument,
  [headings = [], ...rows]: readonly (readonly string[])[],
  map: ColumnMap,
  { today, language, nameOf }: ReadOptions,
): ReadRows {
  const { dates: chosen, groups: named = {}, ...columnsOnly } = map;
  const found: Extract<Incoming, { response: unknown }>[] = [];
  const faults: RowFault[] = [];
  const noDays: string[] = [];
  const groups = new Map<string, number>();
  let days: TableDays | null = null;
  let counted = 0;
  const groupFor = (name: string) => {
    groups.set(name, (groups.get(name) ?? 0) + 1);
    return Object.hasOwn(named, name) ? (named[name] ?? null) : null;
  };
  /** A table of our own names groups by ids, which its reader takes as they are: the list of a round may hold others. */
  const withKnownGroup = (response: Response): Response => {
    const { group } = response.respondent;
    if (group === undefined || instrument.groups?.some(({ id }) => id === group)) return response;
    return { ...response, respondent: { ...response.respondent, group: groupFor(group) ?? group } };
  };
  const reader = readerOf(instrument, headings, {
    map: columnsOnly,
    today,
    uuidOf,
    dayFor: (text) => {
      const plain = dayOf(text);
      const day = plain === 'ambiguous' ? dayOf(text, days?.order) : plain;
      if (day === null) noDays.push(text);
      return day;
    },
    groupFor,
  });
  if (!reader) return { columns: null, found, faults, days, noDays, groups, counted };
  days = tableDays(rows, reader.columns, { chosen, today, language });
  const alike = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    const row = index + 2;
    const text = JSON.stringify(cells);
    const before = alike.get(text) ?? 0;
    alike.set(text, before + 1);
    try {
      const response = reader.read(cells, before);
      if (response) found.push({ from: nameOf(row), response: withKnownGroup(withReadCode(response)) });
      if (reader.isCounted(cells.map((cell) => (DAY_ALONE.test(cell) ? '' : cell)))) counted++;
    } catch (error) {
      const column = error instanceof RowError ? (error.issues[0]?.column ?? null) : null;
      faults.push({ row, column: column === null ? null : (headings[column] ?? null), cell: column === null ? '' : (cells[column] ?? '') });
    }
  }
  return { columns: reader.columns, found, faults, days, noDays, groups, counted };
}

/** With its code as it was given out, however the member typed it into the form. */
function withReadCode(response: Response): Response {
  const { code: typed, ...respondent } = response.respondent;
  const code = readCode(typed ?? '');
  return { ...response, respondent: { ...respondent, ...(code && { code }) } };
}

function readerOf(instrument: Instrument, headings: readonly string[], options: TableReaderOptions): TableReader | null {
  try {
    return tableReader(instrument, headings, options);
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
