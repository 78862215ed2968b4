/** One column of a table that Take Stock writes. */
export interface Column {
  /** The path of the value in JSON: `respondent.group`, `answers.fair-say`. */
  readonly heading: string;
  /** What it holds, for people. */
  readonly about: string;
  /** What stands in its cells. */
  readonly type: 'text' | 'day' | 'number' | 'json';
  /** The texts that may stand here; any by default. */
  readonly oneOf?: readonly string[];
  /** Whether no cell is empty. */
  readonly required?: true;
}
