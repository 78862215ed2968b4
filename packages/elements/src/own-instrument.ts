/** Instruments that the page brings itself. It loads when asked for, since it carries the schemas. */
import { InstrumentError, parseInstrument, type Instrument } from '@take-stock/engine';

/** Reads an instrument that the page brings: an object, or the text of an inline block. */
export function readInstrument(definition: unknown): Instrument {
  if (typeof definition !== 'string') return parseInstrument(definition);
  try {
    return parseInstrument(JSON.parse(definition));
  } catch (error) {
    throw error instanceof SyntaxError ? new InstrumentError([{ path: '', message: `must be JSON: ${error.message}` }]) : error;
  }
}
