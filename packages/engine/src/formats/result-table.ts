import type { Instrument } from '../instrument/instrument.js';
import type { Response } from '../response/response.js';
import type { ScoreCard, ScoreState } from '../score/score-card.js';
import type { Column } from './column.js';
import { unguarded, type Cell } from './csv-line.js';
import { FormatError } from './format-error.js';

/** What a row says of one section, or of the overall. */
export interface ResultScore {
  readonly state: ScoreState;
  readonly displayed: number | null;
  readonly band: string | null;
  /** Answers that count, of those that could. */
  readonly answered: number;
  /** Questions that applied: answered, unsure and blank. */
  readonly base: number;
}

/** The scores of one response without their reasons: what fits in a row. The person's own, unpublished view. */
export interface ResultRecord {
  /** Id of the response. */
  readonly id: string;
  readonly instrument: { readonly id: string; readonly version: string };
  /** Id of the sector; `null` where the person named none. */
  readonly group: string | null;
  /** By the id of the section. */
  readonly sections: Readonly<Record<string, ResultScore>>;
  readonly overall: ResultScore;
}

const fields = ['state', 'displayed', 'band', 'answered', 'base'] as const;
const states: readonly ScoreState[] = ['scored', 'notEnoughAnswered', 'notApplicable', 'notScored'];

/**
 * The scores of one response as a record of fixed shape.
 *
 * @param response the one that was scored
 * @param card what {@link score} gave for the response
 * @returns what is shown of each score, without reasons; the person's own, unpublished
 * @see docs/cli.md#what-a-round-shows
 * @example
 * resultRecord(response, score(instrument, response)).sections['working'].displayed; // => 63
 */
export function resultRecord(response: Response, card: ScoreCard): ResultRecord {
  return {
    id: response.id,
    instrument: card.instrument,
    group: response.respondent.group ?? null,
    sections: Object.fromEntries(card.sections.map((section) => [section.section, resultScore(section)])),
    overall: resultScore(card.overall),
  };
}

function resultScore({ state, displayed, band, coverage }: ScoreCard['overall'] | ScoreCard['sections'][number]): ResultScore {
  return { state, displayed, band, answered: coverage.answered, base: coverage.base };
}

/**
 * The columns of a table of results: one row a response.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @returns id, instrument and group, then five columns for each section and the overall
 * @see docs/cli.md#csv
 * @example
 * resultColumns(instrument).map(({ heading }) => heading).slice(4, 6); // => ['sections.working.state', 'sections.working.displayed']
 */
export function resultColumns(instrument: Instrument): Column[] {
  const scored = [
    ...instrument.sections.map(({ id, title }) => ({ path: `sections.${id}`, title })),
    { path: 'overall', title: 'Overall' },
  ];
  return [
    { heading: 'id', about: 'Response', type: 'text', required: true },
    { heading: 'instrument.id', about: 'Instrument', type: 'text', oneOf: [instrument.id], required: true },
    { heading: 'instrument.version', about: 'Version of the instrument', type: 'text', oneOf: [instrument.version], required: true },
    { heading: 'group', about: 'Group', type: 'text' },
    ...scored.flatMap(({ path, title }): Column[] => [
      { heading: `${path}.state`, about: `${title}: whether there is a score`, type: 'text', oneOf: states, required: true },
      { heading: `${path}.displayed`, about: `${title}: score, as shown`, type: 'number' },
      { heading: `${path}.band`, about: `${title}: band`, type: 'text' },
      { heading: `${path}.answered`, about: `${title}: answers that count`, type: 'number', required: true },
      { heading: `${path}.base`, about: `${title}: questions that apply`, type: 'number', required: true },
    ]),
  ];
}

/**
 * The cells of one result, in the order of {@link resultColumns}.
 *
 * @param instrument the one that the result is of
 * @param result what {@link resultRecord} gave
 * @returns scores as they are shown; `null` for an empty cell, where there is none
 * @see docs/cli.md#csv
 * @example
 * resultRow(instrument, resultRecord(response, score(instrument, response))).slice(4, 9); // => ['scored', 63, 'getting-there', 2, 3]
 */
export function resultRow(instrument: Instrument, { id, instrument: origin, group, sections, overall }: ResultRecord): Cell[] {
  const scores = [...instrument.sections.map((section) => sections[section.id] ?? overall), overall];
  return [id, origin.id, origin.version, group, ...scores.flatMap((score) => fields.map((field) => score[field]))];
}

/**
 * Reads rows of results back.
 *
 * @param instrument the one that the results are of
 * @param header the headings of the table, in any order; those it does not know are left alone
 * @returns a function from the cells of a row to its record
 * @throws FormatError when a column is missing or occurs twice; the function throws it for cells that are no result
 * @see docs/cli.md#csv
 * @example
 * resultReader(instrument, resultColumns(instrument).map(({ heading }) => heading))(resultRow(instrument, resultRecord(response, score(instrument, response))).map(String)).sections['working'].displayed; // => 63
 * resultReader(instrument, ['id']); // throws FormatError: must be a column of the table
 */
export function resultReader(instrument: Instrument, header: readonly string[]): (cells: readonly string[]) => ResultRecord {
  const columns = resultColumns(instrument);
  const at = new Map(columns.map(({ heading }) => [heading, header.indexOf(heading)]));
  const wrong = columns.flatMap(({ heading }) => {
    const first = header.indexOf(heading);
    if (first < 0) return [{ path: heading, message: 'must be a column of the table, got none of that name' }];
    return !header.includes(heading, first + 1) ? [] : [{ path: heading, message: 'must be one column, got two of that name' }];
  });
  if (wrong.length > 0) throw new FormatError('table of results', wrong);

  return (cells) => {
    const cell = (heading: string) => unguarded(cells[at.get(heading) ?? -1] ?? '');
    const issues = columns.flatMap((column) => faultOf(column, cell(column.heading)));
    if (cells.length !== header.length)
      issues.unshift({ path: '', message: `must have as many cells as there are columns (${header.length}), got ${cells.length}` });
    if (issues.length > 0) throw new FormatError('row of results', issues);
    const scoreAt = (path: string): ResultScore => ({
      state: states.find((state) => state === cell(`${path}.state`)) ?? 'notScored',
      displayed: cell(`${path}.displayed`) === '' ? null : Number(cell(`${path}.displayed`)),
      band: cell(`${path}.band`) || null,
      answered: Number(cell(`${path}.answered`)),
      base: Number(cell(`${path}.base`)),
    });
    return {
      id: cell('id'),
      instrument: { id: instrument.id, version: instrument.version },
      group: cell('group') || null,
      sections: Object.fromEntries(instrument.sections.map(({ id }) => [id, scoreAt(`sections.${id}`)])),
      overall: scoreAt('overall'),
    };
  };
}

function faultOf({ heading, type, oneOf, required }: Column, text: string) {
  const fail = (message: string) => [{ path: heading, message: `${message}, got ${JSON.stringify(text.slice(0, 60))}` }];
  if (text === '') return required ? fail('must not be empty') : [];
  if (type === 'number' && !/^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text)) return fail('must be a number');
  return oneOf && !oneOf.includes(text) ? fail(`must be ${oneOf.join(' or ')}`) : [];
}
