import { score, type Instrument, type Response, type ScoreCard } from '@take-stock/engine';
import { csvLine, resultColumns, resultRecord, resultRow, type ResultRecord } from '@take-stock/engine/formats';
import { responsesOf, type ReadingOptions } from '../context.js';
import type { FaultLog } from '../faults.js';
import { checkFormat } from '../input/responses.js';
import { instrumentSource } from '../instrument-source.js';
import { sinkTo } from '../output/sink.js';
import { textTable } from '../output/text-table.js';
import { writeMetadata } from '../output/metadata.js';

export interface ScoreOptions extends ReadingOptions {
  readonly to?: string;
  readonly out?: string;
  readonly full?: boolean;
  readonly metadata: boolean;
}

const targets = ['ndjson', 'json', 'csv', 'table'] as const;

/** `take-stock score`: the scores of each response, as they are read. */
export async function scoreCommand(files: readonly string[], options: ScoreOptions, log: FaultLog): Promise<void> {
  const to = checkFormat('--to', options.to, targets) ?? 'ndjson';
  const source = instrumentSource(options.instrument, log);
  const sink = sinkTo(options.out);
  const table: (string | number | null)[][] = [];
  let instrument: Instrument | null = null;
  let count = 0;
  for await (const batch of responsesOf(files, source, log, options)) {
    if (!instrument) {
      instrument = await source.of(null);
      if (to === 'csv') await sink.write(csvLine(resultColumns(instrument).map(({ heading }) => heading)));
    }
    for (const response of batch) {
      const card = score(instrument, response);
      reportIgnored(response, card, log);
      const record = resultRecord(response, card);
      if (to === 'table') table.push(tableRow(instrument, record));
      else await sink.write(line(to, instrument, record, options.full ? { id: response.id, group: record.group, ...card } : record, count));
      count++;
    }
  }
  if (to === 'json') await sink.write(count === 0 ? '[]\n' : '\n]\n');
  if (to === 'table' && instrument) {
    const head = ['response', 'group', ...instrument.sections.map(({ title, short }) => short ?? title), 'Overall'];
    await sink.write(textTable([head, ...table]));
  }
  await sink.end();
  if (instrument && to === 'csv' && options.out !== undefined && options.metadata) {
    writeMetadata(options.out, instrument, resultColumns(instrument), `Results of ${instrument.title}`);
  }
}

function line(to: 'ndjson' | 'json' | 'csv', instrument: Instrument, record: ResultRecord, value: unknown, index: number): string {
  if (to === 'csv') return csvLine(resultRow(instrument, record));
  const text = JSON.stringify(value);
  return to === 'ndjson' ? `${text}\n` : `${index === 0 ? '[\n' : ',\n'}${text}`;
}

function tableRow(instrument: Instrument, { id, group, sections, overall }: ResultRecord): (string | number | null)[] {
  return [id, group, ...instrument.sections.map((section) => sections[section.id]?.displayed ?? null), overall.displayed];
}

/** Answers without a place were told of when they were read; what remains was not this member's to answer. */
function reportIgnored({ id }: Response, { ignored }: ScoreCard, log: FaultLog): void {
  for (const { item, reason } of ignored) {
    if (reason === 'not-asked') log.note(`response ${id}: ${item} is for other groups, so that its answer is not scored`);
  }
}
