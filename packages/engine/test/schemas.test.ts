import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Instrument, Response, Round } from '../src/index.js';

describe('the JSON Schemas', () => {
  it('can be made of every format, whole', () => {
    for (const schema of [Instrument, Response, Round]) {
      const { type, additionalProperties, required } = z.toJSONSchema(schema, { io: 'input' });
      assert.deepEqual([type, additionalProperties], ['object', false]);
      assert.ok(required?.includes('format'));
    }
  });
});
