import { createHash } from 'node:crypto';

/** Rows that are kept in mind. They take some 100 MB, and boards are far smaller. */
export const mostRows = 2 ** 20;

/** Rows without an id in the tables of one command, which are known again by what they say: exports put them in another order each time. */
export class AlikeRows {
  /** How often any table so far says the same. */
  readonly #counted = new Map<number, number>();
  readonly #most: number;
  readonly #full: () => void;
  #more: number;

  /** @param full is called once, at the first row that is not kept in mind */
  constructor(full: () => void, most = mostRows) {
    this.#full = full;
    this.#most = most;
    this.#more = most;
  }

  /**
   * Begins a table.
   *
   * @returns for each of its rows how many alike came before in it, as they are different members; `null` for one that a table before has
   */
  table(): (text: string) => number | null {
    const here = new Map<number, number>();
    return (text) => {
      const digest = createHash('sha256').update(text).digest();
      // As many bits as a number holds exactly: two different rows of a million are taken for one with a chance below 1 in 10,000.
      const row = digest.readUIntBE(0, 6) * 32 + (digest.readUInt8(6) >> 3);
      const before = here.get(row) ?? 0;
      const counted = this.#counted.get(row) ?? 0;
      // Beyond what is kept in mind each row is another one.
      if (counted === 0 && this.#counted.size === this.#most) {
        if (this.#more === this.#most) this.#full();
        return this.#more++;
      }
      here.set(row, before + 1);
      if (before < counted) return null;
      this.#counted.set(row, before + 1);
      return before;
    };
  }
}
