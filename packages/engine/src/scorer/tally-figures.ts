/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are in range by construction, and checks in these loops cost a third */
import type { AskedItem } from '../board/asked-item.js';
import { commonUnit } from '../exact/common-unit.js';
import { compare, subtract, toNumber } from '../exact/fraction.js';
import { width } from './count-columns.js';
import { quantileOfCounted } from '../statistics/usual-quantile.js';
import type { Column } from './scorer-codes.js';

/** What a tally says of every item, one entry an item in the instrument's order. `NaN` where there are too few answers. */
export interface TallyFigures {
  /** Answers that count. */
  readonly valid: Float64Array;
  /** Mean of the item's score: 0–100, or the values of instruments that score raw. */
  readonly mean: Float64Array;
  /** The middle score; the lower of the two where their number is even. */
  readonly lowMedian: Float64Array;
  /** The middle score; the upper of the two where their number is even. */
  readonly highMedian: Float64Array;
  /** Lower type-7 quartile of the item's scores. */
  readonly lowQuartile: Float64Array;
  /** Upper type-7 quartile. */
  readonly highQuartile: Float64Array;
  /** C, from 0 to 1; from two answers. */
  readonly consensus: Float64Array;
}

/** What the codes of one item count, made ready in whole numbers. */
export interface Measure {
  /** Slots of valid answers, lowest score first, with what they count: in units above the item's lowest score, and as scores. */
  readonly slots: readonly number[];
  readonly steps: readonly number[];
  readonly scores: readonly number[];
  /** A score is (base + steps · top) / bottom; the width of the item is in steps. */
  readonly base: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

export function emptyFigures(items: number): TallyFigures {
  // One buffer for all: seven small ones cost as much as the figures.
  const all = new Float64Array(7 * items);
  let taken = 0;
  const plane = () => all.subarray(items * taken, items * ++taken);
  return {
    valid: plane(),
    mean: plane(),
    lowMedian: plane(),
    highMedian: plane(),
    lowQuartile: plane(),
    highQuartile: plane(),
    consensus: plane(),
  };
}

export function measureOf({ options, low: least, high }: AskedItem, { codes }: Column): Measure {
  const ranked = options.toSorted((a, b) => compare(a.score, b.score));
  // There is one: an instrument's values lie below a million and have at most nine decimals.
  const { unit, times } = commonUnit([...ranked.map(({ score }) => subtract(score, least)), subtract(high, least)])!;
  // score = least + steps · unit, over one denominator.
  const bottom = Number(unit.bottom) * Number(least.bottom);
  return {
    slots: ranked.map(({ id }) => codes.get(id)!),
    steps: times,
    scores: ranked.map(({ score }) => toNumber(score)),
    base: Number(least.top) * Number(unit.bottom),
    top: Number(unit.top) * Number(least.bottom),
    bottom,
    width: times.at(-1)!,
  };
}

/** The figures of one item, by whole numbers: their quotients are the doubles nearest to the exact figures. */
export function addFigures(measure: Measure, counts: Float64Array, index: number, into: TallyFigures): void {
  const { slots, steps, scores, width: span } = measure;
  const at = index * width;
  const { n, top, bottom } = meanParts(measure, counts, index);
  into.valid[index] = n;
  const none = n === 0;
  into.mean[index] = none ? NaN : top / bottom;

  const scoreAt = (rank: number) => scores[placeAt(slots, counts, at, rank)]!;
  const middle = placeAt(slots, counts, at, Math.floor((n - 1) / 2));
  into.lowMedian[index] = none ? NaN : scores[middle]!;
  into.highMedian[index] = none ? NaN : scoreAt(Math.floor(n / 2));
  into.lowQuartile[index] = none ? NaN : quantileOfCounted(n, scoreAt, 0.25)!;
  into.highQuartile[index] = none ? NaN : quantileOfCounted(n, scoreAt, 0.75)!;

  let distances = 0;
  for (let place = 0; place < slots.length; place++) {
    distances += counts[at + slots[place]!]! * Math.abs(steps[place]! - steps[middle]!);
  }
  into.consensus[index] = n < 2 ? NaN : (span * n - 2 * distances) / (span * n);
}

/** How many answers an item has, and their mean as a quotient of whole numbers. */
export function meanParts(
  { slots, steps, base, top, bottom }: Measure,
  counts: Float64Array,
  index: number,
): { readonly n: number; readonly top: number; readonly bottom: number } {
  let n = 0;
  let sum = 0;
  for (let place = 0; place < slots.length; place++) {
    const times = counts[index * width + slots[place]!]!;
    n += times;
    sum += times * steps[place]!;
  }
  return { n, top: base * n + sum * top, bottom: bottom * n };
}

/** Position of the answer with this rank, from 0. */
function placeAt(slots: readonly number[], counts: Float64Array, at: number, rank: number): number {
  let seen = 0;
  for (let place = 0; place < slots.length; place++) {
    seen += counts[at + slots[place]!]!;
    if (seen > rank) return place;
  }
  return 0;
}
