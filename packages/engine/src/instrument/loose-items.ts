/* Reads the items of an instrument whose form has not been checked. */
import { has, listOf, numberOf, objectOf, textOf, type Loose } from '../document/loose.js';

export function itemsIn(instrument: Loose): Loose[] {
  return listOf(instrument['sections']).flatMap((section) => listOf(section['items']));
}

/** The options that an item is answered by; `null` where the instrument does not have its scale. */
export function optionsOf(instrument: Loose, item: Loose): readonly Loose[] | null {
  const scales = objectOf(instrument['scales']);
  const scale = textOf(item['scale']);
  return scale !== null && has(scales, scale) ? listOf(objectOf(scales[scale])['options']) : null;
}

/** The ends of an item's scores, in their unit; `null` where the document does not say enough. */
export function endsOf(instrument: Loose, item: Loose): { low: number; high: number } | null {
  if (!scoresRaw(instrument)) return { low: 0, high: 100 };
  const recoded = Object.values(objectOf(item['recode']));
  const values = recoded.length > 0 ? recoded : (optionsOf(instrument, item) ?? []).map(({ value }) => value);
  const numbers = values.flatMap((value) => numberOf(value) ?? []);
  return numbers.length === 0 ? null : { low: Math.min(...numbers), high: Math.max(...numbers) };
}

/** Whether items count in the values of their scales, and not in percent of their range. */
export function scoresRaw(instrument: Loose): boolean {
  return objectOf(instrument['scoring'])['values'] === 'raw';
}
