/** How one item was answered by a board. */
export interface ItemCounts {
  /** Answers on the scale. */
  readonly valid: number;
  readonly unsure: number;
  readonly blank: number;
  readonly notApplicable: number;
}

export type ItemState = 'scored' | 'notEnoughAnswered' | 'mostlyNotApplicable';

/**
 * Whether an item of a board has a score, or why it has none.
 *
 * @param counts people who answered, were unsure, left it blank, or said that it does not apply
 * @param minimum answers on the scale that a score needs, besides half of those to whom it applies
 * @returns `mostlyNotApplicable` above one half, or when nobody was asked
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
 * @example
 * manyUnsure({ valid: 5, unsure: 6, blank: 1, notApplicable: 0 }); // => true
 * manyUnsure({ valid: 2, unsure: 2, blank: 0, notApplicable: 0 }); // => false
 */
export function manyUnsure({ valid, unsure, blank }: ItemCounts): boolean {
  return unsure >= 3 && unsure * 4 >= valid + unsure + blank;
}
