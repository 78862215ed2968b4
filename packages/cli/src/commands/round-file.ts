import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { parseRound, RoundError, type Instrument } from '@take-stock/engine';
import { boardView, type Round } from '@take-stock/engine/round';
import { faultLine, stopAt, StopReading, UsageError, type FaultLog } from '../faults.js';
import type { Located } from '../input/locate.js';
import { documentOf } from '../input/read-document.js';
import { backwardDays } from '../backward-days.js';
import { futureDay } from '../future-day.js';
import { reportSetAside, withRemedy } from '../input/batch.js';
import { instrumentSource } from '../instrument-source.js';
import { noteSharedCodes } from '../shared-codes.js';
import { writeRound, type roundTargets } from '../output/write-round.js';
import type { RoundOptions } from '../round-options.js';

/** Whether a document is a round as the coordinator's page saves it, wherever its format stands, and be it cut short. */
export function isRound(bytes: Buffer): boolean {
  const text = bytes.toString('utf8').replace(/^\uFEFF+/, '');
  // The whole is looked through only where it can be one.
  if (!/take-stock\\?\/round\\?\//.test(text)) return false;
  const format = formatIn(text);
  return typeof format === 'string' && format.startsWith('take-stock/round/');
}

function formatIn(text: string): unknown {
  try {
    const tree = parseTree(text);
    return tree && findNodeAtLocation(tree, ['format'])?.value;
  } catch (error) {
    // The parser goes down level by level, and no round is so deep.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** `take-stock round` with a file that holds a whole round: its settings say what an option says of loose responses. */
export async function roundFileCommand(
  bytes: Buffer,
  [file = '', ...others]: readonly string[],
  to: (typeof roundTargets)[number],
  options: RoundOptions,
  log: FaultLog,
): Promise<void> {
  if (others.length > 0) throw new UsageError(`FILE must be one file of a round, got ${others.length + 1} files`);
  const given = (
    ['from', 'map', 'delimiter', 'created', 'round', 'invited', 'groups', 'smallGroups', 'completedOnly', 'closed', 'unpublished'] as const
  ).find((name) => options[name] !== undefined);
  if (given !== undefined || options.k !== '3') {
    const option = (given ?? 'k').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    throw new UsageError(`--${option} must be left out: ${file} is a round, with settings of its own`);
  }
  const { instrument, round, place } = await openRound(bytes, file, options, log);
  const { published, priorities, strengths, unanswerable, late, invited } = boardView(instrument, round);
  if (!published) throw new StopReading({ file, message: 'must be a closed round: there are no results before' });
  const members = round.responses.map(({ id, respondent: { code = null } }) => ({ id, code }));
  const placeOf = (id: string) => ({ file, line: place(`responses.${members.findIndex((member) => member.id === id)}`).line });
  noteSharedCodes(members, placeOf, log);
  for (const response of round.responses) {
    reportSetAside(response, placeOf(response.id), log);
    const day = futureDay(response);
    const message = `response ${response.id}: dated in the future, ${day}, and counted, as it came before the round was closed`;
    if (day !== null) log.note(faultLine({ ...placeOf(response.id), message }));
    const order = backwardDays(response);
    if (order !== null) log.note(faultLine({ ...placeOf(response.id), message: `response ${response.id}: ${order}` }));
  }
  if (late.waiting > 0) log.note(`${late.waiting} came after the round was closed and ${late.waiting === 1 ? 'is' : 'are'} not counted`);
  if (invited !== null && published.invited === null)
    log.note(`${published.submitted} answered where ${invited} were asked, so that nobody knows how many did not: no share is given`);
  // The name that people know, where loose responses have that of --round.
  const named = { ...published, roundId: round.period };
  await writeRound(instrument, named, { priorities, ...strengths, unanswerable }, { ...options, to, groups: round.settings.groups });
}

async function openRound(
  bytes: Buffer,
  file: string,
  { instrument: named }: RoundOptions,
  log: FaultLog,
): Promise<{ instrument: Instrument; round: Round; place: Located['place'] }> {
  const { value, place, faults: ofForm } = documentOf(bytes, file);
  const [fault] = ofForm;
  if (fault) throw new StopReading(fault);
  const origin = (value as { readonly instrument?: { readonly id?: unknown } | null }).instrument?.id;
  const instrument = await instrumentSource(named, log).of(typeof origin === 'string' ? { id: origin, version: null } : null);
  try {
    return { instrument, round: parseRound(instrument, value), place };
  } catch (error) {
    if (!(error instanceof RoundError)) throw error;
    stopAt(
      error.issues.map((issue) => ({ file, ...place(issue.path), ...withRemedy(issue) })),
      log,
    );
  }
}
