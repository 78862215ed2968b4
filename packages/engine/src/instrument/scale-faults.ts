import { add, compare, fractionOf, subtract } from '../exact/fraction.js';
import { listOf, numberOf, objectOf, textsOf, type Loose } from '../document/loose.js';
import { duplicates, type Report } from './report.js';

/** Faults of response scales: points without a value, holes, options out of place. */
export function scaleFaults(instrument: Loose, report: Report): void {
  const scales = Object.entries(objectOf(instrument['scales']));
  if (scales.length > 50) report(['scales'], `must have at most 50 scales, got ${scales.length}`);
  for (const [id, scale] of scales) {
    const options = listOf(objectOf(scale)['options']);
    const path = ['scales', id, 'options'];
    duplicates(
      options.map((option, index) => ({ id: option['id'], path: [...path, index, 'id'] })),
      'option of the scale',
      report,
    );
    valueFaults(options, path, report);
    orderFaults(options, path, report);
    stepFaults(options, path, report);
    positiveFaults(objectOf(scale), options, id, report);
    for (const kind of ['unsure', 'not-applicable', 'blank']) {
      const places = options.flatMap((option, index) => (option['kind'] === kind ? index : []));
      if (places.length > 1)
        report([...path, places[1] ?? 0, 'kind'], `must be the only option of kind "${kind}", got ${places.length} of them`);
    }
  }
}

export function isPoint(option: Loose): boolean {
  return option['kind'] === undefined || option['kind'] === 'point';
}

function positiveFaults(scale: Loose, options: readonly Loose[], id: string, report: Report): void {
  const points = options.filter(isPoint).map((option) => option['id']);
  textsOf(scale['positive']).forEach((option, index, all) => {
    const path = ['scales', id, 'positive', index];
    if (typeof option !== 'string') return;
    if (!points.includes(option)) report(path, `must be one of the points ${points.slice(0, 20).map(String).join(', ')}, got "${option}"`);
    else if (all.indexOf(option) < index) report(path, `must be named once, got "${option}" again`);
  });
}

function valueFaults(options: readonly Loose[], path: readonly string[], report: Report): void {
  options.forEach((option, index) => {
    const value = option['value'];
    if (isPoint(option) && value === undefined) report([...path, index, 'value'], 'must be given: a point counts a number');
    if (!isPoint(option) && typeof value === 'number') {
      report([...path, index, 'value'], `must be left out: only points count a number, got ${value}`);
    }
  });
  const points = options.filter(isPoint).length;
  if (options.length >= 2 && points < 2) report(path, `must have at least 2 points, got ${points}`);
}

function orderFaults(options: readonly Loose[], path: readonly string[], report: Report): void {
  const apart = options.findIndex((option) => !isPoint(option));
  options.forEach((option, index) => {
    if (apart >= 0 && index > apart && isPoint(option)) {
      report([...path, index], 'must come before the options that stand apart from the scale: points first, then the rest');
    }
  });
}

function stepFaults(options: readonly Loose[], path: readonly string[], report: Report): void {
  const values = options.filter(isPoint).map(({ value }) => numberOf(value));
  const places = options.flatMap((option, index) => (isPoint(option) ? index : []));
  const [first, second] = values;
  if (typeof first !== 'number' || typeof second !== 'number') return;
  const step = subtract(fractionOf(second), fractionOf(first));
  values.forEach((value, index) => {
    const before = values[index - 1];
    if (typeof value !== 'number' || typeof before !== 'number') return;
    const at = [...path, places[index] ?? index, 'value'];
    if (value <= before) report(at, `must be above ${before}, the point before it, got ${value}`);
    else if (second > first && compare(fractionOf(value), add(fractionOf(before), step)) !== 0) {
      const size = Number((second - first).toPrecision(12));
      report(
        at,
        `must be one step of ${size} above ${before}, like the points before it, got ${value}; use recode where an answer counts otherwise`,
      );
    }
  });
}
