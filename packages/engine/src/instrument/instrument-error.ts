import { listIssues, type Issue } from '../document/issue.js';

/** An instrument cannot be used. `issues` has every fault that was found, each with its path and what would be right. */
export class InstrumentError extends Error {
  override readonly name = 'InstrumentError';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(`instrument has ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}:\n${listIssues(issues)}`);
    this.issues = issues;
  }
}
