import { score, type Instrument, type Response, type ScoreCard } from '@take-stock/engine';
import { csvLine, resultColumns, resultRecord, type ResultRecord } from '@take-stock/engine/formats';
import { wordsFor, type Words } from '@take-stock/engine/words';
import { responseCheck, type ResponseCheck } from '../response-check.js';
import { responsesOf, type ReadingOptions } from '../context.js';
import { UsageError, type FaultLog } from '../faults.js';
import { checkFormat } from '../input/response-format.js';
import { instrumentSource } from '../instrument-source.js';
import { writeMetadata } from '../output/metadata.js';
import { scoreCell } from '../output/score-cell.js';
import { sinkTo } from '../output/sink.js';
import { textTable, type Shown } from '../output/text-table.js';
import { resultWriter } from '../result-writer.js';

export interface ScoreOptions extends ReadingOptions {
  readonly to?: string;
  readonly out?: string;
  readonly full?: boolean;
  readonly metadata: boolean;
  readonly bom?: boolean;
}

const targets = ['ndjson', 'json', 'csv', 'table'] as const;
type Target = (typeof targets)[number];

/** Makes the texts of a batch of results. */
type Writer = (responses: readonly Response[]) => string[];

/** `take-stock score`: the scores of each response, as they are read. */
export async function scoreCommand(files: readonly string[], options: ScoreOptions, log: FaultLog): Promise<void> {
  const to = checkFormat('--to', options.to, targets) ?? 'ndjson';
  if (options.full && (to === 'csv' || to === 'table')) throw new UsageError(`--full must be used with --to json or ndjson, got ${to}`);
  const source = instrumentSource(options.instrument, log);
  await using sink = sinkTo(options.out, options.bom);
  const rows: Shown[][] = [];
  let known: { instrument: Instrument; check: ResponseCheck; write: Writer } | null = null;
  let count = 0;
  for await (const batch of responsesOf(files, source, log, options)) {
    if (!known) {
      const instrument = await source.of(null);
      known = { instrument, check: responseCheck(instrument, log), write: writerOf(instrument, to, options.full ?? false, rows, log) };
      if (to === 'csv') await sink.write(csvLine(resultColumns(instrument).map(({ heading }) => heading)));
    }
    known.check(batch);
    for (const text of known.write(batch.responses)) {
      const room = sink.write(to === 'json' ? `${count === 0 ? '[\n' : ',\n'}${text}` : to === 'ndjson' ? `${text}\n` : text);
      // Waiting costs more than writing, so wait only where there is no room.
      if (room) await room;
      count++;
    }
  }
  // A file with what was written last stays as it was where there is nothing to put in its place.
  if (!known && options.out !== undefined) return;
  if (to === 'json') await sink.write(count === 0 ? '[]\n' : '\n]\n');
  if (to === 'table' && known) await sink.write(textTable([tableHead(known.instrument), ...rows]));
  await sink.end();
  if (known && to === 'csv' && options.out !== undefined && options.metadata) {
    await writeMetadata(
      options.out,
      known.instrument,
      { columns: resultColumns(known.instrument) },
      `Results of ${known.instrument.title}`,
    );
  }
}

function writerOf(instrument: Instrument, to: Target, full: boolean, rows: Shown[][], log: FaultLog): Writer {
  if (to !== 'table' && !full) return resultWriter(instrument, to === 'csv' ? 'csv' : 'json', log);
  const words = wordsFor(instrument);
  return (responses) =>
    responses.flatMap((response) => {
      const card = score(instrument, response);
      reportNotAsked(response, card, log);
      const record = resultRecord(response, card);
      if (to === 'table') {
        rows.push(tableRow(instrument, words, record));
        return [];
      }
      return [JSON.stringify({ id: record.id, group: record.group, ...card })];
    });
}

function tableHead({ sections }: Instrument): string[] {
  return ['response', 'group', ...sections.map(({ title, short }) => short ?? title), 'Overall'];
}

function tableRow(instrument: Instrument, words: Words, { id, group, sections, overall }: ResultRecord): Shown[] {
  const scores = instrument.sections.flatMap((section) => sections[section.id] ?? []);
  return [id, group, ...[...scores, overall].map((each) => scoreCell(words, each))];
}

/** Answers without a place were told of when they were read; what remains was not this member's to answer. */
function reportNotAsked({ id }: Response, { ignored }: ScoreCard, log: FaultLog): void {
  for (const { item, reason } of ignored) {
    if (reason === 'not-asked') log.note(`response ${id}: ${item} is for other groups, so that its answer is not scored`);
  }
}
