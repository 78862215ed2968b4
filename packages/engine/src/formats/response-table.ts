import type { Instrument } from '../instrument/instrument.js';
import type { Response } from '../response/response.js';
import type { Column } from './column.js';
import type { Cell } from './csv-line.js';

/**
 * The columns of a table of responses: one row a response, with what Take Stock knows of it, the answers and the notes.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @returns headings that are paths of the JSON format, so that no two are alike whatever the items are called
 * @see docs/cli.md#csv
 * @example
 * responseColumns(instrument).map(({ heading }) => heading).at(8); // => 'answers.shared-aims'
 */
export function responseColumns(instrument: Instrument): Column[] {
  const items = itemsOf(instrument);
  const groups = instrument.groups?.map(({ id }) => id);
  return [
    { heading: 'id', about: 'Response', type: 'text', required: true },
    { heading: 'instrument.id', about: 'Instrument', type: 'text', oneOf: [instrument.id], required: true },
    { heading: 'instrument.version', about: 'Version of the instrument', type: 'text', oneOf: [instrument.version], required: true },
    { heading: 'respondent.group', about: groups ? `Group: ${groups.join(', ')}` : 'Group', type: 'text' },
    { heading: 'respondent.name', about: 'Name', type: 'text' },
    { heading: 'respondent.code', about: 'Private code', type: 'text' },
    { heading: 'created', about: 'Day the response was begun', type: 'day', required: true },
    { heading: 'completed', about: 'Day the response was completed', type: 'day' },
    ...items.map(({ id, statement, scale }) => {
      const oneOf = instrument.scales[scale]?.options.map((option) => option.id) ?? [];
      return { heading: `answers.${id}`, about: statement, type: 'text' as const, oneOf };
    }),
    ...items.map(({ id, statement }) => ({ heading: `notes.${id}`, about: `Note: ${statement}`, type: 'text' as const })),
    { heading: 'setAside', about: 'Answers that this version has no place for, as JSON', type: 'json' },
  ];
}

/**
 * The cells of one response, in the order of {@link responseColumns}.
 *
 * @param instrument the one that the response answers
 * @param response as {@link parseResponse} returns it
 * @returns ids of options and texts; `null` for an empty cell. {@link csvLine} guards them
 * @see docs/cli.md#csv
 * @example
 * responseRow(instrument, response).slice(8, 11); // => ['large', 'some', 'unsure']
 */
export function responseRow(instrument: Instrument, response: Response): Cell[] {
  const { respondent, answers, setAside } = response;
  const items = itemsOf(instrument).map(({ id }) => (Object.hasOwn(answers, id) ? answers[id] : undefined));
  return [
    response.id,
    response.instrument.id,
    response.instrument.version,
    respondent.group ?? null,
    respondent.name ?? null,
    respondent.code ?? null,
    response.created,
    response.completed ?? null,
    ...items.map((answer) => answer?.option ?? null),
    ...items.map((answer) => answer?.note ?? null),
    setAside ? JSON.stringify(setAside) : null,
  ];
}

function itemsOf({ sections }: Instrument) {
  return sections.flatMap(({ items }) => items);
}
