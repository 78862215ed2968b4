import { randomInt } from 'node:crypto';
import type { Place } from '../faults.js';

/** Ids that are kept if not said; a power of two. They take 32 MB. */
export const mostIds = 2 ** 20;

/** Numbers that one id takes: four of its own, its file, its line. */
const width = 6;

/**
 * Where each id was read for the first time. An id is kept as the 128 bits that it is, in tables that do not grow: a `Set` of a million
 * takes four times the memory.
 */
export class SeenIds {
  readonly #most: number;
  readonly #full: (at: Place) => void;
  readonly #entries: Int32Array;
  /** Number of the entry, from 1; half of the slots stay empty, so that a search is short. */
  readonly #slots: Int32Array;
  /** Odd numbers that nobody knows: without them a file could be made whose ids all ask for one slot. */
  readonly #factors = Int32Array.from({ length: 4 }, () => randomInt(2 ** 31) | 1);
  readonly #id = new Int32Array(4);
  readonly #files: string[] = [];
  #count = 0;
  #isFull = false;

  /**
   * @param full is called once, with the place of the first id that there is no room for
   * @param most ids, a power of two
   */
  constructor(full: (at: Place) => void, most = mostIds) {
    this.#most = most;
    this.#full = full;
    this.#entries = new Int32Array(most * width);
    this.#slots = new Int32Array(most * 2);
  }

  /**
   * Keeps an id, if there is room.
   *
   * @param id a UUID
   * @returns where the same id was read before; `null` for one that is new
   */
  add(id: string, file: string, line: number): Place | null {
    this.#readId(id);
    let slot = this.#firstSlot();
    for (let entry = this.#slots[slot] ?? 0; entry > 0; entry = this.#slots[slot] ?? 0) {
      if (this.#isAt(entry)) return this.#placeAt(entry);
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    if (this.#count < this.#most) this.#keep(slot, file, line);
    else if (!this.#isFull) {
      this.#isFull = true;
      this.#full({ file, line });
    }
    return null;
  }

  #readId(id: string): void {
    let digits = 0;
    let value = 0;
    for (let at = 0; at < id.length; at++) {
      const code = id.charCodeAt(at);
      if (code === 45) continue;
      value = (value << 4) | (code < 58 ? code - 48 : code - 87);
      if (++digits % 8 === 0) this.#id[digits / 8 - 1] = value;
    }
  }

  #firstSlot(): number {
    let sum = 0;
    for (let word = 0; word < 4; word++) sum = (sum + Math.imul(this.#id[word] ?? 0, this.#factors[word] ?? 0)) | 0;
    // The high bits are the mixed ones.
    return sum >>> (Math.clz32(this.#slots.length) + 1);
  }

  #isAt(entry: number): boolean {
    for (let word = 0; word < 4; word++) if (this.#entries[(entry - 1) * width + word] !== this.#id[word]) return false;
    return true;
  }

  #placeAt(entry: number): Place {
    const [file = 0, line = 0] = this.#entries.subarray((entry - 1) * width + 4, entry * width);
    return { file: this.#files[file] ?? '', line };
  }

  #keep(slot: number, file: string, line: number): void {
    if (this.#files.at(-1) !== file) this.#files.push(file);
    const at = this.#count * width;
    this.#entries.set(this.#id, at);
    this.#entries[at + 4] = this.#files.length - 1;
    this.#entries[at + 5] = line;
    this.#slots[slot] = ++this.#count;
  }
}
