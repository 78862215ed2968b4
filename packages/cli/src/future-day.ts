import type { Response } from '@take-stock/engine';

/** A day of a response that has not come anywhere on earth: by a clock that is wrong, or a slip of the pen. `null` for one that has. */
export function futureDay({ completed, created }: Response, today = lastToday()): string | null {
  const day = completed ?? created;
  // Days are written so that their texts sort as they do.
  return day > today ? day : null;
}

/** The latest day that it is now anywhere. */
export function lastToday(): string {
  return new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
}
