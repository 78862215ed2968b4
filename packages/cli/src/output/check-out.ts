import { fstatSync, statSync, type Stats } from 'node:fs';
import { UsageError } from '../faults.js';

/** Options that name a file: one that is written, and those that are read. */
export interface NamedFiles {
  readonly out?: string;
  readonly instrument?: string;
  readonly map?: string;
  readonly earlierInstrument?: string;
}

/**
 * Refuses to write where something is read: the file would be empty before its first line is read.
 *
 * @param files that are read; none, or `-`, for standard input
 * @throws UsageError when `out`, or the metadata beside it, is one that is read, under whatever name
 */
export function checkOut(files: readonly string[], { out, instrument, map, earlierInstrument }: NamedFiles): void {
  if (out === undefined) return;
  const read = [...(files.length > 0 ? files : ['-']), ...[instrument, map, earlierInstrument].flatMap((path) => path ?? [])];
  for (const written of [fileAt(out), fileAt(`${out}-metadata.json`)]) {
    const same = written && read.find((path) => isSame(written, path === '-' ? fstatSync(0) : fileAt(path)));
    if (same !== undefined) throw new UsageError(`--out must be another file than those that are read, got ${out}`);
  }
}

function fileAt(path: string): Stats | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

function isSame(one: Stats, other: Stats | undefined): boolean {
  return one.dev === other?.dev && one.ino === other.ino;
}
