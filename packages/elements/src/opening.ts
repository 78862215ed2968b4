import { openResponse, ResponseError } from '@take-stock/engine/scoring';
import type { Instrument, Response, ResponseErrorCode } from '@take-stock/engine';
import type { MessageName } from './messages/words.js';

/** No file of answers comes near this many bytes; a larger one is not even read. */
const LARGEST = 4 * 1024 * 1024;

/** Reads a response from a file. */
export async function readFile(instrument: Instrument, file: File): Promise<Response> {
  if (file.size > LARGEST)
    throw new ResponseError('too-large', [{ path: '', message: `must have at most ${String(LARGEST)} bytes, got ${String(file.size)}` }]);
  return openResponse(instrument, await file.text());
}

const FAULTS: Readonly<Record<ResponseErrorCode, MessageName>> = {
  'not-json': 'faultNotJson',
  'too-large': 'faultTooLarge',
  'newer-format': 'faultNewerFormat',
  'other-instrument': 'faultOtherInstrument',
  'other-version': 'faultOtherVersion',
  'damaged-link': 'faultDamagedLink',
  invalid: 'faultInvalid',
};

/** Which words say what is wrong with a file or link. */
export function faultName(error: unknown): MessageName {
  const { code } = error as { code?: ResponseErrorCode };
  return (code && FAULTS[code]) ?? 'faultInvalid';
}
