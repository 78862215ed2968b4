export { score } from './score.js';
export { answerState } from './answer-state.js';
export { bandOf } from './band-of.js';
export { coverageOf } from './coverage-of.js';
export { ResponseError } from './response-error.js';
export type { AnswerState } from './answer-state.js';
export type { ResponseErrorCode } from './response-error.js';
export type { Coverage, LeftOutReason, OverallScore, ScoreCard, ScoredItem, ScoreState, SectionScore } from './score-card.js';
