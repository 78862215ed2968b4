import { findNodeAtLocation, parseTree, printParseErrorCode, visit, type Node, type ParseError } from 'jsonc-parser';
import type { Fault } from '../faults.js';

/** A JSON text whose properties can be found by their paths. */
export interface Located {
  readonly value: unknown;
  /** Why it is no JSON; empty when it is. */
  readonly faults: readonly Fault[];
  /** Line and column of the property at a path such as `sections.0.title`, or of the nearest one that holds it. */
  readonly place: (path: string) => { readonly line: number; readonly column: number };
}

/**
 * Reads a JSON document that people write by hand: every fault of its form, and where each property stands.
 *
 * @param file its name, for the faults
 */
export function located(text: string, file: string): Located {
  try {
    return locatedIn(text, file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The parser goes down level by level.
    const place = () => ({ line: 1, column: 1 });
    return { value: undefined, faults: [{ file, ...place(), message: 'must be nested less deeply' }], place };
  }
}

function locatedIn(text: string, file: string): Located {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const placeAt = (offset: number) => {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
  };
  let value: unknown;
  const faults: Fault[] = errors.map(({ error, offset }) => ({
    file,
    ...placeAt(offset),
    message: `must be JSON: ${wordsOf(printParseErrorCode(error))}`,
  }));
  if (errors.length === 0) {
    try {
      value = JSON.parse(text);
    } catch (error) {
      faults.push({ file, message: `must be JSON: ${error instanceof Error ? error.message : ''}` });
    }
    for (const { key, offset } of repeatedKeys(text)) {
      faults.push({
        file,
        ...placeAt(offset),
        path: key,
        message: 'must occur once in its object, got it twice: one of the two would be lost',
      });
    }
  }
  const place = (path: string) => {
    const keys: (string | number)[] = [];
    let node: Node | undefined = tree;
    for (const key of path === '' ? [] : path.split('.')) {
      keys.push(node?.type === 'array' ? Number(key) : key);
      const next: Node | undefined = tree && findNodeAtLocation(tree, keys);
      if (!next) break;
      node = next;
    }
    // The key of a property says more than the start of its value.
    const at = node?.parent?.type === 'property' ? node.parent.offset : (node?.offset ?? 0);
    return placeAt(at);
  };
  return { value, faults, place };
}

function wordsOf(code: string): string {
  if (code === 'InvalidCommentToken') return 'it has no comments, take this one out';
  return code
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/^(.*) expected$/, '$1 is expected here');
}

/** The keys that an object has twice, of which JSON keeps the last without a word. */
export function repeatedKeys(text: string): { key: string; offset: number }[] {
  const found: { key: string; offset: number }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      if (keys?.has(key)) found.push({ key, offset });
      keys?.add(key);
    },
  });
  return found;
}
