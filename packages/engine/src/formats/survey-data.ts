import { copyJson } from '../document/copy-json.js';
import { objectOf } from '../document/loose.js';
import type { Instrument } from '../instrument/instrument.js';
import { parseResponse } from '../response/parse-response.js';
import type { Response } from '../response/response.js';
import { FormatError } from './format-error.js';
import { groupQuestion } from './to-survey.js';

/** What became of a question of a survey, or of a row of a matrix. */
export interface SurveyName {
  /** Id of the item. */
  readonly item: string;
  /** Ids of the options, by the survey's values as texts. */
  readonly options: Readonly<Record<string, string>>;
}

/** Under which ids an instrument has what a survey calls otherwise: for the answers that people gave to the survey. */
export interface SurveyNames {
  /** By the question's name. */
  readonly questions: Readonly<Record<string, SurveyName>>;
  /** By the matrix's name, and the row's value as a text. */
  readonly matrices: Readonly<Record<string, Readonly<Record<string, SurveyName>>>>;
  /** Ids of groups, by the survey's values as texts. */
  readonly groups: Readonly<Record<string, string>>;
}

/** How much is read of a survey or its data. */
const limits = { depth: 30, values: 100_000, characters: 4_000_000 };

/** A copy of a survey or its data that nobody can change meanwhile. */
export function copiedSurvey(input: unknown): unknown {
  return copyJson(input, limits, (issue) => new FormatError('survey', [issue]));
}

const none: SurveyNames = { questions: {}, matrices: {}, groups: {} };

/**
 * A response from the data of a SurveyJS survey: of one that {@link toSurvey} made, or, with the names that {@link fromSurvey} gives, of
 * one that the instrument was made from.
 *
 * @param instrument the one that the survey was made of, or that was made of the survey
 * @param data what `survey.data` holds: a value by question, notes under `<question>-Comment`, the rows of a matrix under its name
 * @param made the response's id and the day it was begun; `names` where the survey has other names than the instrument
 * @returns a response as {@link parseResponse} returns it
 * @throws ResponseError when they make no response
 * @throws FormatError when the data are no plain JSON, or too large
 * @see docs/cli.md#surveyjs
 * @example
 * fromSurveyData(instrument, { 'fair-say': 'some' }, { id: response.id, created: '2025-03-31' }).answers; // => { 'fair-say': { option: 'some' } }
 */
export function fromSurveyData(
  instrument: Instrument,
  data: unknown,
  { names = none, ...made }: { readonly id: string; readonly created: string; readonly completed?: string; readonly names?: SurveyNames },
): Response {
  const answers: Record<string, { option?: unknown; note?: unknown }> = {};
  const { [groupQuestion]: group, ...rest } = objectOf(copiedSurvey(data));
  const { questions, matrices, groups } = names;
  const items = new Set([questions, ...Object.values(matrices)].flatMap((named) => Object.values(named).map(({ item }) => item)));
  const put = (known: SurveyName | undefined, name: string, given: { option: unknown } | { note: unknown }) => {
    // A question that stayed behind may be called as another question's item is.
    if (!known && items.has(name)) return;
    const item = known?.item ?? name;
    answers[item] = { ...answers[item], ...given };
  };
  const choose = (known: SurveyName | undefined, name: string, value: unknown) =>
    put(known, name, { option: (known && idIn(known.options, value)) ?? value });
  for (const [key, value] of Object.entries(rest)) {
    const question = own(questions, key);
    const rows = own(matrices, key);
    const name = key.replace(/-Comment$/, '');
    if (rows) for (const [row, chosen] of Object.entries(objectOf(value))) choose(own(rows, row), row, chosen);
    else if (question || name === key) choose(question, key, value);
    // One note for a whole matrix belongs to none of its rows.
    else if (!own(matrices, name)) put(own(questions, name), name, { note: value });
  }
  return parseResponse(instrument, {
    format: 'take-stock/response/1',
    instrument: { id: instrument.id, version: instrument.version },
    respondent: group === undefined ? {} : { group: idIn(groups, group) ?? group },
    answers,
    ...made,
  });
}

/** The id of a value, which names hold as a text. */
function idIn(ids: Readonly<Record<string, string>>, value: unknown): string | undefined {
  return own(ids, String(value));
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
