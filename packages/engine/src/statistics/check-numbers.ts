/** Refuses by its name what is no whole number, or out of its range. */
export function checkWhole(name: string, given: Readonly<Record<string, number>>, least = 0, most = Infinity): void {
  for (const [what, value] of Object.entries(given))
    if (!Number.isSafeInteger(value) || value < least || value > most)
      throw new RangeError(`${name}: ${what} must be a whole number from ${least}${most < Infinity ? ` to ${most}` : ''}, got ${value}`);
}

/** Refuses by its name what is no finite number. */
export function checkFinite(name: string, given: Readonly<Record<string, number>>): void {
  for (const [what, value] of Object.entries(given))
    if (!Number.isFinite(value)) throw new RangeError(`${name}: ${what} must be a finite number, got ${value}`);
}
