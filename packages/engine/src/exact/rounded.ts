/** {@link roundHalfAway} of a number that is known to be finite. */
export function rounded(value: number, decimals = 0): number {
  const unit = 10 ** decimals;
  const size = Math.abs(value) * unit;
  // So large a double is whole, and a half that is added to it is rounded itself.
  if (size >= 2 ** 52) return Number(value.toFixed(decimals));
  const near = Math.floor(size + 0.5 + 1e-9) / unit;
  return value < 0 && near > 0 ? -near : near;
}
