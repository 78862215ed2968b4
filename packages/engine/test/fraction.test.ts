import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { add, compare, divide, fractionOf, multiply, roundFraction, subtract, toNumber } from '../src/exact/fraction.js';
import { fractionNamed, nameOf } from '../src/exact/fraction-name.js';
import { roundHalfAway } from '../src/exact/round-half-away.js';

const decimal = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000);

describe('fractionOf(decimal)', () => {
  for (const value of [0, 1, -3, 0.3, -0.125, 1e21, 2.5e-7, 1e-9, 123456.789]) {
    it(`reads ${value} back`, () => assert.equal(toNumber(fractionOf(value)), value));
  }
  it('makes 0.3 half of 0.6', () => assert.equal(compare(fractionOf(0.3), multiply(fractionOf(0.5), fractionOf(0.6))), 0));
});

describe('the arithmetic of fractions', () => {
  it('is exact where doubles are not: 0.1 + 0.2 = 0.3', () => {
    assert.equal(compare(add(fractionOf(0.1), fractionOf(0.2)), fractionOf(0.3)), 0);
  });

  it('undoes what it did, past 2^53 too', () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        const [x, y, z] = [fractionOf(a), fractionOf(b), fractionOf(c === 0 ? 1 : c)];
        assert.equal(compare(subtract(add(x, y), y), x), 0);
        assert.equal(compare(divide(multiply(x, z), z), x), 0);
        assert.equal(toNumber(divide(multiply(multiply(x, z), z), multiply(z, z))), a);
      }),
    );
  });

  it('stays with plain numbers, not reduced, while these are exact, and not a step longer', () => {
    const [half, third] = [
      { top: 1, bottom: 2 },
      { top: 1, bottom: 3 },
    ];
    assert.deepEqual(add(half, third), { top: 5, bottom: 6 });
    assert.deepEqual(add(half, half), { top: 2, bottom: 2 });
    assert.deepEqual(multiply(half, third), { top: 1, bottom: 6 });
    const most = { top: 2 ** 53 - 1, bottom: 1 };
    assert.deepEqual(add(most, { top: 2, bottom: 1 }), { top: 2n ** 53n + 1n, bottom: 1 });
    assert.deepEqual(add({ top: 1, bottom: 1 }, { top: 2n ** 60n, bottom: 1 }), { top: 2n ** 60n + 1n, bottom: 1 });
    assert.deepEqual(multiply(most, { top: 3, bottom: 1 }), { top: 3n * (2n ** 53n - 1n), bottom: 1 });
    assert.deepEqual(roundFraction({ top: 0, bottom: 3 }, 1), { top: 0, bottom: 10 });
  });

  it('keeps the denominator above 0: 1 / -2 lies below 0', () => {
    assert.deepEqual(divide({ top: 1, bottom: 1 }, { top: -2, bottom: 1 }), { top: -1, bottom: 2 });
  });

  it('rounds a double half to even, exactly at the half and not beside it', () => {
    // 2^53 + 1 lies in the middle of two doubles.
    const middle = 3n * (2n ** 53n + 1n);
    assert.equal(toNumber({ top: middle, bottom: 3n }), 2 ** 53);
    assert.equal(toNumber({ top: middle + 1n, bottom: 3n }), 2 ** 53 + 2);
    assert.equal(toNumber({ top: 1, bottom: 2n ** 60n }), 2 ** -60);
    assert.equal(toNumber({ top: 2n * 10n ** 300n, bottom: 3n * 10n ** 300n }), 2 / 3);
    assert.ok(Object.is(toNumber({ top: 0n, bottom: 3n }), 0));
  });

  it('gives the nearest double of huge ratios: 2/3 with 40 digits each', () => {
    const third = { top: 2n * 10n ** 40n, bottom: 3n * 10n ** 40n };
    assert.equal(toNumber(third), 2 / 3);
    assert.equal(toNumber({ ...third, top: -third.top }), -2 / 3);
  });

  it('never gives -0', () => assert.ok(Object.is(toNumber(multiply(fractionOf(0), fractionOf(-5))), 0)));
});

describe('roundFraction(value, decimals)', () => {
  for (const { top, bottom, decimals, expected } of [
    { top: 2300, bottom: 40, decimals: 0, expected: 58 },
    { top: 149, bottom: 2, decimals: 0, expected: 75 },
    { top: 5749, bottom: 100, decimals: 0, expected: 57 },
    { top: -5, bottom: 2, decimals: 0, expected: -3 },
    { top: 1005, bottom: 1000, decimals: 2, expected: 1.01 },
    { top: 2, bottom: 3, decimals: 1, expected: 0.7 },
    { top: -1, bottom: 3, decimals: 0, expected: 0 },
  ]) {
    it(`makes ${expected} of ${top}/${bottom}`, () => assert.equal(toNumber(roundFraction({ top, bottom }, decimals)), expected));
  }
});

describe('roundHalfAway(value, decimals)', () => {
  it('takes up to six decimals, and never gives -0', () => {
    assert.equal(roundHalfAway(1.2345675, 6), 1.234568);
    assert.ok(Object.is(roundHalfAway(-0.2), 0));
    assert.ok(Object.is(roundHalfAway(-0), 0));
  });

  it('leaves whole numbers as they are, and takes decimals of large ones, up to what doubles hold', () => {
    for (const whole of [2 ** 51 + 1, 2 ** 52 - 1, 2 ** 52 + 1, 2 ** 53 - 1, 1e22]) {
      assert.deepEqual([roundHalfAway(whole), roundHalfAway(-whole), roundHalfAway(whole, 6)], [whole, -whole, whole]);
    }
    assert.deepEqual([roundHalfAway(2 ** 51 + 0.5), roundHalfAway(45035996273704.97, 2)], [2 ** 51 + 1, 45035996273704.97]);
  });
});

describe('nameOf(fraction)', () => {
  const huge = 2n ** 60n + 1n;

  it('is one for equal fractions, in lowest terms', () => {
    assert.deepEqual([nameOf({ top: -250, bottom: 4 }), nameOf({ top: -125n, bottom: 2n })], ['-125/2', '-125/2']);
    assert.deepEqual([nameOf({ top: 0, bottom: 7 }), nameOf({ top: 6, bottom: 3 })], ['0/1', '2/1']);
  });

  it('gives the fraction back, whichever of its parts a double holds', () => {
    assert.deepEqual(fractionNamed('-125/2'), { top: -125, bottom: 2 });
    assert.deepEqual(fractionNamed(`${huge}/3`), { top: huge, bottom: 3n });
    assert.deepEqual(fractionNamed(`3/${huge}`), { top: 3n, bottom: huge });
    assert.deepEqual(fractionNamed(`${huge}/${huge + 2n}`), { top: huge, bottom: huge + 2n });
  });
});
