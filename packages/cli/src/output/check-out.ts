import { dirname } from 'node:path';
import { accessSync, constants, fstatSync, statSync, type BigIntStats } from 'node:fs';
import { instruments } from '@take-stock/instruments';
import { UsageError } from '../faults.js';

/** Options that name a file: one that is written, and those that are read. */
export interface NamedFiles {
  readonly out?: string;
  readonly to?: string;
  readonly metadata?: boolean;
  readonly bom?: boolean;
  readonly instrument?: string;
  readonly map?: string;
  readonly earlierInstrument?: string;
}

/**
 * Refuses to write where something is read: whoever asks for that would lose what was read, or fill the disk. Refuses to read
 * standard input twice, too: the second time it is empty.
 *
 * @param files that are read; none, or `-`, for standard input
 * @throws UsageError when `out`, the metadata beside it, or standard output where there is none, is one that is read, under whatever name
 */
export function checkOut(files: readonly string[], { out, to, metadata, bom, instrument, map, earlierInstrument }: NamedFiles): void {
  if (bom && to !== 'csv') throw new UsageError('--bom must be used with --to csv');
  if (out === '-') throw new UsageError('--out must be a file, got -: results go to standard output without it');
  if (out !== undefined) checkPlace(out);
  const named = [instrument, map, earlierInstrument].filter((path) => path !== undefined && !instruments.some(({ id }) => id === path));
  // A survey is made of the instrument alone.
  const given = files.length > 0 || (to === 'surveyjs' && instrument !== undefined) ? files : ['-'];
  if ([...given, ...named].filter((path) => path === '-').length > 1)
    throw new UsageError('- must be named once: standard input can be read only once');
  const read = [...given, ...files.map(metadataPath), ...named].flatMap((path) =>
    path === undefined ? [] : (fileAt(path === '-' ? 0 : path) ?? []),
  );
  const written = out === undefined ? [1] : [out, ...(to === 'csv' && metadata === true ? [metadataPath(out)] : [])];
  for (const path of written) {
    const file = fileAt(path);
    if (file && read.some(({ dev, ino }) => dev === file.dev && ino === file.ino)) {
      const what = out === undefined ? 'standard output must go to' : '--out must be';
      throw new UsageError(`${what} another file than those that are read${out === undefined ? '' : `, got ${out}`}`);
    }
  }
}

/** What the system would say of it only once the work is done, and without the option's name. */
function checkPlace(out: string): void {
  const folder = dirname(out);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(`--out must be in a folder that there is, got ${out}: make ${folder} first`);
  const there = statSync(out, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new UsageError(`--out must be a file, got ${out}, which is a folder`);
  // What is written stands beside the file until it is whole.
  if ((!there || there.isFile()) && !isWritable(folder))
    throw new UsageError(`--out must be in a folder that can be written to, got ${out}`);
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where the metadata of a table stands. */
export function metadataPath(file: string): string {
  return `${file}-metadata.json`;
}

/** A file that can be emptied: not a pipe or a device, and nothing that cannot be looked at. */
export function fileAt(path: string | number): BigIntStats | undefined {
  try {
    const stats = typeof path === 'number' ? fstatSync(path, { bigint: true }) : statSync(path, { bigint: true });
    return stats.isFile() ? stats : undefined;
  } catch {
    return undefined;
  }
}
