/**
 * A day of the calendar as people write it.
 *
 * @example
 * dayWords('2026-05-03', 'en-GB'); // => '3 May 2026'
 */
export function dayWords(day: string, language: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, date));
}
