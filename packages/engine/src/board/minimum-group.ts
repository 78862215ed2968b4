import { shown } from '../document/shown.js';

/** Throws at a smallest group below 3: a member who knows their own answer must still face two unknown ones. */
export function checkMinimum(name: string, k: unknown): asserts k is number {
  if (!Number.isSafeInteger(k) || Number(k) < 3) throw new RangeError(`${name}: k must be a whole number from 3, got ${shown(k)}`);
}
