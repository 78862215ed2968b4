// Node, browsers and workers all have it, but the language's own types do not.
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/**
 * FNV-1a hash of a text's UTF-8 bytes, for naming seeds and for checking links.
 *
 * @param text any text; half of a surrogate pair counts as U+FFFD
 * @returns a whole number from 0 to 2^32 - 1; the empty text gives 2166136261
 * @see docs/scoring.md#random-numbers; http://www.isthe.com/chongo/tech/comp/fnv/ for the algorithm and its test vectors
 * @example
 * fnv1a32('foobar'); // => 3214735720
 */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
