import { has, listOf, objectOf, textOf, textsOf, type Loose } from '../document/loose.js';
import { scoresRaw } from './loose-items.js';
import type { Report } from './report.js';
import { isPoint } from './scale-faults.js';

/** Faults of items: scales, groups and options that are not there, and recodes that leave something open. */
export function itemFaults(instrument: Loose, report: Report): void {
  const scales = objectOf(instrument['scales']);
  const groups = listOf(instrument['groups']).map(({ id }) => id);
  let count = 0;
  listOf(instrument['sections']).forEach((section, at) => {
    listOf(section['items']).forEach((item, index) => {
      const path = ['sections', at, 'items', index];
      count += 1;
      const scale = textOf(item['scale']);
      if (scale !== null && !has(scales, scale))
        report([...path, 'scale'], `must be one of ${named(Object.keys(scales), 'scales')}, got "${scale}"`);
      textsOf(item['askedOf']).forEach((group, place) => {
        if (typeof group === 'string' && !groups.includes(group)) {
          report([...path, 'askedOf', place], `must be one of ${named(groups, 'groups')}, got "${group}"`);
        }
      });
      if (scale !== null && has(scales, scale)) recodeFaults(instrument, item, objectOf(scales[scale]), path, report);
    });
  });
  if (count > 500) report(['sections'], `must have at most 500 items in all, got ${count}`);
}

function recodeFaults(instrument: Loose, item: Loose, scale: Loose, path: readonly (string | number)[], report: Report): void {
  if (item['recode'] === undefined) return;
  const recode = objectOf(item['recode']);
  const options = listOf(scale['options']);
  for (const id of Object.keys(recode)) {
    const option = options.find((each) => each['id'] === id);
    if (!option)
      report(
        [...path, 'recode', id],
        `must be one of ${named(
          options.map(({ id }) => id),
          'options',
        )}, got "${id}"`,
      );
    else if (option['kind'] === 'not-applicable') report([...path, 'recode', id], 'must be left out: what does not apply counts no number');
    else if (option['kind'] === 'blank') report([...path, 'recode', id], 'must be left out: what counts as not answered counts no number');
  }
  const missing = options.filter((option) => isPoint(option) && typeof option['id'] === 'string' && !has(recode, option['id']));
  if (missing.length > 0)
    report([...path, 'recode'], `must give a value to every point, got none for ${missing.map(({ id }) => `"${String(id)}"`).join(', ')}`);
  if (item['reverse'] === true)
    report([...path, 'reverse'], 'must be left out where recode is given: recode can say the mirrored values itself');
  const values = Object.values(recode);
  if (values.length > 0 && values.every((value) => value === values[0]) && !scoresRaw(instrument)) {
    report([...path, 'recode'], 'must have at least two different values, so that answers can count from 0 to 100');
  }
}

/** What is no text is left out: it has a fault of its own. */
function named(ids: readonly unknown[], what: string): string {
  const texts = ids.filter((id) => typeof id === 'string');
  return texts.length === 0 ? `the ${what}, of which there are none` : `the ${what} ${texts.slice(0, 20).join(', ')}`;
}
