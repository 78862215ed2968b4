/**
 * Whether a mean lies so near an end of what it can be that it would tell every member's answer: above 95 % or below 5 %.
 *
 * @param mean in the unit of the range
 * @param range what the mean can be; 0 to 100 by default
 * @returns `true` beyond 95 % or 5 % of the range, and not at them; `true` for NaN too, so that it is not shown
 * @see docs/scoring.md#coded-ends; small-number guidelines of Washington State Department of Health
 * @example
 * isCoded(95.01); // => true
 * isCoded(95); // => false
 * isCoded(4.99); // => true
 */
export function isCoded(mean: number, { low, high }: { low: number; high: number } = { low: 0, high: 100 }): boolean {
  const margin = (high - low) * 0.05;
  // A double that stands for the cut itself may lie a hair beyond it. NaN lies within nothing.
  return !(mean >= low + margin - 1e-9 && mean <= high - margin + 1e-9);
}
