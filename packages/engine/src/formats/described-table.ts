import type { Instrument } from '../instrument/instrument.js';
import { unguarded } from './csv-line.js';
import type { TableMetadata } from './csvw.js';
import type { DescribedColumn } from './described-columns.js';
import { responseColumns } from './response-table.js';

/** A table of responses as its metadata explains it. */
export interface DescribedTable {
  /** The headings, with the paths of Take Stock in place of those whose column the metadata names. */
  readonly header: readonly string[];
  /** The cells of a row: empty where the metadata says that a text stands for nothing. */
  readonly cells: (raw: readonly string[]) => readonly string[];
  /** What the metadata says of each column, in the order of the cells; `null` where it says nothing. */
  readonly described: readonly (DescribedColumn | null)[];
}

/**
 * A table of responses in the words of its metadata. A column is found by its heading, so that one that was moved keeps its meaning.
 *
 * @param instrument whose responses they are
 * @param metadata as {@link readCsvw} returns it
 * @param header the headings of the table, in the order of the cells
 * @returns headings and rows as {@link tableReader} takes them; what the metadata does not explain stays as it is
 * @see docs/cli.md#csv; https://www.w3.org/TR/tabular-metadata/
 * @example
 * describedTable(instrument, readCsvw({ '@context': 'http://www.w3.org/ns/csvw', tableSchema: { columns: [{ titles: 'Q1', name: 'answers.fair_say' }] } }), ['Q1']).header; // => ['answers.fair-say']
 */
export function describedTable(instrument: Instrument, { columns }: TableMetadata, header: readonly string[]): DescribedTable {
  const paths = new Set(responseColumns(instrument).map(({ heading }) => heading));
  const described = header.map((heading, index) => [columns[index], ...columns].find((column) => column?.titles.includes(heading)) ?? null);
  return {
    header: header.map((heading, index) => {
      const path = described[index]?.path;
      return typeof path === 'string' && paths.has(path) ? path : heading;
    }),
    described,
    cells: (raw) => raw.map((cell, index) => (described[index]?.empty.includes(unguarded(cell)) ? '' : cell)),
  };
}
