import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { replacementOf, type Replacement } from './replacement.js';

/** Where results go. What was not ended when it is disposed of is not kept. */
export interface Sink extends AsyncDisposable {
  /** Takes a text; resolves when there is room for more. */
  readonly write: (text: string) => Promise<void> | undefined;
  readonly end: () => Promise<void>;
}

const enough = 65_536;

/**
 * Writes to a file, or to standard output; many small texts at once. A file is there when all is written, and not before.
 *
 * @param bom begins with a byte order mark
 */
export function sinkTo(file: string | undefined, bom = false): Sink {
  let opened: Writable | undefined;
  let replacement: Replacement | undefined;
  let waiting = bom ? ['\uFEFF'] : [];
  let length = 0;
  let failed: Error | null = null;
  const open = (): Writable => {
    if (opened) return opened;
    if (file !== undefined) replacement = replacementOf(file);
    opened = replacement?.stream ?? process.stdout;
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
  const close = async (stream: Writable) => {
    const closed = once(stream, 'close');
    stream.end();
    await closed;
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
      if (file === undefined) return;
      await close(open());
      replacement?.keep();
      replacement = undefined;
    },
    [Symbol.asyncDispose]: async () => {
      if (!replacement) return;
      replacement.stream.destroy();
      if (!replacement.stream.closed) await once(replacement.stream, 'close').catch(() => undefined);
      replacement.drop();
    },
  };
}

/** Writes one text to a file, or to standard output. */
export async function writeTo(file: string | undefined, text: string, bom = false): Promise<void> {
  await using sink = sinkTo(file, bom);
  await sink.write(text);
  await sink.end();
}
