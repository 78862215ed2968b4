import { checkStored } from '@take-stock/engine/scoring';
import type { Instrument, Response } from '@take-stock/engine';
import type { ResponseStore, StoredResponse } from './response-store.js';

/** A response found on the device, whole and of this instrument. */
export interface SavedReview {
  readonly response: Response;
  readonly saved: number;
}

/** What lies on the device, newest first, by what can be done with it. */
export interface Found {
  /** To go on with. */
  readonly saved: readonly SavedReview[];
  /** Answers to another version of the questions: to download. */
  readonly older: readonly StoredResponse[];
  /** Unreadable: to download for whoever can mend it. */
  readonly damaged: readonly StoredResponse[];
}

/** Looks for answers to an instrument, and moves those that cannot be read out of the way. */
export async function findSaved(instrument: Instrument, store: ResponseStore): Promise<Found> {
  const saved: SavedReview[] = [];
  const older: StoredResponse[] = [];
  const stuck: StoredResponse[] = [];
  for (const record of await store.all(instrument.id)) {
    const response = checkStored(instrument, record.response);
    if (response) saved.push({ response, saved: record.saved });
    else if (isOther(record, instrument)) older.push(record);
    // A device without room cannot move it: it stays where it is, and is offered all the same.
    else await store.setAside(record).catch(() => stuck.push(record));
  }
  return { saved, older, damaged: [...(await store.aside(instrument.id)), ...stuck] };
}

/** Whether a record is one of another version, which is no damage. */
function isOther({ response }: StoredResponse, { version }: Instrument): boolean {
  const made = (response as Partial<Response> | null)?.instrument?.version;
  return typeof made === 'string' && made !== version;
}
