import type { ChangeParts } from '../statistics/decompose-change.js';
import type { Instrument } from '../instrument/instrument.js';
import type { ItemState } from '../board/item-state.js';
import type { ChangeState, PairedChange } from './paired-change.js';
import type { Response } from '../response/response.js';
import type { RoundSummary, SummariseOptions } from '../board/round-summary.js';
import type { TwoSampleTest } from '../statistics/two-sample-permutation.js';

/** One of the two rounds of a comparison. */
export interface ComparedRound extends Omit<SummariseOptions, 'k' | 'smallGroups'> {
  /** Everybody who answered, as {@link summarise} takes them. */
  readonly responses: readonly Response[];
  /** The version that the round was answered in, where that is not the version of the comparison. Last round only. */
  readonly instrument?: Instrument;
}

/** What {@link compare} may be told beside the rounds. */
export interface CompareOptions {
  /** The smallest group that may be told apart: a whole number from 3. 3 by default. */
  readonly k?: number;
  /** Results of one of the rounds were shown before with other responses: nothing is published that may not stand beside those. */
  readonly republished?: boolean;
  /** The change that counts as noticeable, in points; the instrument's, or 10 (a tenth of the range for raw values). */
  readonly noticeable?: number;
  /** How sure an interval is to be (0.95); p counts from 1 less that. */
  readonly level?: number;
  /** Whether averages that cannot be matched are tested (`true`). Nothing that is published rests on it, and it takes long. */
  readonly testUnmatched?: boolean;
}

/** What can be said of a section: a change of those who stayed, or why there is none. */
export type SectionChangeState = ChangeState | 'unmatched' | 'notScoredBoth' | 'notComparable';

/** Why an item takes no part. `added` and `dropped` ones are in one version only. */
export type ItemLeftOutReason = 'added' | 'dropped' | 'otherScale' | 'otherCoding' | 'otherSection';

/** One section in two rounds; unpublished. All in points. */
export interface SectionComparison {
  readonly section: string;
  readonly state: SectionChangeState;
  /** The board's score on the items that both rounds have; `null` unless scored. */
  readonly before: number | null;
  /** Likewise, of this round. */
  readonly after: number | null;
  /** after - before. */
  readonly difference: number | null;
  /** The change of those with a score in both rounds; `null` in unmatched rounds and without two scores. */
  readonly matched: PairedChange | null;
  /** How the change of members' mean divides; `null` where `matched` is. */
  readonly parts: ChangeParts | null;
  /** The test of rounds that cannot be matched, last round's members first; else `null`, as with `testUnmatched: false` and without scores. */
  readonly unmatched: TwoSampleTest | null;
}

/** One item that means the same in both rounds; unpublished. */
export interface ItemComparison {
  readonly item: string;
  /** Its id in the last round's version. */
  readonly earlier: string;
  readonly section: string;
  readonly before: { readonly state: ItemState; readonly value: number | null; readonly valid: number };
  readonly after: { readonly state: ItemState; readonly value: number | null; readonly valid: number };
  /** after - before, in the unit of the item scores; `null` unless scored in both. */
  readonly difference: number | null;
}

/** What takes no part in a comparison, and why. */
export interface ComparisonLeftOut {
  readonly items: readonly {
    readonly item: string;
    readonly section: string;
    readonly version: 'before' | 'after';
    readonly reason: ItemLeftOutReason;
  }[];
  /** Sections of this version of which common items hold less than half the weight in one of the versions. */
  readonly sections: readonly {
    readonly section: string;
    readonly version: 'before' | 'after';
    readonly reason: 'added' | 'dropped' | 'tooFewCommonItems';
  }[];
  /** Members who cannot be matched: without a code, or with one that another response of the round has too. */
  readonly members: readonly { readonly id: string; readonly round: 'before' | 'after'; readonly reason: 'noCode' | 'sharedCode' }[];
}

/**
 * Two rounds side by side: the unpublished view, for the developer who runs it. What people are shown is made from it by
 * {@link publishComparison}, and from nothing else.
 */
export interface Comparison {
  readonly view: 'unpublished';
  readonly instrument: { readonly id: string; readonly version: string };
  readonly earlier: { readonly id: string; readonly version: string };
  readonly rounds: { readonly before: string; readonly after: string };
  readonly k: number;
  /** How sure an interval is to be, from 0 to 1. */
  readonly level: number;
  /** The change that counts as noticeable, in points; `null` where scores have no common range. */
  readonly noticeable: number | null;
  /** Whether both rounds have private codes, by which members are matched. */
  readonly matched: boolean;
  /** Whether results of one of the rounds were shown before with other responses. */
  readonly republished: boolean;
  /** Members who answered both times, only this time and only last time. Those who cannot be matched are among the last two. */
  readonly people: { readonly stayers: number; readonly joiners: number; readonly leavers: number };
  readonly sections: readonly SectionComparison[];
  /** The overalls side by side, on common items; `null` where a section of the overall is not comparable. */
  readonly overall: { readonly before: number | null; readonly after: number | null };
  readonly items: readonly ItemComparison[];
  readonly leftOut: ComparisonLeftOut;
  /** The two rounds on the items that they have in common, in this version's ids. */
  readonly before: RoundSummary;
  readonly after: RoundSummary;
}
