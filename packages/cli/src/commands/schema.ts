import { Instrument, Response, Round } from '@take-stock/engine';
import { ColumnMap } from '@take-stock/engine/formats';
import * as z from 'zod/mini';
import { UsageError } from '../faults.js';
import { writeTo } from '../output/sink.js';

const schemas = { instrument: Instrument, response: Response, round: Round, columns: ColumnMap } as const;

/** `take-stock schema`: the JSON Schema of a format, for editors and other programs. */
export async function schemaCommand(name: string): Promise<void> {
  const schema = Object.entries(schemas).find(([each]) => each === name)?.[1];
  if (!schema) throw new UsageError(`FORMAT must be ${Object.keys(schemas).join(' or ')}, got ${name}`);
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  const document = { $schema, $id: `urn:take-stock:schema:${name}:1`, title: `Take Stock ${name}`, ...rest };
  await writeTo(undefined, `${JSON.stringify(document, null, 2)}\n`);
}
