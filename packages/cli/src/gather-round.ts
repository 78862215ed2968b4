import type { Instrument, Response } from '@take-stock/engine';
import { responsesOf, type ReadingOptions } from './context.js';
import { backwardDays } from './backward-days.js';
import { faultLine, StopReading, type FaultLog, type Place } from './faults.js';
import { futureDay } from './future-day.js';
import type { Input } from './input/open-input.js';
import { instrumentSource } from './instrument-source.js';

/** Where the responses of each id were read, in their order. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/**
 * All responses of a round, and the names of its files.
 *
 * @throws StopReading when a file could not be read to its end: half a board is not the board
 */
export async function gather(
  files: readonly (string | Input)[],
  options: ReadingOptions & { readonly closed?: string | undefined },
  log: FaultLog,
): Promise<{ instrument: Instrument; responses: Response[]; places: Places; file: string }> {
  const file = files.map((each) => (each === '-' ? '<stdin>' : typeof each === 'string' ? each : each.name)).join(', ');
  const source = instrumentSource(options.instrument, log);
  const responses: Response[] = [];
  const places = new Map<string, Place[]>();
  for await (const { file: name, lines, responses: read } of responsesOf(files, source, log, options, true))
    for (const [index, response] of read.entries()) {
      const { id } = response;
      const place = { file: name, line: lines[index] };
      const day = options.closed === undefined ? futureDay(response) : null;
      if (day !== null) {
        const message = `response ${id}: must be dated today or before, got ${day}, so that it is left out`;
        log.add({ ...place, message });
        continue;
      }
      const order = backwardDays(response);
      if (order !== null) log.note(faultLine({ ...place, message: `response ${id}: ${order}` }));
      responses.push(response);
      const same = places.get(id);
      if (same) same.push(place);
      else places.set(id, [place]);
    }
  if (log.stopped) throw new StopReading({ file, message: 'must be read to the end for a round, so that no result is given' });
  if (responses.length === 0) throw new StopReading({ file, message: 'must hold at least one response that can be read' });
  return { instrument: await source.of(null), responses, places, file };
}
