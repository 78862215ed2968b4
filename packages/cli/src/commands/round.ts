import {
  priorities,
  publish,
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  strengths,
  summarise,
  unanswerable,
  type Group,
  type Instrument,
  type Response,
  type RoundSummary,
  type SummariseOptions,
} from '@take-stock/engine';
import { excludedText, wordsFor } from '@take-stock/engine/words';
import { checkDay, responsesOf, type ReadingOptions } from '../context.js';
import { faultLine, placeText, StopReading, UsageError, type FaultLog, type Place } from '../faults.js';
import { beginningOf, openInput, type Input } from '../input/open-input.js';
import { largest } from '../input/read-document.js';
import { checkFormat } from '../input/response-format.js';
import { futureDay } from '../future-day.js';
import { instrumentSource } from '../instrument-source.js';
import { noteSharedCodes } from '../shared-codes.js';
import { sinkTo } from '../output/sink.js';
import { roundTargets, writeRound } from '../output/write-round.js';
import { isRound, roundFileCommand } from './round-file.js';

export interface RoundOptions extends ReadingOptions {
  readonly round?: string;
  readonly invited?: string;
  readonly k?: string;
  readonly groups?: string;
  readonly smallGroups?: string;
  readonly completedOnly?: boolean;
  readonly closed?: string;
  readonly to?: string;
  readonly out?: string;
  readonly metadata: boolean;
  readonly bom?: boolean;
  readonly unpublished?: boolean;
}

/** `take-stock round`: what a board's answers come to, as everybody may see it. */
export async function roundCommand(files: readonly string[], options: RoundOptions, log: FaultLog): Promise<void> {
  const to = checkFormat('--to', options.to, roundTargets) ?? 'table';
  const [first = '-', ...others] = files;
  const { bytes, whole, input } = await beginningOf(openInput(first), largest);
  if (whole && isRound(bytes)) return roundFileCommand(bytes, [input.name, ...others], to, options, log);
  if (options.unpublished && to !== 'json')
    throw new UsageError('--unpublished must be used with --to json: all else shows what may be shown');
  const settings = summariseOptions(options);
  const { instrument, responses, places } = await gather([input, ...others], options, log);
  const summary = summariseOrSay(instrument, responses, settings);
  reportLeftOut(instrument, summary, places, log);
  if (options.unpublished) log.note('this is the unpublished view: it holds members’ own scores and small groups. Do not pass it on.');
  if (options.unpublished) {
    const sink = sinkTo(options.out);
    await sink.write(`${JSON.stringify(summary, null, 2)}\n`);
    return sink.end();
  }
  const round = publish(instrument, summary);
  const lists = {
    priorities: publishPriorities(priorities(instrument, summary), round),
    ...publishStrengths(strengths(instrument, summary), round),
    unanswerable: publishUnanswerable(unanswerable(instrument, summary), round),
  };
  await writeRound(instrument, round, lists, { ...options, to, groups: settings.groups });
}

/** Where the responses of each id were read, in their order. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/**
 * All responses of a round.
 *
 * @throws StopReading when a file could not be read to its end: half a board is not the board
 */
export async function gather(
  files: readonly (string | Input)[],
  options: ReadingOptions & { readonly closed?: string | undefined },
  log: FaultLog,
): Promise<{ instrument: Instrument; responses: Response[]; places: Places }> {
  const source = instrumentSource(options.instrument, log);
  const responses: Response[] = [];
  const places = new Map<string, Place[]>();
  for await (const { file, lines, responses: read } of responsesOf(files, source, log, options, true))
    for (const [index, response] of read.entries()) {
      const { id } = response;
      const place = { file, line: lines[index] };
      const day = options.closed === undefined ? futureDay(response) : null;
      if (day !== null) {
        const message = `response ${id}: must be dated today or before, got ${day}, so that it is left out`;
        log.add({ ...place, message });
        continue;
      }
      responses.push(response);
      const same = places.get(id);
      if (same) same.push(place);
      else places.set(id, [place]);
    }
  const file = files.map((each) => (typeof each === 'string' ? each : each.name)).join(', ');
  if (log.stopped) throw new StopReading({ file, message: 'must be read to the end for a round, so that no result is given' });
  if (responses.length === 0) throw new StopReading({ file, message: 'must hold at least one response that can be read' });
  return { instrument: await source.of(null), responses, places };
}

/** The options of a round as the engine takes them. */
export function summariseOptions({
  round,
  invited,
  k,
  groups,
  smallGroups,
  completedOnly,
  closed,
}: Omit<RoundOptions, 'metadata'>): SummariseOptions {
  if (round === undefined || round === '')
    throw new UsageError('--round must be given: a name for the round, such as 2025; draws of chance start from it');
  if (smallGroups !== undefined && smallGroups !== 'merge' && smallGroups !== 'hide')
    throw new UsageError(`--small-groups must be merge or hide, got ${smallGroups}`);
  checkDay('--closed', closed);
  return {
    roundId: round,
    ...(invited !== undefined && { invited: wholeNumber('--invited', invited) }),
    ...(k !== undefined && { k: wholeNumber('--k', k) }),
    ...(groups !== undefined && { groups: groupsOf(groups) }),
    ...(smallGroups !== undefined && { smallGroups }),
    ...(completedOnly && { completedOnly }),
    ...(closed !== undefined && { closed }),
  };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${name} must be a whole number, got ${text}`);
  return Number(text);
}

/** Groups of the round as `id=Label,id=Label`. */
function groupsOf(text: string): Group[] {
  return text.split(',').map((each) => {
    const [id = '', ...label] = each.split('=');
    const trimmed = id.trim();
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(trimmed))
      throw new UsageError(`--groups must be ids, such as "public=Public bodies,voluntary", got ${each}`);
    return { id: trimmed, label: label.join('=').trim() || trimmed };
  });
}

function summariseOrSay(instrument: Instrument, responses: readonly Response[], options: SummariseOptions): RoundSummary {
  try {
    return summarise(instrument, responses, options);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`the round cannot be summed up: ${error.message.replace(/^\w+: /, '')}`);
    throw error;
  }
}

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
