import type { Report } from './report.js';

/** One thing that names others: where it stands, and what it names. */
export interface Referrer {
  readonly id: string;
  readonly refersTo: readonly { readonly id: string; readonly path: readonly (string | number)[] }[];
}

/** Reports each reference that closes a ring: what is made of itself has no value. */
export function ringFaults(referrers: readonly Referrer[], report: Report): void {
  const byId = new Map(referrers.map((each) => [each.id, each]));
  const done = new Set<string>();
  const visit = (each: Referrer, way: readonly string[]): void => {
    if (done.has(each.id)) return;
    for (const { id, path } of each.refersTo) {
      const at = [...way, each.id].indexOf(id);
      const next = byId.get(id);
      if (at >= 0) report(path, `must not lead back to itself, got ${[...way, each.id].slice(at).concat(id).join(' > ')}`);
      else if (next) visit(next, [...way, each.id]);
    }
    done.add(each.id);
  };
  referrers.forEach((each) => visit(each, []));
}
