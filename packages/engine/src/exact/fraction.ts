/** A whole number without limit. Nearly all stay below 2^53 and are plain numbers, which compute ten times faster than BigInt. */
type Whole = number | bigint;

/** An exact ratio of two whole numbers; the denominator is above 0. Not reduced: fractions are compared, not printed. */
export interface Fraction {
  readonly top: Whole;
  readonly bottom: Whole;
}

export const zero: Fraction = { top: 0, bottom: 1 };
export const one: Fraction = { top: 1, bottom: 1 };
export const hundred: Fraction = { top: 100, bottom: 1 };

/** The decimal that a person wrote, exactly: the double 0.3 becomes 3/10, so that 0.3 is half of 0.6. */
export function fractionOf(decimal: number): Fraction {
  if (Number.isSafeInteger(decimal)) return { top: decimal, bottom: 1 };
  // The shortest text that reads back as the same double is what was written in the file: '0.3', '2.5e-7'.
  const [digits = '', exponent = '0'] = String(decimal).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const top = narrow(BigInt(whole + decimals));
  const scale = narrow(10n ** BigInt(Math.abs(power)));
  return power < 0 ? { top, bottom: scale } : { top: times(top, scale), bottom: 1 };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.bottom === b.bottom
    ? { top: plus(a.top, b.top), bottom: a.bottom }
    : { top: plus(times(a.top, b.bottom), times(b.top, a.bottom)), bottom: times(a.bottom, b.bottom) };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { top: -b.top, bottom: b.bottom });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { top: times(a.top, b.top), bottom: times(a.bottom, b.bottom) };
}

/** `b` must not be 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const top = times(a.top, b.bottom);
  const bottom = times(a.bottom, b.top);
  return bottom < 0 ? { top: -top, bottom: -bottom } : { top, bottom };
}

/** Below 0 when `a` is the smaller, 0 when they are equal, above 0 when `a` is the larger. */
export function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [times(a.top, b.bottom), times(b.top, a.bottom)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The double nearest to the exact value. */
export function toNumber({ top, bottom }: Fraction): number {
  // The hardware rounds the quotient of two exact doubles correctly; adding 0 makes -0 an ordinary 0.
  if (typeof top === 'number' && typeof bottom === 'number') return top / bottom + 0;
  // Otherwise keep at least 60 bits of the quotient and one more that says "and a bit": Number() then rounds correctly.
  const [size, divisor] = [BigInt(top < 0 ? -top : top), BigInt(bottom)];
  const shift = Math.max(0, 64 + 4 * (divisor.toString(16).length - size.toString(16).length));
  const shifted = size << BigInt(shift);
  const value = Number((shifted / divisor) | (shifted % divisor ? 1n : 0n)) / 2 ** shift;
  return top < 0 ? -value : value;
}

/** Rounds to so many decimals, half away from zero: 57.5 becomes 58, -2.5 becomes -3. */
export function roundFraction({ top, bottom }: Fraction, decimals: number): Fraction {
  const unit = 10 ** decimals;
  const [size, divisor] = [BigInt(top < 0 ? -top : top) * BigInt(unit), BigInt(bottom)];
  // BigInt division drops the remainder, so adding half before it rounds half up.
  const rounded = narrow((2n * size + divisor) / (2n * divisor));
  return { top: top < 0 ? -rounded : rounded, bottom: unit };
}

function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    // A sum or product that is safe after rounding was never rounded.
    if (Number.isSafeInteger(sum)) return sum;
  }
  return BigInt(a) + BigInt(b);
}

function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return BigInt(a) * BigInt(b);
}

function narrow(whole: bigint): Whole {
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole;
}
