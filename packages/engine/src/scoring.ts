/**
 * One person's response: read it, score it, and look at single rules. Nothing here needs a schema, so that a page which only scores
 * carries no zod.
 *
 * @module
 */
export { answerState } from './response/answer-state.js';
export { applyTransform } from './score/apply-transform.js';
export { bandOf } from './score/band-of.js';
export { checkStored } from './response/check-stored.js';
export { coverageOf } from './score/coverage-of.js';
export { equalItemsMean } from './statistics/equal-items-mean.js';
export { fnv1a32 } from './exact/fnv1a32.js';
export { highlights } from './score/highlights.js';
export { itemState } from './board/item-state.js';
export { linkTarget } from './response/response-link.js';
export { manyUnsure } from './board/item-state.js';
export { nonResponseBounds } from './board/non-response-bounds.js';
export { openResponse } from './response/open-response.js';
export { percentInSet } from './statistics/percent-in-set.js';
export { percentOfRange } from './score/percent-of-range.js';
export { readLink } from './response/response-link.js';
export { ResponseError } from './response/response-error.js';
export { roundHalfAway } from './exact/round-half-away.js';
export { score } from './score/score.js';
export { splitmix32 } from './exact/random.js';
export { toLink } from './response/response-link.js';
export { xoshiro128ss } from './exact/random.js';
export type { Answer } from './response/response.js';
export type { AnswerState } from './response/answer-state.js';
export type { Band } from './instrument/instrument.js';
export type { Coverage } from './score/score-card.js';
export type { Group } from './instrument/instrument.js';
export type { Highlight } from './score/highlights.js';
export type { Highlights } from './score/highlights.js';
export type { Instrument } from './instrument/instrument.js';
export type { Issue } from './document/issue.js';
export type { Item } from './instrument/instrument.js';
export type { ItemCounts } from './board/item-state.js';
export type { ItemState } from './board/item-state.js';
export type { LeftOutReason } from './score/score-card.js';
export type { LinkTarget } from './response/response-link.js';
export type { MissingRule } from './instrument/instrument.js';
export type { Option } from './instrument/instrument.js';
export type { OverallScore } from './score/score-card.js';
export type { Respondent } from './response/response.js';
export type { Response } from './response/response.js';
export type { ResponseErrorCode } from './response/response-error.js';
export type { Scale } from './instrument/instrument.js';
export type { ScoreCard } from './score/score-card.js';
export type { ScoredItem } from './score/score-card.js';
export type { ScoreRule } from './instrument/instrument.js';
export type { ScoreState } from './score/score-card.js';
export type { Section } from './instrument/instrument.js';
export type { SectionScore } from './score/score-card.js';
export type { TransformStep } from './instrument/instrument.js';
