import type { AgreementWords } from './agreement-words.js';
import type { Group } from '../instrument/instrument.js';
import type { ItemState } from './item-state.js';
import type { Coverage, ScoreState } from '../score/score-card.js';

/** What a round says about itself, for {@link summarise}. */
export interface SummariseOptions {
  /** Names the round; seeds of random draws are made from it. */
  readonly roundId: string;
  /** Members who were asked to answer; at least as many as answered. Without it there is no response rate. */
  readonly invited?: number;
  /** The smallest group that is shown, and the least of every other minimum: a whole number from 3. 3 by default. */
  readonly k?: number;
  /** The groups of this round, in the order of its reports, in place of the instrument's. */
  readonly groups?: readonly Group[];
  /** The round was published with groups before, and has none now (`groups: []`): nothing then that may not stand beside them. */
  readonly withoutGroups?: boolean;
  /** What becomes of groups that are too small: one group together (`merge`, the default), or not shown (`hide`). */
  readonly smallGroups?: 'merge' | 'hide';
  /** Counts only responses that say when they were completed; the others are reported as excluded. */
  readonly completedOnly?: boolean;
  /** Day the round was closed, such as "2025-03-31"; responses dated later are reported as excluded. */
  readonly closed?: string;
  /** `false` tells of each gap between groups only whether it is flagged: all that is published, and much faster on a large board. */
  readonly gapFigures?: boolean;
}

/** Why a response takes no part in a round. */
export type ExclusionReason =
  'duplicate-id' | 'conflicting-id' | 'other-instrument' | 'other-version' | 'unknown-group' | 'not-completed' | 'dated-later';

/** A group as the report shows it: a sector by itself, or several that were too small together. */
export interface ReportingGroup {
  /** The sector's id, `not-stated`, or `other-members` for a pooled group. */
  readonly id: string;
  /** The sectors in it; one, unless it is pooled. */
  readonly sectors: readonly string[];
  /** Members who answered. */
  readonly n: number;
  /** Whether the report may show it at all; `false` for the pooled group of `smallGroups: 'hide'`. */
  readonly shown: boolean;
}

/** How members' answers differ between groups; unpublished. */
export interface GroupGap {
  /** Highest minus lowest group mean, in the unit of the score. */
  readonly gap: number;
  readonly highest: string;
  readonly lowest: string;
  /** Share of arrangements with a gap as large; `null` below 20 points, where it is not tested, and with `gapFigures: false`. */
  readonly p: number | null;
  /** Arrangements that were looked at; `null` where p is. */
  readonly arrangements: number | null;
  /** Arrangements with a gap as large; `null` where p is. */
  readonly countAtLeast: number | null;
  /** `null` where p is. */
  readonly method: 'exact' | 'monteCarlo' | null;
  /** What the draws started from; `null` for an exact test, and where p is. */
  readonly seed: number | null;
  /** At least 20 points, and p at most 0.05, whether p is given or not. */
  readonly flagged: boolean;
}

/** One group's answers to an item or a section; unpublished. */
export interface GroupCell {
  readonly group: string;
  /** Members with a valid answer to the item, or with a score of their own in the section. */
  readonly n: number;
  /** Mean of those members; `null` without any. */
  readonly mean: number | null;
  readonly state: 'shown' | 'hidden' | 'empty';
}

/** One item over all members; unpublished. */
export interface ItemSummary {
  readonly item: string;
  readonly section: string;
  readonly state: ItemState;
  /** Members who chose each option of the item's scale, in the scale's order. */
  readonly options: readonly { readonly option: string; readonly count: number }[];
  readonly valid: number;
  readonly unsure: number;
  readonly blank: number;
  readonly notApplicable: number;
  /** Members of groups that the item is not for. */
  readonly notAsked: number;
  /** Shares from 0 to 1; `null` when nobody was asked. */
  readonly coverage: number | null;
  readonly unsureShare: number | null;
  readonly notApplicableShare: number | null;
  /** A quarter do not know, and at least three. */
  readonly manyUnsure: boolean;
  /** Mean of the valid answers, 0–100 (or in scale values for instruments that score raw); `null` unless scored. */
  readonly value: number | null;
  readonly displayed: number | null;
  /** The middle answer as members saw it; two ids where the middle lies between them; empty unless scored. */
  readonly median: readonly string[];
  /** C, from 0 to 1; `null` unless scored. */
  readonly consensus: number | null;
  /** In words, from five valid answers or k. */
  readonly agreement: AgreementWords | null;
  readonly bothSides: boolean;
  readonly groups: readonly GroupCell[];
  /** `null` unless the item is scored and at least two groups are shown. */
  readonly gap: GroupGap | null;
}

/** One section over all members; unpublished. */
export interface SectionSummary {
  readonly section: string;
  readonly state: ScoreState;
  /** The board's score: weighted mean of the board scores of its scored items. `null` unless scored. */
  readonly value: number | null;
  readonly displayed: number | null;
  readonly band: string | null;
  readonly coverage: Coverage;
  /** The items that it rests on, and those it could rest on. */
  readonly restsOn: readonly string[];
  readonly of: number;
  /** What the section's score can be. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** What members' own scores in this section say. */
  readonly members: {
    /** Members with a score of their own. */
    readonly scored: number;
    /** Members to whom the section applies. */
    readonly applicable: number;
    /** Whether there are enough of them: at least k, and half of those to whom it applies. */
    readonly enough: boolean;
    /** Mean of members' own scores; `null` unless enough. */
    readonly mean: number | null;
    readonly displayed: number | null;
    readonly median: number | null;
    /** C of members' own scores, from 0 to 1; `null` unless enough. */
    readonly consensus: number | null;
    readonly agreement: AgreementWords | null;
    /** Type-7 quartiles, from eight members or k; else `null`. */
    readonly quartiles: readonly [number, number] | null;
  };
  /** Means of members' own scores. The figures that the report shows are made from answers: see {@link publish}. */
  readonly groups: readonly GroupCell[];
  /** Between members' own scores; `null` unless the section is scored, enough members are, and at least two groups are shown. */
  readonly gap: GroupGap | null;
  /** Mean of the shown groups' means; `null` when any group is hidden or fewer than two are shown. */
  readonly balanced: { readonly mean: number; readonly effectiveN: number; readonly differs: boolean } | null;
  /** The board's score if those who did not answer had all chosen the lowest, or the highest. */
  readonly bounds: readonly [number, number] | null;
}

/** The overall of a board; unpublished. */
export interface OverallSummary {
  readonly state: ScoreState;
  /** Mean of the sections' board scores. */
  readonly value: number | null;
  readonly displayed: number | null;
  readonly band: string | null;
  readonly restsOn: readonly string[];
  readonly of: number;
  /** Mean of the sections' means of members, as long as as many sections have one. */
  readonly memberMean: number | null;
  /** Rounded once, half away from zero. */
  readonly memberMeanDisplayed: number | null;
  readonly bounds: readonly [number, number] | null;
}

/** What one member's answers come to; unpublished. In the order of the responses' ids. */
export interface MemberSummary {
  readonly id: string;
  readonly code: string | null;
  readonly sector: string;
  /** The reporting group; `null` where there is no breakdown. */
  readonly group: string | null;
  /** Score of each section by its id; `null` without one. */
  readonly sections: Readonly<Record<string, number | null>>;
  readonly overall: number | null;
  /** Whether at least one item was left blank that was asked. */
  readonly partial: boolean;
  /** The option chosen, by item: valid answers only. */
  readonly answers: Readonly<Record<string, string>>;
}

/**
 * Everything about one round: the unpublished view, for the developer who runs it. It holds exact values, members' own
 * scores and small groups. What people are shown is made from it by {@link publish}, and from nothing else.
 */
export interface RoundSummary {
  readonly view: 'unpublished';
  readonly instrument: { readonly id: string; readonly version: string };
  readonly roundId: string;
  readonly k: number;
  /** Responses that count. */
  readonly submitted: number;
  readonly invited: number | null;
  /** From 0 to 1. */
  readonly responseRate: number | null;
  /** Responses that left an item blank that was asked. */
  readonly partial: number;
  /** Responses that take no part, and why. */
  readonly excluded: readonly { readonly id: string; readonly reason: ExclusionReason }[];
  /** Answers that were given but not used. */
  readonly ignored: readonly {
    readonly id: string;
    readonly item: string;
    readonly reason: 'unknown-item' | 'unknown-option' | 'not-asked';
  }[];
  /** Sectors with the members who answered, in report order; `not-stated` last. */
  readonly sectors: readonly { readonly id: string; readonly n: number }[];
  /** Empty when there is no breakdown. */
  readonly groups: readonly ReportingGroup[];
  /** Set where the round was published with groups before. */
  readonly withoutGroups?: true;
  readonly items: readonly ItemSummary[];
  readonly sections: readonly SectionSummary[];
  readonly overall: OverallSummary;
  readonly members: readonly MemberSummary[];
}
