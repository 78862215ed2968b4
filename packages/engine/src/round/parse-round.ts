import * as z from 'zod/mini';
import { copyJson } from '../document/copy-json.js';
import { has, objectOf, textOf } from '../document/loose.js';
import { schemaIssues } from '../document/schema-issues.js';
import { shown } from '../document/shown.js';
import type { Instrument } from '../instrument/instrument.js';
import { setUnknownAside } from '../response/response-document.js';
import type { Response } from '../response/response.js';
import { RoundError, type RoundErrorCode } from './round-error.js';
import { roundFaults } from './round-faults.js';
import { Round, type Disputed } from './round.js';

/** Longest text that is read: a hundred members with notes, over thirty years, come to a fifth of it. */
const characters = 20_971_520;
const limits = { depth: 10, values: 2_000_000, characters };

/**
 * Reads a round from data that may come from anywhere.
 *
 * Answers that this version of the instrument has no place for move to their response's `setAside`, as in
 * {@link parseResponse}. Earlier rounds may be of any instrument.
 *
 * @param instrument the one that the round must be of
 * @param input plain JSON; use {@link readRound} for the text of a file
 * @returns a fresh round, which shares nothing with the input
 * @throws RoundError with all faults, each with its path, and the code `newer-format`, `other-instrument`, `other-version`,
 *   `too-large` or `invalid`
 * @see docs/rounds.md#the-file
 * @example
 * parseRound(instrument, round).responses.length; // => 8
 * parseRound(instrument, { ...round, opened: 'today' }); // throws RoundError: opened: must be a day
 */
export function parseRound(instrument: Instrument, input: unknown): Round {
  const document = plainJson(input);
  checkOrigin(instrument, document);
  checkVersion(instrument, document);
  return withUnknownAside(instrument, checkedRound(document));
}

function checkedRound(document: unknown): Round {
  const result = z.safeParse(Round, document);
  if (!result.success) throw new RoundError('invalid', schemaIssues(result.error.issues, document));
  const issues = roundFaults(result.data);
  if (issues.length > 0) throw new RoundError('invalid', issues);
  return result.data;
}

/**
 * Reads a round from the text of a file.
 *
 * @param instrument the one that the round must be of
 * @param text JSON of at most 20 MiB, with or without a byte order mark; longer text is refused unread
 * @returns a fresh round
 * @throws RoundError as {@link parseRound}, and with the codes `too-large` and `not-json`
 * @see docs/rounds.md#the-file
 * @example
 * readRound(instrument, JSON.stringify(round)).period; // => '2025'
 * readRound(instrument, '{"format":'); // throws RoundError: must be JSON
 */
export function readRound(instrument: Instrument, text: string): Round {
  return parseRound(instrument, jsonOf(text));
}

/**
 * Reads a closed round of any version of the instrument from the text of a file, so that {@link nextRound} can start from it.
 *
 * Its answers stay as they are: those of another version are compared where that version is at hand, and shown nowhere else.
 *
 * @param instrument the one that the next round is to be answered in; the round must be of its id
 * @param text as for {@link readRound}
 * @returns a fresh round; {@link roundView} takes it only where it is of the instrument's own version
 * @throws RoundError as {@link readRound}, but not with the code `other-version`; `invalid` when the round is not closed
 * @see docs/rounds.md#the-next-round
 * @example
 * readClosedRound({ ...instrument, version: '2.0.0' }, JSON.stringify(round)).instrument.version; // => '1.0.0'
 * readClosedRound(instrument, JSON.stringify({ ...round, closed: undefined })); // throws RoundError: closed: must be a day
 */
export function readClosedRound(instrument: Instrument, text: string): Round {
  const document = plainJson(jsonOf(text));
  checkOrigin(instrument, document);
  const round = checkedRound(document);
  if (round.closed === undefined) fail('invalid', 'closed', 'must be a day: only a closed round has a next one, got an open one');
  return round;
}

function jsonOf(text: string): unknown {
  if (text.length > characters) fail('too-large', '', `must have at most ${characters} characters, got ${text.length}`);
  try {
    // Windows programs put a byte order mark in front, which JSON does not allow.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return fail('not-json', '', `must be JSON, got ${shown(text)}`);
  }
}

function plainJson(input: unknown): unknown {
  return copyJson(input, limits, (issue, tooLarge) => new RoundError(tooLarge ? 'too-large' : 'invalid', [issue]));
}

const format = 'take-stock/round/';

/** What a round says about itself comes first: the form of another instrument's round is no concern of ours. */
function checkOrigin({ id }: Instrument, document: unknown): void {
  const made = own(document, 'format');
  const number = made?.startsWith(format) ? made.slice(format.length) : '';
  if (/^\d{1,9}$/.test(number) && Number(number) > 1) {
    fail('newer-format', 'format', `must be "${format}1", got ${shown(made)}, which is made by a newer version of Take Stock`);
  }
  const other = own(originOf(document), 'id');
  if (other !== null && other !== id) fail('other-instrument', 'instrument.id', `must be "${id}", got ${shown(other)}`);
}

function checkVersion({ version }: Instrument, document: unknown): void {
  const other = own(originOf(document), 'version');
  if (other !== null && other !== version) fail('other-version', 'instrument.version', `must be "${version}", got ${shown(other)}`);
}

function originOf(document: unknown): unknown {
  const object = objectOf(document);
  return has(object, 'instrument') ? object['instrument'] : undefined;
}

function own(value: unknown, key: string): string | null {
  const object = objectOf(value);
  return has(object, key) ? textOf(object[key]) : null;
}

function withUnknownAside(instrument: Instrument, round: Round): Round {
  const each = (response: Response) => setUnknownAside(instrument, response);
  const { responses, waiting, disputed, typing } = round;
  return {
    ...round,
    responses: responses.map(each),
    ...(waiting && { waiting: waiting.map(each) }),
    ...(typing && { typing: each(typing) }),
    ...(disputed && {
      disputed: disputed.map((dispute): Disputed => (dispute.part === 'responses' ? { ...dispute, other: each(dispute.other) } : dispute)),
    }),
  };
}

function fail(code: RoundErrorCode, path: string, message: string): never {
  throw new RoundError(code, [{ path, message }]);
}
