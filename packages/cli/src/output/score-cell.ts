import type { ItemState, ScoreState } from '@take-stock/engine';
import type { Words } from '@take-stock/engine/words';
import type { Shown } from './text-table.js';

/** A score in a table, or in words why there is none: a mark alone would leave open whether it is lost or low. */
export function scoreCell(
  words: Words,
  { displayed, state }: { readonly displayed: number | null; readonly state: ItemState | ScoreState | null },
): Shown {
  if (displayed !== null) return displayed;
  if (state === null) return words.say('cell-notShown');
  return words.say(`cell-${state === 'scored' ? 'notScored' : state}`);
}
