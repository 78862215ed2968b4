import { overYears } from '@take-stock/engine/round';
import { BoardSession } from '../board-session.js';

/** Lets the session compare a round with those before it. */
export function definePart(): void {
  BoardSession.overYears = overYears;
}
