/** An exact ratio of two whole numbers; the denominator is above 0. Not reduced: fractions are compared, not printed. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const zero: Fraction = { top: 0n, bottom: 1n };
export const hundred: Fraction = { top: 100n, bottom: 1n };
const exactLimit = BigInt(Number.MAX_SAFE_INTEGER);

/** The decimal that a person wrote, exactly: the double 0.3 becomes 3/10, so that 0.3 is half of 0.6. */
export function fractionOf(decimal: number): Fraction {
  if (Number.isSafeInteger(decimal)) return { top: BigInt(decimal), bottom: 1n };
  // The shortest text that reads back as the same double is what was written in the file: '0.3', '2.5e-7'.
  const [digits = '', exponent = '0'] = String(decimal).split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const top = BigInt(whole + decimals);
  return power < 0 ? { top, bottom: 10n ** BigInt(-power) } : { top: top * 10n ** BigInt(power), bottom: 1n };
}

export function add(a: Fraction, b: Fraction): Fraction {
  return a.bottom === b.bottom
    ? { top: a.top + b.top, bottom: a.bottom }
    : { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { top: -b.top, bottom: b.bottom });
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

/** `b` must not be 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  const top = a.top * b.bottom;
  const bottom = a.bottom * b.top;
  return bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom };
}

/** Below 0 when `a` is the smaller, 0 when they are equal, above 0 when `a` is the larger. */
export function compare(a: Fraction, b: Fraction): number {
  return Number(a.top * b.bottom - b.top * a.bottom);
}

/** The double nearest to the exact value. */
export function toNumber({ top, bottom }: Fraction): number {
  const size = top < 0n ? -top : top;
  // The quotient of two exact doubles is rounded correctly by the hardware.
  if (size <= exactLimit && bottom <= exactLimit) return Number(top) / Number(bottom);
  // Otherwise keep at least 64 bits of the quotient and one more that says "and a bit": Number() then rounds correctly.
  const shift = BigInt(Math.max(0, 64 + bottom.toString(16).length * 4 - size.toString(16).length * 4));
  const shifted = size << shift;
  const quotient = (shifted / bottom) | (shifted % bottom ? 1n : 0n);
  const value = Number(quotient) / 2 ** Number(shift);
  return top < 0n ? -value : value;
}

/** Rounds to so many decimals, half away from zero: 57.5 becomes 58, -2.5 becomes -3. */
export function roundFraction({ top, bottom }: Fraction, decimals: number): Fraction {
  const unit = 10n ** BigInt(decimals);
  const size = (top < 0n ? -top : top) * unit;
  // BigInt division drops the remainder, so adding half before it rounds half up.
  const rounded = (2n * size + bottom) / (2n * bottom);
  return { top: top < 0n ? -rounded : rounded, bottom: unit };
}
