import type { Instrument } from '../instrument/instrument.js';
import type { Response } from './response.js';

/**
 * Takes back a record that this device stored, if it is sound enough to be shown.
 *
 * A light check without zod: the record is the person's own, and only damage is feared. Files and links from elsewhere go
 * through {@link parseResponse} and {@link readLink}.
 *
 * @param instrument the one that is shown: its id and version must be the record's
 * @param value whatever the storage gave
 * @returns the same record; `null` when it is damaged, or answers another instrument or version
 * @see docs/decisions/0003-what-the-doors-do.md
 * @example
 * checkStored(instrument, response) === response; // => true
 * checkStored(instrument, { ...response, answers: { 'shared-aims': 3 } }); // => null
 * checkStored(instrument, undefined); // => null
 */
export function checkStored(instrument: Pick<Instrument, 'id' | 'version'>, value: unknown): Response | null {
  const record = value as Partial<Response> | null | undefined;
  const sound =
    isObject(record) &&
    record.format === 'take-stock/response/1' &&
    isObject(record.instrument) &&
    record.instrument.id === instrument.id &&
    record.instrument.version === instrument.version &&
    isText(record.id) &&
    isText(record.created) &&
    (record.completed === undefined || isText(record.completed)) &&
    isObject(record.respondent) &&
    Object.values(record.respondent).every(isText) &&
    areAnswers(record.answers) &&
    (record.setAside === undefined || areAnswers(record.setAside));
  return sound ? (record as Response) : null;
}

function areAnswers(value: unknown): boolean {
  return isObject(value) && Object.values(value).every((answer) => isObject(answer) && Object.values(answer).every(isText));
}

/** An object of JSON, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isText(value: unknown): boolean {
  return typeof value === 'string';
}
