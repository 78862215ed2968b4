import { vanDerEijkAgreement } from './van-der-eijk-agreement.js';

/**
 * Polarisation, (1 - A) / 2 of van der Eijk's agreement A.
 *
 * @param frequencies counts per response option, lowest option first; at least three options
 * @returns from 0 (one option) over 0.5 (even) to 1 (half at each end); `null` without answers
 * @throws RangeError as {@link vanDerEijkAgreement}
 * @see van der Eijk 2001, Quality & Quantity 35, 325–341; R package agrmt, whose name and definition it has
 * @example
 * polarization([6, 0, 0, 0, 6]); // => 1
 * polarization([2, 2, 2, 2, 2]); // => 0.5
 */
export function polarization(frequencies: readonly number[]): number | null {
  const agreement = vanDerEijkAgreement(frequencies);
  return agreement === null ? null : (1 - agreement) / 2;
}
