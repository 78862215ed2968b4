import { UsageError } from '../faults.js';

export const responseFormats = ['json', 'ndjson', 'csv'] as const;
export type ResponseFormat = (typeof responseFormats)[number];

/** The format by what was said, by the file's name, or by how the text begins; `null` for a text of nothing. */
export async function formatOf(
  said: ResponseFormat | undefined,
  file: string,
  chunks: AsyncGenerator<string>,
): Promise<{ format: ResponseFormat | null; chunks: AsyncIterable<string> }> {
  let beginning = '';
  // As much as shows whether the first line is a whole value.
  while (beginning.length < 65_536 && !(/\S/.test(beginning) && /[\r\n]\s*\S/.test(beginning.trimStart()))) {
    const next = await chunks.next();
    if (next.done) break;
    beginning += next.value;
  }
  async function* all() {
    yield beginning;
    yield* chunks;
  }
  if (!/\S/.test(beginning)) return { format: null, chunks: all() };
  return { format: said ?? byName(file) ?? byBeginning(beginning), chunks: all() };
}

function byName(file: string): ResponseFormat | null {
  if (/\.(ndjson|jsonl)$/i.test(file)) return 'ndjson';
  if (/\.(csv|tsv)$/i.test(file)) return 'csv';
  return /\.json$/i.test(file) ? 'json' : null;
}

function byBeginning(text: string): ResponseFormat {
  const [line = ''] = text.trimStart().split(/[\r\n]/, 1);
  if (!/^[[{]/.test(line)) return 'csv';
  try {
    JSON.parse(line);
    return line.startsWith('{') ? 'ndjson' : 'json';
  } catch {
    return 'json';
  }
}

/** What `--from` may say. */
export function checkFormat<T extends string>(name: string, value: string | undefined, known: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value);
  if (found === undefined) throw new UsageError(`${name} must be ${known.join(' or ')}, got ${value}`);
  return found;
}
