import { changeState, pairedChange, type ChangeState, type PairedChangeOptions } from '../change/paired-change.js';
import { roundHalfAway } from '../exact/round-half-away.js';
import { seededDraws } from '../statistics/seeded-draws.js';

/** The scores of one section, by who answered which round. */
export interface Division {
  /** Those who answered both times, sorted by person. */
  readonly stayers: readonly { readonly last: number; readonly now: number }[];
  readonly joiners: readonly number[];
  readonly leavers: readonly number[];
}

/** What may be told of a section's change. */
export interface Telling {
  readonly numbers: (division: Division) => boolean;
  /** The states that may be said where numbers are not printed. */
  readonly states: (division: Division) => ReadonlySet<ChangeState>;
}

/**
 * What may be told of a section's change without telling anybody's score.
 *
 * The rules depend on the scores of either round, and not on who has which: all ways of dealing them have the same rules.
 *
 * @param any one way of dealing the scores to the members
 * @param decimals of the numbers; `null` where the counts of those who came and left forbid them anyway
 */
export function whatMayBeTold(any: Division, decimals: number | null, options: PairedChangeOptions): Telling {
  const deals = once(() => [...dealsOf(any, options.seed ?? 0)]);
  const safe = once(() => safeStates(deals(), options));
  if (decimals === null) return { numbers: () => false, states: safe };
  const told = (deal: Division) => !numbersTellNobody(deal, decimals, options);
  // That numbers are not printed is news too. Where it would tell a score, they are left out of likely cases as well, and
  // where that is not enough, always.
  const silent = once(() => [told, (deal: Division) => told(deal) || nearlyAlike(deal)].find((each) => leavesOpen(deals().filter(each))));
  const safeSilenced = once(() => safeStates(deals().filter(silent() ?? told), options));
  return {
    numbers: (division) => silent()?.(division) === false,
    states: (division) => (silent()?.(division) === true ? safeSilenced() : safe()),
  };
}

/** Whether those who came, or those who left, have the same score but for one of them. */
function nearlyAlike({ joiners, leavers }: Division): boolean {
  return [joiners, leavers].some(
    (scores) => scores.length > 0 && scores.some((_, left) => !varied(scores.filter((_each, at) => at !== left))),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * Whether the same numbers could have come about with the scores divided otherwise: somebody who stayed and somebody who came,
 * or left, exchange theirs, and nothing that is printed changes.
 *
 * Six members who stayed at 25 and three who left: when the last round holds six scores of 25 and three of 75, "no change"
 * says who had the 75.
 *
 * @param decimals of the numbers that are printed
 */
function numbersTellNobody({ stayers, joiners, leavers }: Division, decimals: number, options: PairedChangeOptions): boolean {
  const printed = (members: Division['stayers']): string => {
    const { state, mean, interval } = pairedChange(differencesOf(members), options);
    return [state, ...[mean ?? 0, ...(interval ?? [])].map((value) => roundHalfAway(value, decimals))].join(' ');
  };
  const otherwise = (round: 'last' | 'now', others: readonly number[]): boolean => {
    const own = stayers.map((member) => member[round]);
    // Everybody of one side could be anybody of that side: two different scores there keep both safe.
    if (others.length === 0 || (varied(own) && varied(others)) || !varied([...own, ...others])) return true;
    const truth = printed(stayers);
    const exchanges = [...new Set(others)].flatMap((score) => own.map((mine, index) => ({ score, index, by: Math.abs(score - mine) })));
    return exchanges
      .filter(({ by }) => by > tolerance)
      .sort((a, b) => a.by - b.by)
      .some(({ score, index }) => printed(stayers.map((member, at) => (at === index ? { ...member, [round]: score } : member))) === truth);
  };
  return otherwise('last', leavers) && otherwise('now', joiners);
}

/**
 * The states that may be said of a section without telling anybody's score.
 *
 * Six members who all went from 0 to 100, and a seventh who came, at 0: "clearly higher" could not be said had anyone else
 * chosen that 0, so that the words alone would tell the newcomer's score. So the scores of either round are dealt to the
 * members anew, many times, and a state may be said only where it leaves open whose score is whose. The same goes for "not
 * shown".
 */
function safeStates(deals: readonly Division[], options: PairedChangeOptions): Set<ChangeState> {
  const classes = new Map<ChangeState, Division[]>();
  for (const deal of deals) {
    // Beyond 16 pairs the signs are drawn: two hundred patterns tell the likely states well enough.
    const state = changeState(differencesOf(deal.stayers), { ...options, draws: 199 });
    classes.set(state, [...(classes.get(state) ?? []), deal]);
  }
  const bySize = [...classes].sort(([, a], [, b]) => b.length - a.length);
  const safe = bySize.filter(([, deals]) => leavesOpen(deals));
  const hidden = bySize.filter(([, deals]) => !leavesOpen(deals)).flatMap(([, deals]) => deals);
  // "Not shown" must leave it open too: the rarest of the safe states join it until it does.
  while (hidden.length > 0 && !leavesOpen(hidden)) {
    const rarest = safe.pop();
    if (!rarest) break;
    hidden.push(...rarest[1]);
  }
  return new Set(safe.map(([state]) => state));
}

/** Whether these deals leave open what those who stayed, came or left had chosen, in either round. */
function leavesOpen(deals: readonly Division[]): boolean {
  const open = (own: (deal: Division) => readonly number[], others: (deal: Division) => readonly number[]) => {
    const [first] = deals;
    if (!first || others(first).length === 0 || !varied([...own(first), ...others(first)])) return true;
    return varied(deals.flatMap(own)) && varied(deals.flatMap(others));
  };
  return (
    open(
      ({ stayers }) => stayers.map(({ last }) => last),
      ({ leavers }) => leavers,
    ) &&
    open(
      ({ stayers }) => stayers.map(({ now }) => now),
      ({ joiners }) => joiners,
    )
  );
}

const drawn = 150;

/** The scores of both rounds dealt to the members in other ways: in order, against it, and by seeded chance. */
function* dealsOf({ stayers, joiners, leavers }: Division, seed: number): Generator<Division> {
  const last = [...stayers.map((member) => member.last), ...leavers].sort((a, b) => a - b);
  const now = [...stayers.map((member) => member.now), ...joiners].sort((a, b) => a - b);
  const deal = (before: readonly number[], after: readonly number[]): Division => ({
    stayers: before.slice(0, stayers.length).map((score, index) => ({ last: score, now: after[index] ?? score })),
    leavers: before.slice(stayers.length),
    joiners: after.slice(stayers.length),
  });
  // Everybody takes a turn as the one who left or came, with all others in order.
  const turns = (scores: readonly number[]) => scores.map((_, by) => [...scores.slice(by), ...scores.slice(0, by)]);
  const ordered = (scores: readonly number[]) => [
    ...scores.slice(0, stayers.length).sort((a, b) => a - b),
    ...scores.slice(stayers.length),
  ];
  const [goings, comings] = [turns(last), turns(now)];
  // On a large board every n-th pair of turns will do.
  const step = Math.ceil((goings.length * comings.length) / drawn);
  for (let turn = 0; turn < goings.length * comings.length; turn += step) {
    const [before, after] = [goings[turn % goings.length] ?? last, comings[Math.floor(turn / goings.length)] ?? now];
    yield deal(ordered(before), ordered(after));
  }
  const { shuffle } = seededDraws(seed);
  const [lastDealt, nowDealt] = [Float64Array.from(last), Float64Array.from(now)];
  for (let draw = 0; draw < drawn; draw++) {
    shuffle(lastDealt);
    shuffle(nowDealt);
    yield deal([...lastDealt], [...nowDealt]);
  }
}

function differencesOf(stayers: Division['stayers']): number[] {
  return stayers.map(({ last, now }) => now - last);
}

const tolerance = 1e-9;

function varied(scores: readonly number[]): boolean {
  return scores.some((score) => Math.abs(score - (scores[0] ?? score)) > tolerance);
}
