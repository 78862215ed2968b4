/** What comes from outside: own instruments and files. It loads when asked for, since it carries the schemas. */
import { InstrumentError, ResponseError, parseInstrument, readResponse, type Instrument, type Response } from '@take-stock/engine';

/** No file of answers comes near this many bytes; a larger one is not even read. */
const LARGEST = 4 * 1024 * 1024;

/** Reads an instrument that the page brings: an object, or the text of an inline block. */
export function readInstrument(definition: unknown): Instrument {
  if (typeof definition !== 'string') return parseInstrument(definition);
  try {
    return parseInstrument(JSON.parse(definition));
  } catch (error) {
    throw error instanceof SyntaxError ? new InstrumentError([{ path: '', message: `must be JSON: ${error.message}` }]) : error;
  }
}

/** Reads a response from a file. */
export async function readResponseFile(instrument: Instrument, file: File): Promise<Response> {
  if (file.size > LARGEST) throw new ResponseError('too-large', [{ path: '', message: `must have at most ${String(LARGEST)} bytes, got ${String(file.size)}` }]);
  return readResponse(instrument, await file.text());
}
