import type { Disputed, EarlierRound } from './round.js';

/** What a round says about itself that is no list: its settings, with what stands beside them. */
export type Facts = Extract<Disputed, { part: 'settings' }>['other'];

export function factsOf({ settings, partnership, period, opened, closed, votes: { each } }: EarlierRound) {
  return { ...settings, partnership, period, opened, ...(closed !== undefined && { closed }), each };
}

/** The round with these facts in place of its own. */
export function withFacts<T extends EarlierRound>(round: T, facts: Facts): T {
  const { partnership, period, opened, closed, each, ...settings } = { ...factsOf(round), ...facts } as ReturnType<typeof factsOf>;
  const votes = { ...round.votes, each };
  return { ...round, settings, partnership, period, opened, ...(closed !== undefined && { closed }), votes };
}
