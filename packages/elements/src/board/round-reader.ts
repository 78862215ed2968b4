/** Reads rounds from elsewhere, with the schemas. It loads when a file is opened. */
export { readRound } from '@take-stock/engine';
