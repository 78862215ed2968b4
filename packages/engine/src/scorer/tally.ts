/* eslint-disable @typescript-eslint/no-non-null-assertion, @typescript-eslint/prefer-for-of -- positions are in range by construction, and checks or iterators in these loops cost a third */
import { askedItems, meanOf, type AskedItem } from '../board/asked-item.js';
import { boardOverall } from '../board/board-overall.js';
import { boardSection } from '../board/board-section.js';
import { commonUnit } from '../exact/common-unit.js';
import { display } from '../score/display.js';
import { compare, subtract, toNumber, type Fraction } from '../exact/fraction.js';
import type { Instrument } from '../instrument/instrument.js';
import { itemState, type ItemCounts } from '../board/item-state.js';
import { checkMinimum } from '../board/minimum-group.js';
import type { Outcome } from './outcomes.js';
import { isCode, notAskedCode, oddCode, type Column } from './scorer-codes.js';

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

/** A board's score in its sections and overall, from its items' board scores. */
export interface TallyBoard {
  readonly sections: readonly (Outcome & { readonly section: string })[];
  readonly overall: Outcome;
}

/** Counts of answers, for each item and each group. Made by the `tally` of a {@link Scorer}. */
export interface Tally {
  /**
   * How many responses are counted.
   *
   * @param group position of the group, from 0; all groups if not said
   * @returns a whole number from 0
   * @throws RangeError when there is no such group
   */
  responses(group?: number): number;
  /**
   * Counts one response.
   *
   * @param codes one byte an item, as `encode` of the scorer gives it
   * @param group position of the group, from 0 (0)
   * @throws RangeError when there is no such group, or a code cannot stand where it stands
   */
  add(codes: Uint8Array, group?: number): void;
  /**
   * Takes one response out that was counted in.
   *
   * @param codes as they were added
   * @param group position of the group, from 0 that they were added to (0)
   * @throws RangeError as `add` does, and when the counts show that it was not counted
   */
  remove(codes: Uint8Array, group?: number): void;
  /**
   * Counts a block: all of it, or where it is refused none.
   *
   * @param columns one byte an answer, column after column, `n` bytes each
   * @param n how many respondents
   * @param groups the position of each respondent's group, from 0; all in the first if not said
   * @throws RangeError when the block has another length, or holds a code or a group that cannot be
   */
  addBlock(columns: Uint8Array, n: number, groups?: Uint8Array): void;
  /**
   * Adds the counts of another tally: of another round, another file, another worker.
   *
   * @param other of the same instrument and with as many groups: only the number of its counts is looked at
   * @throws RangeError when it has more or fewer counts
   */
  merge(other: Tally): void;
  /** All counts, to be stored or sent: group by group, item by item, 22 numbers each: codes 0 to 20, then not asked. */
  readonly counts: Float64Array;
  /**
   * How one item was answered.
   *
   * @param item id of the item
   * @param group position of the group, from 0; all groups if not said
   * @returns numbers of people: by option id, with a point, and those who stand apart; `blank` counts options of that kind too
   * @throws RangeError when there is no such item or group
   */
  itemCounts(
    item: string,
    group?: number,
  ): ItemCounts & {
    readonly options: Readonly<Record<string, number>>;
    readonly notAsked: number;
  };
  /**
   * The figures of every item. They take the same time whatever number of responses was counted.
   *
   * @param group position of the group, from 0; all groups if not said
   * @returns one entry an item, in the instrument's order; `NaN` where there are too few answers
   * @throws RangeError when there is no such group
   */
  figures(group?: number): TallyFigures;
  /**
   * The board's scores, as {@link summarise} works them out.
   *
   * @param options `k`: the fewest answers with a point that an item's score needs (3)
   * @returns scores of sections and overall, `null` with too few answers; unpublished
   * @throws RangeError when k is not a whole number from 3
   */
  board(options?: { readonly k?: number }): TallyBoard;
}

/** Counts of one item: codes 0 to 20, then those who were not asked. */
const width = 22;
const slotOf = (code: number) => (code === notAskedCode ? width - 1 : code);

/** What the codes of one item count, made ready in whole numbers. */
interface Measure {
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

/** Counts of pairs of codes while a column is read; all 0 between columns. The tallies of a scorer share them. */
export interface PairCounts {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
}

export function createTally(instrument: Instrument, columns: readonly Column[], groups: number, pairs: PairCounts): Tally {
  if (!Number.isSafeInteger(groups) || groups < 1 || groups > 256) {
    throw new RangeError(`tally: groups must be a whole number from 1 to 256, got ${groups}`);
  }
  const items = askedItems(instrument);
  const measures = items.map((asked, index) => measureOf(asked, columns[index]!));
  const size = columns.length * width;
  const counts = new Float64Array(groups * size);

  const groupOf = (group: number) => {
    if (!Number.isSafeInteger(group) || group < 0 || group >= groups) {
      throw new RangeError(`tally: group must be from 0 to ${groups - 1}, got ${group}`);
    }
    return group * size;
  };
  const checkRow = (codes: Uint8Array) => {
    if (codes.length !== columns.length) throw new RangeError(`tally: codes must be ${columns.length}, one an item, got ${codes.length}`);
    if (columns.some((column, index) => !isCode(column, codes[index] ?? 0))) throw oddCode(columns, codes, 1);
  };
  const count = (codes: Uint8Array, group: number, by: 1 | -1) => {
    const base = groupOf(group);
    for (let i = 0; i < columns.length; i++) counts[base + i * width + slotOf(codes[i]!)]! += by;
  };
  /** Counts of all groups, or of one. */
  const totals = (group?: number): Float64Array => {
    if (group !== undefined) return counts.subarray(groupOf(group), groupOf(group) + size);
    if (groups === 1) return counts;
    const all = new Float64Array(size);
    for (let place = 0; place < counts.length; place++) all[place % size]! += counts[place]!;
    return all;
  };
  const countsOf = (index: number, all: Float64Array) => {
    const { options, item } = columns[index]!;
    const scale = instrument.scales[item.scale]!;
    const at = (slot: number) => all[index * width + slot] ?? 0;
    const valid = new Set(items[index]!.options.map(({ id }) => id));
    const of = (kind: string) =>
      scale.options.reduce((sum, option, place) => sum + (option.kind === kind && !valid.has(option.id) ? at(place + 1) : 0), 0);
    return {
      options: Object.fromEntries(options.map((id, place) => [id, at(place + 1)])),
      valid: options.reduce((sum, id, place) => sum + (valid.has(id) ? at(place + 1) : 0), 0),
      unsure: of('unsure'),
      blank: at(0) + of('blank'),
      notApplicable: of('not-applicable'),
      notAsked: at(width - 1),
    };
  };

  const tally: Tally = {
    counts,
    responses(group) {
      let sum = 0;
      for (const each of totals(group).subarray(0, width)) sum += each;
      return sum;
    },
    add(codes, group = 0) {
      checkRow(codes);
      count(codes, group, 1);
    },
    remove(codes, group = 0) {
      checkRow(codes);
      const base = groupOf(group);
      const never = columns.findIndex((_, i) => (counts[base + i * width + slotOf(codes[i] ?? 0)] ?? 0) < 1);
      if (never >= 0) throw new RangeError(`tally: a response must have been counted to be removed, got one that was not`);
      count(codes, group, -1);
    },
    addBlock(bytes, n, groupOfEach) {
      if (!Number.isSafeInteger(n) || bytes.length !== n * columns.length) {
        throw new RangeError(
          `tally: columns must hold n bytes for each of ${columns.length} items, got ${bytes.length} bytes and n of ${n}`,
        );
      }
      if (groupOfEach && (groupOfEach.length !== n || groupOfEach.some((group) => group >= groups))) {
        throw new RangeError(`tally: groups must be ${n} positions from 0 to ${groups - 1}`);
      }
      // Counted apart and added at the end, so that a code that cannot be leaves nothing behind.
      const added = new Float64Array(counts.length);
      columns.forEach((column, index) => {
        const seen = groupOfEach
          ? countGroups(bytes, n, index, groupOfEach, column, added, size)
          : countColumn(bytes, n, index, column, pairs, added, index * width);
        if (seen === n) return;
        pairs.first.fill(0);
        pairs.second.fill(0);
        throw oddCode(columns, bytes, n);
      });
      for (let place = 0; place < counts.length; place++) counts[place]! += added[place]!;
    },
    merge(other) {
      if (other.counts.length !== counts.length) {
        throw new RangeError(`tally: other must be of the same instrument and have ${groups} groups`);
      }
      for (let place = 0; place < counts.length; place++) counts[place]! += other.counts[place]!;
    },
    itemCounts(item, group) {
      const index = columns.findIndex((column) => column.item.id === item);
      if (index < 0) throw new RangeError(`tally: item must be one of the instrument, got "${item}"`);
      return countsOf(index, totals(group));
    },
    figures(group) {
      const all = totals(group);
      const figures = emptyFigures(columns.length);
      for (let index = 0; index < columns.length; index++) addFigures(measures[index]!, all, index, figures);
      return figures;
    },
    board({ k = 3 } = {}) {
      checkMinimum('tally', k);
      const all = totals();
      const scores = new Map<string, Fraction | null>();
      const applying = new Set<AskedItem>();
      items.forEach((asked, index) => {
        const own = countsOf(index, all);
        const state = itemState(own, k);
        scores.set(asked.item.id, state === 'scored' ? meanOf(asked, (option) => own.options[option] ?? 0) : null);
        if (state !== 'mostlyNotApplicable') applying.add(asked);
      });
      const sections = instrument.sections.map((section) =>
        boardSection(instrument, section, items, scores, (asked) => applying.has(asked)),
      );
      const { state, value, displayed, band } = boardOverall(instrument, sections);
      return {
        sections: sections.map((section, index) => ({
          section: instrument.sections[index]!.id,
          state: section.state,
          ...display(section.rule, section.at('score')),
        })),
        overall: { state, value, displayed, band },
      };
    },
  };
  return tally;
}

/** Counts a column by pairs of neighbours, as there are few different ones; returns how many it could place. */
function countColumn(
  bytes: Uint8Array,
  n: number,
  index: number,
  column: Column,
  pairs: PairCounts,
  counts: Float64Array,
  at: number,
): number {
  const start = bytes.byteOffset + index * n;
  const head = Math.min(n, -start & 3);
  const quarter = (n - head) >> 2;
  if (quarter > 0) countPairs(new Uint32Array(bytes.buffer, start + head, quarter), pairs);
  let seen = 0;
  const codes = [...column.options.keys(), column.options.length].concat(column.item.askedOf ? notAskedCode : []);
  for (const a of codes) {
    for (const b of codes) {
      const pair = a | (b << 8);
      const times = pairs.first[pair]! + pairs.second[pair]!;
      if (times === 0) continue;
      pairs.first[pair] = 0;
      pairs.second[pair] = 0;
      counts[at + slotOf(a)]! += times;
      counts[at + slotOf(b)]! += times;
      seen += 2 * times;
    }
  }
  const countRest = (from: number, to: number) => {
    for (let k = from; k < to; k++) {
      const code = bytes[index * n + k]!;
      if (!isCode(column, code)) continue;
      counts[at + slotOf(code)]!++;
      seen++;
    }
  };
  countRest(0, head);
  countRest(head + 4 * quarter, n);
  return seen;
}

/**
 * The loop that a million answers run through: four codes in one read. The two pairs among them are counted apart, since a count
 * that was raised just before has to be waited for.
 */
function countPairs(fours: Uint32Array, { first, second }: PairCounts): void {
  for (let k = 0; k < fours.length; k++) {
    const four = fours[k]!;
    first[four & 0xffff]!++;
    second[four >>> 16]!++;
  }
}

function countGroups(
  bytes: Uint8Array,
  n: number,
  index: number,
  groups: Uint8Array,
  column: Column,
  counts: Float64Array,
  size: number,
): number {
  const own = new Uint32Array(65_536);
  for (let k = 0; k < n; k++) own[bytes[index * n + k]! | (groups[k]! << 8)]!++;
  let seen = 0;
  own.forEach((times, place) => {
    const code = place & 255;
    if (times === 0 || !isCode(column, code)) return;
    counts[(place >> 8) * size + index * width + slotOf(code)]! += times;
    seen += times;
  });
  return seen;
}

function emptyFigures(items: number): TallyFigures {
  const plane = () => new Float64Array(items);
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

function measureOf({ options, low: least, high }: AskedItem, { codes }: Column): Measure {
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
function addFigures(
  { slots, steps, scores, base, top, bottom, width: span }: Measure,
  counts: Float64Array,
  index: number,
  into: TallyFigures,
): void {
  const at = index * width;
  let n = 0;
  let sum = 0;
  for (let place = 0; place < slots.length; place++) {
    const times = counts[at + slots[place]!]!;
    n += times;
    sum += times * steps[place]!;
  }
  into.valid[index] = n;
  const none = n === 0;
  into.mean[index] = none ? NaN : (base * n + sum * top) / (bottom * n);

  const middle = placeAt(slots, counts, at, Math.floor((n - 1) / 2));
  into.lowMedian[index] = none ? NaN : scores[middle]!;
  into.highMedian[index] = none ? NaN : scores[placeAt(slots, counts, at, Math.floor(n / 2))]!;
  into.lowQuartile[index] = none ? NaN : quartile(slots, scores, counts, at, n, 0.25);
  into.highQuartile[index] = none ? NaN : quartile(slots, scores, counts, at, n, 0.75);

  let distances = 0;
  for (let place = 0; place < slots.length; place++) {
    distances += counts[at + slots[place]!]! * Math.abs(steps[place]! - steps[middle]!);
  }
  into.consensus[index] = n < 2 ? NaN : (span * n - 2 * distances) / (span * n);
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

/** Type 7, as `quantile` works it out from the values themselves. */
function quartile(
  slots: readonly number[],
  scores: readonly number[],
  counts: Float64Array,
  at: number,
  n: number,
  p: 0.25 | 0.75,
): number {
  // A whole number of quarters is exact.
  const place = (n - 1) * p;
  const rank = Math.floor(place);
  const low = scores[placeAt(slots, counts, at, rank)]!;
  const high = scores[placeAt(slots, counts, at, rank + 1)]!;
  return low + (place - rank) * (high - low);
}
