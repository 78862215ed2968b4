/** No score, and no difference of two, comes near it; sums of the largest doubles would be no numbers any more. */
const largest = 1e18;
const range = `from -${largest} to ${largest}`;

/** Refuses by its name what is no whole number, or out of its range. */
export function checkWhole(name: string, given: Readonly<Record<string, number>>, least = 0, most = Infinity): void {
  for (const [what, value] of Object.entries(given))
    if (!Number.isSafeInteger(value) || value < least || value > most)
      throw new RangeError(`${name}: ${what} must be a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}, got ${value}`);
}

/** Refuses by its name what is no finite number, or one too large to be counted with. */
export function checkNumber(name: string, given: Readonly<Record<string, number>>): void {
  for (const [what, value] of Object.entries(given))
    if (!(Math.abs(value) <= largest))
      throw new RangeError(`${name}: ${what} must be a ${Number.isFinite(value) ? `number ${range}` : 'finite number'}, got ${value}`);
}

/** The same of a list. */
export function checkNumbers(name: string, what: string, values: readonly number[]): void {
  const odd = values.find((value) => !(Math.abs(value) <= largest));
  if (odd !== undefined)
    throw new RangeError(`${name}: ${what} must be ${Number.isFinite(odd) ? `numbers ${range}` : 'finite numbers'}, got ${odd}`);
}

/** Refuses what is no level of a test or an interval. */
export function checkLevel(name: string, level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`${name}: level must be above 0 and below 1, got ${level}`);
}

/** Refuses what the draws of chance cannot start from. */
export function checkSeed(name: string, seed: number): void {
  checkWhole(name, { seed }, 0, 2 ** 32 - 1);
}
