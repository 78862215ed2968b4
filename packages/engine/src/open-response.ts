import { checkStored } from './check-stored.js';
import type { Instrument } from './instrument.js';
import { checkOrigin, jsonOf, plainJson, setUnknownAside } from './response-document.js';
import { ResponseError } from './response-error.js';
import type { Response } from './response.js';

/**
 * Reads a response from the text of a file as {@link readResponse} does, without the schemas: for pages that count every
 * byte. It refuses the same documents with the same codes, but does not look into the form of dates and ids, and does not
 * name each fault.
 *
 * @param text JSON of at most 1 MiB; longer text is refused unread
 * @throws ResponseError
 * @example
 * openResponse(instrument, JSON.stringify(response)).id; // => '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11'
 * openResponse(instrument, '{"format":'); // throws ResponseError: must be JSON
 */
export function openResponse(instrument: Instrument, text: string): Response {
  const document = plainJson(jsonOf(text));
  checkOrigin(instrument, document);
  const response = checkStored(instrument, document);
  if (!response) throw new ResponseError('invalid', [{ path: '', message: 'must be a response as the format describes it' }]);
  return setUnknownAside(instrument, response);
}
