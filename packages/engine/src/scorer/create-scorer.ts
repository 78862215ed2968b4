import type { BlockScores, ScorePlane } from './block-scores.js';
import { BlockScorer } from './block-scorer.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Outcome } from './outcomes.js';
import type { Response } from '../response/response.js';
import { columnsOf, encodeRecord, encodeResponse, type AnswerRecord } from './scorer-codes.js';
import { createMemberTally, type MemberTally } from './member-tally.js';
import { createTally, type Tally } from './tally.js';

/** An instrument made ready for many responses; made by {@link createScorer}. */
export interface Scorer {
  readonly instrument: { readonly id: string; readonly version: string };
  /** The columns of a block, in order: items, and the options that the codes 1, 2, 3, … stand for. 0 is blank, 255 not asked. */
  readonly columns: readonly { readonly item: string; readonly options: readonly string[] }[];
  /**
   * One response in bytes. Options that the scale does not have are blank, as they are for `score`.
   *
   * @param response as {@link parseResponse} returns it
   * @returns one byte an item, in the order of `columns`
   * @throws RangeError when the response is for another instrument or version
   */
  encode(response: Response): Uint8Array;
  /**
   * A block of responses: all codes of the first item, then all of the second, …
   *
   * @param responses as {@link parseResponse} returns them
   * @returns one byte an answer
   * @throws RangeError when one is for another instrument or version
   */
  encodeResponses(responses: readonly Response[]): Uint8Array;
  /**
   * A block of answers that are no response documents yet, such as the rows of a table: option ids, or values of points.
   *
   * @param records one entry a respondent, by item id
   * @param groups the group of each, where the instrument asks some items of some groups
   * @returns a block, as `encodeResponses` gives it
   * @throws RangeError at an answer or an item that the instrument does not have
   */
  encodeRecords(records: readonly AnswerRecord[], groups?: readonly (string | undefined)[]): Uint8Array;
  /**
   * Scores a block.
   *
   * @param columns one byte an answer, column after column, `n` bytes each
   * @param n how many respondents
   * @param into the scores of an earlier block of this scorer with the same `n`, to be written over
   * @returns the places of their outcomes; those in `into` where it was given
   * @throws RangeError when the block has another length, or holds a code that cannot stand where it stands
   */
  scoreBlock(columns: Uint8Array, n: number, into?: BlockScores): BlockScores;
  /**
   * An empty tally.
   *
   * @param groups for how many answers are counted apart: a whole number from 1 (the default) to 256
   * @returns the tally, with positions of groups from 0
   * @throws RangeError when there cannot be so many groups
   */
  tally(groups?: number): Tally;
  /**
   * An empty tally of members' own scores, for what needs each member's answers side by side.
   *
   * @param groups for how many members are counted apart: a whole number from 1 (the default) to 256
   * @returns the tally, with positions of groups from 0
   * @throws RangeError when there cannot be so many groups
   */
  memberTally(groups?: number): MemberTally;
}

/**
 * Compiles an instrument for many responses: blocks of one byte an answer in, scores equal to those of {@link score} out,
 * to the last bit.
 *
 * Scores come as places in a list of outcomes, since a scale has few different ones: {@link outcomeOf} reads one, and
 * {@link valuesOf} lays the values of a plane out. Scorers and blocks are for one instrument version only.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @returns the scorer; it keeps what it has worked out, so make one and use it for all blocks
 * @throws RangeError when an item is on a scale that there is not: {@link parseInstrument} refuses such an instrument
 * @see docs/scoring.md#many-responses
 * @example
 * createScorer(instrument).columns[0].options; // => ['none', 'small', 'some', 'large', 'full', 'unsure', 'not-applicable']
 * createScorer(instrument).encode(response); // => Uint8Array.of(4, 3, 6)
 * outcomeOf(createScorer(instrument).scoreBlock(Uint8Array.of(4, 3, 6), 1).sections[0], 0).displayed; // => 63
 */
export function createScorer(instrument: Instrument): Scorer {
  const columns = columnsOf(instrument);
  const placeOf = new Map(columns.map(({ item }, place) => [item.id, place]));
  const blocks = new BlockScorer(instrument, columns);
  const encodeResponses = (responses: readonly Response[]) => {
    const n = responses.length;
    const bytes = new Uint8Array(columns.length * n);
    responses.forEach((response, row) => encodeResponse(instrument, columns, placeOf, response, bytes, row, n));
    return bytes;
  };
  return {
    instrument: { id: instrument.id, version: instrument.version },
    columns: columns.map(({ item, options }) => ({ item: item.id, options })),
    // A block of one.
    encode: (response) => encodeResponses([response]),
    encodeResponses,
    encodeRecords(records, groups) {
      const n = records.length;
      const bytes = new Uint8Array(columns.length * n);
      records.forEach((record, k) => encodeRecord(columns, placeOf, record, groups?.[k], bytes, k, n));
      return bytes;
    },
    scoreBlock: (bytes, n, into) => blocks.score(bytes, n, into),
    tally: (groups = 1) => createTally(instrument, columns, groups),
    memberTally: (groups = 1) => createMemberTally(instrument, blocks.tables, groups),
  };
}

/**
 * What one respondent scored on one scale of a block.
 *
 * @param plane one scale of what `scoreBlock` gave
 * @param respondent position in the block, from 0
 * @returns the state, the exact score as the nearest double, what is shown and its band; `null` without a score
 * @throws RangeError when there is no such respondent
 * @see docs/scoring.md#many-responses
 * @example
 * outcomeOf(createScorer(instrument).scoreBlock(Uint8Array.of(4, 3, 6), 1).overall, 0).state; // => 'scored'
 */
export function outcomeOf({ places, outcomes }: ScorePlane, respondent: number): Outcome {
  const place = places[respondent];
  if (place === undefined) throw new RangeError(`outcomeOf: respondent must be from 0 to ${places.length - 1}, got ${respondent}`);
  return outcomes.at(place);
}

/**
 * The scores of a block on one scale, laid out: the exact scores as nearest doubles, `NaN` where there is none.
 *
 * @param plane one scale of what `scoreBlock` gave
 * @returns one entry a respondent, in the order of the block and the unit of the scale; `NaN` where there is no score
 * @see docs/scoring.md#many-responses
 * @example
 * valuesOf(createScorer(instrument).scoreBlock(Uint8Array.of(4, 3, 6), 1).sections[0]); // => Float64Array.of(62.5)
 */
export function valuesOf({ places, outcomes: { values } }: ScorePlane): Float64Array {
  return Float64Array.from(places, (place) => values[place] ?? NaN);
}
