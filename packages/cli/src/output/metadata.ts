import { basename } from 'node:path';
import type { Instrument } from '@take-stock/engine';
import { fileAt, metadataPath } from './check-out.js';
import { csvwMetadata, type Column } from '@take-stock/engine/formats';
import { writeTo } from './sink.js';

/** Writes the metadata of a table beside it, under the name that CSV on the Web looks for. */
export async function writeMetadata(
  file: string,
  { id, version, language }: Instrument,
  { columns, key }: { readonly columns: readonly Column[]; readonly key?: readonly string[] },
  title: string,
): Promise<void> {
  // Beside a pipe or a device nothing can stand.
  if (!fileAt(file)) return;
  const metadata = csvwMetadata({ url: basename(file), title, language, instrument: { id, version }, columns, ...(key && { key }) });
  await writeTo(metadataPath(file), `${JSON.stringify(metadata, null, 2)}\n`);
}
