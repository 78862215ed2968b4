import type { Outcomes } from './outcomes.js';

/** The scores of a block on one scale: for each respondent a place in the list of the scale's outcomes. */
export interface ScorePlane {
  /** Id of the section; `overall` for the overall. */
  readonly scale: string;
  /** For each respondent the place of their outcome in `outcomes`. */
  readonly places: Uint16Array | Uint32Array;
  /** Shared by all blocks of a scorer; it only grows. */
  readonly outcomes: Outcomes;
}

/** All scores of a block of respondents. */
export interface BlockScores {
  /** How many respondents. */
  readonly n: number;
  /** One entry a section, in the order of the instrument. */
  readonly sections: readonly ScorePlane[];
  readonly overall: ScorePlane;
}
