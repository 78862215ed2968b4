export { parseInstrument } from './parse-instrument.js';
export { InstrumentError } from './instrument-error.js';
export { parseResponse, readResponse } from './parse-response.js';
export { Instrument } from './instrument.js';
export { Response } from './response.js';
export type { Issue } from './issue.js';
export type { Band, Group, Item, MissingRule, Option, Scale, ScoreRule, Section, TransformStep } from './instrument.js';
export type { Answer, Respondent } from './response.js';
export * from './scoring.js';
