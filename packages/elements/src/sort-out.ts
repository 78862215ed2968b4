import { checkStored } from '@take-stock/engine/scoring';
import type { Instrument, Response } from '@take-stock/engine';
import type { StoredResponse } from './response-store.js';

/** A response found on the device, whole and of this instrument. */
export interface SavedReview {
  readonly response: Response;
  readonly saved: number;
}

/** What lies on the device, by what can be done with it: go on, only download, or put aside as unreadable. */
export function sortOut(instrument: Instrument, records: readonly StoredResponse[]) {
  const saved: SavedReview[] = [];
  const older: StoredResponse[] = [];
  const broken: StoredResponse[] = [];
  for (const record of records) {
    const response = checkStored(instrument, record.response);
    if (response) saved.push({ response, saved: record.saved });
    else (isOther(record, instrument) ? older : broken).push(record);
  }
  return { saved, older, broken };
}

/** Whether a record is one of another version, which is no damage. */
function isOther({ response }: StoredResponse, { version }: Instrument): boolean {
  const made = (response as Partial<Response> | null)?.instrument?.version;
  return typeof made === 'string' && made !== version;
}
