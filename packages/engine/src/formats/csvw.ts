import { listOf, objectOf, textOf, type Loose } from '../document/loose.js';
import { shown } from '../document/shown.js';
import type { Column } from './column.js';
import { describedColumns, type DescribedColumn } from './described-columns.js';
import { FormatError } from './format-error.js';
import type { Issue } from '../document/issue.js';

/** What a table is, for its metadata. */
export interface TableAbout {
  /** Name of the CSV file, as seen from the metadata file. */
  readonly url: string;
  readonly title: string;
  readonly language: string;
  readonly instrument: { readonly id: string; readonly version: string };
  /** What stands in each, from left to right. */
  readonly columns: readonly Column[];
  /** The columns that tell rows apart; `id` by default. */
  readonly key?: readonly string[];
  /** Between two cells; a comma by default. */
  readonly delimiter?: string;
}

/** What a metadata file says that a reader needs. */
export interface TableMetadata {
  /** The instrument that the table answers; `null` when the file does not say. */
  readonly instrument: { readonly id: string; readonly version: string } | null;
  /** Where the table stands, as seen from the metadata file; `null` when the file does not say. */
  readonly url: string | null;
  /** Between two cells; `null` when the file does not say. */
  readonly delimiter: string | null;
  /** What it says of each column, in their order; empty when the file does not name them. */
  readonly columns: readonly DescribedColumn[];
}

interface DialectRule {
  readonly must: string;
  readonly holds: (value: unknown) => boolean;
}

const only = (read: unknown): DialectRule => ({ must: JSON.stringify(read), holds: (value) => value === read });

/** How the reader reads, and what it follows: with anything else, cells would stand elsewhere or say something else than they seem to. */
const dialectAsRead: Readonly<Record<string, DialectRule>> = {
  '@type': only('Dialect'),
  commentPrefix: only(null),
  delimiter: { must: 'one character, no quotation mark or line end,', holds: (value) => /^[^"\r\n]$/.test(textOf(value) ?? '') },
  doubleQuote: only(true),
  encoding: { must: '"utf-8"', holds: (value) => /^utf-?8$/i.test(textOf(value) ?? '') },
  header: only(true),
  headerRowCount: only(1),
  lineTerminators: { must: 'line ends', holds: (value) => [value].flat().every((each) => /^(\r\n|\n|\r)$/.test(textOf(each) ?? '')) },
  quoteChar: only('"'),
  skipBlankRows: only(true),
  skipColumns: only(0),
  skipInitialSpace: only(false),
  skipRows: only(0),
  trim: only(false),
};

const conforms = 'urn:take-stock:instrument:';

/**
 * Metadata of a table as CSV on the Web has it: what each column means, which type it has and which values may stand in it.
 *
 * @param about the table, and what each of its columns holds
 * @returns JSON for a file beside the CSV, called `<name>.csv-metadata.json`
 * @see docs/cli.md#csv; https://www.w3.org/TR/tabular-metadata/
 * @example
 * csvwMetadata({ url: 'a.csv', title: 'A', language: 'en', instrument, columns: [] })['url']; // => 'a.csv'
 */
export function csvwMetadata({
  url,
  title,
  language,
  instrument,
  columns,
  key = ['id'],
  delimiter = ',',
}: TableAbout): Record<string, unknown> {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url,
    'dc:title': title,
    'dc:conformsTo': `${conforms}${instrument.id}:${instrument.version}`,
    dialect: { header: true, delimiter, encoding: 'utf-8', doubleQuote: true },
    tableSchema: {
      columns: columns.map(({ heading, about, type, oneOf, required }) => ({
        name: nameOf(heading),
        titles: heading,
        'dc:description': about,
        datatype: datatypeOf(type, oneOf),
        ...(required && { required }),
      })),
      primaryKey: key.length === 1 ? key.map(nameOf)[0] : key.map(nameOf),
    },
  };
}

/** A column's name may hold no hyphen there; ids hold no underscore, so that names stay apart. */
function nameOf(heading: string): string {
  return heading.replaceAll('-', '_');
}

function datatypeOf(type: Column['type'], oneOf: readonly string[] | undefined): unknown {
  if (type === 'day') return { base: 'date', format: 'yyyy-MM-dd' };
  if (type === 'number') return 'number';
  if (type === 'json') return 'json';
  return oneOf ? { base: 'string', format: oneOf.map(escaped).join('|') } : 'string';
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/**
 * Reads the metadata of one table, which may stand in a group by itself.
 *
 * @param json what a `<name>.csv-metadata.json` holds
 * @returns `null`, or no columns, for what the file does not say; what is not read of a column is among its `faults`
 * @throws FormatError when it is no metadata of a table, or says of the table what the reader does not do, such as another encoding:
 *   every fault at once
 * @see docs/cli.md#csv; https://www.w3.org/TR/tabular-metadata/
 * @example
 * readCsvw(csvwMetadata({ url: 'a.csv', title: 'A', language: 'en', instrument, columns: [] })).instrument; // => { id: 'three-questions', version: '1.0.0' }
 */
export function readCsvw(json: unknown): TableMetadata {
  const group = objectOf(json);
  const { tables = [{}] } = group;
  const [only = {}, ...more] = listOf(tables);
  const table = more.length > 0 ? {} : only;
  // What is said of the group holds for its table, unless that says otherwise.
  const document: Loose = { ...group, ...table };
  const issues: Issue[] = [];
  if (listOf(tables).length !== 1) issues.push({ path: 'tables', message: `must hold one table, got ${listOf(tables).length}` });
  const context = document['@context'];
  const vocabulary: unknown = Array.isArray(context) ? context[0] : context;
  if (vocabulary !== 'http://www.w3.org/ns/csvw')
    issues.push({
      path: '@context',
      message: `must be "http://www.w3.org/ns/csvw", got ${vocabulary === undefined ? 'nothing' : shown(vocabulary)}`,
    });
  const dialect = objectOf(document['dialect']);
  issues.push(...objectIssues(document, 'dialect'), ...objectIssues(document, 'tableSchema'), ...dialectIssues(dialect));
  const conformsTo = [document['dc:conformsTo']].flat().flatMap((each) => textOf(each) ?? []);
  const named = conformsTo.find((each) => each.startsWith(conforms));
  const origin = /^([a-z0-9-]+):(\d+\.\d+\.\d+)$/.exec(named?.slice(conforms.length) ?? '');
  if (named !== undefined && !origin) issues.push({ path: 'dc:conformsTo', message: `must be ${conforms}ID:VERSION, got ${shown(named)}` });
  const pathOf = (path: string) => (Object.hasOwn(table, path.split('.', 1)[0] ?? '') ? `tables.0.${path}` : path);
  if (issues.length > 0) {
    throw new FormatError(
      'metadata of a table',
      issues.map((issue) => ({ ...issue, path: pathOf(issue.path) })),
    );
  }
  return {
    instrument: origin ? { id: origin[1] ?? '', version: origin[2] ?? '' } : null,
    url: textOf(document['url']),
    delimiter: textOf(dialect['delimiter']),
    columns: describedColumns(document, pathOf),
  };
}

/** What a file may say here or by an address, which is not looked up. */
function objectIssues(document: Loose, key: string): Issue[] {
  const value = document[key];
  if (value === undefined || (typeof value === 'object' && value !== null && !Array.isArray(value))) return [];
  return [{ path: key, message: `must be an object or left out, got ${shown(value)}` }];
}

function dialectIssues(dialect: Loose): Issue[] {
  return Object.entries(dialect).flatMap(([key, value]) => {
    const rule = Object.hasOwn(dialectAsRead, key) ? dialectAsRead[key] : undefined;
    if (value === undefined || rule?.holds(value)) return [];
    return [{ path: `dialect.${key}`, message: `must be ${rule ? `${rule.must} or ` : ''}left out, got ${shown(value)}` }];
  });
}

/**
 * Whether a table has the columns that its metadata names, in that order.
 *
 * @param metadata what {@link readCsvw} gave
 * @param header the first row of the table, from left to right
 * @returns one issue for each heading that differs; none when the metadata names no columns
 * @see docs/cli.md#csv
 * @example
 * headingFaults({ columns: [{ titles: ['id'] }, { titles: ['created'] }] }, ['id']); // => [{ path: 'column 2', message: 'must be "created" as its metadata says, got no column' }]
 */
export function headingFaults(
  { columns }: { readonly columns: readonly Pick<DescribedColumn, 'titles'>[] },
  header: readonly string[],
): Issue[] {
  if (columns.every(({ titles }) => titles.length === 0)) return [];
  return Array.from({ length: Math.max(columns.length, header.length) }, (_, index) => index).flatMap((index) => {
    const [titles, got] = [columns[index]?.titles, header[index]];
    const path = `column ${index + 1}`;
    if (!titles) return [{ path, message: `must be left out or named by the metadata, got ${JSON.stringify(got)}` }];
    if (got !== undefined && (titles.length === 0 || titles.includes(got))) return [];
    const expected = titles.map((title) => JSON.stringify(title)).join(' or ') || 'a column';
    const came = got === undefined ? 'no column' : JSON.stringify(got);
    return [{ path, message: `must be ${expected} as its metadata says, got ${came}` }];
  });
}
