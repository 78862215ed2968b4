/** One fault of a document: where it is, what must hold and what came. */
export interface Issue {
  /** Keys and positions from the top, joined by dots: `sections.0.items.2.scale`; empty for the document itself. */
  readonly path: string;
  /** Lower case, no full stop: `must be above 50, got 50`. */
  readonly message: string;
}

/** All issues on one line each, as an error's message shows them. */
export function listIssues(issues: readonly Issue[]): string {
  return issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('\n');
}
