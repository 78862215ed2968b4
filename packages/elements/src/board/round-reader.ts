/** Reads rounds from elsewhere, with the schemas, and puts copies together. It loads when a file is opened. */
export { readRound } from '@take-stock/engine';
export { mergeRounds } from '@take-stock/engine/round';
