import type { Response } from '@take-stock/engine';

/** What is to be known of a response that was completed before it was begun; `null` of any other. A wrong clock is no reason to leave it out. */
export function backwardDays({ completed, created }: Response): string | null {
  // Days are written so that their texts sort as they do.
  if (completed === undefined || completed >= created) return null;
  return `completed on ${completed}, before it was begun on ${created}, as by a wrong clock: it counts all the same`;
}
