import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDay } from '../src/index.js';

describe('isDay(text)', () => {
  for (const day of ['2025-03-31', '2025-02-28', '2024-02-29', '2000-02-29', '2025-04-30', '0001-01-01', '9999-12-31'])
    it(`knows ${day}`, () => assert.equal(isDay(day), true));

  for (const [what, text] of [
    ['the 30th of February', '2025-02-30'],
    ['the 29th of February in other years', '2025-02-29'],
    ['the 29th of February in 1900', '1900-02-29'],
    ['the 31st of April', '2025-04-31'],
    ['a 32nd', '2025-01-32'],
    ['no day of a month', '2025-01-00'],
    ['a thirteenth month', '2025-13-01'],
    ['no month', '2025-00-10'],
    ['the year 0', '0000-01-01'],
    ['a time of day', '2025-03-31T14:05'],
    ['a day as people write it', '31/03/2025'],
    ['nothing', ''],
  ] as const)
    it(`does not know ${what}`, () => assert.equal(isDay(text), false));
});
