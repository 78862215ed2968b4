import type { PublishedComparison } from '@take-stock/engine';
import { boardView, type EarlierRound, type NotCompared, type Round } from '@take-stock/engine/round';
import { StopReading, UsageError, type FaultLog } from '../faults.js';
import type { Beginning } from '../input/open-input.js';
import { checkNoSettings, openRound, type OpenedRound } from '../input/round-document.js';
import { writeComparison, type comparisonTargets } from '../output/write-comparison.js';
import { noteRound } from '../round-notes.js';
import { noteWithoutCodes } from '../shared-codes.js';
import type { CompareOptions } from './compare.js';

/**
 * `take-stock compare` with the files of two rounds, as the coordinator's page compares them: what came late is not counted, and nothing is told in
 * numbers of a round whose results were shown before with other responses.
 */
export async function compareFilesCommand(
  before: Beginning,
  after: Beginning,
  to: (typeof comparisonTargets)[number],
  options: CompareOptions,
  log: FaultLog,
): Promise<void> {
  const [beforeFile, afterFile] = [before.input.name, after.input.name];
  checkNoSettings(options, ['rounds'], beforeFile);
  const { instrument: named, earlierInstrument = named } = options;
  const last = await openRound(before.bytes, beforeFile, earlierInstrument, log, '--earlier-instrument');
  const now = await openRound(after.bytes, afterFile, named, log);
  checkOrder(last, now);
  noteRound(last, log);
  noteRound(now, log);
  const round = { ...now.round, earlier: [asEarlier(last.round)] };
  const { change, notCompared } = boardView(now.instrument, round, { instruments: [last.instrument] });
  if (!change) throw new StopReading({ file: `${beforeFile}, ${afterFile}`, message: reasons[notCompared ?? 'no-answers'] });
  for (const [{ responses, period }, who] of [
    [last.round, 'left'],
    [now.round, 'come'],
  ] as const) {
    const without = responses.filter(({ respondent }) => respondent.code === undefined);
    if (change.matched) noteWithoutCodes(period, without.length, who, log);
  }
  // The names that people know, where loose responses have those of --rounds.
  const comparison: PublishedComparison = { ...change, rounds: { before: last.round.period, after: now.round.period } };
  await writeComparison(now.instrument, last.instrument, comparison, { ...options, to });
}

const reasons: Readonly<Record<NotCompared, string>> = {
  'no-earlier': 'must be two closed rounds',
  'other-instrument': 'must answer one questionnaire, or one that says which questions it has from the other',
  'unknown-version': 'must answer versions that are at hand: name the earlier one’s file with --earlier-instrument',
  'no-answers': 'must both hold a response that counts: there is nobody to compare',
};

/** Refuses two copies of one round, whose difference would be what a few people answered, and rounds in the wrong order. */
function checkOrder(before: OpenedRound, after: OpenedRound): void {
  const { id, period } = before.round;
  if (id === after.round.id) throw new UsageError(`the files must be of two rounds, got ${period} twice`);
  if (before.closed > after.closed)
    throw new UsageError(
      `the earlier round must come first, got ${before.file}, closed on ${before.closed}, before ${after.file}, closed on ${after.closed}`,
    );
  const copy = after.round.earlier.find((each) => each.id === id);
  if (copy && counted(copy) !== counted(before.round))
    throw new UsageError(
      `${before.file} must have the responses that ${after.file} has of ${period}, got others: open the one in the other on the coordinator’s page first`,
    );
}

function counted({ responses }: EarlierRound): string {
  return JSON.stringify([...responses].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

function asEarlier({ earlier: _earlier, typing: _typing, ...round }: Round): EarlierRound {
  return round;
}
