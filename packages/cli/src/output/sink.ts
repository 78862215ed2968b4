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

/** Writes to a file, or to standard output; many small texts at once. */
export function sinkTo(file: string | undefined): Sink {
  const stream: Writable = file === undefined ? process.stdout : createWriteStream(file);
  let waiting: string[] = [];
  let length = 0;
  let failed: Error | null = null;
  stream.once('error', (error) => (failed = error));
  const flush = async () => {
    const text = waiting.join('');
    waiting = [];
    length = 0;
    if (failed) throw failed;
    if (text !== '' && !stream.write(text)) await once(stream, 'drain');
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
        stream.end();
        await once(stream, 'close');
      }
    },
  };
}
