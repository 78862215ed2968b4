/** Decimals that keep a figure as coarse as whole points of 100 are: none on 0–100, one on a scale of 1 to 5. */
export function decimalsFor(width: number): number {
  return Math.min(6, Math.max(0, Math.floor(Math.log10(100 / width) + 1e-9)));
}
