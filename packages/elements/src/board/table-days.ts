import { dayOf, dayOrderOf, unguarded, type DayOrder, type MatchedColumns } from '@take-stock/engine/formats';

/** How the dates of a table are taken that could be two. */
export interface TableDays {
  /** One of them, without the time. */
  readonly text: string;
  readonly order: DayOrder;
  /** Whether other dates in the table leave no other way. */
  readonly told: boolean;
}

/**
 * How the days of a table are to be read: as somebody has chosen, else as its other dates tell, else as is usual in a language.
 *
 * @returns `null` where no date could be two
 */
export function tableDays(
  rows: readonly (readonly string[])[],
  { about }: MatchedColumns,
  { chosen, today, language }: { readonly chosen: DayOrder | undefined; readonly today: string; readonly language: string },
): TableDays | null {
  const columns = ['created', 'completed'].flatMap((part) => about.get(part) ?? []);
  const texts = rows.flatMap((cells) => columns.map((column) => unguarded(cells[column] ?? '')));
  const text = texts
    .find((each) => dayOf(each) === 'ambiguous')
    ?.trim()
    .split(/[\sT,]/)[0];
  if (text === undefined) return null;
  const told = dayOrderOf(texts, today);
  // Nobody else puts the month first where English is written.
  const usual = /^en-US\b/.test(language) ? 'month-first' : 'day-first';
  return { text, order: chosen ?? told ?? usual, told: told !== null };
}
