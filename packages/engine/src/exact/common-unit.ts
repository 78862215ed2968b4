import type { Fraction } from './fraction.js';

/** Fractions as whole multiples of one unit, the largest that measures them all. */
export interface Measured {
  readonly unit: Fraction;
  /** In the order of what came in. */
  readonly times: readonly number[];
}

/** Measures fractions from 0 up; `null` where a multiple is too large a whole number for a double. */
export function commonUnit(fractions: readonly Fraction[]): Measured | null {
  let bottom = 1n;
  for (const each of fractions) bottom = (bottom / greatest(bottom, BigInt(each.bottom))) * BigInt(each.bottom);
  const tops = fractions.map((each) => (BigInt(each.top) * bottom) / BigInt(each.bottom));
  const shared = tops.reduce(greatest, 0n) || 1n;
  const times = tops.map((top) => Number(top / shared));
  const reduced = greatest(shared, bottom);
  const unit = { top: shared / reduced, bottom: bottom / reduced };
  return times.every(Number.isSafeInteger) ? { unit, times } : null;
}

/** Greatest common divisor of two whole numbers from 0. */
function greatest(a: bigint, b: bigint): bigint {
  while (b > 0n) [a, b] = [b, a % b];
  return a;
}
