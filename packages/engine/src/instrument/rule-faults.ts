import { listOf, numberOf, objectOf, textsOf, type Loose } from '../document/loose.js';
import { roundHalfAway } from '../exact/round-half-away.js';
import { decimalsOf, overallRange, sectionRange, type Bounds, type OnFault } from './possible-range.js';
import { duplicates, type Report } from './report.js';

type Path = readonly (string | number)[];

/** Faults of scoring rules: of each rule as it is written, and of each section's rule once the shared one is put under it. */
export function ruleFaults(instrument: Loose, report: Report): void {
  const scoring = objectOf(instrument['scoring']);
  const shared = objectOf(scoring['sections']);
  const overall = objectOf(scoring['overall']);
  const sections = listOf(instrument['sections']);

  writtenFaults(shared, ['scoring', 'sections'], report);
  writtenFaults(overall, ['scoring', 'overall'], report);
  if (typeof objectOf(overall['missing'])['fill'] === 'object') {
    report(['scoring', 'overall', 'missing', 'fill'], 'must not be a constant: a section without a score has no value to stand in');
  }
  const ranges = sections.map((section, index) => {
    const own = objectOf(section['score']);
    writtenFaults(own, ['sections', index, 'score'], report);
    const rule = { ...shared, ...own };
    const at = (key: string): Path => (key in own ? ['sections', index, 'score', key] : ['scoring', 'sections', key]);
    constantFaults(instrument, section, rule, [...at('missing'), 'fill', 'constant'], report);
    if (takesPercent(overall) && turns(rule)) report(at('transform'), `${oneWay} of the overall`);
    const range = sectionRange(instrument, section, rule, ruleReporter(at, report));
    gapFault(rule, range, at('bands'), report);
    return range;
  });
  gapFault(
    overall,
    overallRange(
      sections,
      ranges,
      overall,
      ruleReporter((key) => ['scoring', 'overall', key], report),
    ),
    ['scoring', 'overall', 'bands'],
    report,
  );
}

/** Reports what a rule cannot give, by where its parts stand. */
export function ruleReporter(at: (key: string) => Path, report: Report): OnFault {
  return (message, key, ...step) => {
    report([...at(key), ...step], message);
  };
}

/** Faults of one rule as it is written. */
export function writtenFaults(rule: Loose, path: Path, report: Report): void {
  const { aggregate, countFrom } = rule;
  if (aggregate === 'count' && countFrom === undefined)
    report([...path, 'countFrom'], 'must be given: the value from which an answer is counted');
  if (aggregate !== 'count' && countFrom !== undefined) report([...path, 'countFrom'], 'must be left out unless aggregate is "count"');
  missingFaults(objectOf(rule['missing']), [...path, 'missing'], report);
  listOf(rule['transform']).forEach((step, index, steps) => {
    stepFaults(step, [...path, 'transform', index], report);
    if (takesPercent({ transform: steps.slice(index) }) && turns({ transform: [step] }))
      report([...path, 'transform', index, 'table'], `${oneWay} that follows`);
  });
  bandFaults(listOf(rule['bands']), [...path, 'bands'], report);
}

export const oneWay = 'must have tables whose scores only rise or only fall, as the ends of the range are looked up for a pomp step';

/** Whether a rule takes the percent of a range. */
export function takesPercent(rule: Loose): boolean {
  return listOf(rule['transform']).some(({ step }) => step === 'pomp');
}

/** Whether a rule looks scores up that rise and fall: its ends then are not the lowest and the highest. */
export function turns(rule: Loose): boolean {
  return listOf(rule['transform']).some(({ table }) => {
    const scores = textsOf(table).flatMap((row) => numberOf(textsOf(row)[1]) ?? []);
    const steps = scores.slice(1).map((score, index) => Math.sign(score - (scores[index] ?? 0)));
    return steps.includes(1) && steps.includes(-1);
  });
}

function missingFaults(missing: Loose, path: Path, report: Report): void {
  if (missing['allRequired'] === true) {
    for (const key of ['minShare', 'minCount', 'maxMissing', 'fill']) {
      if (missing[key] !== undefined) report([...path, key], 'must be left out where allRequired is true: nothing may be missing');
    }
  }
}

function stepFaults(step: Loose, path: Path, report: Report): void {
  if (step['step'] === 'lookup') {
    const keys = textsOf(step['table']).map((row) => numberOf(textsOf(row)[0]));
    keys.forEach((key, index) => {
      const before = keys[index - 1];
      if (typeof key === 'number' && typeof before === 'number' && key <= before) {
        report([...path, 'table', index, 0], `must be above ${before}, the row before it, got ${key}`);
      }
    });
  }
  const [min, max] = [numberOf(step['min']), numberOf(step['max'])];
  if (step['step'] === 'clamp' && min !== null && max !== null && max <= min)
    report([...path, 'max'], `must be above ${min}, the min, got ${max}`);
}

function bandFaults(bands: readonly Loose[], path: Path, report: Report): void {
  duplicates(
    bands.map(({ id }, index) => ({ id, path: [...path, index, 'id'] })),
    'band',
    report,
  );
  bands.forEach((band, index) => {
    const [from, before] = [numberOf(band['from']), numberOf(bands[index - 1]?.['from'])];
    if (from !== null && before !== null && from <= before) report([...path, index, 'from'], `must be above ${before}, got ${from}`);
  });
}

/** The lowest band must reach the lowest score that there can be. */
export function gapFault(rule: Loose, range: Bounds | null, path: Path, report: Report): void {
  const from = numberOf(listOf(rule['bands'])[0]?.['from']);
  if (from === null || !range) return;
  // Bands are read from the score as it is shown.
  const low = roundHalfAway(range.low, decimalsOf(listOf(rule['transform']).at(-1) ?? {}));
  if (from > low) report([...path, 0, 'from'], `must be at most ${low}, the lowest score there can be, got ${from}`);
}

function constantFaults(instrument: Loose, section: Loose, rule: Loose, path: Path, report: Report): void {
  const constant = numberOf(objectOf(objectOf(rule['missing'])['fill'])['constant']);
  const range = sectionRange(instrument, section, { aggregate: 'mean' }, () => undefined);
  if (constant !== null && range && (constant < range.low || constant > range.high)) {
    report(path, `must be from ${range.low} to ${range.high}, the values of the items, got ${constant}`);
  }
}
