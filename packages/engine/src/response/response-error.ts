import { listIssues, type Issue } from '../document/issue.js';

/**
 * Why a response cannot be read.
 *
 * - `not-json`: the text is not JSON
 * - `too-large`: more than 1 MiB of text, or more values than any response has
 * - `newer-format`: made by a newer version of Take Stock
 * - `other-instrument`, `other-version`: it answers another questionnaire, or another version of this one
 * - `damaged-link`: the link was cut short or mistyped
 * - `invalid`: it is no response; `issues` says where
 */
export type ResponseErrorCode =
  'not-json' | 'too-large' | 'newer-format' | 'other-instrument' | 'other-version' | 'damaged-link' | 'invalid';

/** A response cannot be read. The message is for developers; interfaces word the error from `code`. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';
  /** Why, in one word. */
  readonly code: ResponseErrorCode;
  readonly issues: readonly Issue[];
  constructor(code: ResponseErrorCode, issues: readonly Issue[]) {
    super(`response cannot be read (${code}):\n${listIssues(issues)}`);
    this.code = code;
    this.issues = issues;
  }
}
