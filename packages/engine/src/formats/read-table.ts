import type { Instrument } from '../instrument/instrument.js';
import type { Issue } from '../document/issue.js';
import { parseResponse } from '../response/parse-response.js';
import { ResponseError } from '../response/response-error.js';
import type { Answer, Response } from '../response/response.js';
import { shown } from '../document/shown.js';
import type { ColumnMap } from './column-map.js';
import { unguarded } from './csv-line.js';
import { dayOf } from './day-of.js';
import type { DescribedColumn } from './described-columns.js';
import { FormatError } from './format-error.js';
import { matchColumns, type MatchedColumns } from './match-columns.js';
import { plainText } from './plain-text.js';

/** What a reader of tables needs to know beside the table. */
export interface TableReaderOptions {
  /** For tables of other programs: {@link parseColumnMap}. */
  readonly map?: ColumnMap;
  /** What metadata says of each column, in the order of the cells: {@link describedTable}. A map goes before what it says of days. */
  readonly described?: readonly (DescribedColumn | null)[];
  /** The day of rows that name none, such as "2025-03-31". */
  readonly today: string;
  /** A UUID for a text: the same one for the same text, another one for any other. For rows whose id is none. */
  readonly uuidOf: (text: string) => string;
  /** The day that a text is taken for which says none, or could be two; `null` for none. Without it such a row is refused. */
  readonly dayFor?: (text: string) => string | null;
  /** Id of the group that a name is taken for which nobody knows; `null` for none. Without it such a row is refused. */
  readonly groupFor?: (name: string) => string | null;
}

/** One fault of a row. */
export interface CellIssue extends Issue {
  /** Position of the cell from 0; `null` where the row as a whole is at fault. */
  readonly column: number | null;
}

/** A row cannot be read. */
export class RowError extends Error {
  override readonly name = 'RowError';
  readonly issues: readonly CellIssue[];
  constructor(issues: readonly CellIssue[]) {
    super(issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n'));
    this.issues = issues;
  }
}

/** Reads the rows of one table of responses. */
export interface TableReader {
  /** Which column is what. */
  readonly columns: MatchedColumns;
  /**
   * The response of a row; `null` for a row of empty cells.
   *
   * @param number tells rows apart that have no id and say the same: of the row in its table, or of those alike before it, wherever they stand
   * @throws RowError when any cell is not understood: a row counts whole or not at all
   * @throws ResponseError when it answers another instrument or version
   */
  readonly read: (cells: readonly string[], number: number) => Response | null;
  /** Whether a row has nothing of its own but a number that every other form counts with too, and at most a day: by these two members could be taken for one. */
  readonly isCounted: (cells: readonly string[]) => boolean;
}

/**
 * Reads responses from a table: one that Take Stock wrote, or an export of a form, in any order of columns.
 *
 * A cell of an answer holds an option's id or its label; numbers are taken only where the map says what they stand for, since
 * 3 is one thing on a scale from 0 and another on a scale from 1.
 *
 * @param instrument the one that the responses are to
 * @param header the headings, in the order of the cells; at most 5,000
 * @param options the map of columns, the day of rows without one, and what makes ids
 * @returns which column is what, and `read` for one row after the other; `read` throws a RowError or a ResponseError
 * @throws FormatError when the columns cannot be told, or one that is needed is described as it is not read: every fault at once
 * @see docs/cli.md#tables-of-other-programs
 * @example
 * tableReader(instrument, ['id', 'Everyone has a fair say'], { today: '2025-03-31', uuidOf: () => response.id }).read(['1', 'To some extent'], 1).answers; // => { 'fair-say': { option: 'some' } }
 * tableReader(instrument, ['id', 'fair-say'], { today: '2025-03-31', uuidOf: () => response.id }).read(['1', '3'], 1); // throws RowError: must be an option
 */
export function tableReader(instrument: Instrument, header: readonly string[], options: TableReaderOptions): TableReader {
  const map = options.map ?? null;
  const columns = matchColumns(instrument, header, map);
  checkDescribed(columns, options.described ?? []);
  const optionOf = optionReaders(instrument, map);
  const scales = new Map(instrument.sections.flatMap(({ items }) => items.map(({ id, scale }) => [id, scale] as const)));
  const groupOf = groupReader(instrument, map);

  /** What other programs know a row by: an id, which may count the rows of one form, and when somebody began, or else was done. */
  const markOf = (cells: readonly string[]) => {
    const at = (key: string) => cells[columns.about.get(key) ?? -1]?.trim() ?? '';
    return { id: at('id'), time: at('created') || at('completed') };
  };

  const read = (raw: readonly string[], number: number): Response | null => {
    if (raw.every((cell) => cell.trim() === '')) return null;
    const issues: CellIssue[] = [];
    if (raw.length !== header.length) throw new RowError([{ path: '', column: null, message: widthFault(raw, header) }]);
    const cells = raw.map(unguarded);
    const at = (key: string) => cells[columns.about.get(key) ?? -1] ?? '';
    const fail = (column: number | undefined, message: string) =>
      issues.push({ path: header[column ?? -1] ?? '', column: column ?? null, message });

    const dayAt = (key: 'created' | 'completed') => {
      const text = at(key);
      if (text.trim() === '') return null;
      const day = dayOf(text, map?.dates ?? options.described?.[columns.about.get(key) ?? -1]?.dates ?? undefined);
      if (options.dayFor && (day === null || day === 'ambiguous')) return options.dayFor(text);
      if (day === null) fail(columns.about.get(key), `must be a day such as 2025-03-31, got ${shown(text)}${remedyOfDay(text)}`);
      if (day === 'ambiguous')
        fail(
          columns.about.get(key),
          `must say which number is the month, got ${shown(text)}: put "dates": "day-first" or "month-first" in a map`,
        );
      return day;
    };
    const completed = dayAt('completed');
    const created = dayAt('created') ?? completed ?? options.today;

    const answers: Record<string, Answer> = {};
    for (const [item, index] of columns.answers) {
      const text = cells[index] ?? '';
      if (text.trim() === '') continue;
      const option = optionOf.get(scales.get(item) ?? '')?.(text);
      if (!option) fail(index, 'must have a scale');
      else if (option.message !== undefined) fail(index, option.message);
      else if (option.id !== null) answers[item] = { option: option.id };
    }
    for (const [item, index] of columns.notes) {
      const note = cells[index] ?? '';
      if (note !== '') answers[item] = { ...answers[item], note };
    }

    const found = groupOf(at('respondent.group'));
    const group = found.message !== undefined && options.groupFor ? { id: options.groupFor(at('respondent.group').trim()) } : found;
    if (group.message !== undefined) fail(columns.about.get('respondent.group'), group.message);
    const setAside = jsonAt(at('setAside'), () => fail(columns.about.get('setAside'), 'must be JSON or empty'));
    if (issues.length > 0) throw new RowError(issues);

    const [name, code] = [at('respondent.name'), at('respondent.code')];
    const { id, time } = markOf(cells);
    const document = {
      format: 'take-stock/response/1',
      id: uuid.test(id)
        ? id.toLowerCase()
        : options.uuidOf(
            id === '' ? `row ${number}: ${JSON.stringify(cells)}` : counter.test(id) && time !== '' ? `id ${id} of ${time}` : `id ${id}`,
          ),
      instrument: { id: at('instrument.id') || instrument.id, version: at('instrument.version') || instrument.version },
      respondent: { ...(group.id !== null && { group: group.id }), ...(name !== '' && { name }), ...(code !== '' && { code }) },
      answers,
      created,
      ...(completed !== null && { completed }),
      ...(setAside !== undefined && { setAside }),
    };
    return checked(instrument, document, columns);
  };
  const isCounted = (raw: readonly string[]) => {
    const { id, time } = markOf(raw);
    return counter.test(id) && !timeOfDay.test(time);
  };
  return { columns, read, isCounted };
}

/** Where a column is shown as numbers, a spreadsheet saves its days as what it counts from 1900. */
function remedyOfDay(text: string): string {
  return /^\s*\d{5}([.,]\d+)?\s*$/.test(text) ? ': let the spreadsheet show the column as days, and save the table again' : '';
}

/** What is wrong with a row of too few or too many cells, counted from the left: where it slipped, nobody can tell. */
function widthFault(raw: readonly string[], header: readonly string[]): string {
  const at = Math.min(raw.length, header.length);
  const slip =
    raw.length < header.length
      ? `so that column ${at + 1}, ${shown(header[at])}, has no cell: look for a missing delimiter or quotation mark`
      : `so that cell ${at + 1}, ${shown(raw[at])}, has no column: put a cell with a delimiter in it in quotation marks`;
  return `must have as many cells as there are columns (${header.length}), got ${raw.length}, ${slip}`;
}

/** What nobody reads may be described as it likes. */
function checkDescribed({ about, answers, notes }: MatchedColumns, described: readonly (DescribedColumn | null)[]): void {
  const faults = [about, answers, notes].flatMap((part) => [...part.values()].flatMap((index) => described[index]?.faults ?? []));
  if (faults.length > 0) throw new FormatError('metadata of a table', faults);
}

/** An id that counts the rows of one form: 1, 2, 3 and so on. Survey programs give longer numbers, each of them once. */
const counter = /^\d{1,9}$/;

/** Four numbers, of which a day has three. Two forms are often filled in on one day, and hardly ever in one minute. */
const timeOfDay = /(\d+\D+){3}\d/;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A text as an option or a group; `id` is `null` where the text says nothing. */
interface Found {
  readonly id: string | null;
  /** Why it is none that is known. */
  readonly message?: string;
}

/** The last word is the format's own, so that a row is refused for what a file would be refused for. */
function checked(instrument: Instrument, document: unknown, { about, answers, notes }: MatchedColumns): Response {
  try {
    return parseResponse(instrument, document);
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code === 'other-instrument' || error.code === 'other-version') throw error;
    throw new RowError(
      error.issues.map(({ path, message }) => {
        const [part = '', item = ''] = path.split('.');
        const cells = path.endsWith('.note') ? notes : answers;
        return { path, message, column: (part === 'answers' ? cells.get(item) : about.get(path)) ?? null };
      }),
    );
  }
}

function jsonAt(text: string, fail: () => void): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    fail();
    return undefined;
  }
}

/** For each scale a function from what a cell says to the option. */
function optionReaders(instrument: Instrument, map: ColumnMap | null): Map<string, (text: string) => Found> {
  return new Map(
    Object.entries(instrument.scales).map(([scaleId, { options }]) => {
      const ids = new Set(options.map(({ id }) => id));
      const labels = new Map<string, string | null>();
      const twice = new Set<string>();
      const add = (label: string, id: string | null) => {
        if (labels.has(label) && labels.get(label) !== id) twice.add(label);
        labels.set(label, id);
      };
      for (const { id, label } of options) add(plainText(label), id);
      const named = answersOf(map, scaleId);
      const codes = codesOf(options, map?.codes);

      const read = (text: string): Found => {
        const trimmed = text.trim();
        const plain = plainText(text);
        const mapped = named.get(trimmed) ?? named.get(plain);
        if (mapped) return { id: mapped.option };
        if (ids.has(trimmed)) return { id: trimmed };
        if (labels.has(plain) && !twice.has(plain)) return { id: labels.get(plain) ?? null };
        const code = codes.get(Number(trimmed));
        if (code !== undefined && /^-?\d+(\.\d+)?$/.test(trimmed)) return { id: code };
        const number = /^-?\d+([.,]\d+)?$/.test(trimmed);
        const remedy =
          number && !map?.codes
            ? 'say what numbers stand for with "codes": "values" or "positions" in a map'
            : `put it under "answers", "${scaleId}" in a map`;
        return { id: null, message: `must be an option of the scale ${scaleId}, got ${shown(trimmed)}: ${remedy}` };
      };
      return [scaleId, read];
    }),
  );
}

function answersOf(map: ColumnMap | null, scale: string): Map<string, { readonly option: string | null }> {
  const labels = map?.answers && Object.hasOwn(map.answers, scale) ? map.answers[scale] : undefined;
  return new Map(
    Object.entries(labels ?? {}).flatMap(([label, option]) => [
      [plainText(label), { option }] as const,
      // As it was written comes last, so that it wins.
      [label.trim(), { option }] as const,
    ]),
  );
}

function codesOf(options: Instrument['scales'][string]['options'], codes: ColumnMap['codes']): Map<number, string> {
  if (!codes) return new Map();
  const points = options.filter(({ kind }) => !kind || kind === 'point');
  return new Map(
    points.flatMap(({ id, value }, index) => (codes === 'positions' ? [[index + 1, id]] : value === undefined ? [] : [[value, id]])),
  );
}

function groupReader(instrument: Instrument, map: ColumnMap | null): (text: string) => Found {
  const groups = instrument.groups ?? [];
  const named = new Map(Object.entries(map?.groups ?? {}).map(([label, id]) => [plainText(label), { id }] as const));
  const ids = new Map(groups.flatMap(({ id, label }) => [[plainText(label), id] as const, [id, id] as const]));
  return (text) => {
    const trimmed = text.trim();
    if (trimmed === '') return { id: null };
    const mapped = named.get(plainText(trimmed));
    if (mapped) return { id: mapped.id };
    const found = ids.get(trimmed) ?? ids.get(plainText(trimmed));
    if (found !== undefined) return { id: found };
    // A round may have groups of its own, which a table of Take Stock names by id; whether they are known, the round decides.
    if (!map?.group && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(trimmed)) return { id: trimmed };
    const choice = groups.length > 0 ? `one of ${groups.map(({ id }) => id).join(', ')}` : 'a group';
    const known = map?.group ? '' : ', or the id of one that the round has';
    return { id: null, message: `must be ${choice}${known}, got ${shown(trimmed)}: put it under "groups" in a map, with null for none` };
  };
}
