import { checkStored } from './check-stored.js';
import type { Instrument } from '../instrument/instrument.js';
import { checkOrigin, jsonOf, setUnknownAside } from './response-document.js';
import { ResponseError } from './response-error.js';
import type { Response } from './response.js';

/**
 * Reads a response from the text of a file as {@link readResponse} does, without the schemas: for pages that count every
 * byte. It refuses the same documents with the same codes, but does not look into the form of dates and ids or the length of
 * texts ({@link fitsFormat} does), and does not name each fault.
 *
 * @param instrument the one that the response must be for
 * @param text JSON of at most 1 MiB; longer text is refused unread
 * @returns a fresh response; what this version has no place for lies in `setAside`
 * @throws ResponseError with the code `too-large`, `not-json`, `newer-format`, `other-instrument`, `other-version` or `invalid`
 * @see docs/decisions/0003-what-the-doors-do.md
 * @example
 * openResponse(instrument, JSON.stringify(response)).id; // => '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11'
 * openResponse(instrument, '{"format":'); // throws ResponseError: must be JSON
 */
export function openResponse(instrument: Instrument, text: string): Response {
  const document = jsonOf(text, refuseReserved);
  checkOrigin(instrument, document);
  const found = checkStored(instrument, document);
  if (!found) throw new ResponseError('invalid', [{ path: '', message: 'must be a response as the format describes it' }]);
  return setUnknownAside(instrument, onlyKnown(found));
}

function refuseReserved(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new ResponseError('invalid', [{ path: key, message: 'must be left out: the name is reserved' }]);
  return value;
}

/** The response without whatever else the document holds. */
function onlyKnown({ format, id, instrument, respondent, answers, created, completed, setAside }: Response): Response {
  const { group, name, code } = respondent;
  return {
    ...{ format, id, created, answers },
    instrument: { id: instrument.id, version: instrument.version },
    respondent: { ...(group !== undefined && { group }), ...(name !== undefined && { name }), ...(code !== undefined && { code }) },
    ...(completed !== undefined && { completed }),
    ...(setAside !== undefined && { setAside }),
  };
}
