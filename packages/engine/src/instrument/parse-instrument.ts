import * as z from 'zod/mini';
import { copyJson } from '../document/copy-json.js';
import { InstrumentError } from './instrument-error.js';
import { instrumentFaults } from './instrument-faults.js';
import { Instrument } from './instrument.js';
import type { Issue } from '../document/issue.js';
import { schemaIssues } from '../document/schema-issues.js';
import { shown } from '../document/shown.js';

const asked = 'the form decides what is shown; what was not is blank or "not-applicable", and askedOf names groups';
/** What other formats have, and this one leaves to the form. */
const refused = {
  required: 'the form decides what must be answered; "missing" says how much a score needs',
  skipIf: asked,
  showIf: asked,
  visibleIf: asked,
};

const limits = { depth: 20, values: 100_000, characters: 4_000_000 };

/**
 * Reads an instrument: checks its form and everything that depends on several of its parts.
 *
 * @param input plain JSON from anywhere, such as a parsed file: at most 100,000 values, 20 deep, with 4,000,000 characters in all
 * @returns a fresh instrument, frozen throughout: widgets in a page share it
 * @throws InstrumentError with all faults at once, each with its path, what must hold and what came
 * @see docs/scoring.md#rules-for-other-instruments, docs/decisions/0003-what-the-doors-do.md
 * @example
 * parseInstrument(instrument).id; // => 'three-questions'
 * parseInstrument({ format: 'take-stock/instrument/2' }); // throws InstrumentError: made for a newer version of Take Stock
 */
export function parseInstrument(input: unknown): Instrument {
  const document = copyJson(input, limits, (issue) => new InstrumentError([issue]));
  const newer = newerFormat(document);
  if (newer) throw new InstrumentError([newer]);
  const result = z.safeParse(Instrument, document);
  const issues = [...(result.success ? [] : schemaIssues(result.error.issues, document, refused)), ...instrumentFaults(document)];
  if (result.success && issues.length === 0) return freeze(result.data);
  throw new InstrumentError(issues);
}

function newerFormat(document: unknown): Issue | null {
  const format = typeof document === 'object' && document !== null && 'format' in document ? document.format : undefined;
  if (typeof format !== 'string') return null;
  const version = /^take-stock\/instrument\/(\d{1,9})$/.exec(format)?.[1];
  if (version === undefined || Number(version) < 2) return null;
  return {
    path: 'format',
    message: `must be "take-stock/instrument/1", got ${shown(format)}, which is made for a newer version of Take Stock: update Take Stock`,
  };
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}
