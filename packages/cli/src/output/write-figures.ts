import type { Instrument } from '@take-stock/engine';
import { csvText, type Table } from '@take-stock/engine/formats';
import { writeMetadata } from './metadata.js';
import { writeTo } from './sink.js';

/** Writes published figures as CSV, with their metadata beside a file. */
export async function writeFigures(
  instrument: Instrument,
  table: Table,
  title: string,
  { out, bom, metadata }: { readonly out?: string; readonly bom?: boolean; readonly metadata: boolean },
): Promise<void> {
  await writeTo(out, csvText(table), bom);
  if (out !== undefined && metadata) await writeMetadata(out, instrument, table, title);
}
