import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchedDisclosure, pairedChange, roundHalfAway } from '../src/index.js';
import { whatMayBeTold, type Division, type Telling } from '../src/publish/nobody-told.js';
import { seededDraws } from '../src/statistics/seeded-draws.js';

const pairs = Number(process.env['ATTACK_PAIRS'] ?? 2000);
const { index } = seededDraws(42);
const scales = [
  [0, 100],
  [0, 25],
  [50, 100],
  [0, 50, 100],
  [0, 25, 50],
  [25, 50, 75],
];

/** Two rounds of one section with very few different scores, many of them at one end: the easiest to see through. */
function hostilePair(): { division: Division; scores: readonly number[] } {
  const scores = scales[index(scales.length)]!;
  const bias = index(3);
  const pick = (likely: number) => (index(3) < bias ? likely : scores[index(scores.length)]!);
  const [low, high] = [() => pick(scores[0]!), () => pick(scores.at(-1)!)];
  const many = <T>(count: number, make: () => T) => Array.from({ length: count }, make);
  const stayers = many(6 + index(2), () => ({ last: low(), now: high() }));
  return { division: { stayers, joiners: many(index(5), high), leavers: many(index(4), low) }, scores };
}

const lastOf = ({ stayers, leavers }: Division) => [...stayers.map(({ last }) => last), ...leavers];
const nowOf = ({ stayers, joiners }: Division) => [...stayers.map(({ now }) => now), ...joiners];
const countsOf = (values: readonly number[], scores: readonly number[]) =>
  scores.map((score) => values.filter((value) => value === score).length);

/** All that is published about the change of one section. */
function printed(division: Division, telling: Telling): string {
  const { state, mean, interval } = pairedChange(division.stayers.map(({ last, now }) => now - last));
  if (telling.numbers(division)) return [state, ...[mean!, ...interval!].map((value) => roundHalfAway(value))].join(' ');
  return telling.states(division).has(state) ? state : 'withheld';
}

/** Every way of dividing the same scores among as many who stayed, came and left. */
function worldsOf(truth: Division, scores: readonly number[]): Division[] {
  const [rows, columns] = [countsOf(lastOf(truth), scores), countsOf(nowOf(truth), scores)];
  const worlds: Division[] = [];
  const stayers: { last: number; now: number }[] = [];
  const rest = (counts: readonly number[]) => counts.flatMap((count, at) => new Array<number>(count).fill(scores[at]!));
  const fill = (cell: number, left: number): void => {
    if (cell === scores.length ** 2) {
      if (left === 0) worlds.push({ stayers: [...stayers], joiners: rest(columns), leavers: rest(rows) });
      return;
    }
    const [row, column] = [Math.floor(cell / scores.length), cell % scores.length];
    const most = Math.min(left, rows[row]!, columns[column]!);
    for (let count = 0; count <= most; count++) {
      fill(cell + 1, left - count);
      stayers.push({ last: scores[row]!, now: scores[column]! });
      rows[row]!--;
      columns[column]!--;
    }
    stayers.length -= most + 1;
    rows[row]! += most + 1;
    columns[column]! += most + 1;
  };
  fill(0, truth.stayers.length);
  return worlds;
}

/** Whose score follows from the print, besides those of a round in which all chose the same. */
function told(truth: Division, scores: readonly number[]): string[] {
  const { length: stayers } = truth.stayers;
  const counts = { stayers, joiners: truth.joiners.length, leavers: truth.leavers.length };
  const telling = whatMayBeTold(truth, matchedDisclosure(counts, { stayersMin: 6 }) === 'numbers' ? 0 : null, {});
  const seen = printed(truth, telling);
  const possible = worldsOf(truth, scores).filter((world) => printed(world, telling) === seen);
  const follows = (values: (world: Division) => readonly number[], round: (world: Division) => readonly number[]) =>
    values(truth).length > 0 && new Set(round(truth)).size > 1 && new Set(possible.flatMap(values)).size === 1;
  return [
    ...(follows(({ joiners }) => joiners, nowOf) ? ['joiners'] : []),
    ...(follows(({ leavers }) => leavers, lastOf) ? ['leavers'] : []),
    ...(follows(({ stayers: own }) => own.map(({ last }) => last), lastOf) ? ['stayers before'] : []),
    ...(follows(({ stayers: own }) => own.map(({ now }) => now), nowOf) ? ['stayers after'] : []),
  ];
}

describe('what is published of a change', () => {
  it(`lets nobody who lists every possibility work out a score: ${pairs} hostile pairs of rounds`, () => {
    const seen = new Set<string>();
    for (let pair = 0; pair < pairs; pair++) {
      const { division, scores } = hostilePair();
      assert.deepEqual(told(division, scores), [], JSON.stringify(division));
      seen.add(division.joiners.length > 0 ? 'joiners' : 'none');
    }
    assert.equal(seen.size, 2);
  });

  it('would be seen through without the rules: the attack finds what it is meant to find', () => {
    const open: Telling = {
      numbers: () => false,
      states: () =>
        new Set(['clearRise', 'possibleRise', 'noClearChange', 'smallConsistentRise', 'possibleFall', 'clearFall', 'smallConsistentFall']),
    };
    const truth: Division = { stayers: new Array<{ last: number; now: number }>(6).fill({ last: 0, now: 100 }), joiners: [0], leavers: [] };
    const possible = worldsOf(truth, [0, 100]).filter((world) => printed(world, open) === printed(truth, open));
    assert.deepEqual(
      possible.map(({ joiners }) => joiners),
      [[0]],
    );
  });

  it('depends on the scores of either round and not on who has which', () => {
    for (let pair = 0; pair < Math.min(50, pairs); pair++) {
      const { division, scores } = hostilePair();
      const decimals = matchedDisclosure({
        stayers: division.stayers.length,
        joiners: division.joiners.length,
        leavers: division.leavers.length,
      });
      const rules = whatMayBeTold(division, decimals === 'numbers' ? 0 : null, {});
      const worlds = worldsOf(division, scores);
      const other = worlds[index(worlds.length)]!;
      assert.equal(printed(division, whatMayBeTold(other, decimals === 'numbers' ? 0 : null, {})), printed(division, rules));
    }
  });
});

describe('whatMayBeTold(division, decimals, options)', () => {
  const of = (last: number[], now: number[], leavers: number[], joiners: number[]): Division => ({
    stayers: last.map((score, at) => ({ last: score, now: now[at]! })),
    leavers,
    joiners,
  });
  const numbersOf = (division: Division, decimals: number | null = 0) => whatMayBeTold(division, decimals, {}).numbers(division);
  const six = (score: number) => new Array<number>(6).fill(score);

  it('prints no numbers where "no change" says who had the other score', () => {
    assert.equal(numbersOf(of(six(25), six(25), [75, 75, 75], [])), false);
    assert.equal(numbersOf(of(six(25), six(25), [], [75, 75, 75])), false);
  });

  it('prints them where all had the same, or nobody came and left', () => {
    assert.equal(numbersOf(of(six(50), six(50), [50, 50, 50], [50, 50, 50])), true);
    assert.equal(numbersOf(of(six(25), six(75), [], [])), true);
  });

  it('prints them where both sides have different scores, so that anybody could be anybody', () => {
    const mixed = [0, 25, 50, 50, 75, 100];
    assert.equal(numbersOf(of(mixed, mixed.toReversed(), [0, 50, 100], [25, 50, 75])), true);
  });

  it('prints none where the counts forbid them', () => assert.equal(numbersOf(of(six(25), six(75), [], []), null), false));

  it('says every word that leaves open whose score is whose', () => {
    const mixed = [0, 25, 50, 50, 75, 100];
    const division = of(mixed, mixed.toReversed(), [0, 50, 100], [25, 50, 75]);
    assert.ok(whatMayBeTold(division, null, {}).states(division).has('noClearChange'));
    const alone = of(six(0), six(100), [], [0]);
    assert.equal(whatMayBeTold(alone, null, {}).states(alone).has('clearRise'), false);
  });

  const steps = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90];
  const up = steps.map((step) => step + 5);

  it('looks at scores in order: ten who all rose by 5 can be told from chance, whoever came or left', () => {
    for (const division of [of(steps, up, [], [50]), of(steps, up, [50], []), of(steps, up, [50], [40])])
      assert.equal(whatMayBeTold(division, null, {}).states(division).has('smallConsistentRise'), true);
  });

  it('leaves what is not said open too: with one who came, the other state tells who had the 0', () => {
    for (const division of [
      of(six(0), six(100), [], [0]),
      of(six(0), [0, 100, 100, 100, 100, 100], [], [100]),
      of(six(0), six(100), [100], []),
    ])
      assert.deepEqual([...whatMayBeTold(division, null, {}).states(division)], []);
  });

  it('finds a clear rise that hardly any but those in order have', () => {
    const division = of([25, 25, 50, 25, 75, 50, 25, 50, 50, 75, 50], [25, 50, 75, 50, 75, 75, 50, 25, 75, 75, 75], [50, 75], [50, 75]);
    assert.equal(whatMayBeTold(division, null, {}).states(division).has('clearRise'), true);
  });

  it('gives up the rarest of the states where one must go, be it the first or the last that is met', () => {
    for (const division of [
      of([25, 0, 50, 25, 25, 25, 25, 50], [50, 0, 50, 50, 0, 50, 50, 25], [0, 25], [25]),
      of([50, 75, 50, 25, 50, 75, 50, 50, 25], [50, 25, 50, 75, 75, 75, 25, 25, 50], [75], [25, 25]),
    ])
      assert.deepEqual([...whatMayBeTold(division, null, {}).states(division)], ['noClearChange']);
  });

  it('says one state and keeps another, where both are left open', () => {
    const division = of([25, 25, 50, 25, 75, 50, 50, 25], [25, 75, 75, 75, 75, 50, 75, 75], [25], [75]);
    assert.deepEqual([...whatMayBeTold(division, null, {}).states(division)].sort(), ['clearRise', 'possibleRise']);
  });

  it('prints numbers where somebody near could have had the score of those who came or left', () => {
    const twelve = new Array<number>(12).fill(0);
    const near = [40, 42, 44, 46, 48, 49.9, 52, 54, 56, 58, 60, 62];
    assert.equal(numbersOf(of(twelve, near, [], [50, 50, 50])), true);
    assert.equal(numbersOf(of(near, twelve, [50, 50, 50], [])), true);
    // Nobody is near 0: any exchange would show in the mean.
    assert.equal(numbersOf(of(twelve, near, [], [0, 0, 0])), false);
  });

  it('has words where numbers are left out', () => {
    const division = of([25, 0, 25, 25, 0, 0], [0, 50, 50, 25, 25, 0], [], [50, 50, 50]);
    const telling = whatMayBeTold(division, 0, {});
    assert.equal(telling.numbers(division), false);
    assert.equal(telling.states(division).has('possibleRise'), true);
  });
});
