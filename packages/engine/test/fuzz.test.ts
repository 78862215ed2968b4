import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as zod from 'zod';
import {
  checkStored,
  fnv1a32,
  highlights,
  InstrumentError,
  openResponse,
  parseInstrument,
  parseResponse,
  readLink,
  readResponse,
  ResponseError,
  scoreAll,
  toLink,
  type FullScoreCard,
  type Instrument,
  type Issue,
  type Response,
} from '../src/index.js';
import {
  csvwMetadata,
  FormatError,
  fromSurvey,
  fromSurveyData,
  guarded,
  headingFaults,
  parseColumnMap,
  readCsvw,
  responseColumns,
  responseRow,
  resultColumns,
  resultReader,
  resultRecord,
  resultRow,
  RowError,
  tableReader,
  toSurvey,
  unguarded,
} from '../src/formats/index.js';
import { mutated, type Json } from './arbitraries.js';
import * as thirteen from './fixtures/thirteen.mjs';
import { instrument, response, threeQuestions } from './sample.js';

/** Some hundred each time; 100,000 by `npm run fuzz`, which prints the seed too. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 300);
if (process.env['FUZZ_SEED']) fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED']) });

/** Longest time for one document, in milliseconds of the processor: a busy machine is no hang. A hundred times what the slowest takes. */
const patience = 2000;

type Failure = new (...args: never[]) => Error;

/** Reads one document: what came of it, or `null` for one of the declared errors. Everything else is a crash, and slowness a hang. */
function take<T>(failures: readonly Failure[], read: () => T): T | null {
  const started = process.cpuUsage();
  try {
    return read();
  } catch (error) {
    const said = error as Error & { issues?: readonly unknown[] };
    assert.ok(
      failures.some((each) => error instanceof each),
      `${said.stack}`,
    );
    assert.ok((said.issues?.length ?? 0) > 0, 'an error must say what is wrong');
    return null;
  } finally {
    const { user, system } = process.cpuUsage(started);
    const took = (user + system) / 1000;
    assert.ok(took < patience, `took ${took} ms`);
  }
}

/** Counts what was taken: a run in which everything is refused has tested nothing. */
function fuzz<T>(documents: fc.Arbitrary<T>, takes: (document: T) => boolean): void {
  let taken = 0;
  fc.assert(
    fc.property(documents, (document) => {
      if (takes(document)) taken++;
    }),
    { numRuns: runs },
  );
  assert.ok(taken > runs / 1000, `only ${taken} of ${runs} were taken`);
}

const published = (name: string) =>
  zod.fromJSONSchema(JSON.parse(readFileSync(new URL(`../schemas/${name}.json`, import.meta.url), 'utf8')) as never);
const schemas = { instrument: published('instrument'), response: published('response') };

/** Every number of a card is finite, and a score stands just where the state says so. */
function assertSound({ sections, overall, subscales = [] }: FullScoreCard): void {
  for (const { state, value, displayed } of [...sections, overall, ...subscales]) {
    assert.equal(value === null, state !== 'scored');
    assert.equal(displayed === null, value === null);
    assert.ok(value === null || (Number.isFinite(value) && Number.isFinite(displayed)));
  }
}

/** What a card says of the scores, without what was put aside. */
const scoresOf = ({ sections, overall }: FullScoreCard) => ({ sections, overall });

const sources = [threeQuestions, ...Object.values(thirteen as unknown as Record<string, object>)].filter((each) => 'format' in each);
const completed = { ...response, setAside: { gone: { option: 'x' } }, completed: '2025-04-01' };

describe('fuzzing parseInstrument', () => {
  it('never crashes or hangs, and what it takes is sound by itself, by the published schema, and scores', () => {
    fuzz(fc.constantFrom(...sources).chain(mutated), (document) => {
      const parsed = take([InstrumentError], () => parseInstrument(document));
      if (!parsed) return false;
      assert.deepEqual(parseInstrument(parsed), parsed);
      assert.ok(schemas.instrument.safeParse(parsed).success);
      for (const answers of [{}, answersOf(parsed, 0), answersOf(parsed, 1)]) {
        assertSound(scoreAll(parsed, parseResponse(parsed, responseTo(parsed, answers))));
      }
      return true;
    });
  });
});

/** The n-th option of every item's scale. */
function answersOf({ sections, scales }: Instrument, n: number): Response['answers'] {
  const items = sections.flatMap((section) => section.items);
  return Object.fromEntries(items.map(({ id, scale }) => [id, { option: scales[scale]!.options[n]!.id }]));
}

function responseTo({ id, version }: Instrument, answers: Response['answers']): Response {
  return { ...response, instrument: { id, version }, answers };
}

describe('fuzzing the doors of responses', () => {
  it('parseResponse never crashes or hangs, and what it takes is sound by itself, by the published schema, and scores', () => {
    fuzz(mutated(completed), (document) => {
      const parsed = take([ResponseError], () => parseResponse(instrument, document));
      if (!parsed) return false;
      assert.deepEqual(parseResponse(instrument, parsed), parsed);
      assert.ok(schemas.response.safeParse(parsed).success);
      assertSound(scoreAll(instrument, parsed));
      highlights(instrument, scoreAll(instrument, parsed));
      return true;
    });
  });

  it('openResponse and checkStored take all that readResponse takes, and score nothing else but the same answers', () => {
    fuzz(mutated(completed), (document) => {
      const text = JSON.stringify(document);
      const strict = take([ResponseError], () => readResponse(instrument, text));
      const light = take([ResponseError], () => openResponse(instrument, text));
      const stored = checkStored(instrument, document);
      if (strict) assert.deepEqual(light, strict);
      for (const each of [light, stored]) {
        if (!each) continue;
        // A form that only the schema knows may be off, such as that of a day. What is scored must be answers all the same.
        const honest = responseTo(instrument, usable(each));
        assert.deepEqual(scoresOf(scoreAll(instrument, each)), scoresOf(scoreAll(instrument, parseResponse(instrument, honest))));
      }
      return strict !== null;
    });
  });

  it('openResponse refuses what readResponse refuses, but for the form of dates, ids and texts', () => {
    const forms = /must be (a UUID|a day|an id)|must (have at most|be left out)/;
    fuzz(mutated(completed), (document) => {
      const text = JSON.stringify(document);
      let issues: readonly Issue[] = [];
      const strict = take([ResponseError], () => {
        try {
          return readResponse(instrument, text);
        } catch (error) {
          issues = (error as ResponseError).issues;
          throw error;
        }
      });
      const light = take([ResponseError], () => openResponse(instrument, text));
      if (!strict && light) for (const { message } of issues) assert.match(message, forms);
      return light !== null;
    });
  });

  it('readLink never crashes or hangs, and takes only responses', () => {
    const groups = fc.constantFrom(
      {},
      { group: 'voluntary' },
      { group: 'group-1a2b' },
      { group: 'a'.repeat(64) },
      { group: 'a'.repeat(65) },
    );
    const digit = fc.constantFrom('0', '1', '3', '9', 'a', 'z', 'A', 'Z', '-', '_', '.', '%', '#', 'é');
    const changes = fc.array(fc.tuple(fc.nat({ max: 100 }), digit, fc.nat({ max: 2 })), { maxLength: 3 });
    fuzz(fc.tuple(groups, changes, fc.boolean()), ([respondent, places, honest]) => {
      const sent = toLink(instrument, { ...response, respondent }).slice(1);
      const body = sent.slice(0, sent.lastIndexOf('.'));
      const changed = places.reduce((text, [at, each, cut]) => text.slice(0, at) + each + text.slice(at + cut), body);
      // With its check made anew the link is whole, whatever it says.
      const link = `#${changed}.${honest ? fnv1a32(changed).toString(36) : sent.slice(sent.lastIndexOf('.') + 1)}`;
      const read = take([ResponseError], () => readLink(instrument, link));
      if (!read) return false;
      assert.deepEqual(parseResponse(instrument, read), read);
      assert.deepEqual(readLink(instrument, toLink(instrument, read)), read);
      return true;
    });
  });
});

/** The answers of a document that a light door took which the strict one could score. */
function usable({ answers }: Response): Response['answers'] {
  return Object.fromEntries(Object.entries(answers).flatMap(([id, { option }]) => (option === undefined ? [] : [[id, { option }]])));
}

describe('fuzzing the formats', () => {
  const columns = responseColumns(instrument);
  const header = columns.map(({ heading }) => heading);
  const cells = responseRow(instrument, response).map((cell) => cell ?? '');
  const options = { today: '2025-03-31', uuidOf: () => response.id };
  const map = {
    format: 'take-stock/columns/1',
    items: { 'fair-say': 'Q2' },
    answers: { extent: { yes: 'full', no: null } },
    dates: 'day-first',
  };
  const about = { url: 'x.csv', title: 'X', language: 'en', instrument: { id: instrument.id, version: instrument.version }, columns };
  const texts = (row: unknown): string[] =>
    Array.isArray(row) ? Array.from(row, (each) => (typeof each === 'string' ? each : JSON.stringify(each ?? null))) : [];

  it('tableReader reads a response, or says what is wrong with the table or the row', () => {
    fuzz(fc.tuple(mutated([header]), mutated([cells])), ([head, row]) => {
      const reader = take([FormatError], () => tableReader(instrument, texts((head as Json[])[0]), options));
      if (!reader) return false;
      const read = take([RowError, ResponseError], () => reader.read(texts((row as Json[])[0]), 2));
      if (!read) return false;
      assert.deepEqual(parseResponse(instrument, read), read);
      assertSound(scoreAll(instrument, read));
      return true;
    });
  });

  it('parseColumnMap reads a map that tableReader can follow or refuse', () => {
    fuzz(mutated(map), (document) => {
      const read = take([FormatError], () => parseColumnMap(instrument, document));
      if (!read) return false;
      assert.deepEqual(parseColumnMap(instrument, read), read);
      const reader = take([FormatError], () =>
        tableReader(instrument, ['id', 'Q2', 'Everyone has a fair say.', 'Q3'], { ...options, map: read }),
      );
      if (reader) take([RowError], () => reader.read(['1', 'yes', 'full', '3'], 2));
      return true;
    });
  });

  it('readCsvw and headingFaults read metadata or refuse it', () => {
    fuzz(mutated(csvwMetadata(about)), (document) => {
      const read = take([FormatError], () => readCsvw(document));
      if (!read) return false;
      headingFaults(read, header);
      return true;
    });
  });

  it('resultReader reads a result or refuses it', () => {
    const head = resultColumns(instrument).map(({ heading }) => heading);
    const row = resultRow(instrument, resultRecord(response, scoreAll(instrument, response))).map((cell) => String(cell ?? ''));
    fuzz(mutated([row]), (document) => {
      const read = take([FormatError, RowError], () => resultReader(instrument, head)(texts((document as Json[])[0])));
      return read !== null;
    });
  });

  it('fromSurvey makes a sound instrument of a survey or refuses it', () => {
    fuzz(mutated(toSurvey(instrument).survey), (document) => {
      const read = take([FormatError, InstrumentError], () =>
        fromSurvey(document, { id: 'three-questions', source: threeQuestions.source }),
      );
      if (!read) return false;
      assert.deepEqual(parseInstrument(read.instrument), read.instrument);
      return true;
    });
  });

  it('fromSurveyData makes a sound response of a survey’s data or refuses it', () => {
    const data = { 'shared-aims': 'large', 'fair-say': 'some', 'fair-say-Comment': 'words', group: 'public' };
    fuzz(mutated(data), (document) => {
      const read = take([FormatError, ResponseError], () =>
        fromSurveyData(instrument, document, { id: response.id, created: '2025-03-31' }),
      );
      if (!read) return false;
      assert.deepEqual(parseResponse(instrument, read), read);
      assertSound(scoreAll(instrument, read));
      return true;
    });
  });

  it('unguarded gives back what guarded took, and no spreadsheet runs it', () => {
    fuzz(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((text) => `=${text}`),
      ),
      (text) => {
        assert.equal(unguarded(guarded(text)), text);
        assert.doesNotMatch(guarded(text), /^[=+\-@\t\r]/);
        return true;
      },
    );
  });
});
