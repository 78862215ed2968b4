import type { Instrument } from '../instrument/instrument.js';
import type { Column } from './column.js';
import { csvLine, type Cell } from './csv-line.js';

/** A table as it is written: what its columns mean, which of them tell rows apart, and the cells. */
export interface Table {
  /** What stands in each, from left to right. */
  readonly columns: readonly Column[];
  /** Headings of the columns that tell rows apart. */
  readonly key: readonly string[];
  /** One entry a row: its cells, in the order of the columns. */
  readonly rows: readonly (readonly Cell[])[];
}

const kinds = ['round', 'group', 'overall', 'section', 'item'] as const;
const reasons = [
  'too-few-answers',
  'too-few-members',
  'earlier-publication',
  'not-scored',
  'asked-of-some',
  'beside-groups',
  'not-matched',
  'not-comparable',
  'not-shown',
] as const;
/** Why a figure has no value; `not-shown` where a reason would say too much. */
export type Withheld = (typeof reasons)[number];

/** What a figure is of. The overall and the round need no more than the word. */
export interface Place {
  readonly of: (typeof kinds)[number];
  readonly section?: string;
  readonly item?: string;
  readonly group?: string;
  readonly option?: string;
}

/** One published figure: a number or a word, or why it is not shown. */
export interface Figure extends Place {
  readonly figure: string;
  readonly value: number | string | boolean | null;
  readonly withheld: Withheld | null;
}

/**
 * Names the figures of one place: `undefined` is a figure that there is not, `null` one that is withheld.
 *
 * @param withheld why, for those that are
 */
export function figuresOf(
  place: Place,
  values: Readonly<Record<string, Figure['value'] | undefined>>,
  withheld: Withheld | null = null,
): Figure[] {
  return Object.entries(values).flatMap(([figure, value]) =>
    value === undefined ? [] : { ...place, figure, value, withheld: value === null ? withheld : null },
  );
}

const places = ['of', 'section', 'item', 'group', 'option'] as const;

/** A table of figures: one row each, so that an empty cell has its own reason and boards of every kind have the same columns. */
export function figureTable(
  instrument: Instrument,
  figures: readonly Figure[],
  { round, since }: { round: string; since?: string },
): Table {
  const { id, version, sections } = instrument;
  const items = new Map(sections.flatMap((section) => section.items.map((item) => [item.id, item.title ?? item.statement])));
  const titles = new Map(sections.map((section) => [section.id, section.title]));
  return {
    // What a person reads comes first: in a spreadsheet the ids of the round and the instrument, the same in every row, pushed it aside.
    columns: [
      { heading: 'title', about: 'The item or section in words', type: 'text' },
      { heading: 'of', about: 'What the figure is of', type: 'text', oneOf: kinds, required: true },
      { heading: 'group', about: 'Group', type: 'text' },
      { heading: 'option', about: 'Option of the item’s scale', type: 'text' },
      { heading: 'figure', about: 'Which figure', type: 'text', required: true },
      { heading: 'number', about: 'Its value, where that is a number', type: 'number' },
      { heading: 'word', about: 'Its value, where that is a word or an id', type: 'text' },
      { heading: 'withheld', about: 'Why it has no value', type: 'text', oneOf: reasons },
      { heading: 'section', about: 'Section', type: 'text' },
      { heading: 'item', about: 'Item', type: 'text' },
      { heading: 'round', about: 'Round', type: 'text', required: true },
      { heading: 'since', about: 'The round that it is compared with', type: 'text' },
      { heading: 'instrument.id', about: 'Instrument', type: 'text', oneOf: [id], required: true },
      { heading: 'instrument.version', about: 'Version of the instrument', type: 'text', oneOf: [version], required: true },
    ],
    key: ['round', 'since', ...places, 'figure'],
    rows: figures.map((each) => [
      items.get(each.item ?? '') ?? titles.get(each.section ?? '') ?? null,
      each.of,
      each.group ?? null,
      each.option ?? null,
      each.figure,
      typeof each.value === 'number' ? each.value : null,
      each.value === null || typeof each.value === 'number' ? null : String(each.value),
      each.withheld,
      each.section ?? null,
      each.item ?? null,
      round,
      since ?? null,
      id,
      version,
    ]),
  };
}

/**
 * A whole table as CSV, its headings included.
 *
 * @param table such as {@link roundTable} gives
 * @returns lines as {@link csvLine} writes them, without a byte order mark; the headings alone where there is no row
 * @throws RangeError when a number is not finite
 * @see docs/cli.md#csv
 * @example
 * csvText({ columns: [{ heading: 'id', about: 'Response', type: 'text' }], key: ['id'], rows: [['=1']] }); // => "id\r\n'=1\r\n"
 */
export function csvText({ columns, rows }: Table): string {
  return [columns.map(({ heading }) => heading), ...rows].map((row) => csvLine(row)).join('');
}
