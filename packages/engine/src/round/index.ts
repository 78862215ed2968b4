/**
 * A round from its opening to its results, without the schema: `parseRound` is at the main entry.
 *
 * @module
 */
export { addLate } from './add-late.js';
export { agreedLow } from './agreed-low.js';
export { boardView } from './board-view.js';
export { checkStoredRound } from './check-stored-round.js';
export { closeRound } from './close-round.js';
export { collateInfluence } from './influence.js';
export { countedResponses } from './late.js';
export { fitsFormat } from '../response/fits-format.js';
export { isReservedGroup } from '../instrument/reserved-groups.js';
export { lateBatch } from './late.js';
export { mergeRounds } from './merge-rounds.js';
export { nextRound } from './open-round.js';
export { openRound } from './open-round.js';
export { overYears } from './over-years.js';
export { rankVotes } from './votes.js';
export { receive } from './receive.js';
export { RoundError } from './round-error.js';
export { roundView } from './round-view.js';
export { settleDispute } from './settle-dispute.js';
export { takeIn } from './receive.js';
export type { Action } from './round.js';
export type { ActionStatus } from './round.js';
export type { Agreed } from './round.js';
export type { BoardView } from './round-view.js';
export type { Disputed } from './round.js';
export type { EarlierRound } from './round.js';
export type { InfluenceRecord } from './round.js';
export type { InfluenceYear } from './influence.js';
export type { ItemComments } from './board-comments.js';
export type { LateBatch } from './late.js';
export type { NotCompared } from './compare-rounds.js';
export type { OverYears } from './over-years.js';
export type { RankedVote } from './votes.js';
export type { Receipt } from './receive.js';
export type { ReceiptState } from './receive.js';
export type { Received } from './receive.js';
export type { Round } from './round.js';
export type { RoundErrorCode } from './round-error.js';
export type { RoundSettings } from './round.js';
export type { Unreadable } from './receive.js';
export type { TrendPoint } from './trend-point.js';
export type { Years } from './over-years.js';
