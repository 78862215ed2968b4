import { createReadStream, statSync } from 'node:fs';
import { UsageError } from '../faults.js';
import { noteTerminal } from './terminal-note.js';

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
  if (path === '-') {
    noteTerminal();
    return { name: '<stdin>', size: null, bytes: process.stdin };
  }
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`FILE must be a file that can be read, got ${path}, which does not exist`);
  if (stats.isDirectory()) throw new UsageError(`FILE must be a file, got ${path}, which is a folder`);
  return { name: path, size: stats.isFile() ? stats.size : null, bytes: bytesOf(path) };
}

/** Opened when it is read: of a thousand files only one is open at a time. */
async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: 65_536 }) as AsyncIterable<Buffer>;
  } catch (error) {
    // The system names a file that cannot be opened, but none that breaks off.
    throw Object.assign(error as Error, { path });
  }
}

/** What an input begins with; `whole` where there is no more. */
export interface Beginning {
  readonly bytes: Buffer;
  readonly whole: boolean;
  /** It can still be read from its start. */
  readonly input: Input;
}

/**
 * The beginning of an input.
 *
 * @param most bytes that are held
 */
export async function beginningOf(input: Input, most: number): Promise<Beginning> {
  const iterator = input.bytes[Symbol.asyncIterator]();
  const held: Buffer[] = [];
  let length = 0;
  let next = await iterator.next();
  for (; !next.done && length <= most; next = await iterator.next()) {
    held.push(next.value);
    length += next.value.length;
  }
  async function* again() {
    yield* held;
    for (; !next.done; next = await iterator.next()) yield next.value;
  }
  return { bytes: Buffer.concat(held), whole: next.done === true && length <= most, input: { ...input, bytes: again() } };
}
