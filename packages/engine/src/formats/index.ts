/**
 * Tables with their metadata, exports of form products, and SurveyJS: read and written as text and plain objects, never as files.
 *
 * @module
 */
export { ColumnMap } from './column-map.js';
export { comparisonTable } from './comparison-table.js';
export { csvLine } from './csv-line.js';
export { csvText } from './figure-table.js';
export { csvwMetadata } from './csvw.js';
export { dayOf } from './day-of.js';
export { dayOrderOf } from './day-order.js';
export { describedTable } from './described-table.js';
export { FormatError } from './format-error.js';
export { fromSurvey } from './from-survey.js';
export { fromSurveyData } from './survey-data.js';
export { guarded } from './csv-line.js';
export { headingFaults } from './csvw.js';
export { parseColumnMap } from './column-map.js';
export { plainText } from './plain-text.js';
export { readCsvw } from './csvw.js';
export { responseColumns } from './response-table.js';
export { responseRow } from './response-table.js';
export { resultColumns } from './result-table.js';
export { resultReader } from './result-table.js';
export { resultRecord } from './result-table.js';
export { resultRow } from './result-table.js';
export { roundTable } from './round-table.js';
export { RowError } from './read-table.js';
export { tableReader } from './read-table.js';
export { toSurvey } from './to-survey.js';
export { unguarded } from './csv-line.js';
export type { Cell } from './csv-line.js';
export type { CellIssue } from './read-table.js';
export type { Column } from './column.js';
export type { DayOrder } from './day-of.js';
export type { DescribedColumn } from './described-columns.js';
export type { DescribedTable } from './described-table.js';
export type { MatchedColumns } from './match-columns.js';
export type { ResultRecord } from './result-table.js';
export type { ResultScore } from './result-table.js';
export type { SurveyExport } from './to-survey.js';
export type { SurveyIdentity } from './from-survey.js';
export type { SurveyImport } from './from-survey.js';
export type { SurveyName } from './survey-data.js';
export type { SurveyNames } from './survey-data.js';
export type { Table } from './figure-table.js';
export type { TableAbout } from './csvw.js';
export type { TableMetadata } from './csvw.js';
export type { TableReader } from './read-table.js';
export type { TableReaderOptions } from './read-table.js';
