import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { InstrumentError, parseInstrument, parseResponse, readRound, RoundError, score, type Response } from '@take-stock/engine';
import {
  FormatError,
  fromSurvey,
  parseColumnMap,
  readCsvw,
  responseColumns,
  responseRow,
  csvLine,
  toSurvey,
} from '@take-stock/engine/formats';
import { boardView, checkStoredRound, mergeRounds, type Round } from '@take-stock/engine/round';
import { FaultLog, UsageError } from '../src/faults.js';
import { jsonValues } from '../src/input/json-values.js';
import { located } from '../src/input/locate.js';
import { quickCheck } from '../src/input/quick-response.js';
import type { ResponseFormat } from '../src/input/response-format.js';
import { AlikeRows } from '../src/input/alike-rows.js';
import { readResponses } from '../src/input/responses.js';
import { textChunks } from '../src/input/text-chunks.js';
import { answerLines, answers, examples, quick } from './cli.js';

/** A few thousand each time; 100,000 by `npm run fuzz`, which prints the seed too. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 2000);
if (process.env['FUZZ_SEED']) fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED']) });

/** Pieces of texts with a hole, a copy, a foreign character or another order. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'copy', 'insert', 'swap', 'replace'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  text: fc.oneof(
    fc.constantFrom(
      '"',
      ',',
      '\n',
      '\r',
      '{',
      '}',
      '[',
      ']',
      ':',
      '=',
      '\\',
      "'",
      ';',
      '\t',
      '\u0000',
      '\uFEFF',
      'null',
      '-1',
      '1e999',
      '__proto__',
      'NaN',
      'fully',
      'unsure',
      '2',
    ),
    fc.string({ maxLength: 8, unit: 'binary' }),
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutated(source: string, mutations: readonly Mutation[]): string {
  return mutations.reduce((text, { kind, at, length, text: piece }) => {
    const from = Math.floor(at * text.length);
    const [before, part, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
    switch (kind) {
      case 'cut':
        return before + after;
      case 'copy':
        return before + part + part + after;
      case 'insert':
        return before + piece + part + after;
      case 'swap':
        return before + after.slice(0, length) + part + after.slice(length);
      default:
        return before + piece + after;
    }
  }, source);
}

const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });

async function* pieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

/** Reads bytes as the command does. */
async function read(bytes: Buffer, from: ResponseFormat, size = 64): Promise<{ responses: Response[]; faults: number; stopped: boolean }> {
  const log = new FaultLog(() => undefined);
  const alike = new AlikeRows(() => undefined);
  const responses: Response[] = [];
  const input = { name: 'fuzz', size: null, bytes: pieces(bytes, size) };
  for await (const batch of readResponses(input, { isNamed: true, of: () => Promise.resolve(quick) }, log, {
    from,
    created: '2025-03-31',
    alike,
  }))
    responses.push(...batch.responses);
  return { responses, faults: log.count, stopped: log.stopped };
}

const table = [responseColumns(quick).map(({ heading }) => heading), ...answers.slice(0, 4).map((each) => responseRow(quick, each))]
  .map((cells) => csvLine(cells))
  .join('');

describe('mutated documents', () => {
  for (const { name, from, source } of [
    { name: 'NDJSON', from: 'ndjson', source: answerLines.slice(0, 3).join('\n') },
    { name: 'a JSON list', from: 'json', source: JSON.stringify(answers.slice(0, 3), null, 1) },
    { name: 'CSV', from: 'csv', source: table },
  ] as const) {
    it(`as ${name}: no crash, and every response that is read is one`, async () => {
      await fc.assert(
        fc.asyncProperty(mutations, fc.integer({ min: 1, max: 300 }), async (changes, size) => {
          const text = mutated(source, changes);
          const { responses } = await read(Buffer.from(text), from, size);
          for (const response of responses) {
            // What was taken stands the full check unchanged, and scores within the scale.
            assert.deepEqual(parseResponse(quick, response), response);
            const { overall } = score(quick, response);
            assert.ok(overall.displayed === null || (overall.displayed >= 0 && overall.displayed <= 100));
          }
        }),
        { numRuns },
      );
    });

    it(`as ${name} of broken bytes: no crash`, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.uint8Array({ minLength: 1, maxLength: 4 }),
          fc.integer({ min: 1, max: 200 }),
          async (at, bytes, size) => {
            const whole = Buffer.from(source);
            const from2 = Math.floor(at * whole.length);
            const broken = Buffer.concat([whole.subarray(0, from2), Buffer.from(bytes), whole.subarray(from2)]);
            await read(broken, from, size);
          },
        ),
        { numRuns: Math.ceil(numRuns / 4) },
      );
    });
  }

  it('as an instrument: an instrument, or an InstrumentError; places are found for all paths', () => {
    const source = readFileSync(`${examples}my-instrument.json`, 'utf8');
    fc.assert(
      fc.property(mutations, (changes) => {
        const { value, faults, place } = located(mutated(source, changes), 'fuzz');
        if (value === undefined) {
          assert.ok(faults.length > 0);
          return;
        }
        try {
          parseInstrument(value);
        } catch (error) {
          assert.ok(error instanceof InstrumentError, String(error));
          for (const { path } of error.issues) assert.ok(place(path).line >= 1);
        }
      }),
      { numRuns },
    );
  });

  it('as a round: a round that can be shown and saved, or a RoundError', () => {
    const source = readFileSync(`${examples}round.json`, 'utf8');
    let taken = 0;
    fc.assert(
      fc.property(mutations, (changes) => {
        let round: Round;
        try {
          round = readRound(quick, mutated(source, changes));
        } catch (error) {
          assert.ok(error instanceof RoundError, String(error));
          return;
        }
        assert.deepEqual(readRound(quick, JSON.stringify(round)), round);
        assert.equal(checkStoredRound(quick, round), round);
        assert.equal(boardView(quick, round).answered, round.responses.length);
        assert.deepEqual(mergeRounds(round, round), round);
        taken++;
      }),
      { numRuns },
    );
    assert.ok(taken > 0);
  });

  it('as a map, metadata or a survey: read, or refused with its faults', () => {
    const readers = [
      { source: readFileSync(`${examples}columns.json`, 'utf8'), take: (json: unknown) => parseColumnMap(quick, json) },
      { source: readFileSync(`${examples}answers.csv-metadata.json`, 'utf8'), take: readCsvw },
      { source: JSON.stringify(toSurvey(quick).survey), take: (json: unknown) => fromSurvey(json, { id: 'x', source: quick.source }) },
    ];
    fc.assert(
      fc.property(fc.nat({ max: 2 }), mutations, (which, changes) => {
        const { source, take } = readers[which]!;
        let json: unknown;
        try {
          json = JSON.parse(mutated(source, changes));
        } catch {
          return;
        }
        try {
          take(json);
        } catch (error) {
          assert.ok(error instanceof FormatError || error instanceof InstrumentError || error instanceof UsageError, String(error));
        }
      }),
      { numRuns },
    );
  });
});

describe('quickCheck(instrument)', () => {
  it('takes no document that parseResponse would refuse or change', () => {
    const check = quickCheck(quick);
    let taken = 0;
    fc.assert(
      fc.property(fc.nat({ max: answerLines.length - 1 }), mutations, (index, changes) => {
        let json: unknown;
        try {
          json = JSON.parse(mutated(answerLines[index]!, changes));
        } catch {
          return;
        }
        if (!check(json)) return;
        taken++;
        assert.deepEqual(parseResponse(quick, json), json);
      }),
      { numRuns: numRuns * 2 },
    );
    assert.ok(taken > 0);
  });

  it('takes every sound response', () => assert.ok(answers.every(quickCheck(quick))));
});

describe('the pieces of a file', () => {
  it('make the same text whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 4 }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        let got = '';
        for await (const piece of textChunks(pieces(Buffer.from(text), size), 'x')) got += piece;
        assert.equal(got, text);
      }),
      { numRuns: 500 },
    );
  });

  it('make the same JSON values whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (values, size, indented) => {
          const bytes = Buffer.from(JSON.stringify(values, null, indented ? 2 : 0));
          const got: unknown[] = [];
          async function* texts() {
            for await (const piece of pieces(bytes, size)) yield piece.toString('latin1');
          }
          for await (const batch of jsonValues(texts(), 'x'))
            got.push(...batch.map(({ text }) => JSON.parse(Buffer.from(text, 'latin1').toString('utf8')) as unknown));
          assert.deepEqual(JSON.stringify(got), JSON.stringify(values));
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('CSV', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom('=1+1', '@x', "'=x", '"', ' a ', '\r\n', '\t', '-', 'a,b', ';'),
  );

  it('brings any response there and back', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, fc.integer({ min: 1, max: 100 }), async (name, code, note, size) => {
        const response = {
          ...answers[0]!,
          respondent: { name, code },
          answers: { 'fair-say': { note }, 'all-interests': { option: 'fully' } },
        };
        const text = csvLine(responseColumns(quick).map(({ heading }) => heading)) + csvLine(responseRow(quick, response));
        const { responses, faults } = await read(Buffer.from(text), 'csv', size);
        assert.equal(faults, 0);
        assert.deepEqual(responses, [response]);
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});
