import { isDay } from '../document/is-day.js';

/** Which number of a date such as 3/4/2025 is the month. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * The day of a time stamp as forms and spreadsheets write it. The time of day is left out on purpose.
 *
 * @param text such as `2025-03-31`, `2025/03/31 2:05:22 PM GMT+1` or `31/03/2025 14:05`
 * @param order for dates whose first two numbers could both be a month
 * @returns the day as `2025-03-31`; `ambiguous` where only an order could tell; `null` when it is no date
 * @see docs/cli.md#tables-of-other-programs
 * @example
 * dayOf('31/03/2025 14:05:22'); // => '2025-03-31'
 * dayOf('3/4/25'); // => 'ambiguous'
 * dayOf('3/4/25', 'day-first'); // => '2025-04-03'
 * dayOf('31 March'); // => null
 */
export function dayOf(text: string, order?: DayOrder): string | null {
  const found = /^\s*(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?=$|[\sT,])/.exec(text);
  if (!found) return null;
  const [first, second, third] = [Number(found[1]), Number(found[3]), Number(found[4])];
  if (found[1]?.length === 4) return day(first, second, third);
  if (found[4]?.length !== 4 && found[4]?.length !== 2) return null;
  const year = third < 100 ? 2000 + third : third;
  const [dayFirst, monthFirst] = [day(year, second, first), day(year, first, second)];
  if (order) return order === 'day-first' ? dayFirst : monthFirst;
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return 'ambiguous';
  return dayFirst ?? monthFirst;
}

function day(year: number, month: number, date: number): string | null {
  const text = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');
  return year >= 1900 && isDay(text) ? text : null;
}
