import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openResponse, parseResponse, readLink, toLink, type Response } from '../src/index.js';
import { fitsFormat } from '../src/round/index.js';
import { instrument, response } from './sample.js';

describe('fitsFormat(response)', () => {
  const long = (length: number) => 'a'.repeat(length);
  const who = (respondent: Response['respondent']) => ({ ...response, respondent });
  const noted = (note: string) => ({ ...response, answers: { 'fair-say': { note } } });

  const cases: readonly (readonly [string, Response, boolean])[] = [
    ['a plain response', response, true],
    ['a group of 64 characters', who({ group: long(64) }), true],
    ['a group of 65', who({ group: long(65) }), false],
    ['a group with capitals', who({ group: 'Big Group' }), false],
    ['a name of 200 characters', who({ name: long(200) }), true],
    ['a name of 201', who({ name: long(201) }), false],
    ['a code of 64 characters', who({ code: long(64) }), true],
    ['a code of 65', who({ code: long(65) }), false],
    ['a note of 10,000 characters', noted(long(10_000)), true],
    ['a note of 10,001', noted(long(10_001)), false],
    ['a day as people write it', { ...response, created: '31/03/2025' }, false],
    ['a thirteenth month', { ...response, completed: '2025-13-01' }, false],
    ['a 30th of February', { ...response, created: '2025-02-30' }, false],
    ['a day handed over that is none', { ...response, completed: '2025-02-29' }, false],
    ['a day in the year 0', { ...response, created: '0000-01-01' }, false],
    ['an id in capitals', { ...response, id: response.id.toUpperCase() }, false],
    ['something set aside', { ...response, setAside: { [long(80)]: { option: long(64) } } }, true],
    ['something set aside under too long a name', { ...response, setAside: { [long(81)]: {} } }, false],
    ['an option of 65 characters set aside', { ...response, setAside: { gone: { option: long(65) } } }, false],
  ];
  it('takes the longest group that a link can have; of a longer one the link is refused', () => {
    const linked = (length: number) => readLink(instrument, toLink(instrument, who({ group: long(length) })));
    assert.equal(fitsFormat(linked(64)), true);
    assert.throws(() => linked(65), /damaged-link/);
  });

  for (const [what, given, fits] of cases)
    it(`${fits ? 'takes' : 'refuses'} what the schema ${fits ? 'takes' : 'refuses'}: ${what}`, () => {
      assert.equal(fitsFormat(openResponse(instrument, JSON.stringify(given))), fits);
      if (fits) parseResponse(instrument, given);
      else assert.throws(() => parseResponse(instrument, given), { name: 'ResponseError' });
    });
});
