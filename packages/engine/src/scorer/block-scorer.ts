/* eslint-disable @typescript-eslint/no-non-null-assertion -- positions are in range by construction, and a check in the loops would cost */
import type { BlockScores, ScorePlane } from './block-scores.js';
import type { Instrument, Section } from '../instrument/instrument.js';
import { sectionRule } from '../score/score-section.js';
import { overallTable, type OverallTable } from './scorer-overall.js';
import { isCode, oddCode, type Column } from './scorer-codes.js';
import { sectionTable, unknown, type SectionTable } from './scorer-section.js';

/** Respondents at a time: what is worked on stays in the nearest cache. */
const length = 4096;

/** A section's table with the columns that it reads. */
interface Placed extends SectionTable {
  readonly scale: string;
  readonly first: number;
  readonly columns: readonly Column[];
}

/** Scores blocks with the tables of an instrument. */
export class BlockScorer {
  readonly #columns: readonly Column[];
  readonly #sections: readonly Placed[];
  readonly #overall: OverallTable;
  /** Keys of a stretch of respondents, two in each number. */
  readonly #pairs = new Uint32Array(length / 2);
  readonly #keys = new Uint16Array(this.#pairs.buffer);
  readonly #overallKeys = new Int32Array(length);
  /** A stretch of columns whose bytes do not lie in pairs. */
  readonly #copy: Uint8Array;

  constructor(instrument: Instrument, columns: readonly Column[]) {
    this.#columns = columns;
    const pairs = new Map<string, Uint32Array>();
    const made = new Map<string, SectionTable>();
    let first = 0;
    this.#sections = instrument.sections.map((section, index) => {
      const own = columns.filter((column) => column.section === index);
      // Sections of one make, of which an instrument often has several, have their scores in common.
      const make = makeOf(instrument, section);
      const table = made.get(make) ?? sectionTable(instrument, section, own, pairs);
      made.set(make, table);
      first += own.length;
      return { ...table, scale: section.id, first: first - own.length, columns: own };
    });
    this.#overall = overallTable(instrument, this.#sections);
    this.#copy = new Uint8Array(Math.max(0, ...this.#sections.map((section) => section.columns.length)) * length);
  }

  get tables(): readonly SectionTable[] {
    return this.#sections;
  }

  score(bytes: Uint8Array, n: number, into?: BlockScores): BlockScores {
    if (!Number.isSafeInteger(n) || bytes.length !== n * this.#columns.length) {
      throw new RangeError(
        `scoreBlock: columns must hold n bytes for each of ${this.#columns.length} items, got ${bytes.length} bytes and n of ${n}`,
      );
    }
    const result = into ?? this.#planes(n);
    if (result.n !== n || result.overall.outcomes !== this.#overall.outcomes) {
      throw new RangeError(`scoreBlock: into must be scores of this scorer for ${n} respondents`);
    }
    for (let from = 0; from < n; from += length) this.#stretch(bytes, n, from, Math.min(length, n - from), result);
    return result;
  }

  #planes(n: number): BlockScores {
    const sections = this.#sections.map(({ scale, small, outcomes }): ScorePlane => {
      return { scale, places: small ? new Uint16Array(n) : new Uint32Array(n), outcomes };
    });
    return { n, sections, overall: { scale: 'overall', places: new Uint32Array(n), outcomes: this.#overall.outcomes } };
  }

  #stretch(bytes: Uint8Array, n: number, from: number, count: number, { sections, overall }: BlockScores): void {
    this.#overallKeys.fill(0);
    const { adds } = this.#overall;
    for (const [index, table] of this.#sections.entries()) {
      const { places } = sections[index]!;
      if (!table.small) {
        this.#longWay(bytes, n, from, count, table, places);
        continue;
      }
      this.#addUp(bytes, n, from, count, table, table.small.pairs);
      const add = adds?.[index];
      const odd = add
        ? readBoth(this.#keys, table.small.outcomeOf, add, places, this.#overallKeys, from, count)
        : readPlaces(this.#keys, table.small.outcomeOf, places, from, count);
      if (odd) throw oddCode(this.#columns, bytes, n);
    }
    const rowOf = (k: number) => sections.map(({ places }) => places[k]!);
    if (adds) readOverall(this.#overall, this.#overallKeys, overall.places, from, count, rowOf);
    else for (let k = from; k < from + count; k++) overall.places[k] = this.#overall.outcome(rowOf(k), 0);
  }

  /** Leaves the keys of a stretch in `#keys`. */
  #addUp(bytes: Uint8Array, n: number, from: number, count: number, { first, columns }: Placed, tables: readonly Uint32Array[]): void {
    let stride = n;
    let source = bytes;
    let at = first * n + from;
    if (((bytes.byteOffset | n | count) & 1) !== 0) {
      for (let i = 0; i < columns.length; i++) {
        const start = (first + i) * n + from;
        this.#copy.set(bytes.subarray(start, start + count), i * length);
      }
      [source, stride, at] = [this.#copy, length, 0];
    }
    const half = (count + 1) >> 1;
    const codes = new Uint16Array(source.buffer, source.byteOffset + at, ((columns.length - 1) * stride + 2 * half) >> 1);
    const step = stride >> 1;
    const [one] = tables;
    let i = 0;
    this.#pairs.fill(0, 0, half);
    // Most columns of an instrument have one table, which then stays at hand.
    for (; one && i + 4 <= columns.length && same(tables, i, 4); i += 4)
      addFour(this.#pairs, tables[i] ?? one, codes, i * step, step, half);
    for (; one && i + 2 <= columns.length; i += 2) {
      addTwo(this.#pairs, tables[i] ?? one, tables[i + 1] ?? one, codes, i * step, step, half);
    }
    for (; one && i < columns.length; i++) addOne(this.#pairs, tables[i] ?? one, codes, i * step, half);
  }

  /** Sections with more keys than a table holds: one respondent after the other. */
  #longWay(bytes: Uint8Array, n: number, from: number, count: number, table: Placed, places: Uint16Array | Uint32Array): void {
    const { first, columns, adds, outcome } = table;
    const row = new Uint8Array(columns.length);
    for (let k = from; k < from + count; k++) {
      let key = 0;
      for (let i = 0; i < columns.length; i++) {
        const code = bytes[(first + i) * n + k]!;
        row[i] = code;
        if (!isCode(columns[i]!, code)) throw oddCode(this.#columns, bytes, n);
        if (adds) key += adds[i]![code]!;
      }
      places[k] = outcome(row, key);
    }
  }
}

/** What a section's scores depend on. */
function makeOf(instrument: Instrument, section: Section): string {
  const items = section.items.map(({ scale, weight, reverse, recode, askedOf }) => [scale, weight, reverse, recode, askedOf !== undefined]);
  return JSON.stringify([sectionRule(instrument, section), items]);
}

function same(tables: readonly Uint32Array[], from: number, count: number): boolean {
  for (let i = from + 1; i < from + count; i++) if (tables[i] !== tables[from]) return false;
  return true;
}

/* The loops that a million responses run through: plain arrays, nothing made, one idea each. Reads that the compiler cannot see
   to be in range are, by what `score` checked. */

function addOne(keys: Uint32Array, table: Uint32Array, codes: Uint16Array, at: number, half: number): void {
  for (let k = 0; k < half; k++) keys[k]! += table[codes[at + k]!]!;
}

function addTwo(keys: Uint32Array, a: Uint32Array, b: Uint32Array, codes: Uint16Array, at: number, step: number, half: number): void {
  for (let k = 0, p = at; k < half; k++, p++) keys[k]! += a[codes[p]!]! + b[codes[p + step]!]!;
}

function addFour(keys: Uint32Array, table: Uint32Array, codes: Uint16Array, at: number, step: number, half: number): void {
  const [two, three] = [2 * step, 3 * step];
  for (let k = 0, p = at; k < half; k++, p++) {
    keys[k]! += table[codes[p]!]! + table[codes[p + step]!]! + table[codes[p + two]!]! + table[codes[p + three]!]!;
  }
}

/** @returns whether a key came up that no codes lead to */
function readBoth(
  keys: Uint16Array,
  outcomeOf: Uint16Array,
  add: Int32Array,
  places: Uint16Array | Uint32Array,
  overall: Int32Array,
  from: number,
  count: number,
): boolean {
  let odd = false;
  for (let k = 0; k < count; k++) {
    const place = outcomeOf[keys[k]!]!;
    if (place === unknown) odd = true;
    else {
      places[from + k] = place;
      overall[k]! += add[place]!;
    }
  }
  return odd;
}

function readPlaces(keys: Uint16Array, outcomeOf: Uint16Array, places: Uint16Array | Uint32Array, from: number, count: number): boolean {
  let odd = false;
  for (let k = 0; k < count; k++) {
    const place = outcomeOf[keys[k]!]!;
    if (place === unknown) odd = true;
    places[from + k] = place;
  }
  return odd;
}

function readOverall(
  { placeOf, outcome }: OverallTable,
  keys: Int32Array,
  places: Uint16Array | Uint32Array,
  from: number,
  count: number,
  rowOf: (k: number) => readonly number[],
): void {
  for (let k = 0; k < count; k++) {
    const key = keys[k]!;
    const place = placeOf[key]!;
    places[from + k] = place === 0 ? outcome(rowOf(from + k), key) : place - 1;
  }
}
