/**
 * How far apart two sums of the same doubles may lie and still be the same: added up in another order they differ in their last bits.
 * 1e-9 for values up to a thousand, as all percents are, and in proportion for larger ones.
 */
export function toleranceFor(values: Iterable<number>): number {
  let thousands = 1;
  for (const value of values) thousands = Math.max(thousands, Math.abs(value) / 1000);
  return thousands * 1e-9;
}
