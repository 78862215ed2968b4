import { parseResponse, ResponseError, type Instrument, type Response } from '@take-stock/engine';
import type { FaultLog } from '../faults.js';
import type { InstrumentSource } from '../instrument-source.js';
import { Collected, reportSetAside, withRemedy, type Origin } from './batch.js';
import type { JsonText } from './json-values.js';
import { located, repeatedKeys } from './locate.js';
import { quickCheck } from './quick-response.js';

/** The responses among values of JSON, many at a time. */
export async function* fromJson(texts: AsyncIterable<JsonText[]>, file: string, source: InstrumentSource, log: FaultLog, others: boolean) {
  let instrument: Instrument | null = null;
  let check: ((value: unknown) => value is Response) | null = null;
  let looked = 0;
  for await (const batch of texts) {
    const found = new Collected(file);
    for (const { text, line, column } of batch) {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch {
        const [fault] = located(text, file).faults;
        log.add({ file, ...placeIn(fault ?? {}, line, column), message: fault?.message ?? 'must be JSON' });
        continue;
      }
      const other = otherDocument(value);
      if (other !== null) {
        log.add({ file, ...placeIn(located(text, file).place('format'), line, column), path: 'format', message: other });
        continue;
      }
      if (!instrument || !check) {
        const origin = originOf(value);
        if (origin === null && !source.isNamed) {
          log.add({ file, line, column, message: `must be a response, which names its instrument, got ${kindOf(value)}` });
          continue;
        }
        instrument = await source.of(origin);
        check = quickCheck(instrument);
      }
      const faults = looked++ < mostLooked && repeats(text, value) ? located(text, file).faults : [];
      for (const fault of faults) log.add({ ...fault, ...placeIn(fault, line, column) });
      if (faults.length > 0) continue;
      if (check(value)) {
        found.add(value, line);
        continue;
      }
      try {
        const response = parsed(instrument, value, others);
        // One to another version is left out whole, and was asked what this version does not have.
        if (isFor(instrument, response)) reportSetAside(response, { file, line }, log);
        found.add(response, line);
      } catch (error) {
        if (!(error instanceof ResponseError)) throw error;
        const { place } = located(text, file);
        for (const issue of error.issues) log.add({ file, ...placeIn(place(issue.path), line, column), ...withRemedy(issue) });
      }
    }
    if (found.responses.length > 0) yield found;
  }
}

/** Where a document of another kind belongs: its properties are no faults of a response. */
function otherDocument(value: unknown): string | null {
  const format = (value as { format?: unknown } | null)?.format;
  if (typeof format !== 'string') return null;
  if (format.startsWith('take-stock/round/'))
    return 'must be a response, got a round: its commands are "take-stock round" and, for two, "take-stock compare"';
  return format.startsWith('take-stock/instrument/') ? 'must be a response, got an instrument: name it with --instrument' : null;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'another object' : JSON.stringify(value).slice(0, 40);
}

/** Of so many responses it is looked whether a key occurs twice. Files that people edit are shorter, and in longer ones it would be felt. */
const mostLooked = 1000;

/** Whether a key may occur twice: only in a text that is longer than its value, be it by spaces. */
function repeats(text: string, value: unknown): boolean {
  try {
    return JSON.stringify(value).length !== text.trim().length && repeatedKeys(text).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return true; // Nested more deeply than it can be looked at, which is a fault too.
    throw error;
  }
}

/** A place in a text, in the file that the text stands in. */
function placeIn(
  { line: down = 1, column: across = 1 }: { readonly line?: number | undefined; readonly column?: number | undefined },
  line: number,
  column: number,
) {
  return { line: line + down - 1, column: down === 1 ? across + column - 1 : across };
}

/** Reads a response as the engine does; with `others`, one to another instrument or version by itself. */
function parsed(instrument: Instrument, value: unknown, others: boolean): Response {
  try {
    return parseResponse(instrument, value);
  } catch (error) {
    const elsewhere = error instanceof ResponseError && (error.code === 'other-instrument' || error.code === 'other-version');
    if (!others || !elsewhere) throw error;
    const origin = originOf(value);
    return parseResponse({ ...instrument, id: origin?.id ?? '', version: origin?.version ?? instrument.version }, value);
  }
}

function isFor({ id, version }: Instrument, { instrument }: Response): boolean {
  return instrument.id === id && instrument.version === version;
}

function originOf(value: unknown): Origin | null {
  const origin = (value as { instrument?: { id?: unknown; version?: unknown } } | null)?.instrument;
  if (typeof origin?.id !== 'string') return null;
  return { id: origin.id, version: typeof origin.version === 'string' ? origin.version : null };
}
