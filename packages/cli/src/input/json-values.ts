import { StopReading } from '../faults.js';

/** A value of a file as its text, and where it starts. */
export interface JsonText {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

/** Longest text of one value. */
const longest = 1_048_576;

/**
 * The lines of newline-delimited JSON; empty ones are left out. CR alone ends lines where it ends the first one.
 *
 * @throws StopReading at a line of more than 1 MiB, and for a list in place of lines
 */
export async function* jsonLines(chunks: AsyncIterable<string>, file: string): AsyncGenerator<JsonText[]> {
  let rest = '';
  let line = 1;
  let lineEnd: string | undefined;
  for await (const chunk of chunks) {
    const text = rest === '' ? chunk : rest + chunk;
    const found: JsonText[] = [];
    let from = 0;
    if (line === 1 && /^\s*\[/.test(text)) throw new StopReading({ file, line, message: aList });
    lineEnd ??= /\r(?=[^\n])|\n/.exec(text)?.[0];
    if (lineEnd === undefined) {
      rest = text;
      if (rest.length > longest) throw tooLong(file, line);
      continue;
    }
    for (let end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd, from)) {
      const each = text.slice(from, end);
      if (each.length > longest) throw tooLong(file, line);
      if (each !== '' && each !== '\r' && each.trim() !== '') found.push(lineOf(each, line));
      line++;
      from = end + 1;
    }
    rest = text.slice(from);
    if (rest.length > longest) throw tooLong(file, line);
    if (found.length > 0) yield found;
  }
  if (rest.trim() !== '') yield [lineOf(rest, line)];
}

const aList = 'must be one response a line, got a list: read it with --from json';

/** Files that each begin with a byte order mark can be joined to one. */
function lineOf(text: string, line: number): JsonText {
  return text.charCodeAt(0) === 0xfeff ? { text: text.slice(1), line, column: 2 } : { text, line, column: 1 };
}

/**
 * The values of a JSON file: the entries of a list, or each value that stands by itself.
 *
 * Finds where each begins and ends, without reading it: what it holds, `JSON.parse` says.
 *
 * @throws StopReading where the file is no JSON between its values, and at a value of more than 1 MiB
 */
export async function* jsonValues(chunks: AsyncIterable<string>, file: string): AsyncGenerator<JsonText[]> {
  let list: 'unknown' | 'no' | 'open' | 'closed' = 'unknown';
  // What may come next between values: an entry, or a comma.
  let expects = 'first' as 'value' | 'first' | 'comma';
  let depth = 0;
  let inText = false;
  let escaped = false;
  let bare = false;
  let value = '';
  let start = { line: 1, column: 1 };
  const at = { line: 1, column: 0 };
  const fail = (message: string, place = at) => new StopReading({ file, line: place.line, column: place.column, message });

  for await (const chunk of chunks) {
    const found: JsonText[] = [];
    // Where the part of the present value that this chunk holds begins; -1 between values.
    let from = depth > 0 || inText || bare ? 0 : -1;
    const end = (index: number) => {
      found.push({ text: value + chunk.slice(from, index), ...start });
      value = '';
      from = -1;
      expects = 'comma';
    };
    for (let index = 0; index < chunk.length; index++) {
      const char = chunk.charCodeAt(index);
      if (char === 10) {
        at.line++;
        at.column = 0;
      } else at.column++;
      if (inText) {
        if (escaped) escaped = false;
        else if (char === 92) escaped = true;
        else if (char === 34) {
          inText = false;
          if (depth === 0) end(index + 1);
        }
        continue;
      }
      const space = char === 32 || char === 10 || char === 13 || char === 9 || char === 0xfeff;
      if (bare) {
        if (!space && char !== 44 && char !== 93) continue;
        bare = false;
        end(index);
      }
      if (depth > 0) {
        if (char === 34) inText = true;
        else if (char === 123 || char === 91) depth++;
        else if (char === 125 || char === 93) {
          depth--;
          if (depth === 0) end(index + 1);
        }
        continue;
      }
      if (space) continue;
      if (char === 47) throw fail('must be JSON, which has no comments: take this one out');
      if (list === 'unknown') {
        list = char === 91 ? 'open' : 'no';
        if (list === 'open') continue;
      }
      if (list === 'closed') throw fail('must end after the list, got more');
      if (list === 'open' && char === 93) {
        if (expects === 'value') throw fail('must hold another value after the comma, or no comma');
        list = 'closed';
        continue;
      }
      if (list === 'open' && char === 44) {
        if (expects !== 'comma') throw fail('must hold a value, got a comma');
        expects = 'value';
        continue;
      }
      if (list === 'open' && expects === 'comma') throw fail('must have a comma between two values');
      start = { ...at };
      from = index;
      if (char === 34) inText = true;
      else if (char === 123 || char === 91) depth = 1;
      else bare = true;
    }
    if (from >= 0) value += chunk.slice(from);
    if (value.length > longest) throw tooLong(file, start.line);
    if (found.length > 0) yield found;
  }
  if (depth > 0 || inText) throw fail('must be closed: the file ends within this value', start);
  if (list === 'open') {
    if (bare) yield [{ text: value, ...start }];
    throw fail('must end with "]": the file was cut short');
  }
  if (bare) yield [{ text: value, ...start }];
}

function tooLong(file: string, line: number): StopReading {
  const message = `must hold values of at most ${longest} characters, got a longer one: is it one response a line, or one list?`;
  return new StopReading({ file, line, message });
}
