/* eslint-disable @typescript-eslint/no-non-null-assertion, @typescript-eslint/prefer-for-of -- positions are in range by construction, and checks or iterators in these loops cost a third */
import { isCode, notAskedCode, type Column } from './scorer-codes.js';

/** Counts of one item: codes 0 to 20, then those who were not asked. */
export const width = 22;
export const slotOf = (code: number) => (code === notAskedCode ? width - 1 : code);

/**
 * Counts of pairs of codes while a column is read, all 0 between columns. They are constants of this file, as a loop over tables that it
 * is handed costs half as much again.
 */
const first = new Uint32Array(65_536);
const second = new Uint32Array(65_536);

/** Counts a column by pairs of neighbours, as there are few different ones; returns how many it could place. */
export function countColumn(bytes: Uint8Array, n: number, index: number, column: Column, counts: Float64Array, at: number): number {
  const start = bytes.byteOffset + index * n;
  const head = Math.min(n, -start & 3);
  const quarter = (n - head) >> 2;
  if (quarter > 0) countPairs(new Uint32Array(bytes.buffer, start + head, quarter));
  let seen = 0;
  const codes = [...column.options.keys(), column.options.length].concat(column.item.askedOf ? notAskedCode : []);
  for (const a of codes) {
    for (const b of codes) {
      const pair = a | (b << 8);
      const times = first[pair]! + second[pair]!;
      if (times === 0) continue;
      first[pair] = 0;
      second[pair] = 0;
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
function countPairs(fours: Uint32Array): void {
  for (let k = 0; k < fours.length; k++) {
    const four = fours[k]!;
    first[four & 0xffff]!++;
    second[four >>> 16]!++;
  }
}

/** Forgets a column that held codes that cannot be. */
export function forgetColumn(): void {
  first.fill(0);
  second.fill(0);
}

export function countGroups(
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
