import { splitmix32, xoshiro128ss } from '../exact/random.js';

/** The draws of one seeded figure: each call moves the one generator on. */
export interface SeededDraws {
  /** A whole number from 0 up to, and without, `count`. */
  readonly index: (count: number) => number;
  /** Heads or tails: the top bit of the next number. */
  readonly negative: () => boolean;
  /** Puts an array into another order, in place (Fisher-Yates, from the last place to the second). */
  readonly shuffle: (values: Float64Array | number[]) => void;
}

/**
 * Random draws that anybody can repeat: xoshiro128** on four outputs of splitmix32.
 *
 * @param seed a whole number from 0 to 2^32 - 1
 * @see docs/scoring.md#random-numbers
 */
export function seededDraws(seed: number): SeededDraws {
  const word = splitmix32(seed);
  const next = xoshiro128ss([word(), word(), word(), word()]);
  const index = (count: number) => Math.floor((next() / 2 ** 32) * count);
  return {
    index,
    negative: () => next() >>> 31 === 1,
    shuffle(values) {
      for (let last = values.length - 1; last > 0; last--) {
        const other = index(last + 1);
        const kept = values[last] ?? 0;
        values[last] = values[other] ?? 0;
        values[other] = kept;
      }
    },
  };
}
