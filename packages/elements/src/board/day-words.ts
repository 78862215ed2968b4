let kept: Intl.DateTimeFormat | undefined;
let keptFor = '';

/**
 * A day of the calendar as people write it. The format is kept from one day to the next: making it takes longer than all days of a list.
 *
 * @example
 * dayWords('2026-05-03', 'en-GB'); // => '3 May 2026'
 */
export function dayWords(day: string, language: string): string {
  if (!kept || keptFor !== language) {
    kept = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    keptFor = language;
  }
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return kept.format(Date.UTC(year, month - 1, date));
}
