import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkStored, parseResponse, readResponse, ResponseError, score } from '../src/index.js';
import { instrument, response } from './sample.js';

function errorOf(read: () => unknown): ResponseError {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof ResponseError, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}

describe('parseResponse(instrument, input)', () => {
  it('gives back what it took, fresh', () => {
    const parsed = parseResponse(instrument, response);
    assert.deepEqual(parsed, response);
    assert.notEqual(parsed.answers, response.answers);
  });

  it('takes frozen input', () => {
    assert.deepEqual(parseResponse(instrument, Object.freeze({ ...response, answers: Object.freeze(response.answers) })), response);
  });

  it('sets unknown items and unknown options aside, and drops nothing', () => {
    const answers = {
      'shared-aims': { option: 'large' },
      gone: { option: 'old', note: 'Kept.' },
      'fair-say': { option: 'huge', note: 'Mine.' },
    };
    const parsed = parseResponse(instrument, { ...response, answers });
    assert.deepEqual(parsed.answers, { 'shared-aims': { option: 'large' }, 'fair-say': { note: 'Mine.' } });
    assert.deepEqual(parsed.setAside, { gone: { option: 'old', note: 'Kept.' }, 'fair-say': { option: 'huge' } });
    assert.deepEqual(parseResponse(instrument, parsed), parsed);
  });

  it('keeps what was set aside before under the same name', () => {
    const parsed = parseResponse(instrument, { ...response, answers: { gone: { option: 'b' } }, setAside: { gone: { option: 'a' } } });
    assert.deepEqual(parsed.setAside, { gone: { option: 'a' }, 'gone#2': { option: 'b' } });
  });

  it('keeps a group that the instrument does not have: rounds may name their own', () => {
    assert.deepEqual(parseResponse(instrument, { ...response, respondent: { group: 'faith' } }).respondent, { group: 'faith' });
  });

  for (const { name, input, code, issue } of [
    { name: 'nothing', input: undefined, code: 'invalid', issue: { path: '', message: 'must be plain JSON, got nothing' } },
    { name: 'a number', input: 3, code: 'invalid', issue: { path: '', message: 'must be an object, got 3' } },
    {
      name: 'an answer that is a number',
      input: { ...response, answers: { 'fair-say': 3 } },
      code: 'invalid',
      issue: { path: 'answers.fair-say', message: 'must be an object, got 3' },
    },
    {
      name: 'a day that is no day',
      input: { ...response, created: 'today' },
      code: 'invalid',
      issue: { path: 'created', message: 'must be a day such as "2025-03-31", got "today"' },
    },
    {
      name: 'a 30th of February',
      input: { ...response, completed: '2025-02-30' },
      code: 'invalid',
      issue: { path: 'completed', message: 'must be a day such as "2025-03-31", got "2025-02-30"' },
    },
    {
      name: 'an id that is no UUID',
      input: { ...response, id: '1' },
      code: 'invalid',
      issue: { path: 'id', message: 'must be a UUID in lower-case hexadecimal, got "1"' },
    },
    {
      name: 'a newer format',
      input: { ...response, format: 'take-stock/response/2' },
      code: 'newer-format',
      issue: {
        path: 'format',
        message: 'must be "take-stock/response/1", got "take-stock/response/2", which is made by a newer version of Take Stock',
      },
    },
    {
      name: 'another instrument',
      input: { ...response, instrument: { id: 'other', version: '1.0.0' } },
      code: 'other-instrument',
      issue: { path: 'instrument.id', message: 'must be "three-questions", got "other"' },
    },
    {
      name: 'another version',
      input: { ...response, instrument: { id: 'three-questions', version: '1.1.0' } },
      code: 'other-version',
      issue: { path: 'instrument.version', message: 'must be "1.0.0", got "1.1.0"' },
    },
    {
      name: 'a reserved key',
      input: { ...response, answers: JSON.parse('{"__proto__":{"option":"large"}}') as unknown },
      code: 'invalid',
      issue: { path: 'answers.__proto__', message: 'must be left out: the name is reserved' },
    },
    {
      name: 'a hundred thousand answers',
      input: { ...response, answers: Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [`q${n}`, {}])) },
      code: 'too-large',
      issue: { path: 'answers.q19992', message: 'must hold at most 20000 values in all' },
    },
  ]) {
    it(`refuses ${name}`, () => {
      const error = errorOf(() => parseResponse(instrument, input));
      assert.equal(error.code, code);
      assert.deepEqual(error.issues[0], issue);
    });
  }

  it('sets answers called like inherited properties aside, and reads none that are not there', () => {
    const answers = JSON.parse('{"constructor":{"option":"large"},"toString":{"option":"large"},"hasOwnProperty":{}}') as unknown;
    const parsed = parseResponse(instrument, { ...response, answers });
    assert.deepEqual(Object.keys(parsed.setAside ?? {}), ['constructor', 'toString', 'hasOwnProperty']);
    assert.equal(score(instrument, parsed).sections[0]!.coverage.blank, 3);
  });

  it('keeps script in a text as the text it is', () => {
    const note = '<img src=x onerror=alert(1)>';
    assert.equal(parseResponse(instrument, { ...response, answers: { 'fair-say': { note } } }).answers['fair-say']?.note, note);
  });
});

describe('readResponse(instrument, text)', () => {
  it('reads what was written', () => assert.deepEqual(readResponse(instrument, JSON.stringify(response)), response));
  it('does without a byte order mark', () => assert.deepEqual(readResponse(instrument, `\uFEFF${JSON.stringify(response)}`), response));
  for (const { name, text, code } of [
    { name: 'an empty file', text: '', code: 'not-json' },
    { name: 'a web page', text: '<!doctype html>', code: 'not-json' },
    { name: 'half a file', text: JSON.stringify(response).slice(0, 100), code: 'not-json' },
    { name: 'a million brackets', text: '['.repeat(1_000_000), code: 'not-json' },
    { name: 'lists in lists', text: `${'['.repeat(5000)}${']'.repeat(5000)}`, code: 'too-large' },
    { name: '50 MB', text: ' '.repeat(50_000_000), code: 'too-large' },
    { name: 'a list', text: '[]', code: 'invalid' },
  ]) {
    it(`refuses ${name}`, () => assert.equal(errorOf(() => readResponse(instrument, text)).code, code));
  }
});

describe('checkStored(instrument, value)', () => {
  it('takes back what was stored', () => assert.equal(checkStored(instrument, response), response));
  for (const [name, value] of [
    ['nothing', undefined],
    ['null', null],
    ['a text', 'x'],
    ['a list', []],
    ['no answers', { ...response, answers: undefined }],
    ['answers in a list', { ...response, answers: [] }],
    ['an answer that is null', { ...response, answers: { 'fair-say': null } }],
    ['a note that is a number', { ...response, answers: { 'fair-say': { note: 3 } } }],
    ['no respondent', { ...response, respondent: null }],
    ['no day', { ...response, created: 20250331 }],
    ['another version', { ...response, instrument: { id: 'three-questions', version: '2.0.0' } }],
    ['another format', { ...response, format: 'take-stock/response/2' }],
    ['something else set aside', { ...response, setAside: 'x' }],
  ] as const) {
    it(`refuses ${name}`, () => assert.equal(checkStored(instrument, value), null));
  }
});
