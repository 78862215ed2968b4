/**
 * Sentences for results, apart from the scoring: a program that only scores carries none of them.
 *
 * @module
 */
export { agreementText } from './round-words.js';
export { balancedText } from './group-words.js';
export { boundsText } from './round-words.js';
export { chanceFlagsText } from './group-words.js';
export { changeText } from './change-words.js';
export { countsText } from './round-words.js';
export { coverageText } from './score-words.js';
export { distanceText } from './round-words.js';
export { english } from './english.js';
export { englishChange } from './english-change.js';
export { englishLeftOut } from './english-left-out.js';
export { englishReport } from './english-report.js';
export { englishResults } from './english-results.js';
export { excludedText } from './round-words.js';
export { format } from './format.js';
export { gapText } from './group-words.js';
export { groupScoreText } from './group-words.js';
export { groupsDifferText } from './group-words.js';
export { groupsFromText } from './group-words.js';
export { groupsText } from './group-words.js';
export { itemChangeText } from './change-words.js';
export { itemScoreText } from './round-words.js';
export { leftOutText } from './score-words.js';
export { madeOfText } from './list-words.js';
export { manyUnsureText } from './round-words.js';
export { medianText } from './round-words.js';
export { notComparedTexts } from './change-words.js';
export { overallChangeText } from './change-words.js';
export { overallScoreText } from './score-words.js';
export { progressText } from './round-words.js';
export { quartilesText } from './round-words.js';
export { reasonsText } from './list-words.js';
export { responseRateText } from './round-words.js';
export { restsOnText } from './score-words.js';
export { roundingText } from './change-words.js';
export { sectionScoreText } from './score-words.js';
export { turnoverText } from './change-words.js';
export { unanswerableText } from './list-words.js';
export { wordsFor } from './words.js';
export { wordsFrom } from './words.js';
export type { Message } from './format.js';
export type { Messages } from './english.js';
export type { SectionScoreWords } from './score-words.js';
export type { Values } from './format.js';
export type { Words } from './words.js';
export type { WordsOptions } from './words.js';
