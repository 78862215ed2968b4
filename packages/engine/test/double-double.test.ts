import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { nearestDouble, nothing, plus, quotientOf, scaled } from '../src/exact/double-double.js';
import { add, divide, fractionOf, multiply, toNumber, zero } from '../src/exact/fraction.js';

const whole = fc.maxSafeNat();
const positive = fc.integer({ min: 1, max: 1e9 });
const quotients = fc.array(fc.tuple(whole, positive), { minLength: 1, maxLength: 40 });
const exact = (top: number, bottom: number) => divide(fractionOf(top), fractionOf(bottom));

describe('nearestDouble(of a sum of quotients)', () => {
  it('is the double nearest to the exact value, or says that it cannot tell', () => {
    let [asked, told] = [0, 0];
    fc.assert(
      fc.property(quotients, positive, positive, (parts, top, bottom) => {
        asked++;
        const sum = parts.reduce((before, [each, of]) => plus(before, quotientOf(each, of)), nothing);
        const nearest = nearestDouble(scaled(sum, top, bottom));
        if (nearest === null) return;
        told++;
        const whole = parts.reduce((before, [each, of]) => add(before, exact(each, of)), zero);
        assert.equal(nearest, toNumber(multiply(whole, exact(top, bottom))));
      }),
      { numRuns: 2000 },
    );
    assert.ok(told >= 0.99 * asked, `told in ${told} of ${asked}`);
  });

  it('is a sum that a double holds', () => {
    const halves = plus(quotientOf(25, 4), quotientOf(3, 8));
    assert.deepEqual([nearestDouble(nothing), nearestDouble(halves), nearestDouble(scaled(halves, 8, 53))], [0, 6.625, 1]);
  });

  it('cannot tell half way between two doubles', () => {
    assert.equal(nearestDouble(plus(quotientOf(2 ** 52 + 1, 1), quotientOf(1, 2))), null);
  });
});
