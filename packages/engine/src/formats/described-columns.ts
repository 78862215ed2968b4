import type { Issue } from '../document/issue.js';
import { listOf, objectOf, textOf, textsOf, type Loose } from '../document/loose.js';
import { shown } from '../document/shown.js';
import type { DayOrder } from './day-of.js';

/** What the metadata of a table says of one column. */
export interface DescribedColumn {
  /** Headings that it may have, in any language; empty when the file does not say. */
  readonly titles: readonly string[];
  /** What it is, as a table of Take Stock calls it: the name of the column, with hyphens again. */
  readonly path: string | null;
  /** The texts that stand for an empty cell. */
  readonly empty: readonly string[];
  /** How its days are written; `null` when the file does not say, or says that the year comes first. */
  readonly dates: DayOrder | null;
  /** What would make its cells say something else than they say to the reader: {@link tableReader} refuses a column that it needs. */
  readonly faults: readonly Issue[];
}

/** Reads what metadata says of the columns. */
export function describedColumns(document: Loose, pathOf: (path: string) => string): readonly DescribedColumn[] {
  const schema = objectOf(document['tableSchema']);
  return listOf(schema['columns']).flatMap((column, index): DescribedColumn[] => {
    // A column that no file holds.
    if (column['virtual'] === true) return [];
    const said = (key: string) => column[key] ?? schema[key] ?? document[key];
    const faults: Issue[] = [];
    const fail = (key: string, message: string) => faults.push({ path: pathOf(`tableSchema.columns.${index}.${key}`), message });
    if ((said('default') ?? '') !== '')
      fail('default', `must be left out, as an empty cell is a blank answer, got ${shown(said('default'))}`);
    if ((said('separator') ?? null) !== null)
      fail('separator', `must be left out, as a cell holds one answer, got ${shown(said('separator'))}`);
    const format = objectOf(said('datatype'))['format'];
    const order = orderOf(said('datatype'));
    if (order === undefined)
      fail('datatype.format', `must have the year first, then month and day, or last, all in numbers, got ${shown(format)}`);
    const { decimalChar = '.', groupChar } = objectOf(format);
    if (decimalChar !== '.' || groupChar !== undefined)
      fail('datatype.format', `must write numbers with a decimal point and no groups, got ${shown(groupChar ?? decimalChar)}`);
    const empty = said('null');
    return [
      {
        titles: titlesOf(column),
        path: textOf(column['name'])?.replaceAll('_', '-') ?? null,
        empty: (Array.isArray(empty) ? textsOf(empty) : [empty]).flatMap((text) => textOf(text) ?? []),
        dates: order ?? null,
        faults,
      },
    ];
  });
}

/** A title, a list of several, or either for each language; without any, the name stands for it. */
function titlesOf({ titles, name }: Loose): readonly string[] {
  const said = typeof titles === 'object' && titles !== null ? Object.values(titles).flat() : [titles];
  const texts = said.flatMap((each) => textOf(each) ?? []);
  return texts.length > 0 ? texts : [name].flatMap((each) => textOf(each) ?? []);
}

/** Order of day and month by a pattern such as `dd/MM/yyyy`; `null` where it needs none, `undefined` for one that is not read. */
function orderOf(datatype: unknown): DayOrder | null | undefined {
  const { base, format } = objectOf(datatype);
  if (!/^date/i.test(textOf(base) ?? '') || typeof format !== 'string') return null;
  // Names of months and weekdays.
  if (/MMM|E/.test(format)) return undefined;
  const letters = [...new Set(format.replace(/[^dMy]/g, ''))].join('');
  return ({ yMd: null, dMy: 'day-first', Mdy: 'month-first' } as const)[letters];
}
