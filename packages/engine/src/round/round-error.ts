import { listIssues, type Issue } from '../document/issue.js';

/**
 * Why a round cannot be read.
 *
 * - `not-json`: the text is not JSON
 * - `too-large`: more than 20 MiB of text, or more values than any round has
 * - `newer-format`: made by a newer version of Take Stock
 * - `other-instrument`, `other-version`: it was answered in another questionnaire, or in another version of this one
 * - `invalid`: it is no round; `issues` says where
 */
export type RoundErrorCode = 'not-json' | 'too-large' | 'newer-format' | 'other-instrument' | 'other-version' | 'invalid';

/** A round cannot be read. The message is for developers; interfaces word the error from `code`. */
export class RoundError extends Error {
  override readonly name = 'RoundError';
  readonly code: RoundErrorCode;
  readonly issues: readonly Issue[];
  constructor(code: RoundErrorCode, issues: readonly Issue[]) {
    super(`round cannot be read (${code}):\n${listIssues(issues)}`);
    this.code = code;
    this.issues = issues;
  }
}
