import { withFacts } from './facts.js';
import { put } from './put.js';
import type { Disputed, Round } from './round.js';
import { idsOf, wasShown } from './shown-before.js';
import { showsGroups } from './shows-groups.js';
import { withWaiting } from './waiting.js';
import { withShown } from './with-shown.js';

/**
 * Settles one thing that two copies of a round say differently.
 *
 * @param round as {@link mergeRounds} returns it
 * @param index place in `disputed`, from 0
 * @param choice `mine` keeps what the round says; `other` takes what the other copy said. A response waits in a closed round
 * @returns a fresh round without this dispute
 * @throws RangeError when there is no such dispute
 * @see docs/rounds.md#two-copies
 * @example
 * settleDispute(mergeRounds(round, { ...round, period: 'Spring 2025' }), 0, 'other').period; // => 'Spring 2025'
 */
export function settleDispute(round: Round, index: number, choice: 'mine' | 'other'): Round {
  const { disputed = [], ...rest } = round;
  const dispute = disputed[index];
  if (!dispute) throw new RangeError(`settleDispute: index must be below ${disputed.length}, got ${index}`);
  const left = disputed.filter((each) => each !== dispute);
  const settled = choice === 'other' ? taken(untyped(rest, dispute), dispute) : rest;
  return left.length > 0 ? { ...settled, disputed: left } : settled;
}

/** A form that was being typed is done once its response is in. */
function untyped(round: Round, { part, id }: Disputed): Round {
  const { typing, ...rest } = round;
  return part === 'responses' && typing?.id === id ? rest : round;
}

/** A larger smallest group hides what was shown, and undoes nothing: late answers are held against it as before. */
function rememberShown(before: Round, round: Round): Round {
  return wasShown(before) && !wasShown(round) ? { ...round, ...withShown(round, [idsOf(before.responses)]) } : round;
}

/** The same answers by other groups could be subtracted from what was shown of the groups before. */
function withoutOtherGroups(before: Round, round: Round): Round {
  const ids = ({ settings }: Round) => settings.groups.map(({ id }) => id);
  const same = ids(before).toSorted().join() === ids(round).toSorted().join();
  return same || !wasShown(before) || !showsGroups(before, before.responses) ? round : { ...round, withoutGroups: true };
}

function taken(round: Round, dispute: Disputed): Round {
  const { id } = dispute;
  switch (dispute.part) {
    case 'settings':
      return rememberShown(round, withoutOtherGroups(round, withFacts(round, dispute.other)));
    case 'responses':
      if (round.closed === undefined) return { ...round, responses: put(round.responses, [dispute.other]) };
      return withWaiting(round, put(round.waiting ?? [], [dispute.other]));
    case 'agreed':
      return { ...round, agreed: { ...round.agreed, [id]: dispute.other } };
    case 'votes':
      return { ...round, votes: { ...round.votes, given: { ...round.votes.given, [id]: dispute.other } } };
    case 'actions':
      return { ...round, actions: put(round.actions, [dispute.other]) };
    case 'influence':
      return { ...round, influence: put(round.influence, [dispute.other]) };
  }
}
