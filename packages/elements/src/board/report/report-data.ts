/** The published figures as a table with a description of its columns. It loads when asked for. */
import { csvText, csvwMetadata, roundTable } from '@take-stock/engine/formats';
import type { Instrument, PublishedSummary } from '@take-stock/engine';

/** The table and its description; `name` is that of the table's file. */
export function figuresFiles(instrument: Instrument, published: PublishedSummary, name: string): { csv: string; metadata: string } {
  const table = roundTable(instrument, published);
  const { id, version, language, title } = instrument;
  const metadata = csvwMetadata({ url: name, title, language, instrument: { id, version }, columns: table.columns, key: table.key });
  return { csv: csvText(table), metadata: `${JSON.stringify(metadata, null, 2)}\n` };
}
