/* What every reader of responses does, with the schema or without it: refuse early, and set aside what has no place. */
import type { Instrument, Scale } from '../instrument/instrument.js';
import { ResponseError } from './response-error.js';
import type { Answer, Response } from './response.js';
import { shown } from '../document/shown.js';

/** Longest text that is read. */
export const characters = 1_048_576;

/** The JSON of a text. A `reviver` sees every value, as that of `JSON.parse` does. */
export function jsonOf(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  if (text.length > characters) {
    throw new ResponseError('too-large', [{ path: '', message: `must have at most ${characters} characters, got ${text.length}` }]);
  }
  try {
    // Windows programs put a byte order mark in front, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''), reviver);
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    throw new ResponseError('not-json', [{ path: '', message: `must be JSON, got ${shown(text)}` }]);
  }
}

const format = 'take-stock/response/';

/** What a response says about itself comes first: the form of another instrument's response is no concern of ours. */
export function checkOrigin({ id, version }: Instrument, document: unknown): void {
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

/** Moves answers to `setAside` that the instrument has no place for. */
export function setUnknownAside(instrument: Instrument, response: Response): Response {
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
