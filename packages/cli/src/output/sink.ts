import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { Writable } from 'node:stream';

/** Where results go. */
export interface Sink {
  /** Takes a text; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void> | undefined;
  readonly end: () => Promise<void>;
}

const enough = 65_536;

/**
 * Writes to a file, or to standard output; many small texts at once. A file is opened, and so emptied, when there is something to write.
 *
 * @param bom begins with a byte order mark
 */
export function sinkTo(file: string | undefined, bom = false): Sink {
  let opened: Writable | undefined;
  let waiting = bom ? ['\uFEFF'] : [];
  let length = 0;
  let failed: Error | null = null;
  const open = (): Writable => {
    if (opened) return opened;
    opened = file === undefined ? process.stdout : createWriteStream(file);
    opened.once('error', (error) => (failed = error));
    return opened;
  };
  const flush = async () => {
    const text = waiting.join('');
    waiting = [];
    length = 0;
    if (failed) throw failed;
    if (text !== '' && !open().write(text)) await once(open(), 'drain');
  };
  return {
    write: (text) => {
      waiting.push(text);
      length += text.length;
      return length < enough ? undefined : flush();
    },
    end: async () => {
      await flush();
      // Standard output belongs to the process.
      if (file !== undefined) {
        const closed = once(open(), 'close');
        open().end();
        await closed;
      }
    },
  };
}
