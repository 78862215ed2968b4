/** Reports one fault; the path is given in steps. */
export type Report = (path: readonly (string | number)[], message: string) => void;

/** Reports every id but the first of its name. */
export function duplicates(ids: readonly { id: unknown; path: readonly (string | number)[] }[], what: string, report: Report): void {
  const first = new Map<unknown, string>();
  for (const { id, path } of ids) {
    if (typeof id !== 'string') continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, path.slice(0, -1).join('.'));
    else report(path, `must be an id that no other ${what} has, got "${id}", which ${before} has`);
  }
}
