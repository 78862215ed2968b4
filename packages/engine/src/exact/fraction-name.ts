import type { Fraction } from './fraction.js';

/** A fraction's name, such as "125/2": equal fractions have equal ones. */
export function nameOf({ top, bottom }: Fraction): string {
  const [a, b] = [BigInt(top), BigInt(bottom)];
  let [x, y] = [a < 0n ? -a : a, b];
  while (y > 0n) [x, y] = [y, x % y];
  return `${a / x}/${b / x}`;
}

/** The fraction of this name. */
export function fractionNamed(name: string): Fraction {
  const [top = '0', bottom = '1'] = name.split('/');
  const [a, b] = [Number(top), Number(bottom)];
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? { top: a, bottom: b } : { top: BigInt(top), bottom: BigInt(bottom) };
}
