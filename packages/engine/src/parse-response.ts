import * as z from 'zod/mini';
import { CopyError, copyJson } from './copy-json.js';
import type { Instrument, Scale } from './instrument.js';
import { ResponseError } from './response-error.js';
import { Response, type Answer } from './response.js';
import { schemaIssues, shown } from './schema-issues.js';

const limits = { depth: 8, values: 20_000, characters: 1_048_576 };

/**
 * Reads one person's response to an instrument, from data that may come from anywhere.
 *
 * Answers to items that this version does not have, and options that their scale does not have, move to `setAside`:
 * nothing is dropped, and they are never scored. The person's group is kept as it is, since a round may name its own.
 *
 * @param input plain JSON; use {@link readResponse} for the text of a file
 * @returns a fresh response
 * @throws ResponseError with a `code` to word the error by, and every issue with its path
 * @example
 * parseResponse(instrument, response).answers['shared-aims']; // => { option: 'large' }
 * parseResponse(instrument, { ...response, answers: { gone: { option: 'large' } } }).setAside; // => { gone: { option: 'large' } }
 */
export function parseResponse(instrument: Instrument, input: unknown): Response {
  const document = plainJson(input);
  checkOrigin(instrument, document);
  const result = z.safeParse(Response, document);
  if (!result.success) throw new ResponseError('invalid', schemaIssues(result.error.issues, document));
  return setUnknownAside(instrument, result.data);
}

/**
 * Reads a response from the text of a file.
 *
 * @param text JSON of at most 1 MiB; longer text is refused unread
 * @throws ResponseError as {@link parseResponse}, and with the codes `too-large` and `not-json`
 * @example
 * readResponse(instrument, JSON.stringify(response)).id; // => '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11'
 * readResponse(instrument, '{"format":'); // throws ResponseError: must be JSON
 */
export function readResponse(instrument: Instrument, text: string): Response {
  if (text.length > limits.characters) {
    throw new ResponseError('too-large', [{ path: '', message: `must have at most ${limits.characters} characters, got ${text.length}` }]);
  }
  return parseResponse(instrument, jsonOf(text));
}

function jsonOf(text: string): unknown {
  try {
    // Windows programs put a byte order mark in front, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ResponseError('not-json', [{ path: '', message: `must be JSON, got ${shown(text)}` }]);
  }
}

function plainJson(input: unknown): unknown {
  try {
    return copyJson(input, limits);
  } catch (error) {
    throw error instanceof CopyError ? new ResponseError(error.tooLarge ? 'too-large' : 'invalid', [error.issue]) : error;
  }
}

const format = 'take-stock/response/';

/** What a response says about itself comes first: the form of another instrument's response is no concern of ours. */
function checkOrigin({ id, version }: Instrument, document: unknown): void {
  const made = property(document, 'format');
  if (
    typeof made === 'string' &&
    made.startsWith(format) &&
    /^\d{1,9}$/.test(made.slice(format.length)) &&
    Number(made.slice(format.length)) > 1
  ) {
    const message = `must be "${format}1", got ${shown(made)}, which is made by a newer version of Take Stock`;
    throw new ResponseError('newer-format', [{ path: 'format', message }]);
  }
  const origin = property(document, 'instrument');
  const [otherId, otherVersion] = [property(origin, 'id'), property(origin, 'version')];
  if (typeof otherId === 'string' && otherId !== id) {
    throw new ResponseError('other-instrument', [{ path: 'instrument.id', message: `must be "${id}", got ${shown(otherId)}` }]);
  }
  if (typeof otherVersion === 'string' && otherVersion !== version) {
    throw new ResponseError('other-version', [{ path: 'instrument.version', message: `must be "${version}", got ${shown(otherVersion)}` }]);
  }
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}

function setUnknownAside(instrument: Instrument, response: Response): Response {
  const scales = new Map<string, Scale | undefined>(
    instrument.sections.flatMap(({ items }) => items.map((item) => [item.id, instrument.scales[item.scale]])),
  );
  const answers: Record<string, Answer> = {};
  const { setAside: earlier, ...rest } = response;
  const setAside: Record<string, Answer> = { ...earlier };
  const putAside = (id: string, answer: Answer) => {
    let key = id;
    // What an earlier reading set aside under the same id stays.
    for (let copy = 2; Object.hasOwn(setAside, key); copy++) key = `${id}#${copy}`;
    setAside[key] = answer;
  };
  for (const [id, answer] of Object.entries(response.answers)) {
    const { option, note } = answer;
    if (!scales.has(id)) putAside(id, answer);
    else if (option === undefined || scales.get(id)?.options.some((each) => each.id === option)) answers[id] = answer;
    else {
      putAside(id, { option });
      if (note !== undefined) answers[id] = { note };
    }
  }
  return { ...rest, answers, ...(Object.keys(setAside).length > 0 && { setAside }) };
}
