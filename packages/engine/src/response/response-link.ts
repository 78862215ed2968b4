import { fnv1a32 } from '../exact/fnv1a32.js';
import type { Instrument } from '../instrument/instrument.js';
import { ResponseError, type ResponseErrorCode } from './response-error.js';
import type { Answer, Response } from './response.js';

/*
 * #ts1.<instrument>-<version>.<answers>.<group>.<response id>.<created>.<check>
 *
 * Dots part the fields, so the version is written with `_` for its dots: `fife-key-principles-1_0_0`. Answers take one
 * character an item, in the instrument's order; the group is its place in the instrument, or `_` and its id where a round has added it.
 * The check sees to it that a cut or mistyped link is never half read.
 */

// Browsers, workers and Node have them; types without a browser's do not.
declare function btoa(bytes: string): string;
declare function atob(text: string): string;

/** Instrument and version that a link answers. */
export interface LinkTarget {
  /** Id of the instrument. */
  readonly instrument: string;
  readonly version: string;
}

const blank = '-';

/**
 * A response as the fragment of an address, short enough for a message or a QR code.
 *
 * Answers, the group, the id and the day it was begun: never a name, a code or a note, and nothing set aside.
 *
 * @param instrument the one that the response answers: answers are written in its order of items and options
 * @param response as {@link parseResponse} returns it, made for this instrument
 * @returns about 110 characters for 30 items, `#` included; only letters, digits, `.`, `-` and `_`
 * @see docs/decisions/0010-link-carries-the-response-id.md; {@link readLink} for the way back
 * @example
 * toLink(instrument, response); // => '#ts1.three-questions-1_0_0.325.-.LxxvXo9XSjafDC9_Pw-KEQ.20250331.3nw51c'
 */
export function toLink(instrument: Instrument, response: Response): string {
  const answers = itemsOf(instrument).map((item) => {
    const chosen = Object.hasOwn(response.answers, item.id) ? response.answers[item.id]?.option : undefined;
    return digit36(instrument.scales[item.scale]?.options.findIndex(({ id }) => id === chosen));
  });
  const body = [
    'ts1',
    `${instrument.id}-${instrument.version.replaceAll('.', '_')}`,
    answers.join(''),
    packGroup(instrument, response.respondent.group),
    packId(response.id),
    response.created.replaceAll('-', ''),
  ].join('.');
  return `#${body}.${checkOf(body)}`;
}

/**
 * Which instrument a link answers, so that it can be fetched before the link is read.
 *
 * @param link a fragment, or a whole address that ends in one
 * @returns id and version as the link has them; `null` when it is no such link. Whether it came whole, {@link readLink} sees
 * @see docs/decisions/0010-link-carries-the-response-id.md
 * @example
 * linkTarget('https://example.org/review#ts1.three-questions-1_0_0.34'); // => { instrument: 'three-questions', version: '1.0.0' }
 * linkTarget('#contact'); // => null
 */
export function linkTarget(link: string): LinkTarget | null {
  const [, instrument, version] = /#ts1\.([a-z0-9-]{1,64})-(\d+_\d+_\d+)\./.exec(link) ?? [];
  return instrument === undefined || version === undefined ? null : { instrument, version: version.replaceAll('_', '.') };
}

/**
 * Reads a response from a link.
 *
 * @param instrument the one that the link must answer: {@link linkTarget} says which to fetch
 * @param link a fragment, or a whole address that ends in one
 * @returns a fresh response without names, codes or notes: they are not in a link
 * @throws ResponseError with the code `damaged-link`, `newer-format`, `other-instrument` or `other-version`
 * @see docs/decisions/0010-link-carries-the-response-id.md
 * @example
 * readLink(instrument, toLink(instrument, response)).answers['shared-aims']; // => { option: 'large' }
 * readLink(instrument, toLink(instrument, response).slice(0, -1)); // throws ResponseError: must end in its check
 */
export function readLink(instrument: Instrument, link: string): Response {
  const text = link.trim();
  const body = text.slice(text.indexOf('#ts') + 1);
  if (/^ts([2-9]|[1-9]\d+)\./.test(body)) fail('newer-format', 'must start with #ts1, got a link that a newer version of Take Stock made');
  const cut = body.lastIndexOf('.');
  const target = linkTarget(`#${body}`);
  if (!target || body.slice(cut + 1) !== checkOf(body.slice(0, cut))) {
    fail('damaged-link', 'must end in its check, got a link that was cut short or mistyped');
  }
  if (target.instrument !== instrument.id) fail('other-instrument', `must answer ${instrument.id}, got ${target.instrument}`);
  if (target.version !== instrument.version) fail('other-version', `must answer version ${instrument.version}, got ${target.version}`);

  const [, , answers = '', group = '', id = '', created = ''] = body.split('.');
  const day = /^(?!0000)(\d{4})(\d\d)(\d\d)$/.exec(created)?.slice(1).join('-');
  // eslint-disable-next-line no-restricted-globals -- no clock is read: whatever no month has is another day, or none
  const isDay = day && (new Date(day).toJSON() as string | null)?.startsWith(day);
  const uuid = unpackId(id);
  const chosen = readAnswers(instrument, answers);
  const from = unpackGroup(instrument, group);
  if (!isDay || !uuid || !chosen || from === '') return fail('damaged-link', 'must fit this instrument, got parts that do not');
  return {
    format: 'take-stock/response/1',
    id: uuid,
    instrument: { id: instrument.id, version: instrument.version },
    respondent: from === undefined ? {} : { group: from },
    answers: chosen,
    created: day,
  };
}

function readAnswers(instrument: Instrument, digits: string): Record<string, Answer> | null {
  const items = itemsOf(instrument);
  if (digits.length !== items.length) return null;
  const answers: Record<string, Answer> = {};
  for (const [index, item] of items.entries()) {
    const digit = digits.charAt(index);
    if (digit === blank) continue;
    const option = instrument.scales[item.scale]?.options[parseInt(digit, 36)];
    if (!option) return null;
    answers[item.id] = { option: option.id };
  }
  return answers;
}

function itemsOf(instrument: Instrument) {
  return instrument.sections.flatMap(({ items }) => items);
}

function packGroup({ groups = [] }: Instrument, group?: string): string {
  const index = groups.findIndex(({ id }) => id === group);
  return index < 0 && group !== undefined ? `_${group}` : digit36(index);
}

/** Id of a group; `undefined` for none, an empty text for a field that names no group. */
function unpackGroup({ groups = [] }: Instrument, field: string): string | undefined {
  if (field === blank) return undefined;
  const [, added] = /^_(?=.{1,64}$)([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(field) ?? [];
  return added ?? groups[parseInt(field, 36)]?.id ?? '';
}

function digit36(index = -1): string {
  return index < 0 ? blank : index.toString(36);
}

function checkOf(body: string): string {
  return fnv1a32(body).toString(36);
}

/** The 16 bytes of a UUID as 22 characters of base64url. */
function packId(id: string): string {
  const bytes = Array.from(id.replaceAll('-', '').matchAll(/../g), ([hex]) => String.fromCharCode(parseInt(hex, 16)));
  return btoa(bytes.join('')).replaceAll('+', '-').replaceAll('/', '_').slice(0, 22);
}

function unpackId(text: string): string | null {
  if (!/^[\w-]{21}[AQgw]$/.test(text)) return null;
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  const hex = Array.from(bytes, (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function fail(code: ResponseErrorCode, message: string): never {
  throw new ResponseError(code, [{ path: '', message }]);
}
