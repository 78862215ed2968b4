import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkStored,
  highlights,
  InstrumentError,
  parseInstrument,
  parseResponse,
  readLink,
  ResponseError,
  score,
  toLink,
  type Instrument,
} from '../src/index.js';
import { answered, documentsOf, mutated } from './arbitraries.js';
import { instrument, response, threeQuestions } from './sample.js';

function parsedOr<T>(Failure: new (...args: never[]) => Error, read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    return null;
  }
}

describe('the doors', () => {
  it('parseInstrument throws nothing but its error, whatever JSON comes', () => {
    fc.assert(fc.property(fc.jsonValue(), (input) => void parsedOr(InstrumentError, () => parseInstrument(input))));
  });

  it('say what to do with the text of a file', () => {
    const text = JSON.stringify(response);
    for (const read of [parseInstrument, (input: unknown) => parseResponse(instrument, input)])
      assert.throws(() => read(text), { message: /must be an object, got "\{.*…": parse the text first$/ });
  });

  it('parseInstrument gives back a mutated document that can be scored, or its error', () => {
    fc.assert(
      fc.property(mutated(threeQuestions), (input) => {
        const parsed = parsedOr(InstrumentError, () => parseInstrument(input));
        if (!parsed) return;
        assert.deepEqual(parseInstrument(parsed), parsed);
        assertScorable(parsed);
      }),
      { numRuns: 2000 },
    );
  });

  it('parseResponse throws nothing but its error, whatever JSON comes', () => {
    fc.assert(fc.property(fc.anything(), (input) => void parsedOr(ResponseError, () => parseResponse(instrument, input))));
  });

  it('parseResponse gives back a mutated response that can be scored, or its error', () => {
    fc.assert(
      fc.property(mutated({ ...response, setAside: { gone: { option: 'x' } }, completed: '2025-04-01' }), (input) => {
        const stored = checkStored(instrument, input);
        if (stored) score(instrument, stored);
        const parsed = parsedOr(ResponseError, () => parseResponse(instrument, input));
        if (!parsed) return;
        assert.deepEqual(parseResponse(instrument, parsed), parsed);
        highlights(instrument, score(instrument, parsed));
      }),
      { numRuns: 2000 },
    );
  });

  it('readLink gives back what toLink took', () => {
    fc.assert(
      fc.property(
        answered,
        fc.uuid(),
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (parts, id, day) => {
          const documents = documentsOf(parts);
          const parsed = parseInstrument(documents.instrument);
          const sent = parseResponse(parsed, { ...documents.response, id, created: day.toISOString().slice(0, 10) });
          assert.deepEqual(readLink(parsed, toLink(parsed, sent)), sent);
        },
      ),
    );
  });

  it('readLink throws nothing but its error, whatever text comes', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsedOr(ResponseError, () => readLink(instrument, text))));
    fc.assert(fc.property(fc.string(), (text) => void parsedOr(ResponseError, () => readLink(instrument, `#ts1.${text}`))));
  });
});

/** Scores every item's first option, and all blank. */
function assertScorable(parsed: Instrument): void {
  const first = parsed.sections.flatMap(({ items }) =>
    items.map((item) => [item.id, { option: parsed.scales[item.scale]!.options[0]!.id }] as const),
  );
  for (const answers of [{}, Object.fromEntries(first)]) {
    const document = { ...response, instrument: { id: parsed.id, version: parsed.version }, answers };
    const card = score(parsed, parseResponse(parsed, document));
    for (const { value } of [...card.sections, card.overall]) assert.ok(value === null || Number.isFinite(value));
    highlights(parsed, card);
  }
}
