import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { Instrument, Response } from '../src/index.js';

describe('the JSON Schemas', () => {
  it('can be made of both formats, whole', () => {
    for (const schema of [Instrument, Response]) {
      const { type, additionalProperties, required } = z.toJSONSchema(schema, { io: 'input' });
      assert.deepEqual([type, additionalProperties], ['object', false]);
      assert.ok(required?.includes('format'));
    }
  });
});
