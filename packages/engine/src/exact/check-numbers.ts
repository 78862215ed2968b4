/** Far beyond every score and every difference of two. Sums of larger doubles could overflow to infinity. */
const largest = 1e18;
const range = `from -${largest} to ${largest}`;

/** Throws unless each of these is a whole number in the range; the message has its name. */
export function checkWhole(name: string, given: Readonly<Record<string, number>>, least = 0, most = Infinity): void {
  for (const [what, value] of Object.entries(given))
    if (!Number.isSafeInteger(value) || value < least || value > most)
      throw new RangeError(`${name}: ${what} must be a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}, got ${value}`);
}

/** Throws unless each of these is a finite number, and not too large to be counted with; the message has its name. */
export function checkNumber(name: string, given: Readonly<Record<string, number>>): void {
  for (const [what, value] of Object.entries(given))
    if (!(Math.abs(value) <= largest))
      throw new RangeError(`${name}: ${what} must be a ${Number.isFinite(value) ? `number ${range}` : 'finite number'}, got ${value}`);
}

/** The same for a list. */
export function checkNumbers(name: string, what: string, values: readonly number[]): void {
  const odd = values.find((value) => !(Math.abs(value) <= largest));
  if (odd !== undefined)
    throw new RangeError(`${name}: ${what} must be ${Number.isFinite(odd) ? `numbers ${range}` : 'finite numbers'}, got ${odd}`);
}

/** Throws unless it can be the level of a test or an interval. */
export function checkLevel(name: string, level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`${name}: level must be above 0 and below 1, got ${level}`);
}

/** Throws unless random draws can start from it. */
export function checkSeed(name: string, seed: number): void {
  checkWhole(name, { seed }, 0, 2 ** 32 - 1);
}
