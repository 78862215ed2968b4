import { below, dealBy, nextWord, wordsOf } from '../exact/random.js';

/** The draws of one seeded figure: each call moves the one generator on. */
export interface SeededDraws {
  /** A whole number from 0 to `count` - 1. */
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
  const words = wordsOf(seed);
  const sums = new Float64Array(1);
  return {
    index: (count) => below(count, nextWord(words)),
    bit: () => nextWord(words) >>> 31,
    shuffle: (values) => dealBy(words, values, [values.length], sums),
  };
}
