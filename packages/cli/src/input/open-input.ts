import { createReadStream, statSync } from 'node:fs';
import { UsageError } from '../faults.js';

/** Something to read: a file, or standard input as `-`. */
export interface Input {
  /** As faults name it. */
  readonly name: string;
  /** `null` when nobody knows. */
  readonly size: number | null;
  readonly bytes: AsyncIterable<Buffer>;
}

/**
 * Opens a file, or standard input.
 *
 * @throws UsageError when there is no such file
 */
export function openInput(path: string): Input {
  if (path === '-') return { name: '<stdin>', size: null, bytes: process.stdin };
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`FILE must be a file that can be read, got ${path}, which does not exist`);
  if (stats.isDirectory()) throw new UsageError(`FILE must be a file, got ${path}, which is a folder`);
  return { name: path, size: stats.isFile() ? stats.size : null, bytes: bytesOf(path) };
}

/** Opened when it is read: of a thousand files only one is open at a time. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: 65_536 }) as AsyncIterable<Buffer>;
}
