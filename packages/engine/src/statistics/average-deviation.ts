import { positionOf, totalOf } from './frequencies.js';

/**
 * Average deviation: how many steps of the scale answers lie from the middle answer, or from the mean.
 *
 * @param frequencies counts per response option, lowest option first
 * @param about what distances are taken from: the middle answer (the default) or the mean
 * @returns in steps, from 0 to half the number of steps; `null` without answers
 * @throws RangeError with fewer than two options, or a count that is not a whole number from 0
 * @see Burke, Finkelstein & Dusig 1999; Burke & Dunlap 2002, whose cut-off is a sixth of the number of options
 * @example
 * averageDeviation([3, 0, 0, 0, 2]); // => 1.6
 * averageDeviation([3, 0, 0, 0, 2], 'mean'); // => 1.92
 */
export function averageDeviation(frequencies: readonly number[], about: 'median' | 'mean' = 'median'): number | null {
  const total = totalOf('averageDeviation', frequencies);
  if (total === 0) return null;
  const sum = frequencies.reduce((all, count, position) => all + count * position, 0);
  // Any median gives the same sum of distances; for the mean, distances are added up in n-ths of a step, which are whole.
  const median = positionOf(frequencies, Math.floor((total - 1) / 2));
  const distance = (position: number) => (about === 'median' ? Math.abs(position - median) : Math.abs(position * total - sum));
  const distances = frequencies.reduce((all, count, position) => all + count * distance(position), 0);
  return about === 'median' ? distances / total : distances / total ** 2;
}
