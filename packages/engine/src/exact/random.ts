/* The one generator of the engine, so that every seeded figure can be reproduced anywhere. All arithmetic is on 32 bits. */

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
