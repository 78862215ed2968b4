import type { Instrument, RoundSummary } from '@take-stock/engine';
import { excludedText, wordsFor } from '@take-stock/engine/words';
import { faultLine, placeText, type FaultLog, type Place } from './faults.js';
import type { Places } from './gather-round.js';
import { noteSharedCodes } from './shared-codes.js';

/** What does not count, or not in all. What was asked for by an option is no fault, nor is what counts all the same. */
export function reportLeftOut(
  instrument: Instrument,
  { excluded, ignored, members }: Pick<RoundSummary, 'excluded' | 'ignored' | 'members'>,
  places: Places,
  log: FaultLog,
): void {
  const words = wordsFor(instrument);
  // They come sorted by id and reason, and the place names all that have the id.
  const told = excluded.filter(({ id, reason }, index) => id !== excluded[index - 1]?.id || reason !== excluded[index - 1]?.reason);
  for (const { id, reason } of told) {
    const fault = { ...placeOf(id, places), message: `response ${id}: ${excludedText(words, reason)}` };
    if (reason === 'not-completed' || reason === 'dated-later') log.note(faultLine(fault));
    else log.add(fault);
  }
  for (const { id, item, reason } of ignored) {
    if (reason !== 'not-asked') continue;
    const message = `response ${id}: ${item} is for other groups, so that its answer does not count`;
    log.note(faultLine({ ...placeOf(id, places), message }));
  }
  noteSharedCodes(members, (id) => placeOf(id, places), log);
}

/** Where a response was read. Of several with its id the engine alone knows which one is meant: so all of them, or the first few. */
function placeOf(id: string, places: Places): Place {
  const all = places.get(id) ?? [];
  const [only = { file: 'round' }] = all;
  if (all.length <= 1) return only;
  return { file: `${all.slice(0, 5).map(placeText).join(', ')}${all.length > 5 ? ', …' : ''}` };
}
