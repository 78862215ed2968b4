import { factsOf, withFacts, type Facts } from './facts.js';
import { mergeResponses } from './merge-responses.js';
import type { Disputed, EarlierRound, Round, RoundSettings } from './round.js';
import { same } from './same.js';
import { isIn } from './is-in.js';

/**
 * Two copies of one round put together, so that nothing of either is lost.
 *
 * What only one copy has is taken, even where it was deleted in the other. Of two states of one response, the one dated later
 * counts. Where both say something else, mine stays and `disputed` keeps the other. When one copy is closed, so is what comes
 * of it: the responses that were counted there count, and all others wait. When both are, those of the copy count that has all
 * of the other's, or of both together where late ones could have been added so; else mine. A paper form that one of them has
 * added is no longer being typed in.
 *
 * @param mine the copy that stays where both say something else
 * @param other another copy of the same round
 * @returns a fresh round, with `disputed` where the copies differ
 * @throws RangeError when they are two rounds, or of two instruments or versions
 * @see docs/rounds.md#two-copies
 * @example
 * mergeRounds(round, { ...round, period: 'Spring 2025' }).disputed; // => [{ part: 'settings', id: 'period', other: { period: 'Spring 2025' } }]
 * mergeRounds(round, { ...round, agreed: { 'fair-say': { kind: 'agreed', option: 'some' } } }).agreed['fair-say'].option; // => 'some'
 */
export function mergeRounds(mine: Round, other: Round): Round {
  const known = new Map(other.earlier.map((each) => [each.id, each]));
  const earlier = mine.earlier.map((each) => mergeCopies(each, known.get(each.id) ?? each));
  const more = other.earlier.filter(({ id }) => !mine.earlier.some((each) => each.id === id));
  const newestFirst = (a: EarlierRound, b: EarlierRound) => (a.opened < b.opened ? 1 : a.opened > b.opened ? -1 : 0);
  const { typing: typed, ...rest } = mine;
  const merged = mergeCopies(rest, other);
  // A form that was half typed in one copy may have been added in the other.
  const typing = [typed, other.typing].find((form) => form && !isIn(merged, form));
  return {
    ...merged,
    ...(typing && { typing }),
    earlier: more.length > 0 ? [...earlier, ...more].sort(newestFirst) : earlier,
  };
}

function mergeCopies(mine: EarlierRound, other: EarlierRound): EarlierRound {
  checkSame('round', mine.id, other.id);
  checkSame('instrument', mine.instrument.id, other.instrument.id);
  checkSame('version', mine.instrument.version, other.instrument.version);
  const found: Disputed[] = [];
  const responses = mergeResponses(mine, other, found);
  const agreed = union(mine.agreed, other.agreed, (id, value) => found.push({ part: 'agreed', id, other: value }));
  const given = union(mine.votes.given, other.votes.given, (id, value) => found.push({ part: 'votes', id, other: value }));
  const actions = unionById(mine.actions, other.actions, (id, value) => found.push({ part: 'actions', id, other: value }));
  const influence = unionById(mine.influence, other.influence, (id, value) => found.push({ part: 'influence', id, other: value }));
  const least = leastPublished(mine, other);
  const codes = allCodes(mine, other);
  const factsIn = (copy: EarlierRound) => ({ ...factsOf(copy), publish: { ...copy.settings.publish, ...least }, ...codes });
  const facts = union<unknown>(factsIn(mine), factsIn(other), (id, value) =>
    found.push({ part: 'settings', id, other: { [id]: value } }),
  ) as Facts;
  const rest = { ...mine };
  delete rest.waiting;
  delete rest.shownBefore;
  delete rest.disputed;
  const merged: EarlierRound = {
    ...withFacts(rest, facts),
    ...responses,
    agreed,
    votes: { each: facts.each ?? mine.votes.each, given },
    actions,
    influence,
  };
  const disputed = mergeDisputes(merged, mine.disputed ?? [], [...found, ...(other.disputed ?? [])]);
  return disputed.length > 0 ? { ...merged, disputed } : merged;
}

/** What members wrote is published only where both copies say so: who answered may have been told the narrower. */
function leastPublished(mine: EarlierRound, other: EarlierRound): Pick<RoundSettings['publish'], 'groups' | 'comments'> {
  const [one, two] = [mine.settings.publish, other.settings.publish];
  return { groups: one.groups && two.groups, comments: one.comments && two.comments };
}

/** Each copy's private codes were handed out to members: a code that is forgotten matches nobody next year. */
function allCodes({ settings: { codes: mine } }: EarlierRound, { settings: { codes: other } }: EarlierRound): Pick<RoundSettings, 'codes'> {
  if (!mine || !other) return {};
  const known = new Set(mine);
  return { codes: [...mine, ...other.filter((code) => !known.has(code))] };
}

/** Mine, and what else the other copy has. */
function union<T>(
  mine: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  dispute: (id: string, value: T) => void,
): Record<string, T> {
  const own = new Map(Object.entries(mine));
  const more = Object.entries(other).filter(([id, value]) => {
    if (!own.has(id)) return true;
    if (!same(own.get(id), value)) dispute(id, value);
    return false;
  });
  return Object.fromEntries([...own, ...more]);
}

function unionById<T extends { readonly id: string }>(
  mine: readonly T[],
  other: readonly T[],
  dispute: (id: string, value: T) => void,
): T[] {
  const byId = (list: readonly T[]) => Object.fromEntries(list.map((each) => [each.id, each]));
  return Object.values(union(byId(mine), byId(other), dispute));
}

/** Mine, and those of the others that are not known and do not say what the round says now. */
function mergeDisputes(round: EarlierRound, mine: readonly Disputed[], others: readonly Disputed[]): Disputed[] {
  const all = [...mine];
  for (const dispute of others) {
    if (!all.some((each) => same(each, dispute)) && !same(current(round, dispute), dispute.other)) all.push(dispute);
  }
  return all;
}

/** What the round has in the place that a dispute is about. */
function current(round: EarlierRound, { part, id }: Disputed): unknown {
  const own = (record: Readonly<Record<string, unknown>>) => (Object.hasOwn(record, id) ? record[id] : undefined);
  switch (part) {
    case 'settings':
      return { [id]: own(factsOf(round)) };
    case 'agreed':
      return own(round.agreed);
    case 'votes':
      return own(round.votes.given);
    default:
      return [...(part === 'responses' ? (round.waiting ?? []) : []), ...round[part]].find((each) => each.id === id);
  }
}

function checkSame(name: string, mine: string, other: string): void {
  if (mine !== other) throw new RangeError(`mergeRounds: both copies must be of one ${name}, got "${mine}" and "${other}"`);
}
