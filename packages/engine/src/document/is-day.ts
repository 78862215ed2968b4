/**
 * Whether a text is a day of the calendar, as every format writes one.
 *
 * @param text such as "2025-03-31"
 * @returns `false` for any other form, for the year 0 and for days that no month has
 * @see docs/decisions/0003-what-the-doors-do.md
 * @example
 * isDay('2024-02-29'); // => true
 * isDay('2025-02-29'); // => false
 * isDay('31/03/2025'); // => false
 */
export function isDay(text: string): boolean {
  const [, year = 0, month = 0, day = 0] = /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)$/.exec(text)?.map(Number) ?? [];
  const leap = year % 4 === 0 && (year % 100 > 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year > 0 && day > 0 && day <= days;
}

/** What a text must be that is no day. */
export const aDay = 'must be a day such as "2025-03-31"';
