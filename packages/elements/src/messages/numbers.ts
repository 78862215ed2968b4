import type { Words } from './words.js';

/** "a, b and c" as the language writes it. */
export function listWords({ language }: Pick<Words, 'language'>, parts: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(parts);
}

/** A number as the language writes it, to at most three decimals. */
export function numberWords({ language }: Pick<Words, 'language'>, value: number): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
}
