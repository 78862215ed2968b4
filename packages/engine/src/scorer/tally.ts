/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are in range by construction, and checks in these loops cost a third */
import { askedItems } from '../board/asked-item.js';
import type { Instrument } from '../instrument/instrument.js';
import type { ItemCounts } from '../board/item-state.js';
import { countsIn, slotsOf } from './item-slots.js';
import { checkMinimum } from '../board/minimum-group.js';
import { checkGroups } from './check-groups.js';
import { checkWhole } from '../exact/check-numbers.js';
import { isCode, oddCode, type Column } from './scorer-codes.js';
import { countColumn, countGroups, forgetColumn, slotOf, width } from './count-columns.js';
import { exactBoard, quickBoard, type TallyBoard } from './tally-board.js';
import { addFigures, emptyFigures, measureOf, type TallyFigures } from './tally-figures.js';

/** Counts of answers, for each item and each group. Made by the `tally` of a {@link Scorer}. */
export interface Tally {
  /**
   * How many responses are counted.
   *
   * @param group position of the group, from 0; all groups by default
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
   * @param groups the position of each respondent's group, from 0; all in the first by default
   * @throws RangeError when the block has another length, or holds a code or a group that cannot be
   */
  addBlock(columns: Uint8Array, n: number, groups?: Uint8Array): void;
  /**
   * Adds the counts of another tally: of another round, another file, another worker.
   *
   * @param other of the same instrument and with as many groups, which only the number of its counts can show; its `counts` are enough
   * @throws RangeError when it has more or fewer counts, or one is not a whole number from 0
   */
  merge(other: Pick<Tally, 'counts'>): void;
  /** All counts, to be stored or sent: group by group, item by item, 22 numbers each: codes 0 to 20, then not asked. */
  readonly counts: Float64Array;
  /**
   * How one item was answered.
   *
   * @param item id of the item
   * @param group position of the group, from 0; all groups by default
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
   * @param group position of the group, from 0; all groups by default
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

export function createTally(instrument: Instrument, columns: readonly Column[], groups: number): Tally {
  checkWhole('tally', { groups }, 1, 256);
  const items = askedItems(instrument);
  const counted = items.map((asked, index) => ({
    asked,
    measure: measureOf(asked, columns[index]!),
    slots: slotsOf(instrument, asked, columns[index]!),
  }));
  const quick = quickBoard(instrument, counted);
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
    const at = (slot: number) => all[index * width + slot] ?? 0;
    return {
      options: Object.fromEntries(columns[index]!.options.map((id, place) => [id, at(place + 1)])),
      ...countsIn(counted[index]!.slots, all, index),
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
      checkGroups('tally', groupOfEach, n, groups);
      // Counted apart and added at the end, so that a code that cannot be leaves nothing behind.
      const added = new Float64Array(counts.length);
      columns.forEach((column, index) => {
        const seen = groupOfEach
          ? countGroups(bytes, n, index, groupOfEach, column, added, size)
          : countColumn(bytes, n, index, column, added, index * width);
        if (seen === n) return;
        forgetColumn();
        throw oddCode(columns, bytes, n);
      });
      for (let place = 0; place < counts.length; place++) counts[place]! += added[place]!;
    },
    merge(other) {
      if (other.counts.length !== counts.length) {
        throw new RangeError(`tally: other must have ${counts.length} counts (same items, same groups), got ${other.counts.length}`);
      }
      const odd = other.counts.find((each) => !Number.isSafeInteger(each) || each < 0);
      if (odd !== undefined) throw new RangeError(`tally: counts must be whole numbers from 0, got ${odd}`);
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
      counted.forEach(({ measure }, index) => addFigures(measure, all, index, figures));
      return figures;
    },
    board({ k = 3 } = {}) {
      checkMinimum('tally', k);
      const all = totals();
      return quick?.(all, k) ?? exactBoard(instrument, items, k, (index) => countsOf(index, all));
    },
  };
  return tally;
}
