import { openResponse, readLink } from '@take-stock/engine/scoring';
import type { Instrument, Response, ResponseErrorCode } from '@take-stock/engine';
import { fitsFormat, type Received } from '@take-stock/engine/round';

/**
 * Why something that came in is not taken: the reader's reasons, a whole review in the place of answers, a picture of them or a page
 * to print, a file that the browser cannot read, and a second table.
 */
type IncomingFault = ResponseErrorCode | 'is-round' | 'is-picture' | 'unreadable' | 'second-table';

/** One thing that came in: the answers in it, or why there are none. `from` is what people call it. */
export type Incoming = Exclude<Received, { fault: unknown }> | { readonly from: string; readonly fault: IncomingFault };

/** No file of answers comes near this many bytes; a larger one is not even read. */
const LARGEST = 4 * 1024 * 1024;

/**
 * What may be a link, as mail leaves it: with its "#" written out where it stands in the address of a service that looks at links first, and
 * broken into lines, which may be quoted. The words after it come along.
 */
const LINK = /(?:#|%(?:25)*23)(?=[\s>=]*t[\s>=]*s[\s>=]*\d)([\w.\s>=-]{9,999})/g;

/** Reads what stands in files. One table is left to the part that reads tables, which also says of a spreadsheet what to do. */
export async function readIncomingFiles(
  instrument: Instrument,
  files: readonly File[],
): Promise<{ readonly incoming: readonly Incoming[]; readonly table: File | undefined }> {
  const isTable = ({ name }: File) => /\.([ct]sv|xls[xm]?|ods)$/i.test(name);
  const read = await Promise.all(files.filter((file) => !isTable(file)).map((file) => readIncomingFile(instrument, file)));
  const [table, ...others] = files.filter(isTable);
  return { incoming: [...read.flat(), ...others.map(({ name }) => ({ from: name, fault: 'second-table' as const }))], table };
}

/** Reads what stands in a file: answers, or text with links. */
export async function readIncomingFile(instrument: Instrument, file: File): Promise<Incoming[]> {
  if (/\.(jpe?g|png|heic|pdf|docx?|odt)$/i.test(file.name)) return [{ from: file.name, fault: 'is-picture' }];
  if (file.size > LARGEST) return [{ from: file.name, fault: 'too-large' }];
  try {
    return readIncomingText(instrument, file.name, await file.text());
  } catch {
    // A folder, or one that lies in a cloud and not on this device.
    return [{ from: file.name, fault: 'unreadable' }];
  }
}

/** Reads every answer in a text: documents and links, among whatever words they stand in. */
export function readIncomingText(instrument: Instrument, from: string, text: string): Incoming[] {
  const documents = jsonIn(text).filter((part) => part.includes('take-stock/'));
  // A note may hold a link: what stands in a document is none.
  const rest = documents.reduce((left, part) => left.replace(part, ' '), text);
  const links = new Set(Array.from(rest.matchAll(LINK), ([, run = '']) => linkIn(instrument, run.split(/[\s>=]+/))));
  const parts = [
    ...documents.map((part) => () => openDocument(instrument, part)),
    ...[...links].filter((link) => /^#ts\d+\./.test(link)).map((link) => () => readLink(instrument, link)),
  ];
  const readers = parts.length ? parts : [() => openDocument(instrument, text)];
  return readers.map((read, index) => tried(readers.length > 1 ? `${from} (${String(index + 1)})` : from, read));
}

/** As many words as make a link whole, whose check tells where it ends; all of them where none do. */
function linkIn(instrument: Instrument, [start = '', next, ...more]: readonly string[]): string {
  const link = `#${start.replace(/\.+$/, '')}`;
  const read = tried('', () => readLink(instrument, link));
  return next !== undefined && 'fault' in read && read.fault === 'damaged-link' ? linkIn(instrument, [start + next, ...more]) : link;
}

function openDocument(instrument: Instrument, text: string): Response {
  if (/"format"\s*:\s*"take-stock\/round\//.test(text.slice(0, 1000))) throw new RoundInstead();
  return openResponse(instrument, text);
}

class RoundInstead extends Error {
  readonly code = 'is-round';
}

function tried(from: string, read: () => Response): Incoming {
  try {
    const response = read();
    return fitsFormat(response) ? { from, response } : { from, fault: 'invalid' };
  } catch (error) {
    return { from, fault: (error as { code?: IncomingFault }).code ?? 'invalid' };
  }
}

/** Every part of a text from a brace to the one that closes it; to the end where none does. */
function jsonIn(text: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (const { 0: sign, index } of text.matchAll(/[{}]|"(?:[^"\\]|\\.)*"?/gs)) {
    if (sign === '{' && depth++ === 0) start = index;
    else if (sign === '}' && depth > 0 && --depth === 0) parts.push(text.slice(start, index + 1));
  }
  if (depth > 0) parts.push(text.slice(start));
  return parts;
}
