import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { openResponse, readResponse, type ResponseError } from '../src/index.js';
import { instrument, response } from './sample.js';

const outcome = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as ResponseError).code;
  }
};

describe('openResponse(instrument, text)', () => {
  for (const { name, change } of [
    { name: 'a sound response', change: {} },
    { name: 'a newer format', change: { format: 'take-stock/response/2' } },
    { name: 'another instrument', change: { instrument: { id: 'other', version: '1.0.0' } } },
    { name: 'another version', change: { instrument: { ...response.instrument, version: '9.0.0' } } },
    { name: 'answers that are no record', change: { answers: 3 } },
    { name: 'an answer that is no record', change: { answers: { 'shared-aims': 'large' } } },
    { name: 'an unknown item', change: { answers: { gone: { option: 'large' } } } },
    { name: 'an unknown option', change: { answers: { 'shared-aims': { option: 'gone', note: 'kept' } } } },
    { name: 'a respondent that is a text', change: { respondent: 'me' } },
    { name: 'null for the day of completion', change: { completed: null } },
    { name: 'null for what was set aside', change: { setAside: null } },
  ])
    it(`reads or refuses ${name} as readResponse does`, () => {
      const text = JSON.stringify({ ...response, ...change });
      assert.deepEqual(
        outcome(() => openResponse(instrument, text)),
        outcome(() => readResponse(instrument, text)),
      );
    });

  it('refuses more than 1 MiB unread, and what is not JSON', () => {
    assert.equal(
      outcome(() => openResponse(instrument, ' '.repeat(1_048_577))),
      'too-large',
    );
    assert.equal(
      outcome(() => openResponse(instrument, '{"format":')),
      'not-json',
    );
  });

  it('takes every response that readResponse takes, and never throws anything but its error', () => {
    const option = fc.constantFrom('not-at-all', 'large', 'gone', 'unsure');
    const answers = fc.dictionary(
      fc.constantFrom('shared-aims', 'kept-promises', 'gone', '__proto__', 'constructor'),
      fc.record({ option, note: fc.string() }),
    );
    fc.assert(
      fc.property(fc.oneof(answers, fc.jsonValue()), (given) => {
        const text = JSON.stringify({ ...response, answers: given });
        const strict = outcome(() => readResponse(instrument, text));
        const light = outcome(() => openResponse(instrument, text));
        if (typeof strict === 'object') assert.deepEqual(light, strict);
        else assert.notEqual(light, undefined);
      }),
    );
  });
});
