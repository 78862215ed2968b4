// Writes the JSON Schemas of the formats, which editors and other programs check documents with. Run after the build.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { Instrument, Response, Round } from '../dist/index.js';

const folder = new URL('../schemas/', import.meta.url);
const formats = {
  instrument: {
    schema: Instrument,
    title: 'Take Stock instrument',
    description:
      'A published questionnaire with its scoring rules, at one version. Faults that no single property shows, such as ids that name nothing, are found by parseInstrument.',
  },
  response: {
    schema: Response,
    title: 'Take Stock response',
    description: "One person's answers to one version of an instrument. Dates are days: no timings are kept.",
  },
  round: {
    schema: Round,
    title: 'Take Stock round',
    description:
      'One occasion on which a partnership fills an instrument in, with the rounds before: settings, responses, what was agreed and decided. Faults that no single property shows, such as a response that is there twice, are found by parseRound.',
  },
};

mkdirSync(folder, { recursive: true });
for (const [name, { schema, title, description }] of Object.entries(formats)) {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  const document = { $schema, $id: `urn:take-stock:schema:${name}:1`, title, description, ...rest };
  writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(document, null, 2)}\n`);
}
