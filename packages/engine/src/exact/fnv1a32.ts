/**
 * FNV-1a hash of a text's UTF-8 bytes, for naming seeds and for checking links.
 *
 * @returns a whole number from 0 to 2^32 - 1
 * @see http://www.isthe.com/chongo/tech/comp/fnv/ for the algorithm and its test vectors
 * @example
 * fnv1a32('foobar'); // => 3214735720
 */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of utf8(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** UTF-8 by hand: the engine knows neither a browser's nor Node's TextEncoder. */
function utf8(text: string): number[] {
  return Array.from(text).flatMap((character) => {
    const point = character.codePointAt(0) ?? 0;
    // A half of a surrogate pair has no bytes of its own; encoders write U+FFFD for it.
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) return [code];
    if (code < 0x800) return [0xc0 | (code >> 6), tail(code)];
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(code >> 6), tail(code)];
    return [0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code)];
  });
}

const tail = (code: number) => 0x80 | (code & 0x3f);
