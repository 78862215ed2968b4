import type { ScoreState } from '../score/score-card.js';

/** One result that a scale can have. */
export interface Outcome {
  readonly state: ScoreState;
  readonly value: number | null;
  readonly displayed: number | null;
  readonly band: string | null;
}

const states: readonly ScoreState[] = ['scored', 'notEnoughAnswered', 'notApplicable', 'notScored'];

/**
 * The different results that a scale has had so far, each once. Blocks hold one number a respondent, which is a place in this list.
 *
 * The list only grows: a block that was scored earlier keeps its meaning.
 */
export class Outcomes {
  readonly #bands: readonly string[];
  #values = new Float64Array(64);
  #displayed = new Float64Array(64);
  #codes = new Uint32Array(64);
  #length = 0;

  constructor(bands: readonly string[]) {
    this.#bands = bands;
  }

  /** How many there are. */
  get length(): number {
    return this.#length;
  }

  /** The exact scores as nearest doubles, by place; `NaN` where there is none. */
  get values(): Float64Array {
    return this.#values.subarray(0, this.#length);
  }

  /** The scores as shown, by place; `NaN` where there is none. */
  get displayed(): Float64Array {
    return this.#displayed.subarray(0, this.#length);
  }

  /**
   * One result in full.
   *
   * @param place in the list, from 0
   * @returns the result; `null` for what it has not
   * @throws RangeError when there is no such place
   */
  at(place: number): Outcome {
    if (!(place >= 0 && place < this.#length)) throw new RangeError(`outcomes: place must be from 0 to ${this.#length - 1}, got ${place}`);
    const code = this.#codes[place] ?? 0;
    const state = states[code & 3] ?? 'notScored';
    const scored = state === 'scored';
    return {
      state,
      value: scored ? (this.#values[place] ?? null) : null,
      displayed: scored ? (this.#displayed[place] ?? null) : null,
      band: this.#bands[(code >> 2) - 1] ?? null,
    };
  }

  /**
   * Adds a result: for the scorer alone.
   *
   * @param state whether there is a score
   * @param value the exact score as the nearest double; `NaN` without one
   * @param displayed the score as it is shown; `NaN` without one
   * @param band position among the bands, -1 for none
   * @returns its place
   */
  add(state: ScoreState, value: number, displayed: number, band: number): number {
    const place = this.#length++;
    if (place === this.#values.length) this.#grow();
    this.#values[place] = value;
    this.#displayed[place] = displayed;
    this.#codes[place] = states.indexOf(state) | ((band + 1) << 2);
    return place;
  }

  #grow(): void {
    const wider = <T extends Float64Array | Uint32Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    const size = this.#length * 2;
    this.#values = wider(this.#values, new Float64Array(size));
    this.#displayed = wider(this.#displayed, new Float64Array(size));
    this.#codes = wider(this.#codes, new Uint32Array(size));
  }
}
