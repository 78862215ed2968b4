/** The words of a picture that its rows do not bring along. */
export interface ChartWords {
  /** Opens the table under a picture. */
  readonly table: string;
  /** Heading of the column with the rows' names. */
  readonly section: string;
  /** Heading of the column with the scores. */
  readonly score: string;
  /** Heading of the column with the bands. */
  readonly band: string;
  /** Heading of the column that says what a score rests on. */
  readonly basis: string;
  /** Stands at the corner of a radar that has no score. */
  readonly noScore: string;
}

export const englishChartWords: ChartWords = {
  table: 'Show as a table',
  section: 'Section',
  score: 'Score',
  band: 'Band',
  basis: 'Based on',
  noScore: 'No score',
};
