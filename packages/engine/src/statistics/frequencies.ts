import { shown } from '../document/shown.js';

/** Checks counts per response option, lowest option first, and adds them up. */
export function totalOf(name: string, frequencies: readonly number[]): number {
  if (frequencies.length < 2) throw new RangeError(`${name}: frequencies must have at least two options, got ${frequencies.length}`);
  let total = 0;
  for (const count of frequencies) {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`${name}: frequencies must be whole numbers from 0, got ${shown(count)}`);
    total += count;
  }
  return total;
}

/** Position of the answer that has this rank, from 0, when all are put in order. */
export function positionOf(frequencies: readonly number[], rank: number): number {
  let seen = 0;
  return frequencies.findIndex((count) => (seen += count) > rank);
}
