import { checkWhole } from './check-numbers.js';

/* The one generator of the engine, so that every seeded figure can be reproduced anywhere. All arithmetic is on 32 bits. */

/**
 * The splitmix32 generator, which spreads one seed over the four words of {@link xoshiro128ss}.
 *
 * @param seed a whole number; what is beyond 32 bits is cut off
 * @returns a function that gives the next whole number from 0 to 2^32 - 1 at each call
 * @throws RangeError when the seed is not a whole number
 * @see docs/scoring.md#random-numbers
 * @example
 * splitmix32(0)(); // => 1684164658
 */
export function splitmix32(seed: number): () => number {
  checkWhole('splitmix32', { seed }, Number.MIN_SAFE_INTEGER);
  return spread(seed);
}

function spread(seed: number): () => number {
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
 * @throws RangeError when one is not a whole number of 32 bits, or all four are 0, from where the generator never moves
 * @see docs/scoring.md#random-numbers; https://prng.di.unimi.it/ for the algorithm
 * @example
 * xoshiro128ss([1, 2, 3, 4])(); // => 11520
 */
export function xoshiro128ss(state: readonly [number, number, number, number]): () => number {
  for (const word of state) checkWhole('xoshiro128ss', { state: word }, -(2 ** 31), 2 ** 32 - 1);
  const words = Int32Array.from(state);
  if (words.every((word) => word === 0)) throw new RangeError('xoshiro128ss: state must not be all zeros, got 0,0,0,0');
  return () => nextWord(words);
}

/** The next number of {@link xoshiro128ss}; `words` move on. Four times as fast in a loop as a function that keeps them. */
export function nextWord(words: Int32Array): number {
  const a = words[0] ?? 0;
  const b = words[1] ?? 0;
  const c = (words[2] ?? 0) ^ a;
  const d = (words[3] ?? 0) ^ b;
  words[0] = a ^ d;
  words[1] = b ^ c;
  words[2] = c ^ (b << 9);
  words[3] = rotateLeft(d, 11);
  return scramble(b);
}

/** The four words of {@link xoshiro128ss} that a seed stands for. */
export function wordsOf(seed: number): Int32Array {
  const word = spread(seed);
  return Int32Array.of(word(), word(), word(), word());
}

/**
 * Puts values into another order, in place (Fisher-Yates, from the last place to the second), and adds up what lies in the places of
 * each group. One function with the four words in variables, as a board's groups are dealt hundreds of thousands of times.
 *
 * @param words move on by {@link nextWord} for each value but one
 * @param sizes how many places each group has, one group after the other: at least one each, and together all of them
 * @param sums what the groups' values come to, written here
 */
export function dealBy(words: Int32Array, values: Float64Array, sizes: readonly number[], sums: Float64Array): void {
  let a = words[0] ?? 0;
  let b = words[1] ?? 0;
  let c = words[2] ?? 0;
  let d = words[3] ?? 0;
  let last = values.length - 1;
  for (let group = sizes.length - 1; group >= 0; group--) {
    let sum = 0;
    const end = Math.max(last - (sizes[group] ?? 0), 0);
    for (; last > end; last--) {
      const word = scramble(b);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotateLeft(d, 11);
      const other = below(last + 1, word);
      const value = values[other] ?? 0;
      values[other] = values[last] ?? 0;
      values[last] = value;
      sum += value;
    }
    sums[group] = sum;
  }
  // The first place has nothing left to change with.
  sums[0] = (sums[0] ?? 0) + (values[0] ?? 0);
  words[0] = a;
  words[1] = b;
  words[2] = c;
  words[3] = d;
}

/**
 * The whole number below `count` that a number of 32 bits stands for: the whole part of word / 2^32 * count. Up to 2^16 it is worked out
 * on whole numbers, in two halves, which takes half the time.
 */
export function below(count: number, word: number): number {
  if (count > 2 ** 16) return Math.floor((word / 2 ** 32) * count);
  return (Math.imul(word >>> 16, count) + (Math.imul(word & 0xffff, count) >>> 16)) >>> 16;
}

function scramble(word: number): number {
  return Math.imul(rotateLeft(Math.imul(word, 5), 7), 9) >>> 0;
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
