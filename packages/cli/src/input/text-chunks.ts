import { isAscii, isUtf8 } from 'node:buffer';
import { StopReading } from '../faults.js';
import { noText } from './no-text.js';

/**
 * The text of a stream of bytes, piece by piece, without byte order marks, of which some programs add one to the one that is there.
 *
 * @param file its name, for faults
 * @param seen is told how many bytes were read
 * @throws StopReading at the first byte that is not UTF-8, and for files that are no text at all
 */
export async function* textChunks(
  bytes: AsyncIterable<Buffer>,
  file: string,
  seen: (bytes: number) => void = () => undefined,
): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = 0;
  let lines = 1;
  let first = true;
  for await (const chunk of bytes) {
    seen(chunk.length);
    let buffer = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    // Three bytes tell what kind of file it is; a stream can bring fewer at first.
    if (first && buffer.length < 4) {
      rest = buffer;
      continue;
    }
    if (first) {
      buffer = start(buffer, file);
      offset += rest.length + chunk.length - buffer.length;
      first = false;
    }
    const whole = buffer.length - unfinished(buffer);
    const text = decoded(buffer.subarray(0, whole), file, offset, lines);
    rest = buffer.subarray(whole);
    offset += whole;
    lines += count(text);
    yield text;
  }
  if (first) rest = start(rest, file);
  if (rest.length > 0) yield decoded(rest, file, offset, lines);
}

function start(buffer: Buffer, file: string): Buffer {
  const fault = noText(buffer);
  if (fault !== null) throw new StopReading({ file, message: fault });
  let sound = buffer;
  while (sound[0] === 0xef && sound[1] === 0xbb && sound[2] === 0xbf) sound = sound.subarray(3);
  return sound;
}

/** Bytes at the end that begin a character whose rest is still to come. */
function unfinished(buffer: Buffer): number {
  for (let back = 1; back <= Math.min(3, buffer.length); back++) {
    const byte = buffer[buffer.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function decoded(buffer: Buffer, file: string, offset: number, lines: number): string {
  if (isAscii(buffer)) return buffer.toString('latin1');
  if (isUtf8(buffer)) return buffer.toString('utf8');
  // The longest sound beginning, by halves.
  let [sound, unsound] = [0, buffer.length];
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >> 1;
    const part = buffer.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - unfinished(part)))) sound = middle;
    else unsound = middle;
  }
  const at = sound - unfinished(buffer.subarray(0, sound));
  const byte = (buffer[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const line = lines + count(buffer.subarray(0, at).toString('utf8'));
  const message = `must be UTF-8, got the byte 0x${byte} at byte offset ${offset + at}: save the file as UTF-8, a table as "CSV UTF-8"`;
  throw new StopReading({ file, line, message });
}

function count(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
