import type { ResponseErrorCode } from '../response/response-error.js';
import type { Response } from '../response/response.js';
import { put } from './put.js';
import type { Round } from './round.js';
import { same } from './same.js';
import { dayOf, withWaiting } from './waiting.js';

/** A file, link or form that came in and cannot be read. */
export interface Unreadable {
  /** What people call it, such as the name of the file. */
  readonly from: string;
  /** Why it cannot be read. */
  readonly fault: ResponseErrorCode;
}

/** A file, link or form that came in: the response that it holds, or why it holds none. */
export type Received =
  | {
      /** What people call it, such as the name of the file. */
      readonly from: string;
      /** What it holds, as {@link parseResponse} returns it. */
      readonly response: Response;
    }
  | Unreadable;

/** What a response is to the round: `replaces` an earlier state of the same answers, or is itself an `older` one. */
export type ReceiptState = 'new' | 'replaces' | 'same' | 'older';

/** What would become of one thing that came in. */
export type Receipt =
  | {
      /** What people call it. */
      readonly from: string;
      /** The response that came in. */
      readonly response: Response;
      /** What it is to the round. */
      readonly state: ReceiptState;
      /** Whether another response has the same private code: somebody may have answered twice. */
      readonly codeTwice: boolean;
    }
  | Unreadable;

/**
 * What would become of each response that came in; nothing is merged yet.
 *
 * Of two with one id, the one dated later counts; on the same day, the one received last. In a closed round they are
 * compared with those that wait, too.
 *
 * @param round as {@link parseRound} or {@link openRound} returns it
 * @param list in the order they came in; later ones are compared with those before them
 * @returns one entry for each thing that came in, in that order; what cannot be read, or is for another instrument or version, has a
 *   `fault`
 * @see docs/rounds.md#what-comes-in
 * @example
 * receive(round, [{ from: 'a.json', response: thisYear[0] }]).map(({ state }) => state); // => ['same']
 * receive(round, [{ from: 'a.json', response }, { from: 'b.json', fault: 'not-json' }])[1]; // => { from: 'b.json', fault: 'not-json' }
 */
export function receive(round: Round, list: readonly Received[]): Receipt[] {
  const known = latest(round);
  return list.map((received): Receipt => {
    if ('fault' in received) return { from: received.from, fault: received.fault };
    const { from, response } = received;
    const fault = foreign(round, response);
    if (fault) return { from, fault };
    const state = stateOf(response, known.get(response.id));
    const { code } = response.respondent;
    const codeTwice =
      code !== undefined && [...known.values()].some(({ id, respondent }) => id !== response.id && respondent.code === code);
    if (state === 'new' || state === 'replaces') known.set(response.id, response);
    return { from, response, state, codeTwice };
  });
}

/**
 * The round with what came in: new responses added, newer ones in place of older ones. After closing they wait, so that
 * no result changes. A paper form that came in is no longer being typed in.
 *
 * @param round as {@link parseRound} or {@link openRound} returns it
 * @param receipts what {@link receive} gave for this round; those that are neither new nor newer change nothing
 * @returns a fresh round; the same one where nothing is taken in
 * @see docs/rounds.md#what-comes-in
 * @example
 * takeIn(round, receive(round, [{ from: 'a.json', response }])).waiting.length; // => 1
 */
export function takeIn(round: Round, receipts: readonly Receipt[]): Round {
  const taken = receive(
    round,
    receipts.filter((receipt) => 'response' in receipt),
  ).flatMap((receipt) => ('state' in receipt && (receipt.state === 'new' || receipt.state === 'replaces') ? receipt.response : []));
  if (taken.length === 0) return round;
  const { typing, ...rest } = round;
  const left = typing && taken.some(({ id }) => id === typing.id) ? rest : round;
  if (round.closed === undefined) return { ...left, responses: put(round.responses, taken) };
  return withWaiting(left, put(round.waiting ?? [], taken));
}

/** The last known state of every response. */
function latest({ responses, waiting = [] }: Round): Map<string, Response> {
  return new Map([...responses, ...waiting].map((response) => [response.id, response]));
}

function stateOf(response: Response, known: Response | undefined): ReceiptState {
  if (!known) return 'new';
  if (same(response, known)) return 'same';
  return dayOf(response) < dayOf(known) ? 'older' : 'replaces';
}

function foreign({ instrument }: Round, response: Response): ResponseErrorCode | null {
  if (response.instrument.id !== instrument.id) return 'other-instrument';
  return response.instrument.version === instrument.version ? null : 'other-version';
}
