import type { Group, Instrument, PublishedSummary } from '@take-stock/engine';
import { roundTable } from '@take-stock/engine/formats';
import { wordsFor } from '@take-stock/engine/words';
import { markdown, plain } from './report.js';
import { roundReport, type Lists } from './round-report.js';
import { writeTo } from './sink.js';
import { writeFigures } from './write-figures.js';

/** What a round can be written as. */
export const roundTargets = ['table', 'json', 'csv', 'markdown'] as const;

/** Writes what everybody may see of a round. */
export async function writeRound(
  instrument: Instrument,
  round: PublishedSummary,
  lists: Lists,
  options: {
    readonly to: (typeof roundTargets)[number];
    readonly groups?: readonly Group[] | undefined;
    readonly out?: string;
    readonly bom?: boolean;
    readonly metadata: boolean;
  },
): Promise<void> {
  const { to, groups, out } = options;
  if (to === 'csv') return writeFigures(instrument, roundTable(instrument, round), `${instrument.title}: ${round.roundId}`, options);
  if (to === 'json') return writeTo(out, `${JSON.stringify({ ...round, ...lists }, null, 2)}\n`);
  const report = roundReport(instrument, round, lists, wordsFor(instrument, groups ? { groups } : {}));
  await writeTo(out, (to === 'markdown' ? markdown : plain)(report));
}
