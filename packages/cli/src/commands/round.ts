import {
  priorities,
  publish,
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  strengths,
  summarise,
  unanswerable,
  type Instrument,
  type Response,
  type RoundSummary,
  type SummariseOptions,
} from '@take-stock/engine';
import { UsageError, type FaultLog } from '../faults.js';
import { gather } from '../gather-round.js';
import { beginningOf, openInput } from '../input/open-input.js';
import { largest } from '../input/read-document.js';
import { checkFormat } from '../input/response-format.js';
import { isRound } from '../input/round-document.js';
import { reportLeftOut } from '../left-out.js';
import { checkUnpublished, summariseOptions, unpublishedNote, type RoundOptions } from '../round-options.js';
import { writeTo } from '../output/sink.js';
import { roundTargets, writeRound } from '../output/write-round.js';
import { roundFileCommand } from './round-file.js';

/** `take-stock round`: what a board's answers come to, as everybody may see it. */
export async function roundCommand(files: readonly string[], options: RoundOptions, log: FaultLog): Promise<void> {
  const to = checkFormat('--to', options.to, roundTargets) ?? 'table';
  const [first = '-', ...others] = files;
  const { bytes, whole, input } = await beginningOf(openInput(first), largest);
  if (whole && isRound(bytes)) return roundFileCommand(bytes, [input.name, ...others], to, options, log);
  checkUnpublished(options, to);
  const settings = summariseOptions(options);
  const { instrument, responses, places } = await gather([input, ...others], options, log);
  const summary = summariseOrSay(instrument, responses, settings);
  reportLeftOut(instrument, summary, places, log);
  if (options.unpublished) log.note(unpublishedNote);
  if (options.unpublished) return writeTo(options.out, `${JSON.stringify(summary, null, 2)}\n`);
  const round = publish(instrument, summary);
  const lists = {
    priorities: publishPriorities(priorities(instrument, summary), round),
    ...publishStrengths(strengths(instrument, summary), round),
    unanswerable: publishUnanswerable(unanswerable(instrument, summary), round),
  };
  await writeRound(instrument, round, lists, { ...options, to, groups: settings.groups });
}

function summariseOrSay(instrument: Instrument, responses: readonly Response[], options: SummariseOptions): RoundSummary {
  try {
    return summarise(instrument, responses, options);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`the round cannot be summed up: ${error.message.replace(/^\w+: /, '')}`);
    throw error;
  }
}
