import type { AgreementWords } from '../board/agreement-words.js';
import type { ItemState } from '../board/item-state.js';
import type { ScoreState } from '../score/score-card.js';

/** Why a figure is not in a published view. */
export type WithheldReason = 'too-few-answers' | 'not-scored' | 'asked-of-some';

/** One item, as everybody may see it. All numbers are whole. */
export interface PublishedItem {
  readonly item: string;
  readonly section: string;
  /** `null` when `withheld` says that the state itself is not shown. */
  readonly state: ItemState | null;
  /** The board's score; `null` unless scored. */
  readonly displayed: number | null;
  /** The middle answer as members saw it; two ids where the middle lies between them; empty where there is none to show. */
  readonly median: readonly string[];
  /** From five valid answers or k; else `null`, and `withheld` says why. */
  readonly counts: {
    readonly options: readonly { readonly option: string; readonly count: number }[];
    readonly valid: number;
    readonly unsure: number;
    readonly blank: number;
    readonly notApplicable: number;
  } | null;
  /** Percent of those to whom the item applies; `null` where counts are. */
  readonly coverage: number | null;
  /** Percent of those to whom the item applies who do not know; `null` where counts are. */
  readonly unsureShare: number | null;
  readonly manyUnsure: boolean | null;
  /** C in percent, and in words; `null` where counts are. */
  readonly agreement: { readonly percent: number; readonly words: AgreementWords } | null;
  readonly bothSides: boolean | null;
  /** Groups see this differently: no numbers, by rule. `null` when there is nothing to say. */
  readonly groupsDiffer: { readonly higher: string; readonly lower: string } | null;
  readonly withheld: WithheldReason | null;
}

/** A group's figure in a section: a whole number, or "not shown" without a reason that could say more. */
export interface PublishedCell {
  readonly group: string;
  readonly displayed: number | null;
}

/** One section, as everybody may see it. All numbers are whole. */
export interface PublishedSection {
  readonly section: string;
  readonly state: ScoreState;
  readonly displayed: number | null;
  readonly band: string | null;
  /** Ids of the items that the score rests on. */
  readonly restsOn: readonly string[];
  readonly of: number;
  /** For the mean consensus of its items, in words only. */
  readonly agreement: AgreementWords | null;
  /** Lower and upper quartile of members' own scores, from eight members or k; `null` where the report has groups. */
  readonly quartiles: readonly [number, number] | null;
  /** One entry a reporting group; empty without a breakdown or without a score. */
  readonly groups: readonly PublishedCell[];
  /** Only where every group is shown. */
  readonly gap: { readonly points: number; readonly highest: string; readonly lowest: string; readonly flagged: boolean } | null;
  readonly balanced: { readonly displayed: number; readonly differs: boolean } | null;
  readonly bounds: readonly [number, number] | null;
  readonly withheld: WithheldReason | null;
}

/**
 * One round as everybody may see it: whole numbers, words by id, and nothing from which a group's hidden figure or a
 * person's answers could be worked out. Tables, charts, files, reports and comparisons are made from this alone.
 */
export interface PublishedSummary {
  readonly view: 'published';
  readonly instrument: { readonly id: string; readonly version: string };
  readonly roundId: string;
  readonly k: number;
  readonly submitted: number;
  readonly invited: number | null;
  /** Percent. */
  readonly responseRate: number | null;
  /** Whose view it is: fewer than 60 %, or fewer than half, of those invited. */
  readonly responseCaution: 'below-60' | 'below-half' | null;
  /** With their sizes, printed here once; empty without a breakdown, and `groupsWithheld` says why. */
  readonly groups: readonly { readonly id: string; readonly sectors: readonly string[]; readonly n: number }[];
  /**
   * Why there is no breakdown: too few members in the groups, or the round was published before (`withoutGroups`). `null` with one, for a
   * round that has no groups, and where nothing is shown at all.
   */
  readonly groupsWithheld: 'too-few-members' | 'earlier-publication' | null;
  readonly items: readonly PublishedItem[];
  readonly sections: readonly PublishedSection[];
  /** `of` sections are what the score could rest on. */
  readonly overall: {
    readonly state: ScoreState;
    readonly displayed: number | null;
    readonly band: string | null;
    readonly restsOn: readonly string[];
    readonly of: number;
    readonly bounds: readonly [number, number] | null;
  };
  /** Set when so few answered that nothing is shown at all. */
  readonly withheld: WithheldReason | null;
}
