import type { Issue } from './issue.js';

/** What a document may hold at most. Honest ones stay far below. */
export interface Limits {
  readonly depth: number;
  readonly values: number;
  readonly characters: number;
}

/** The error of a reader for a document that is not plain JSON, or is too large to be looked at. */
export type Refuse = (issue: Issue, tooLarge: boolean) => Error;

/**
 * Copies untrusted data into plain JSON, so that everything behind the door works on data that cannot change, call
 * back, recurse for ever or reach a prototype. Absent and `undefined` are the same.
 *
 * @throws what `refuse` makes, at the first thing that JSON cannot hold, at `__proto__` as a key, and beyond a limit
 */
export function copyJson(input: unknown, limits: Limits, refuse: Refuse): unknown {
  let values = 0;
  let characters = 0;
  let refused: Error | undefined;
  const fail = (path: readonly string[], message: string, tooLarge = false) =>
    (refused = refuse({ path: path.join('.'), message }, tooLarge));

  const copy = (value: unknown, path: readonly string[]): unknown => {
    const measure = (text: string) => {
      characters += text.length;
      if (characters > limits.characters) throw fail(path, `must hold at most ${limits.characters} characters in all`, true);
    };
    values += 1;
    if (values > limits.values) throw fail(path, `must hold at most ${limits.values} values in all`, true);
    if (path.length > limits.depth) throw fail(path, `must be nested at most ${limits.depth} deep`, true);
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string') {
      measure(value);
      return value;
    }
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) throw fail(path, `must be a finite number, got ${value}`);
      return value === 0 ? 0 : value;
    }
    if (Array.isArray(value)) {
      if (value.length > limits.values) throw fail(path, `must hold at most ${limits.values} values in all`, true);
      return Array.from(value, (each, index) => copy(each ?? null, [...path, String(index)]));
    }
    if (typeof value !== 'object') throw fail(path, `must be plain JSON, got ${value === undefined ? 'nothing' : `a ${typeof value}`}`);
    const result: Record<string, unknown> = {};
    for (const [key, each] of Object.entries(value)) {
      measure(key);
      if (key === '__proto__') throw fail([...path, key], 'must be left out: the name is reserved');
      if (each !== undefined) result[key] = copy(each, [...path, key]);
    }
    return result;
  };

  try {
    return copy(input, []);
  } catch {
    // Getters and proxies can throw anything.
    throw refused ?? fail([], 'must be plain JSON, got an object that cannot be read');
  }
}
