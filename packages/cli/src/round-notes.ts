import { lateBatch } from '@take-stock/engine/round';
import { backwardDays } from './backward-days.js';
import { faultLine, type FaultLog } from './faults.js';
import { futureDay } from './future-day.js';
import { reportSetAside } from './input/batch.js';
import type { OpenedRound } from './input/round-document.js';
import { noteSharedCodes } from './shared-codes.js';

/** Tells of what is odd in the file of a round, and counts all the same, and of what came late. */
export function noteRound({ file, round, place }: OpenedRound, log: FaultLog): void {
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
  const { waiting } = lateBatch(round);
  if (waiting > 0) log.note(`${waiting} came after the round was closed and ${waiting === 1 ? 'is' : 'are'} not counted`);
}
