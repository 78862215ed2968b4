import { totalOf } from './frequencies.js';

/**
 * Van der Eijk's agreement A: whether answers have one peak, are spread evenly, or sit in two camps.
 *
 * The counts are taken apart into layers of equal height; each layer is judged by its triples of options, and weighed by
 * the answers in it. It can fall when an answer moves towards the middle, so reports use {@link consensus} instead.
 *
 * @param frequencies counts per response option, lowest option first; at least three options
 * @returns from -1 (half at each end) over 0 (even) to 1 (one option); `null` without answers
 * @throws RangeError with fewer than three options, or a count that is not a whole number from 0
 * @see van der Eijk 2001, Quality & Quantity 35, 325–341
 * @example
 * vanDerEijkAgreement([0, 0, 12, 0, 0]); // => 1
 * vanDerEijkAgreement([2, 2, 2, 2, 2]); // => 0
 * vanDerEijkAgreement([6, 0, 0, 0, 6]); // => -1
 */
export function vanDerEijkAgreement(frequencies: readonly number[]): number | null {
  const total = totalOf('vanDerEijkAgreement', frequencies);
  if (frequencies.length < 3)
    throw new RangeError(`vanDerEijkAgreement: frequencies must have at least three options, got ${frequencies.length}`);
  if (total === 0) return null;
  let left = frequencies;
  let sum = 0;
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const layer = left.map((count) => count > 0);
    sum += height * layer.filter(Boolean).length * layerAgreement(layer);
    left = left.map((count) => count - height);
  }
  return sum / total;
}

function layerAgreement(layer: readonly boolean[]): number {
  const options = layer.length;
  const chosen = layer.filter(Boolean).length;
  if (chosen === 1) return 1;
  let peaked = 0;
  let split = 0;
  for (let low = 0; low < options; low++) {
    for (let middle = low + 1; middle < options; middle++) {
      for (let high = middle + 1; high < options; high++) {
        const pattern = [layer[low], layer[middle], layer[high]].map(Number).join('');
        if (pattern === '110' || pattern === '011') peaked++;
        if (pattern === '101') split++;
      }
    }
  }
  if (peaked + split === 0) return 0;
  const unimodality = ((options - 2) * peaked - (options - 1) * split) / ((options - 2) * (peaked + split));
  return unimodality * (1 - (chosen - 1) / (options - 1));
}
