import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { commonUnit } from '../src/exact/common-unit.js';

const fraction = (top: number | bigint, bottom: number | bigint = 1) => ({ top, bottom });

describe('commonUnit(fractions)', () => {
  for (const { name, fractions, unit, times } of [
    { name: 'a quarter and a sixth are 3 and 2 twelfths', fractions: [fraction(1, 4), fraction(1, 6)], unit: [1n, 12n], times: [3, 2] },
    { name: '50 and 75 are 2 and 3 times 25', fractions: [fraction(50), fraction(75)], unit: [25n, 1n], times: [2, 3] },
    { name: '100/3 and 50 are 2 and 3 times 50/3', fractions: [fraction(100, 3), fraction(50)], unit: [50n, 3n], times: [2, 3] },
    { name: '2/4 and 6/4, not reduced, are 1 and 3 halves', fractions: [fraction(2, 4), fraction(6, 4)], unit: [1n, 2n], times: [1, 3] },
    { name: '0 is none of any unit', fractions: [fraction(0), fraction(5, 2)], unit: [5n, 2n], times: [0, 1] },
    { name: 'nothing but 0 is measured in ones', fractions: [fraction(0), fraction(0)], unit: [1n, 1n], times: [0, 0] },
    { name: 'nothing is measured in ones', fractions: [], unit: [1n, 1n], times: [] },
    {
      name: 'a multiple may be as large as doubles count',
      fractions: [fraction(1), fraction(2 ** 53 - 1)],
      unit: [1n, 1n],
      times: [1, 2 ** 53 - 1],
    },
  ])
    it(name, () => assert.deepEqual(commonUnit(fractions), { unit: { top: unit[0], bottom: unit[1] }, times }));

  it('gives up beyond that', () => assert.equal(commonUnit([fraction(1), fraction(2n ** 53n)]), null));
});
