/** How one item was answered by a board. */
export interface ItemCounts {
  /** Answers on the scale. */
  readonly valid: number;
  readonly unsure: number;
  readonly blank: number;
  readonly notApplicable: number;
}

/**
 * Whether an item of a board has a score: `notEnoughAnswered` with fewer than k answers, or from fewer than half of those to whom it applies;
 * `mostlyNotApplicable` where more than half say that it does not apply.
 */
export type ItemState = 'scored' | 'notEnoughAnswered' | 'mostlyNotApplicable';

/**
 * Whether an item of a board has a score, or why it has none.
 *
 * @param counts numbers of members: with a point of the scale, who do not know, who left it blank, to whom it does not apply
 * @param minimum answers with a point that a score needs (3), besides half of those to whom the item applies
 * @returns `mostlyNotApplicable` when more than half say that it does not apply, or nobody was asked; else `scored` or
 *   `notEnoughAnswered`
 * @see docs/scoring.md#items-of-a-board
 * @example
 * itemState({ valid: 6, unsure: 6, blank: 0, notApplicable: 0 }); // => 'scored'
 * itemState({ valid: 5, unsure: 6, blank: 1, notApplicable: 0 }); // => 'notEnoughAnswered'
 * itemState({ valid: 3, unsure: 0, blank: 0, notApplicable: 9 }); // => 'mostlyNotApplicable'
 */
export function itemState({ valid, unsure, blank, notApplicable }: ItemCounts, minimum = 3): ItemState {
  const base = valid + unsure + blank;
  if (base === 0 || notApplicable > base) return 'mostlyNotApplicable';
  return valid >= minimum && valid * 2 >= base ? 'scored' : 'notEnoughAnswered';
}

/**
 * Whether so many people do not know that it is a finding of its own: a quarter of those to whom it applies, and three.
 *
 * @param counts numbers of members; those to whom the item does not apply are left aside
 * @returns `true` when at least three do not know, and at least a quarter of those to whom it applies
 * @see docs/scoring.md#items-of-a-board
 * @example
 * manyUnsure({ valid: 5, unsure: 6, blank: 1, notApplicable: 0 }); // => true
 * manyUnsure({ valid: 2, unsure: 2, blank: 0, notApplicable: 0 }); // => false
 */
export function manyUnsure({ valid, unsure, blank }: ItemCounts): boolean {
  return unsure >= 3 && unsure * 4 >= valid + unsure + blank;
}
