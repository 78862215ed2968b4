import { checkVersion } from '../instrument/check-version.js';
import type { Instrument, Item } from '../instrument/instrument.js';
import type { Response } from '../response/response.js';
import { shown } from '../document/shown.js';
import { scaleOf } from '../score/item-value.js';

/** Code of an item that is for other groups than the person's. */
export const notAskedCode = 255;

/** One column of a block: an item, and the options that its codes 1, 2, 3, … stand for. */
export interface Column {
  readonly item: Item;
  readonly section: number;
  readonly options: readonly string[];
  /** Codes by option id, and by the value of a point. */
  readonly codes: ReadonlyMap<unknown, number>;
}

/** The columns of an instrument: its items, in its order. */
export function columnsOf(instrument: Instrument): Column[] {
  return instrument.sections.flatMap((section, index) =>
    section.items.map((item) => {
      const { options } = scaleOf(instrument, item);
      const codes = new Map<unknown, number>();
      options.forEach(({ id, value }, place) => {
        codes.set(id, place + 1);
        if (value !== undefined) codes.set(value, place + 1);
      });
      return { item, section: index, options: options.map(({ id }) => id), codes };
    }),
  );
}

/** Whether a code can stand in a column. */
export function isCode(column: Column, code: number): boolean {
  return code <= column.options.length || (code === notAskedCode && column.item.askedOf !== undefined);
}

/**
 * Writes one response into its row of an empty block, which has a column of so many rows for each item.
 *
 * Items and options that the instrument does not have count as blank, as they do for `score`.
 *
 * @param placeOf the position of each item among the columns
 */
export function encodeResponse(
  instrument: Instrument,
  columns: readonly Column[],
  placeOf: ReadonlyMap<string, number>,
  response: Response,
  into: Uint8Array,
  row: number,
  rows: number,
): void {
  checkVersion('createScorer: response', instrument, response);
  const { answers, respondent } = response;
  let place = -1;
  // Looking at what is there costs half of asking for each item; most responses have them in the instrument's order.
  for (const item in answers) {
    if (columns[++place]?.item.id !== item) place = placeOf.get(item) ?? -1;
    const code = columns[place]?.codes.get(answers[item]?.option);
    if (code !== undefined) into[row + place * rows] = code;
  }
  writeNotAsked(columns, respondent.group, into, row, rows);
}

/** One person's answers by item id: ids of options, or values of points. Left out, `null` and `''` are blank. */
export type AnswerRecord = Readonly<Record<string, string | number | null | undefined>>;

/**
 * Writes one record of answers into its row of an empty block, as {@link encodeResponse} does, and refuses what the instrument does not have.
 *
 * @param placeOf the position of each item among the columns
 */
export function encodeRecord(
  columns: readonly Column[],
  placeOf: ReadonlyMap<string, number>,
  record: AnswerRecord,
  group: string | undefined,
  into: Uint8Array,
  row: number,
  rows: number,
): void {
  let place = -1;
  // Looking at what is there costs a third less than asking for each item; most records have them in the instrument's order.
  for (const item in record) {
    if (columns[++place]?.item.id !== item) {
      place = placeOf.get(item) ?? -1;
      if (place < 0 && item !== '' && record[item] !== undefined)
        throw new RangeError(`encodeRecords: record ${row} must have answers to items of the instrument alone, got "${item}"`);
      if (place < 0) continue;
    }
    const answer = record[item];
    if (answer === undefined || answer === null || answer === '') continue;
    const code = columns[place]?.codes.get(answer);
    if (code === undefined) throw new RangeError(`encodeRecords: ${item} of record ${row} must be an option, got ${shown(answer)}`);
    into[row + place * rows] = code;
  }
  writeNotAsked(columns, group, into, row, rows);
}

function writeNotAsked(columns: readonly Column[], group: string | undefined, into: Uint8Array, row: number, rows: number): void {
  if (group === undefined) return;
  columns.forEach(({ item: { askedOf } }, index) => {
    if (askedOf && !askedOf.includes(group)) into[row + index * rows] = notAskedCode;
  });
}

/** What is wrong with the first code that cannot stand where it stands. */
export function oddCode(columns: readonly Column[], bytes: Uint8Array, n: number): RangeError {
  for (const [index, column] of columns.entries()) {
    for (let k = 0; k < n; k++) {
      const code = bytes[index * n + k] ?? 0;
      if (!isCode(column, code)) {
        const last = column.options.length;
        return new RangeError(
          `createScorer: respondent ${k} must have a code from 0 to ${last} for ${column.item.id}${column.item.askedOf ? `, or ${notAskedCode}` : ''}, got ${code}`,
        );
      }
    }
  }
  return new RangeError('createScorer: columns must not change while they are read');
}
