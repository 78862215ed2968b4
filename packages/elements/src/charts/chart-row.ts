/** One row of a picture of scores: words are ready to show, numbers are ready to draw. */
export interface ChartRow {
  readonly id: string;
  readonly label: string;
  /** Language of label, short and band, where it is not that of the page. */
  readonly lang?: string;
  /** One or two words, for the corners of a radar. */
  readonly short: string;
  /** From 0 to 100, unrounded; `null` without a score. */
  readonly value: number | null;
  /** The score in words and figures, such as "58"; or "Not enough answered". */
  readonly score: string;
  /** Name of the band; empty without one. */
  readonly band: string;
  /** Which step of the one-hue colour ramp the band has, from 0 (lightest) to 4. */
  readonly step: 0 | 1 | 2 | 3 | 4;
  /** What the score rests on, such as "6 of 7 questions answered". */
  readonly note: string;
}
