/** Why a section has a score or has none. */
export type ScoreState = 'scored' | 'notEnoughAnswered' | 'notApplicable' | 'notScored';

/** Why an item takes no part in its section's score. `unscored` items have weight 0; `not-asked` ones are for other groups. */
export type LeftOutReason = 'unsure' | 'blank' | 'not-applicable' | 'not-asked' | 'unscored';

/** How the answers of one section, or of all, divide up. Items that do not apply, or were not asked, stay outside `base`. */
export interface Coverage {
  /** Items that apply: answered + unsure + blank. */
  readonly base: number;
  readonly answered: number;
  readonly unsure: number;
  readonly blank: number;
  readonly notApplicable: number;
  /** answered / base, from 0 to 1; `null` when nothing applies. */
  readonly share: number | null;
  /** unsure / base, from 0 to 1; `null` when nothing applies. */
  readonly unsureShare: number | null;
}

/** One answer that a score rests on. */
export interface ScoredItem {
  readonly item: string;
  readonly option: string;
  /** The option's value on its response scale, after recoding and reversal. */
  readonly value: number;
  /** What it counts in the section: 0–100 for instruments that score in percent of the possible range, else the value. */
  readonly score: number;
  readonly weight: number;
}

/** The parts that every score has in common. */
interface ScoreBase {
  readonly state: ScoreState;
  /** The exact score as the nearest double; `null` without a score. Not rounded, unless the rule itself has a `round` step. */
  readonly value: number | null;
  /** The score as it is shown: rounded once, half away from zero, to whole numbers or to the decimals of a last `round` step. */
  readonly displayed: number | null;
  /** Id of the band that `displayed` falls in; `null` without a score or without bands. */
  readonly band: string | null;
  readonly coverage: Coverage;
  /** What the score needed and what there was, in the unit of `basis`: of answers for a section, of sections for the overall. */
  readonly needed: {
    readonly basis: 'weight' | 'count';
    readonly answered: number;
    readonly applicable: number;
    readonly minimum: number;
    readonly minCount: number;
  };
}

/** One person's score in one section, with the answers that it rests on. */
export interface SectionScore extends ScoreBase {
  readonly section: string;
  /** The answers that count: what the score rests on, or all there was when that was too little. */
  readonly restsOn: readonly ScoredItem[];
  readonly leftOut: readonly { readonly item: string; readonly reason: LeftOutReason }[];
}

/** One person's score over all sections, put together from those that are scored. */
export interface OverallScore extends ScoreBase {
  /** The sections that it is the weighted mean of. */
  readonly restsOn: readonly { readonly section: string; readonly value: number; readonly weight: number }[];
  readonly leftOut: readonly { readonly section: string; readonly reason: Exclude<ScoreState, 'scored'> }[];
  /** How many sections it could rest on: all but those of weight 0 and those that are never scored. */
  readonly of: number;
}

/** All scores of one response. Plain JSON; ids only, never texts. It is the person's own, unpublished view. */
export interface ScoreCard {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly sections: readonly SectionScore[];
  readonly overall: OverallScore;
  /** Answers that were given but not used, and why. */
  readonly ignored: readonly { readonly item: string; readonly reason: 'unknown-item' | 'unknown-option' | 'not-asked' }[];
}
