import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { StopReading, UsageError } from '../faults.js';
import { located, type Located } from './locate.js';
import { noText } from './no-text.js';
import { noteTerminal } from './terminal-note.js';

/** Largest document that is read as a whole: an instrument, a map, metadata, a round. */
export const largest = 20_971_520;

/**
 * Reads one JSON document that people write by hand.
 *
 * @param path a file; `-` for standard input
 * @param name how the command calls it
 * @throws UsageError when there is no such file
 * @throws StopReading when it is no JSON
 */
export function readDocument(path: string, name = 'FILE'): Located {
  const document = openDocument(path, name);
  const [fault] = document.faults;
  if (fault) throw new StopReading(fault);
  return document;
}

/** Reads a document with whatever faults its form has. */
export function openDocument(path: string, name = 'FILE'): Located {
  const file = path === '-' ? '<stdin>' : path;
  const stats = path === '-' ? null : statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError(`${name} must be a file that can be read, got ${path}, which does not exist`);
  if (stats?.isDirectory()) throw new UsageError(`${name} must be a file, got ${path}, which is a folder`);
  const bytes = stats && stats.size > largest ? null : bytesOf(path);
  if (!bytes) throw new StopReading({ file, message: `must have at most ${largest} bytes, got ${stats?.isFile() ? stats.size : 'more'}` });
  return documentOf(bytes, file);
}

/**
 * A document of which all bytes are there.
 *
 * @param file its name, for faults
 */
export function documentOf(bytes: Buffer, file: string): Located {
  if (bytes.length === 0) throw new StopReading({ file, message: 'must hold a JSON document, got an empty file' });
  const fault = noText(bytes);
  if (fault !== null) throw new StopReading({ file, message: fault });
  if (!isUtf8(bytes)) throw new StopReading({ file, message: 'must be UTF-8, got other bytes: save the file as UTF-8' });
  return located(bytes.toString('utf8').replace(/^\uFEFF+/, ''), file);
}

/** What stands in a file, or comes from standard input or a pipe; `null` for more than is read. */
function bytesOf(path: string): Buffer | null {
  const file = path === '-' ? 0 : openSync(path, 'r');
  if (file === 0) noteTerminal();
  try {
    const parts: Buffer[] = [];
    for (let length = 0; length <= largest;) {
      const part = Buffer.alloc(65_536);
      const read = readSync(file, part);
      if (read === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, read));
      length += read;
    }
    return null;
  } finally {
    if (file !== 0) closeSync(file);
  }
}
