/* The one generator of the engine, so that every seeded figure can be reproduced anywhere. All arithmetic is on 32 bits. */

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

/**
 * The splitmix32 generator, which spreads one seed over the four words of {@link xoshiro128ss}.
 *
 * @returns a function that gives the next whole number from 0 to 2^32 - 1 at each call
 * @example
 * splitmix32(0)(); // => 1684164658
 */
export function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let word = state ^ (state >>> 16);
    word = Math.imul(word, 0x21f0aaad);
    word ^= word >>> 15;
    word = Math.imul(word, 0x735a2d97);
    return (word ^ (word >>> 15)) >>> 0;
  };
}

/**
 * The xoshiro128** generator.
 *
 * @param state four whole numbers of 32 bits, not all 0
 * @returns a function that gives the next whole number from 0 to 2^32 - 1 at each call
 * @throws RangeError when all four are 0, from where the generator never moves
 * @see https://prng.di.unimi.it/ for the algorithm
 * @example
 * xoshiro128ss([1, 2, 3, 4])(); // => 11520
 */
export function xoshiro128ss(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state.map((word) => word | 0) as [number, number, number, number];
  if ((a | b | c | d) === 0) throw new RangeError('xoshiro128ss: state must not be all zeros, got 0,0,0,0');
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return result;
  };
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
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
