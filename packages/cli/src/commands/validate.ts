import { InstrumentError, parseInstrument } from '@take-stock/engine';
import { carefulAuthor, isEnglish } from '../careful-author.js';
import { responseCheck, type ResponseCheck } from '../response-check.js';
import { responsesOf, type ReadingOptions } from '../context.js';
import { faultLine, StopReading, UsageError, type Fault, type FaultLog } from '../faults.js';
import { givenOption } from '../given-option.js';
import { openDocument } from '../input/read-document.js';
import { codeCheck } from '../shared-codes.js';
import { instrumentSource } from '../instrument-source.js';
import { sinkTo } from '../output/sink.js';

export interface ValidateOptions extends ReadingOptions {
  readonly to?: string;
  readonly strict?: boolean;
  readonly responses?: boolean;
}

/** One finding of a validation. */
interface Finding extends Fault {
  readonly severity: 'fault' | 'warning';
}

/** `take-stock validate`: all faults of an instrument with the warnings of a careful author, or the faults of responses. */
export async function validateCommand(files: readonly string[], options: ValidateOptions, log: FaultLog): Promise<void> {
  if (options.to !== undefined && options.to !== 'text' && options.to !== 'json')
    throw new UsageError(`--to must be text or json, got ${options.to}`);
  const sink = sinkTo(undefined);
  const findings: Finding[] = [];
  let summary: string;
  if (options.responses) {
    if (options.strict) throw new UsageError('--strict must be used without --responses: only an instrument has warnings');
    if (options.to === 'json') throw new UsageError('--to must be text with --responses: their faults are told as they are found');
    let sound = 0;
    let check: ResponseCheck | null = null;
    const checkCodes = codeCheck(log);
    const source = instrumentSource(options.instrument, log);
    for await (const batch of responsesOf(files, source, log, options)) {
      check ??= responseCheck(await source.of(null), log);
      sound += check(batch);
      checkCodes(batch);
    }
    summary = `${sound} ${sound === 1 ? 'response' : 'responses'} without a fault`;
  } else {
    const unused = givenOption(options, ['instrument', 'from', 'map', 'delimiter', 'created']);
    if (unused !== null) throw new UsageError(`${unused} must be used with --responses`);
    if (files.length === 0) throw new UsageError('FILE must be given; use - for standard input');
    for (const file of files) findings.push(...instrumentFindings(file, log));
    const faults = findings.filter(({ severity }) => severity === 'fault').length;
    const warnings = findings.length - faults;
    log.count += options.strict ? findings.length : faults;
    summary = `${faults} ${faults === 1 ? 'fault' : 'faults'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
  }
  if (options.to === 'json') await sink.write(`${JSON.stringify(findings, null, 2)}\n`);
  else {
    for (const finding of findings)
      await sink.write(`${faultLine({ ...finding, path: [finding.severity, finding.path].filter(Boolean).join(': ') })}\n`);
    await sink.write(`${summary}\n`);
  }
  await sink.end();
}

function instrumentFindings(path: string, log: FaultLog): Finding[] {
  const file = path === '-' ? '<stdin>' : path;
  const finding = (severity: Finding['severity'], fault: Fault): Finding => ({ severity, ...fault });
  try {
    const { value, faults, place } = openDocument(path);
    // A table has as many faults as an instrument as it has words.
    if (faults.length > 0 && /\.(csv|tsv|ndjson|jsonl)$/i.test(path))
      return [finding('fault', { file, message: 'must be an instrument in JSON, got another format: for responses use --responses' })];
    const form = faults.map((fault) => finding('fault', fault));
    if (value === undefined) return form;
    const other = otherDocument(value);
    if (other !== null)
      return [finding('fault', { file, ...place('format'), path: 'format', message: `must be an instrument, got ${other}` })];
    try {
      const instrument = parseInstrument(value);
      if (!isEnglish(instrument))
        log.note(`${file}: the wording is in ${JSON.stringify(instrument.language)}, of which only the length was looked at`);
      return [...form, ...carefulAuthor(instrument).map((issue) => finding('warning', { file, ...place(issue.path), ...issue }))];
    } catch (error) {
      if (!(error instanceof InstrumentError)) throw error;
      return [...form, ...error.issues.map((issue) => finding('fault', { file, ...place(issue.path), ...issue }))];
    }
  } catch (error) {
    if (error instanceof StopReading) return [finding('fault', error.fault)];
    throw error;
  }
}

function otherDocument(value: unknown): string | null {
  const format = String((value as { format?: unknown } | null)?.format);
  if (format.startsWith('take-stock/response/')) return 'a response: use --responses';
  return format.startsWith('take-stock/round/') ? 'a round: "take-stock round" lists its faults' : null;
}
