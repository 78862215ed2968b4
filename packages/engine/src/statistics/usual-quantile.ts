/** What lies at a place between values in order, counted from 1. */
export interface Neighbours {
  readonly low: number;
  readonly high: number;
  /** Place of the lower one, and how far beyond it. */
  readonly rank: number;
  readonly rest: number;
  /** Whether it is the lower one itself. */
  readonly exact: boolean;
}

/**
 * The values on both sides of a place; `null` without values.
 *
 * @param valueAt the value of a rank, from 0 below `n`
 */
export function neighboursAt(n: number, valueAt: (rank: number) => number | undefined, place: number): Neighbours | null {
  const at = (rank: number) => valueAt(Math.min(Math.max(rank, 1), n) - 1);
  // What is a whole number on paper may lie a hair below one in doubles.
  const hair = 4 * Number.EPSILON * Math.max(1, place);
  const rank = Math.floor(place + hair);
  const rest = Math.max(0, place - rank);
  const [low, high] = [at(rank), at(rank + 1)];
  return low === undefined || high === undefined ? null : { low, high, rank, rest, exact: rest <= hair };
}

/** Between two values in proportion. */
export function between({ low, high, rest, exact }: Neighbours): number {
  return exact ? low : low + rest * (high - low);
}

/** {@link quantile} of the usual type, 7, where it is known that values and `p` are sound: a page that shows quartiles needs no other. */
export function usualQuantile(values: readonly number[], p: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return quantileOfCounted(sorted.length, (rank) => sorted[rank], p);
}

/** The same of `n` values that are counted, not listed; `valueAt` gives the value of a rank, from 0. */
export function quantileOfCounted(n: number, valueAt: (rank: number) => number | undefined, p: number): number | null {
  const found = neighboursAt(n, valueAt, n * p + (1 - p));
  return found && between(found);
}
