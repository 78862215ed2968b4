import { nextWord, shuffleBy, splitmix32 } from '../exact/random.js';

/** The draws of one seeded figure: each call moves the one generator on. */
export interface SeededDraws {
  /** A whole number from 0 up to, and without, `count`. */
  readonly index: (count: number) => number;
  /** Heads or tails, 0 or 1: the top bit of the next number. */
  readonly bit: () => number;
  /** Puts an array into another order, in place (Fisher-Yates, from the last place to the second). */
  readonly shuffle: (values: Float64Array) => void;
}

/**
 * Random draws that anybody can repeat: xoshiro128** on four outputs of splitmix32.
 *
 * @param seed a whole number from 0 to 2^32 - 1
 * @see docs/scoring.md#random-numbers
 */
export function seededDraws(seed: number): SeededDraws {
  const word = splitmix32(seed);
  const words = Int32Array.of(word(), word(), word(), word());
  return {
    index: (count) => indexBelow(count, words),
    bit: () => nextWord(words) >>> 31,
    shuffle: (values) => shuffleBy(words, values),
  };
}

function indexBelow(count: number, words: Int32Array): number {
  return Math.floor((nextWord(words) / 2 ** 32) * count);
}
