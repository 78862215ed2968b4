import type { Instrument, PublishedComparison } from '@take-stock/engine';
import { comparisonTable } from '@take-stock/engine/formats';
import { wordsFor } from '@take-stock/engine/words';
import { comparisonReport, comparisonTitle } from './comparison-report.js';
import { markdown, plain } from './report.js';
import { writeTo } from './sink.js';
import { writeFigures } from './write-figures.js';

/** What a comparison can be written as. */
export const comparisonTargets = ['table', 'json', 'csv', 'markdown'] as const;

/** Writes what everybody may see of a comparison. */
export async function writeComparison(
  instrument: Instrument,
  earlier: Instrument,
  comparison: PublishedComparison,
  options: {
    readonly to: (typeof comparisonTargets)[number];
    readonly out?: string;
    readonly bom?: boolean;
    readonly metadata: boolean;
  },
): Promise<void> {
  const { to, out } = options;
  const words = wordsFor(instrument);
  if (to === 'csv') {
    const title = comparisonTitle(instrument, comparison, words);
    return writeFigures(instrument, comparisonTable(instrument, comparison), title, options);
  }
  if (to === 'json') return writeTo(out, `${JSON.stringify(comparison, null, 2)}\n`);
  await writeTo(out, (to === 'markdown' ? markdown : plain)(comparisonReport(instrument, comparison, words, wordsFor(earlier))));
}
