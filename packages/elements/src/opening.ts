import { openResponse, ResponseError } from '@take-stock/engine/scoring';
import type { Instrument, Response } from '@take-stock/engine';
import type { MessageName } from './messages/words.js';

/** No file of answers comes near this many bytes. */
const LARGEST = 4 * 1024 * 1024;

/** Reads a response from a file; of a larger one than any is, no more than it takes to see that. */
export async function readFile(instrument: Instrument, file: File): Promise<Response> {
  return openResponse(instrument, await file.slice(0, LARGEST).text());
}

/** Which words say what is wrong with a file or link. */
export function faultName(error: unknown): MessageName {
  return `fault-${error instanceof ResponseError ? error.code : 'invalid'}`;
}
