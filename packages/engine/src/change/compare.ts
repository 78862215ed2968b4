import { checkRound } from '../board/summarise.js';
import { checkLevel } from '../exact/check-numbers.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Comparison, ComparedRound, CompareOptions } from './comparison.js';
import { comparisonOf } from './comparison-of.js';
import { checkNoticeable } from './paired-change.js';
import { twoSamplePermutation } from '../statistics/two-sample-permutation.js';

/**
 * Two rounds side by side: what changed among those who answered both times, and what came from who came and went.
 *
 * Members are matched by their private codes. Where a round has none, the averages stand side by side and nothing is
 * claimed. Rounds in two versions are compared on the items that both have, by id or by the instrument's `sameAs`.
 *
 * @param instrument this round's version, as {@link parseInstrument} returns it
 * @param before the last round: its id, its responses and, where it was another version, its `instrument`
 * @param after this round: its id and its responses
 * @param options the smallest group, the change that counts as noticeable, the level; the usual ones by default
 * @returns plain JSON with exact values: the unpublished view. {@link publishComparison} makes what people see
 * @throws RangeError when both rounds have the same id, when all responses of a round are for another instrument or version, when an
 *   option is out of its range, or as {@link summarise} does
 * @see docs/scoring.md#who-stayed-and-who-came-and-went, docs/scoring.md#other-versions-of-the-instrument
 * @example
 * compare(instrument, { roundId: '2024', responses: lastYear }, { roundId: '2025', responses: thisYear }).sections[0]?.state; // => 'clearRise'
 * compare(instrument, { roundId: '2025', responses: [] }, { roundId: '2025', responses: [] }); // throws RangeError: two rounds
 */
export function compare(
  instrument: Instrument,
  before: ComparedRound,
  after: Omit<ComparedRound, 'instrument'>,
  options: CompareOptions = {},
): Comparison {
  const { k = 3, level = 0.95, noticeable = 10, testUnmatched = true } = options;
  for (const round of [before, after]) checkRound({ ...round, k });
  if (before.roundId === after.roundId) throw new RangeError(`compare: before and after must be two rounds, got "${after.roundId}" twice`);
  checkResponses('after', instrument, after);
  checkResponses('before', before.instrument ?? instrument, before);
  checkLevel('compare', level);
  checkNoticeable('compare', noticeable);
  return comparisonOf(testUnmatched ? twoSamplePermutation : null, instrument, before, after, options);
}

/** One response of another version is reported as excluded; a round with nothing else is a mistake of the caller. */
function checkResponses(name: string, { id, version }: Instrument, { responses }: Pick<ComparedRound, 'responses'>): void {
  const fits = responses.some(({ instrument }) => instrument.id === id && instrument.version === version);
  const [first] = responses;
  if (first && !fits) {
    throw new RangeError(
      `compare: ${name} must hold responses for ${id} ${version}, got ${first.instrument.id} ${first.instrument.version}`,
    );
  }
}
