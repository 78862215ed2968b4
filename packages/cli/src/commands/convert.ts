import type { Instrument } from '@take-stock/engine';
import { csvLine, FormatError, fromSurvey, responseColumns, responseRow, toSurvey } from '@take-stock/engine/formats';
import { InstrumentError } from '@take-stock/engine';
import { responseCheck, type ResponseCheck } from '../response-check.js';
import { responsesOf, type ReadingOptions } from '../context.js';
import { stopAt, UsageError, type FaultLog } from '../faults.js';
import { givenOption } from '../given-option.js';
import { checkFormat } from '../input/response-format.js';
import { readDocument } from '../input/read-document.js';
import { isId } from '../is-id.js';
import { instrumentSource, openInstrument } from '../instrument-source.js';
import { writeMetadata } from '../output/metadata.js';
import { sinkTo, writeTo } from '../output/sink.js';

export interface ConvertOptions extends ReadingOptions {
  readonly to?: string;
  readonly out?: string;
  readonly metadata: boolean;
  readonly bom?: boolean;
  readonly id?: string;
  readonly licence?: string;
}

const targets = ['json', 'ndjson', 'csv', 'surveyjs', 'instrument'] as const;

/** `take-stock convert`: responses between JSON, NDJSON and CSV; instruments to and from SurveyJS. */
export async function convertCommand(files: readonly string[], options: ConvertOptions, log: FaultLog): Promise<void> {
  const to = checkFormat('--to', options.to, targets);
  if (!to) throw new UsageError(`--to must be given: ${targets.join(', ')}`);
  checkUsed(to, options);
  if (to === 'surveyjs') return writeSurvey(files, options, log);
  if (to === 'instrument') return readSurvey(files, options, log);

  const source = instrumentSource(options.instrument, log);
  await using sink = sinkTo(options.out, options.bom);
  let known: { instrument: Instrument; check: ResponseCheck } | null = null;
  let count = 0;
  for await (const batch of responsesOf(files, source, log, options)) {
    if (!known) {
      const instrument = await source.of(null);
      known = { instrument, check: responseCheck(instrument, log) };
      if (to === 'csv') await sink.write(csvLine(responseColumns(instrument).map(({ heading }) => heading)));
    }
    known.check(batch);
    for (const response of batch.responses) {
      if (to === 'csv') await sink.write(csvLine(responseRow(known.instrument, response)));
      else
        await sink.write(to === 'ndjson' ? `${JSON.stringify(response)}\n` : `${count === 0 ? '[\n' : ',\n'}${JSON.stringify(response)}`);
      count++;
    }
  }
  // A file with what was written last stays as it was where there is nothing to put in its place.
  if (!known && options.out !== undefined) return;
  if (to === 'json') await sink.write(count === 0 ? '[]\n' : '\n]\n');
  await sink.end();
  if (known && to === 'csv' && options.out !== undefined && options.metadata) {
    const { instrument } = known;
    await writeMetadata(options.out, instrument, { columns: responseColumns(instrument) }, `Responses to ${instrument.title}`);
  }
}

function checkUsed(to: (typeof targets)[number], options: ConvertOptions): void {
  const unused = to === 'instrument' ? null : givenOption(options, ['id', 'licence']);
  if (unused !== null) throw new UsageError(`${unused} must be used with --to instrument, got ${to}`);
  if (to !== 'instrument' && to !== 'surveyjs') return;
  const ofResponses = givenOption(options, [
    'from',
    'map',
    'delimiter',
    'created',
    ...(to === 'instrument' ? (['instrument'] as const) : []),
  ]);
  if (ofResponses !== null) throw new UsageError(`${ofResponses} must be used with --to json, ndjson or csv, got ${to}`);
}

async function writeSurvey(files: readonly string[], { instrument, out }: ConvertOptions, log: FaultLog): Promise<void> {
  const [named = instrument, second] = files;
  if (named === undefined || second !== undefined) throw new UsageError('one instrument must be given, as FILE or with --instrument');
  const { survey, report } = toSurvey(await openInstrument(named, log));
  for (const { path, message } of report) log.note(`${path}: ${message}`);
  await writeTo(out, `${JSON.stringify(survey, null, 2)}\n`);
}

async function readSurvey(files: readonly string[], { id, licence, out }: ConvertOptions, log: FaultLog): Promise<void> {
  const [named = '-', second] = files;
  if (second !== undefined) throw new UsageError('one survey must be given');
  if (id === undefined) throw new UsageError('--id must be given: the id of the instrument, such as "our-review"');
  if (!isId(id)) throw new UsageError(`--id must be lower-case words joined by hyphens, such as "our-review", got ${id}`);
  const { value, place } = readDocument(named);
  const file = named === '-' ? '<stdin>' : named;
  try {
    const source = { title: id, licence: licence ?? 'not stated', wording: 'As in the survey.' };
    const { instrument, report } = fromSurvey(value, { id, source });
    for (const { path, message } of report) log.note(`${path}: ${message}`);
    await writeTo(out, `${JSON.stringify(instrument, null, 2)}\n`);
  } catch (error) {
    if (error instanceof InstrumentError) {
      // Its paths are those of what was made, which nobody can look up in the survey.
      for (const issue of error.issues) log.add({ file, ...issue });
      return;
    }
    if (!(error instanceof FormatError)) throw error;
    stopAt(
      error.issues.map((issue) => ({ file, ...place(issue.path), ...issue })),
      log,
    );
  }
}
