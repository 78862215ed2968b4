import * as z from 'zod/mini';
import { copyJson } from '../document/copy-json.js';
import type { Instrument } from '../instrument/instrument.js';
import { ResponseError } from './response-error.js';
import { characters, checkOrigin, jsonOf, setUnknownAside } from './response-document.js';
import { Response } from './response.js';
import { schemaIssues } from '../document/schema-issues.js';

const limits = { depth: 8, values: 20_000, characters };

/**
 * Reads one person's response to an instrument, from data that may come from anywhere.
 *
 * Answers to items that this version does not have, and options that their scale does not have, move to `setAside`:
 * nothing is dropped, and they are never scored. The person's group is kept as it is, since a round may name its own.
 *
 * @param instrument the one that the response must be for
 * @param input plain JSON; use {@link readResponse} for the text of a file
 * @returns a fresh response, which shares nothing with the input
 * @throws ResponseError with all faults, each with its path, and the code `newer-format`, `other-instrument`, `other-version`,
 *   `too-large` or `invalid`
 * @see docs/decisions/0003-what-the-doors-do.md
 * @example
 * parseResponse(instrument, response).answers['shared-aims']; // => { option: 'large' }
 * parseResponse(instrument, { ...response, answers: { gone: { option: 'large' } } }).setAside; // => { gone: { option: 'large' } }
 */
export function parseResponse(instrument: Instrument, input: unknown): Response {
  const document = copyJson(input, limits, (issue, tooLarge) => new ResponseError(tooLarge ? 'too-large' : 'invalid', [issue]));
  checkOrigin(instrument, document);
  const result = z.safeParse(Response, document);
  if (!result.success) throw new ResponseError('invalid', schemaIssues(result.error.issues, document));
  return setUnknownAside(instrument, result.data);
}

/**
 * Reads a response from the text of a file.
 *
 * @param instrument the one that the response must be for
 * @param text JSON of at most 1 MiB, with or without a byte order mark; longer text is refused unread
 * @returns a fresh response
 * @throws ResponseError as {@link parseResponse}, and with the codes `too-large` and `not-json`
 * @see docs/decisions/0003-what-the-doors-do.md
 * @example
 * readResponse(instrument, JSON.stringify(response)).id; // => '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11'
 * readResponse(instrument, '{"format":'); // throws ResponseError: must be JSON
 */
export function readResponse(instrument: Instrument, text: string): Response {
  return parseResponse(instrument, jsonOf(text));
}
