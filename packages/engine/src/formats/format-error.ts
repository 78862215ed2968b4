import { listIssues, type Issue } from '../document/issue.js';

/** A table, a map of columns or another program's document cannot be used. `issues` has every fault that was found. */
export class FormatError extends Error {
  override readonly name = 'FormatError';
  readonly issues: readonly Issue[];
  /** What cannot be read, such as `table` or `metadata of a table`: the paths of the issues lead into it. */
  readonly what: string;
  constructor(what: string, issues: readonly Issue[]) {
    super(`${what} cannot be read:\n${listIssues(issues)}`);
    this.issues = issues;
    this.what = what;
  }
}
