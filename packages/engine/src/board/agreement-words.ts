/** How alike members see something, as the id of a phrase. */
export type AgreementWords = 'alike' | 'broad' | 'mixed' | 'wide';

/**
 * The words for a consensus, where enough people answered for words at all.
 *
 * @param consensus C from 0 to 1, as {@link consensus} gives it; `null` without one
 * @param n valid answers that it rests on
 * @param minimum answers that words need (5)
 * @returns `alike` from 0.80, `broad` from 0.60, `mixed` from 0.40, else `wide`; `null` with too few answers
 * @throws RangeError when the consensus is not a finite number
 * @see docs/scoring.md#agreement
 * @example
 * agreementWords(0.8, 12); // => 'alike'
 * agreementWords(0.59, 12); // => 'mixed'
 * agreementWords(1, 4); // => null
 */
export function agreementWords(consensus: number | null, n: number, minimum = 5): AgreementWords | null {
  if (consensus === null || !(n >= minimum)) return null;
  if (!Number.isFinite(consensus)) throw new RangeError(`agreementWords: consensus must be a finite number, got ${consensus}`);
  // A double that stands for 3/5 may lie a hair below it.
  const reaches = (cut: number) => consensus >= cut - 1e-9;
  return reaches(0.8) ? 'alike' : reaches(0.6) ? 'broad' : reaches(0.4) ? 'mixed' : 'wide';
}
