/**
 * What the review after one is called, as far as that can be told: the year and the year of two that follow one another are counted on,
 * up to 9999.
 *
 * @example
 * nextPeriod('Autumn 2025'); // => 'Autumn 2026'
 * nextPeriod('2025/26'); // => '2026/27'
 * nextPeriod('FY25/26'); // => 'FY25/26'
 * nextPeriod('Our first'); // => 'Our first'
 */
export function nextPeriod(period: string): string {
  const [years, from = '', between = '', to = ''] = /(?<!\d)(?!9999)(\d{4})(\s?[/–-]\s?)(\d{4}|\d\d)(?!\d)/.exec(period) ?? [];
  if (years && following(from).endsWith(to)) return period.replace(years, `${following(from)}${between}${following(to)}`);
  return period.replace(/(?<!\d)(?!9999)\d{4}(?!\d|.*\d{4})/, following);
}

/** The next number, with as many digits: "00" after "99". */
function following(digits: string): string {
  return String(Number(`1${digits}`) + 1).slice(-digits.length);
}
