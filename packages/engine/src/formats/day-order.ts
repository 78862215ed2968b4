import { dayOf, type DayOrder } from './day-of.js';

/**
 * Which number is the month in all dates of a column, by those that can be read in one way only. A day still to come is none that a member
 * answered on.
 *
 * @param texts the cells of the column, of any number
 * @param today such as `2026-03-20`
 * @returns the order; `null` where no text tells it, or where one tells the other
 * @see docs/cli.md#tables-of-other-programs
 * @example
 * dayOrderOf(['3/4/26 9:11:22', '3/14/26 9:11:22'], '2026-03-20'); // => 'month-first'
 * dayOrderOf(['3/4/26', '4/4/26'], '2026-03-20'); // => 'month-first'
 * dayOrderOf(['3/2/26'], '2026-03-20'); // => null
 */
export function dayOrderOf(texts: Iterable<string>, today: string): DayOrder | null {
  const told = new Set<DayOrder>();
  for (const text of texts) {
    const days = orders.flatMap((order) => {
      const day = dayOf(text, order);
      return day === null ? [] : [{ order, day }];
    });
    const [only, other] = days.length > 1 ? days.filter(({ day }) => day <= today) : days;
    if (only && !other) told.add(only.order);
  }
  const [order = null, another] = told;
  return another ? null : order;
}

const orders = ['day-first', 'month-first'] as const;
