/**
 * A number from 0 up as the sum of two doubles that is not added up: some 100 bits, for a sum of quotients that exact fractions
 * would need hundreds of digits for. Whether it tells the double nearest to the exact value, {@link nearestDouble} says.
 *
 * @see Dekker 1971, A floating-point technique for extending the available precision, Numerische Mathematik 18
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

export const nothing: DoubleDouble = { high: 0, low: 0 };

/** The quotient of two whole numbers that doubles hold. */
export function quotientOf(top: number, bottom: number): DoubleDouble {
  const high = top / bottom;
  return { high, low: remainder(top, high, bottom) / bottom };
}

export function plus(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = a.high + b.high;
  const back = high - a.high;
  return { high, low: a.high - (high - back) + (b.high - back) + (a.low + b.low) };
}

/** Times a quotient of two whole numbers that doubles hold. */
export function scaled(a: DoubleDouble, top: number, bottom: number): DoubleDouble {
  const product = a.high * top;
  const high = product / bottom;
  return { high, low: (remainder(product, high, bottom) - remainder(product, a.high, top) + a.low * top) / bottom };
}

/** The double nearest to the exact value, where errors of some 2^-90 cannot change it; else `null`. */
export function nearestDouble({ high, low }: DoubleDouble): number | null {
  const error = high * 2 ** -90;
  return high + (low - error) === high + (low + error) ? high + low : null;
}

/** What is left of a number after a product that is nearly equal to it, exactly. */
function remainder(from: number, a: number, b: number): number {
  const product = a * b;
  const [aHigh, aLow] = halves(a);
  const [bHigh, bLow] = halves(b);
  const lost = aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
  return from - product - lost;
}

/** A double as the sum of two with half of its bits each, whose products are exact. */
function halves(value: number): [high: number, low: number] {
  const wide = value * 134_217_729;
  const high = wide - (wide - value);
  return [high, value - high];
}
