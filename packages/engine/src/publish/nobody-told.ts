import { changeState, type ChangeState, type PairedChangeOptions } from '../change/paired-change.js';
import { seededDraws } from '../statistics/seeded-draws.js';
import { signFlipper } from '../statistics/sign-flip.js';
import { changePrinter, once, samePrint, type PrintedChange } from './printed-change.js';

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
  // Beyond 16 pairs the signs are drawn: two hundred patterns tell the likely states well enough.
  const likely = signFlipper(any.stayers.length, { ...options, draws: 199 });
  const stateOf = onceFor((deal: Division) => changeState(deal.stayers.map(differenceOf), likely, options));
  const safe = once(() => safeStates(deals(), stateOf));
  if (decimals === null) return { numbers: () => false, states: safe };
  const printOf = changePrinter(any.stayers.length, decimals, options);
  const told = onceFor((deal: Division) => !numbersTellNobody(deal, printOf));
  const likelyTold = (deal: Division) => told(deal) || nearlyAlike(deal);
  // That numbers are not printed is news too. Where it would tell a score, they are left out of likely cases as well, and
  // where that is not enough, always.
  const silent = once(() => [told, likelyTold].find((each) => leavesOpen(among(deals(), each))));
  const safeSilenced = once(() => safeStates([...among(deals(), silent() ?? told)], stateOf));
  // Whether anybody's score is told takes long. Most often the likely cases are enough to know that some silence would do.
  const enough = once(() => (deals().some(nearlyAlike) && leavesOpen(among(deals(), nearlyAlike))) || silent() !== undefined);
  const silenced = (division: Division) => likelyTold(division) && silent()?.(division) === true;
  return {
    numbers: (division) => enough() && !silenced(division),
    states: (division) => (silenced(division) ? safeSilenced() : safe()),
  };
}

/** Makes something for each of many when it is asked for, and never again. */
function onceFor<K, T extends string | boolean>(make: (of: K) => T): (of: K) => T {
  const made = new Map<K, T>();
  return (of) => {
    const value = made.get(of) ?? make(of);
    made.set(of, value);
    return value;
  };
}

/** Whether those who came, or those who left, have the same score but for one of them. */
function nearlyAlike({ joiners, leavers }: Division): boolean {
  return [joiners, leavers].some((scores) => scores.some((_, left) => !varied(scores.filter((_each, at) => at !== left))));
}

/** One after the other, so that no more of them are looked at than it takes. */
function* among(deals: readonly Division[], has: (deal: Division) => boolean): Generator<Division> {
  for (const deal of deals) if (has(deal)) yield deal;
}

/**
 * Whether the same numbers could have come about with the scores divided otherwise: somebody who stayed and somebody who came,
 * or left, exchange theirs, and nothing that is printed changes.
 *
 * Six members who stayed at 25 and three who left: when the last round holds six scores of 25 and three of 75, "no change"
 * says who had the 75.
 */
function numbersTellNobody({ stayers, joiners, leavers }: Division, printOf: (differences: readonly number[]) => PrintedChange): boolean {
  const differences = stayers.map(differenceOf);
  const truth = once(() => printOf(differences));
  const otherwise = (round: 'last' | 'now', others: readonly number[]): boolean => {
    const own = stayers.map((member) => member[round]);
    // Everybody of one side could be anybody of that side: two different scores there keep both safe.
    if (others.length === 0 || (varied(own) && varied(others)) || !varied([...own, ...others])) return true;
    const exchanges = [...new Set(others)].flatMap((score) =>
      stayers.map((member, index) => ({
        by: Math.abs(score - member[round]),
        differences: () => differences.with(index, differenceOf({ ...member, [round]: score })),
      })),
    );
    return exchanges
      .filter(({ by }) => by > tolerance)
      .sort((a, b) => a.by - b.by)
      .some((exchange) => samePrint(printOf(exchange.differences()), truth()));
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
function safeStates(deals: readonly Division[], stateOf: (deal: Division) => ChangeState): Set<ChangeState> {
  const classes = new Map<ChangeState, Division[]>();
  for (const deal of deals) {
    const state = stateOf(deal);
    classes.set(state, [...(classes.get(state) ?? []), deal]);
  }
  const bySize = [...classes].sort(([, a], [, b]) => b.length - a.length);
  const safe = bySize.filter(([, deals]) => leavesOpen(deals));
  const hidden = bySize.filter(([, deals]) => !leavesOpen(deals)).flatMap(([, deals]) => deals);
  // "Not shown" must leave it open too: the rarest of the safe states join it until it does.
  while (!leavesOpen(hidden)) {
    const rarest = safe.pop();
    if (!rarest) break;
    hidden.push(...rarest[1]);
  }
  return new Set(safe.map(([state]) => state));
}

/** Whether these deals leave open what those who stayed, came or left had chosen, in either round. */
function leavesOpen(deals: Iterable<Division>): boolean {
  let closed: Side[] | undefined;
  for (const deal of deals) {
    closed ??= sidesOf(deal);
    closed = closed.filter(({ of, score }) => !of(deal).some((each) => differ(each, score)));
    if (closed.length === 0) return true;
  }
  return closed === undefined;
}

/** Those whose scores a round could tell, and a score that all of them could have. */
interface Side {
  readonly of: (deal: Division) => readonly number[];
  readonly score: number;
}

function sidesOf(deal: Division): Side[] {
  const rounds = [
    [({ stayers }: Division) => stayers.map(({ last }) => last), ({ leavers }: Division) => leavers],
    [({ stayers }: Division) => stayers.map(({ now }) => now), ({ joiners }: Division) => joiners],
  ] as const;
  return rounds.flatMap(([own, others]) =>
    others(deal).length > 0 && varied([...own(deal), ...others(deal)]) ? [own, others].map((of) => ({ of, score: of(deal)[0] ?? 0 })) : [],
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

function differenceOf({ last, now }: Division['stayers'][number]): number {
  return now - last;
}

const tolerance = 1e-9;

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > tolerance;
}

function varied(scores: readonly number[]): boolean {
  return scores.some((score) => differ(score, scores[0] ?? score));
}
