import type { Comparison, ComparisonLeftOut, SectionChangeState } from '../change/comparison.js';

/** One section in two rounds, as everybody may see it. All numbers are whole. */
export interface PublishedSectionComparison {
  readonly section: string;
  /** `withheld` where even the words would tell somebody's score. */
  readonly state: SectionChangeState | 'withheld';
  readonly before: number | null;
  readonly after: number | null;
  /** The rounded difference of the exact scores: it can differ by one from that of the rounded ones. */
  readonly difference: number | null;
  /** Mean change of those who answered both times; `null` where numbers are withheld. */
  readonly change: number | null;
  /** Where that change likely lies, in points; `null` where numbers are withheld, below 6 pairs and beyond 16. */
  readonly interval: readonly [number, number] | null;
  /** Members who answered both times, where that many did in this section too; else `null`. */
  readonly pairs: number | null;
}

/** One item that means the same in both rounds, as everybody may see it: all numbers are whole. */
export interface PublishedItemComparison {
  readonly item: string;
  /** Its id in the last round's version. */
  readonly earlier: string;
  readonly section: string;
  /** The board's score in the last round. */
  readonly before: number;
  /** The board's score in this round. */
  readonly after: number;
  /** The rounded difference of the exact scores. */
  readonly difference: number;
}

/** Two rounds as everybody may see them. What came from joiners and leavers is never a number. */
export interface PublishedComparison {
  readonly view: 'published';
  readonly instrument: Comparison['instrument'];
  readonly earlier: Comparison['earlier'];
  readonly rounds: Comparison['rounds'];
  readonly k: number;
  /** Whether both rounds have private codes, by which members are matched. */
  readonly matched: boolean;
  /** How many answered each round. */
  readonly submitted: { readonly before: number; readonly after: number };
  /** Members who answered both times; `null` in unmatched rounds and below k. */
  readonly stayers: number | null;
  /** Whether anybody answered only one of the rounds; `null` in unmatched rounds. */
  readonly turnover: boolean | null;
  /** Whether the matched change is told in numbers: in all sections, or in none. */
  readonly numbers: boolean;
  /**
   * Set where there are no numbers because results of one of the rounds were shown before with other responses (`republished`): `null`
   * with numbers, in unmatched rounds, and with too few who stayed.
   */
  readonly numbersWithheld: 'earlier-publication' | null;
  readonly sections: readonly PublishedSectionComparison[];
  /** The overalls side by side, without a claim. */
  readonly overall: { readonly before: number | null; readonly after: number | null };
  /** Items that both rounds show a score of. */
  readonly items: readonly PublishedItemComparison[];
  readonly leftOut: Pick<ComparisonLeftOut, 'items' | 'sections'>;
}
