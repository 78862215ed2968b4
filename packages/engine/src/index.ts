/**
 * The engine: instruments and responses come in by its doors, scores and summaries of them go out. All that `/scoring` exports is
 * here too.
 *
 * @module
 */

// One response: score it, read links and files, look at single rules. All that runs without zod.
export * from './scoring.js';

// Instruments and their door
export { Instrument } from './instrument/instrument.js';
export { InstrumentError } from './instrument/instrument-error.js';
export { parseInstrument } from './instrument/parse-instrument.js';
export type { Condition, Criterion, Subscale, SubscaleMember } from './instrument/instrument.js';

// Responses and their door
export { parseResponse, readResponse } from './response/parse-response.js';
export { Response } from './response/response.js';
export { isDay } from './document/is-day.js';

// Rounds and their door
export { parseRound, readClosedRound, readRound } from './round/parse-round.js';
export { Round } from './round/round.js';
export { RoundError } from './round/round-error.js';

// The whole vocabulary of scales: subscales, alerts, criteria
export { checkCriteria } from './score/check-criteria.js';
export { raisedAlerts } from './score/raised-alerts.js';
export { scoreAll } from './score/score-all.js';
export { scoreSubscales } from './score/score-subscales.js';
export type { CriterionOutcome } from './score/check-criteria.js';
export type { FullScoreCard } from './score/score-all.js';
export type { RaisedAlert } from './score/raised-alerts.js';
export type { SubscaleScore } from './score/score-subscales.js';

// A board in one round
export { agreementWords } from './board/agreement-words.js';
export type { AgreementWords } from './board/agreement-words.js';
export type * from './board/round-summary.js';
export { displayThresholds } from './board/display-thresholds.js';
export { reportingGroups } from './board/reporting-groups.js';
export { summarise } from './board/summarise.js';
export type { DisplayThresholds } from './board/display-thresholds.js';
export type { ReportingGroupOptions } from './board/reporting-groups.js';
export { priorities, strengths, unanswerable } from './board/board-lists.js';
export { priorityWeights } from './board/priority.js';
export { priorityOf, rankPriorities } from './board/rank-priorities.js';
export { rankStrengths } from './board/rank-strengths.js';
export type { ComparedItems, PrioritiesOptions, Unanswerable } from './board/lists-of.js';
export type { Priority, PriorityInput, PriorityReason, PriorityRemark, PriorityWeights } from './board/priority.js';
export type { Strength, StrengthInput, Strengths } from './board/strength.js';

// What may be shown of it
export { matchedDisclosure } from './publish/matched-disclosure.js';
export type { Disclosure } from './publish/matched-disclosure.js';
export { hiddenRemainder } from './publish/hidden-remainder.js';
export { isCoded } from './publish/is-coded.js';
export { suppressCells } from './board/suppress-cells.js';
export { publish } from './publish/publish.js';
export type * from './publish/published-summary.js';
export { publishPriorities, publishStrengths, publishUnanswerable } from './publish/publish-lists.js';
export type { PublishedPriority, PublishedStrengths, PublishedUnanswerable } from './publish/publish-lists.js';
export { publishComparison } from './publish/publish-comparison.js';
export type * from './publish/published-comparison.js';

// Two rounds
export { pairedChange } from './change/paired-change.js';
export type { ChangeState, PairedChange, PairedChangeOptions } from './change/paired-change.js';
export { compare } from './change/compare.js';
export type * from './change/comparison.js';

// Many responses
export { createScorer, outcomeOf, valuesOf } from './scorer/create-scorer.js';
export type { AnswerRecord } from './scorer/scorer-codes.js';
export type { BlockScores, ScorePlane } from './scorer/block-scores.js';
export type { Scorer } from './scorer/create-scorer.js';
export type { Outcome, Outcomes } from './scorer/outcomes.js';
export type { MemberFigures, MemberTally } from './scorer/member-tally.js';
export type { Tally } from './scorer/tally.js';
export type { TallyBoard } from './scorer/tally-board.js';
export type { TallyFigures } from './scorer/tally-figures.js';

// Statistics on their own
export { bootstrapPaired } from './statistics/bootstrap-paired.js';
export { decomposeChange } from './statistics/decompose-change.js';
export { signFlip } from './statistics/sign-flip.js';
export { twoSamplePermutation } from './statistics/two-sample-permutation.js';
export { typicalValuesInterval } from './statistics/typical-values-interval.js';
export type { BootstrapInterval } from './statistics/bootstrap-paired.js';
export type { ChangeParts } from './statistics/decompose-change.js';
export type { SignFlip } from './statistics/sign-flip.js';
export type { TwoSampleTest } from './statistics/two-sample-permutation.js';
export { averageDeviation } from './statistics/average-deviation.js';
export { bothSides } from './statistics/both-sides.js';
export { consensus } from './statistics/consensus.js';
export { consensusOfValues } from './statistics/consensus-of-values.js';
export { leikDispersion } from './statistics/leik-dispersion.js';
export { medianOptions } from './statistics/median-options.js';
export { permutationGap } from './statistics/permutation-gap.js';
export { polarization } from './statistics/polarization.js';
export { quantile } from './statistics/quantile.js';
export { rwg } from './statistics/rwg.js';
export { sectorBalancedMean } from './statistics/sector-balanced-mean.js';
export { tastleWierman } from './statistics/tastle-wierman.js';
export { vanDerEijkAgreement } from './statistics/van-der-eijk-agreement.js';
export type { GapOptions, PermutationGap } from './statistics/permutation-gap.js';
export type { QuantileType } from './statistics/quantile.js';
export type { SectorBalancedMean } from './statistics/sector-balanced-mean.js';
export { percentPositive } from './statistics/percent-positive.js';
