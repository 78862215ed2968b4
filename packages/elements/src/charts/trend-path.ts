/**
 * The line through values over time, broken where there is none: in percent of a picture as wide as its values and 100 high.
 *
 * @example
 * trendPath([50, 75, null, 20]); // => 'M12.5,50L37.5,25'
 */
export function trendPath(values: readonly (number | null)[]): string {
  const points = values.map((value, i) => (value === null ? null : `${((i + 0.5) / values.length) * 100},${100 - value}`));
  return points
    .map((point, i) => {
      if (point === null) return '';
      if (i > 0 && points[i - 1] !== null) return `L${point}`;
      // A line needs two ends.
      return points[i + 1] == null ? '' : `M${point}`;
    })
    .join('');
}
