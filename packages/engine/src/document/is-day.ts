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
  if (!dayForm.test(text) || text < '0001' || /02-3|(0[469]|11)-31$/.test(text.slice(5))) return false;
  const year = Number(text.slice(0, 4));
  return !text.endsWith('02-29') || (year % 4 === 0 && (year % 100 > 0 || year % 400 === 0));
}

/** How a day is written, for a JSON Schema: it cannot count the days of a month. */
export const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What a text must be that is no day. */
export const aDay = 'must be a day such as "2025-03-31"';
