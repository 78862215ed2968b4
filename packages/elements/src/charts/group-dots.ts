/** Where a dot stands: on a lane of its own when another would cover it. */
export interface PlacedDot<T> {
  readonly dot: T;
  readonly lane: number;
}

/** How many points apart two dots on one lane are: at 320 px, a dot is a tenth of the line. */
const APART = 11;

/**
 * Puts dots on lanes so that none covers another: each on the lowest lane that has room for it.
 *
 * @example
 * placeDots([{ value: 50 }, { value: 52 }, { value: 80 }]).map(({ lane }) => lane); // => [0, 1, 0]
 */
export function placeDots<T extends { readonly value: number }>(dots: readonly T[]): readonly PlacedDot<T>[] {
  const ends: number[] = [];
  return [...dots]
    .sort((a, b) => a.value - b.value)
    .map((dot) => {
      const free = ends.findIndex((end) => dot.value - end >= APART);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = dot.value;
      return { dot, lane };
    });
}
