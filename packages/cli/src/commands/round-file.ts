import { boardView } from '@take-stock/engine/round';
import { StopReading, UsageError, type FaultLog } from '../faults.js';
import { checkNoSettings, openRound } from '../input/round-document.js';
import { writeRound, type roundTargets } from '../output/write-round.js';
import { noteRound } from '../round-notes.js';
import type { RoundOptions } from '../round-options.js';

/** `take-stock round` with a file that holds a whole round: its settings say what an option says of loose responses. */
export async function roundFileCommand(
  bytes: Buffer,
  [file = '', ...others]: readonly string[],
  to: (typeof roundTargets)[number],
  options: RoundOptions,
  log: FaultLog,
): Promise<void> {
  if (others.length > 0) throw new UsageError(`FILE must be one file of a round, got ${others.length + 1} files`);
  checkNoSettings(options, ['round', 'invited', 'smallGroups'], file);
  const opened = await openRound(bytes, file, options.instrument, log);
  const { instrument, round } = opened;
  const { published, priorities, strengths, unanswerable, invited } = boardView(instrument, round);
  if (!published) throw new StopReading({ file, message: 'must be a closed round: there are no results before' });
  noteRound(opened, log);
  if (invited !== null && published.invited === null)
    log.note(`${published.submitted} answered where ${invited} were asked, so that nobody knows how many did not: no share is given`);
  // The name that people know, where loose responses have that of --round.
  const named = { ...published, roundId: round.period };
  await writeRound(instrument, named, { priorities, ...strengths, unanswerable }, { ...options, to, groups: round.settings.groups });
}
