import { compare, publishComparison, type Comparison, type Instrument } from '@take-stock/engine';
import { comparisonTable } from '@take-stock/engine/formats';
import { wordsFor } from '@take-stock/engine/words';
import type { ReadingOptions } from '../context.js';
import { UsageError, type FaultLog } from '../faults.js';
import { checkFormat } from '../input/response-format.js';
import { comparisonReport, comparisonTitle } from '../output/comparison-report.js';
import { markdown, plain } from '../output/report.js';
import { sinkTo } from '../output/sink.js';
import { writeFigures } from '../output/write-figures.js';
import { gather, reportExcluded, summariseOptions } from './round.js';

export interface CompareOptions extends ReadingOptions {
  readonly rounds?: string;
  readonly earlierInstrument?: string;
  readonly k?: string;
  readonly to?: string;
  readonly out?: string;
  readonly metadata: boolean;
  readonly unpublished?: boolean;
}

const targets = ['table', 'json', 'csv', 'markdown'] as const;

/** `take-stock compare`: last round and this one, as everybody may see it. */
export async function compareCommand(before: string, after: string, options: CompareOptions, log: FaultLog): Promise<void> {
  const to = checkFormat('--to', options.to, targets) ?? 'table';
  if (options.unpublished && to !== 'json')
    throw new UsageError('--unpublished must be used with --to json: all else shows what may be shown');
  const [last, now, ...more] = (options.rounds ?? '').split(',').map((each) => each.trim());
  if (!last || !now || more.length > 0 || last === now)
    throw new UsageError(`--rounds must be two names, such as 2024,2025, got ${options.rounds ?? 'none'}`);
  const { k } = summariseOptions({ round: now, ...(options.k !== undefined && { k: options.k }) });
  const { earlierInstrument = options.instrument } = options;
  const lastRound = await gather([before], { ...options, ...(earlierInstrument !== undefined && { instrument: earlierInstrument }) }, log);
  const thisRound = await gather([after], options, log);
  const { instrument } = thisRound;
  const earlier = lastRound.instrument;

  const comparison = compareOrSay(instrument, earlier, [last, lastRound.responses], [now, thisRound.responses], k);
  reportExcluded(earlier, comparison.before, lastRound.places, log);
  reportExcluded(instrument, comparison.after, thisRound.places, log);
  if (options.unpublished) log.note('this is the unpublished view: it holds members’ own scores and small groups. Do not pass it on.');
  const published = publishComparison(instrument, comparison, earlier);
  const words = wordsFor(instrument);
  if (to === 'csv')
    return writeFigures(instrument, comparisonTable(instrument, published), comparisonTitle(instrument, published, words), options);
  const sink = sinkTo(options.out);
  if (to === 'json') await sink.write(`${JSON.stringify(options.unpublished ? comparison : published, null, 2)}\n`);
  else await sink.write((to === 'markdown' ? markdown : plain)(comparisonReport(instrument, published, words, wordsFor(earlier))));
  await sink.end();
}

type Round = readonly [string, Parameters<typeof compare>[1]['responses']];

function compareOrSay(
  instrument: Instrument,
  earlier: Instrument,
  [last, before]: Round,
  [now, after]: Round,
  k: number | undefined,
): Comparison {
  const other = earlier.id !== instrument.id || earlier.version !== instrument.version;
  try {
    return compare(
      instrument,
      { roundId: last, responses: before, ...(other && { instrument: earlier }) },
      { roundId: now, responses: after },
      k === undefined ? {} : { k },
    );
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`the rounds cannot be compared: ${error.message.replace(/^\w+: /, '')}`);
    throw error;
  }
}
