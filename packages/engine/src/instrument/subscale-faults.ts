import { listOf, numberOf, objectOf, textOf, type Loose } from '../document/loose.js';
import { itemsIn } from './loose-items.js';
import { sectionRange, subscaleRange, type Bounds } from './possible-range.js';
import { ringFaults } from './ring-faults.js';
import { duplicates, type Report } from './report.js';
import { gapFault, oneWay, ruleReporter, takesPercent, turns, writtenFaults } from './rule-faults.js';

/** Faults of further scales: members that are not there, rings, weights that sum to nothing, rules with holes. */
export function subscaleFaults(instrument: Loose, report: Report): void {
  const sections = listOf(instrument['sections']);
  const subscales = listOf(objectOf(instrument['scoring'])['subscales']);
  if (subscales.length === 0) return;
  duplicates(
    [...sections, ...subscales].map(({ id }, index) => ({
      id,
      path: index < sections.length ? ['sections', index, 'id'] : ['scoring', 'subscales', index - sections.length, 'id'],
    })),
    'section or subscale',
    report,
  );
  subscales.forEach((subscale, index) => {
    const path = ['scoring', 'subscales', index];
    if (subscale['id'] === 'overall') report([...path, 'id'], 'must be another id: "overall" is the score of the whole instrument');
    memberFaults(instrument, subscale, path, report);
    writtenFaults(subscale, path, report);
  });
  ringFaults(
    subscales.map((subscale, at) => ({
      id: textOf(subscale['id']) ?? '',
      refersTo: listOf(subscale['members']).flatMap((member, place) => {
        const id = textOf(member['scale']);
        return id === null ? [] : { id, path: ['scoring', 'subscales', at, 'members', place, 'scale'] };
      }),
    })),
    report,
  );
  rangeFaults(instrument, subscales, report);
}

function memberFaults(instrument: Loose, subscale: Loose, path: readonly (string | number)[], report: Report): void {
  const sections = listOf(instrument['sections']);
  const scoring = objectOf(instrument['scoring']);
  const items = new Set(itemsIn(instrument).map(({ id }) => id));
  const rules = new Map<unknown, Loose>([
    ...sections.map((section) => [section['id'], { ...objectOf(scoring['sections']), ...objectOf(section['score']) }] as const),
    ...listOf(scoring['subscales']).map((each) => [each['id'], each] as const),
  ]);
  const members = listOf(subscale['members']);
  members.forEach((member, index) => {
    const at = [...path, 'members', index];
    const [item, scale] = [textOf(member['item']), textOf(member['scale'])];
    if (item !== null && !items.has(item)) report([...at, 'item'], `must be the id of an item of this instrument, got "${item}"`);
    if (scale !== null && !rules.has(scale)) report([...at, 'scale'], `must be the id of a section or subscale, got "${scale}"`);
    if (scale !== null && rules.get(scale)?.['aggregate'] === 'none') {
      report([...at, 'scale'], `must be a scale that is scored, got "${scale}", whose aggregate is "none"`);
    }
    if (scale !== null && takesPercent(subscale) && turns(rules.get(scale) ?? {})) report([...at, 'scale'], `${oneWay} of this scale`);
    const first = members.findIndex((each) => each['item'] === member['item'] && each['scale'] === member['scale']);
    if (first < index) report(at, `must be named once in a scale, got it again after members.${first}: use weight to count it more`);
  });
  if (members.length > 0 && members.every(({ weight }) => weight === 0)) {
    report([...path, 'members'], 'must have at least one member with a weight above 0, got weights that sum to nothing');
  }
  const constant = numberOf(objectOf(objectOf(subscale['missing'])['fill'])['constant']);
  if (constant !== null && members.some(({ scale }) => scale !== undefined)) {
    report([...path, 'missing', 'fill'], 'must not be a constant: a scale without a score has no value to stand in');
  }
}

function rangeFaults(instrument: Loose, subscales: readonly Loose[], report: Report): void {
  const scoring = objectOf(instrument['scoring']);
  const known = new Map<string, Bounds | null>();
  const rangeOf = (id: string): Bounds | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    // A ring reads as unknown here, and has been reported.
    known.set(id, null);
    const section = listOf(instrument['sections']).find((each) => each['id'] === id);
    const index = subscales.findIndex((each) => each['id'] === id);
    const subscale = subscales[index];
    const range = section
      ? sectionRange(instrument, section, { ...objectOf(scoring['sections']), ...objectOf(section['score']) }, () => undefined)
      : subscale
        ? subscaleRange(
            instrument,
            subscale,
            rangeOf,
            ruleReporter((key) => ['scoring', 'subscales', index, key], report),
          )
        : null;
    known.set(id, range);
    return range;
  };
  subscales.forEach((subscale, index) => {
    const id = textOf(subscale['id']);
    if (id !== null) gapFault(subscale, rangeOf(id), ['scoring', 'subscales', index, 'bands'], report);
    const constant = numberOf(objectOf(objectOf(subscale['missing'])['fill'])['constant']);
    const mean = subscaleRange(instrument, { ...subscale, aggregate: 'mean', transform: [] }, rangeOf, () => undefined);
    if (constant !== null && mean && (constant < mean.low || constant > mean.high)) {
      const path = ['scoring', 'subscales', index, 'missing', 'fill', 'constant'];
      report(path, `must be from ${mean.low} to ${mean.high}, the values of the items, got ${constant}`);
    }
  });
}
