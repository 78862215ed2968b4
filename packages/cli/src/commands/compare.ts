import {
  compare,
  publishComparison,
  type ComparedRound,
  type Comparison,
  type Instrument,
  type SummariseOptions,
} from '@take-stock/engine';
import { StopReading, UsageError, type FaultLog } from '../faults.js';
import { gather } from '../gather-round.js';
import { beginningOf, openInput } from '../input/open-input.js';
import { largest } from '../input/read-document.js';
import { checkFormat } from '../input/response-format.js';
import { isRound } from '../input/round-document.js';
import { reportLeftOut } from '../left-out.js';
import { noteWithoutCodes } from '../shared-codes.js';
import { checkUnpublished, summariseOptions, unpublishedNote, type BoardOptions } from '../round-options.js';
import { writeTo } from '../output/sink.js';
import { comparisonTargets, writeComparison } from '../output/write-comparison.js';
import { compareFilesCommand } from './compare-files.js';

export interface CompareOptions extends BoardOptions {
  readonly rounds?: string;
  readonly earlierInstrument?: string;
}

/** `take-stock compare`: last round and this one, as everybody may see it. */
export async function compareCommand(before: string, after: string, options: CompareOptions, log: FaultLog): Promise<void> {
  const to = checkFormat('--to', options.to, comparisonTargets) ?? 'table';
  const [first, second] = [await beginningOf(openInput(before), largest), await beginningOf(openInput(after), largest)];
  const rounds = [first, second].filter(({ bytes, whole }) => whole && isRound(bytes));
  if (rounds.length === 2) return compareFilesCommand(first, second, to, options, log);
  const [alone] = rounds;
  if (alone) throw new UsageError(`both files must be of rounds, or none, got ${alone.input.name} alone`);
  checkUnpublished(options, to);
  const [last, now] = settingsOf(options);
  const { instrument: named, earlierInstrument = named } = options;
  const reading = { ...options, ...(earlierInstrument !== undefined && { instrument: earlierInstrument }) };
  const lastRound = await gather([first.input], { ...reading, closed: last.closed }, log);
  const thisRound = await gather([second.input], { ...options, closed: now.closed }, log);
  const { instrument } = thisRound;
  const earlier = lastRound.instrument;
  const other = earlier.id !== instrument.id || earlier.version !== instrument.version;

  const comparison = compareOrSay(
    instrument,
    { ...last, responses: lastRound.responses, ...(other && { instrument: earlier }) },
    { ...now, responses: thisRound.responses },
    now,
  );
  reportLeftOut(earlier, comparison.before, lastRound.places, log);
  reportLeftOut(instrument, comparison.after, thisRound.places, log);
  const empty = comparison.before.submitted === 0 ? lastRound : comparison.after.submitted === 0 ? thisRound : null;
  if (empty !== null) throw new StopReading({ file: empty.file, message: 'must hold a response that counts: there is nobody to compare' });
  noteNoCodes(comparison, log);
  if (options.unpublished) {
    log.note(unpublishedNote);
    return writeTo(options.out, `${JSON.stringify(comparison, null, 2)}\n`);
  }
  const published = publishComparison(instrument, comparison, earlier);
  await writeComparison(instrument, earlier, published, { ...options, to });
}

/** What each round is told: `compare` counts whom `round` counts. */
function settingsOf({ rounds, closed, ...shared }: CompareOptions): [SummariseOptions, SummariseOptions] {
  const [last, now] = pairOf(rounds);
  if (!last || !now || last === now) throw new UsageError(`--rounds must be two names, such as 2024,2025, got ${rounds ?? 'none'}`);
  const days = pairOf(closed);
  if (closed !== undefined && !(days[0] && days[1]))
    throw new UsageError(`--closed must be two days, one a round, such as 2024-03-31,2025-03-31, got ${closed}`);
  const settings = (round: string, day: string | undefined) =>
    summariseOptions({ ...shared, round, ...(day !== undefined && { closed: day }) });
  return [settings(last, days[0]), settings(now, days[1])];
}

/** Both of two texts with a comma between them; of fewer or more none. */
function pairOf(text = ''): string[] {
  const parts = text.split(',').map((each) => each.trim());
  return parts.length === 2 ? parts : [];
}

function compareOrSay(instrument: Instrument, before: ComparedRound, after: ComparedRound, { k }: Pick<SummariseOptions, 'k'>): Comparison {
  try {
    return compare(instrument, before, after, k === undefined ? {} : { k });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = error.message.replace(/^\w+: /, '');
    const [, round] = /^(before|after) must hold responses/.exec(message) ?? [];
    const option = round === 'before' ? '--earlier-instrument' : '--instrument';
    throw new UsageError(`the rounds cannot be compared: ${message}${round ? `: name that version’s file with ${option}` : ''}`);
  }
}

/** Without a code nobody is matched: whoever answered both times is taken for two. */
function noteNoCodes({ rounds, leftOut }: Comparison, log: FaultLog): void {
  for (const [round, who] of [
    ['before', 'left'],
    ['after', 'come'],
  ] as const) {
    const n = leftOut.members.filter((member) => member.round === round && member.reason === 'noCode').length;
    noteWithoutCodes(rounds[round], n, who, log);
  }
}
