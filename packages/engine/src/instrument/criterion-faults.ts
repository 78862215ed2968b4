import { listOf, numberOf, objectOf, textOf, type Loose } from '../document/loose.js';
import { endsOf, itemsIn } from './loose-items.js';
import { ringFaults } from './ring-faults.js';
import { duplicates, type Report } from './report.js';

/** Faults of alerts and criteria: items that are not there, thresholds that nothing or everything meets, rings. */
export function criterionFaults(instrument: Loose, report: Report): void {
  const criteria = listOf(objectOf(instrument['scoring'])['criteria']);
  const path = ['scoring', 'criteria'];
  alertFaults(instrument, report);
  duplicates(
    criteria.map(({ id }, index) => ({ id, path: [...path, index, 'id'] })),
    'criterion',
    report,
  );
  const items = new Set(itemsIn(instrument).map(({ id }) => id));
  const ids = new Set(criteria.map(({ id }) => id));
  criteria.forEach((criterion, at) => {
    const conditions = listOf(criterion['of']);
    const need = numberOf(criterion['need']);
    if (need !== null && need > conditions.length) {
      report([...path, at, 'need'], `must be at most ${conditions.length}, the number of conditions, got ${need}`);
    }
    conditions.forEach((condition, index) => {
      const place = [...path, at, 'of', index];
      const [item, other] = [textOf(condition['item']), textOf(condition['criterion'])];
      if (item !== null && !items.has(item)) report([...place, 'item'], `must be the id of an item of this instrument, got "${item}"`);
      if (other !== null && !ids.has(other)) report([...place, 'criterion'], `must be the id of a criterion, got "${other}"`);
      const [least, most] = [numberOf(condition['atLeast']), numberOf(condition['atMost'])];
      if (item !== null && condition['atLeast'] === undefined && condition['atMost'] === undefined) {
        report([...place, 'atLeast'], 'must be given, or atMost: what the score of the item must be');
      }
      if (least !== null && most !== null && most < least) report([...place, 'atMost'], `must be at least ${least}, got ${most}`);
    });
  });
  ringFaults(
    criteria.map((criterion, at) => ({
      id: textOf(criterion['id']) ?? '',
      refersTo: listOf(criterion['of']).flatMap((condition, index) => {
        const id = textOf(condition['criterion']);
        return id === null ? [] : { id, path: [...path, at, 'of', index, 'criterion'] };
      }),
    })),
    report,
  );
}

function alertFaults(instrument: Loose, report: Report): void {
  listOf(instrument['sections']).forEach((section, at) => {
    listOf(section['items']).forEach((item, index) => {
      const atLeast = numberOf(objectOf(item['alert'])['atLeast']);
      const range = endsOf(instrument, item);
      if (atLeast === null || !range || (atLeast > range.low && atLeast <= range.high)) return;
      const path = ['sections', at, 'items', index, 'alert', 'atLeast'];
      report(path, `must be above ${range.low} and at most ${range.high}, so that some answers raise it and some do not, got ${atLeast}`);
    });
  });
}
