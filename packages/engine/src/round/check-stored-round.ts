import type { Instrument } from '../instrument/instrument.js';
import { checkStored, isObject, isText } from '../response/check-stored.js';
import type { Round } from './round.js';

/**
 * Takes back a round that this device stored, if it is sound enough to be shown.
 *
 * A light check without zod, as {@link checkStored} is one for a response: only damage is feared. Files from elsewhere go
 * through {@link parseRound}.
 *
 * @param instrument the one that is shown: its id must be the round's
 * @param value whatever the storage gave
 * @returns the same round, even of another version; `null` when it is damaged, or is of another instrument
 * @see docs/rounds.md#the-file, docs/decisions/0003-what-the-doors-do.md
 * @example
 * checkStoredRound(instrument, round) === round; // => true
 * checkStoredRound(instrument, { ...round, responses: [3] }); // => null
 */
export function checkStoredRound(instrument: Instrument, value: unknown): Round | null {
  if (!isRound(value) || !Array.isArray(value['earlier']) || !value['earlier'].every(isRound)) return null;
  const { id, version } = value['instrument'] as Round['instrument'];
  if (value['typing'] !== undefined && !checkStored({ id, version }, value['typing'])) return null;
  return id === instrument.id ? (value as unknown as Round) : null;
}

function isRound(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isObject(value)) return false;
  const { settings, votes, instrument, closed = '', waiting = [], disputed = [], shownBefore = [] } = value;
  return (
    value['format'] === 'take-stock/round/1' &&
    [value['id'], value['partnership'], value['period'], value['opened'], closed].every(isText) &&
    isObject(instrument) &&
    isText(instrument['id']) &&
    isText(instrument['version']) &&
    isObject(settings) &&
    Number.isSafeInteger(settings['minimumGroup']) &&
    Number(settings['minimumGroup']) >= 3 &&
    isObject(settings['publish']) &&
    areEntries(settings['groups']) &&
    areResponses(instrument as Round['instrument'], value['responses']) &&
    areResponses(instrument as Round['instrument'], waiting) &&
    areEntries(value['actions']) &&
    areEntries(value['influence']) &&
    areEntries(disputed) &&
    Array.isArray(shownBefore) &&
    shownBefore.every(Array.isArray) &&
    isObject(value['agreed']) &&
    Object.values(value['agreed']).every(isObject) &&
    isObject(votes) &&
    Number.isSafeInteger(votes['each']) &&
    isObject(votes['given']) &&
    Object.values(votes['given']).every(Number.isSafeInteger)
  );
}

function areResponses(instrument: Round['instrument'], value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => checkStored(instrument, each));
}

function areEntries(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => isObject(each) && isText(each['id']));
}
