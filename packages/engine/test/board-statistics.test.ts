import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { averageDeviation } from '../src/statistics/average-deviation.js';
import { agreementWords } from '../src/board/agreement-words.js';
import { boundsOf } from '../src/board/board-overall.js';
import { itemState, manyUnsure } from '../src/board/item-state.js';
import { bothSides } from '../src/statistics/both-sides.js';
import { consensusOfValues } from '../src/statistics/consensus-of-values.js';
import { consensus } from '../src/statistics/consensus.js';
import { leikDispersion } from '../src/statistics/leik-dispersion.js';
import { medianOptions } from '../src/statistics/median-options.js';
import { isRareAmong, permutationGap } from '../src/statistics/permutation-gap.js';
import { quantile } from '../src/statistics/quantile.js';
import { reportingGroups } from '../src/board/reporting-groups.js';
import { sectorBalancedMean } from '../src/statistics/sector-balanced-mean.js';
import { suppressCells } from '../src/board/suppress-cells.js';
import { tastleWierman } from '../src/statistics/tastle-wierman.js';
import { vanDerEijkAgreement } from '../src/statistics/van-der-eijk-agreement.js';

const frequencies = fc.array(fc.nat(9), { minLength: 2, maxLength: 11 });
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const near = (a: number | null, b: number | null) => assert.ok(Math.abs(Number(a) - Number(b)) < 1e-12, `${a} and ${b}`);

/** All ways to spread so many answers over so many options. */
function spreads(options: number, answers: number): number[][] {
  if (options === 1) return [[answers]];
  return Array.from({ length: answers + 1 }, (_, first) => spreads(options - 1, answers - first).map((rest) => [first, ...rest])).flat();
}

describe('consensus(frequencies)', () => {
  it('PRO-01: lies from 0 to 1, is 1 just when all are alike, and is the same mirrored or multiplied', () => {
    fc.assert(
      fc.property(frequencies, fc.integer({ min: 1, max: 5 }), (counts, times) => {
        const value = consensus(counts);
        assert.equal(value === null, total(counts) < 2);
        if (value === null) return;
        assert.ok(value >= 0 && value <= 1);
        assert.equal(value === 1, counts.filter((count) => count > 0).length === 1);
        near(consensus(counts.toReversed()), value);
        near(consensus(counts.map((count) => count * times)), value);
      }),
    );
  });

  it('PRO-02: is 1 - 2·AD/(K - 1) for every spread of up to seven answers over four, five and seven options', () => {
    for (const [options, most] of [
      [4, 7],
      [5, 7],
      [7, 5],
    ] as const) {
      for (let answers = 1; answers <= most; answers++) {
        for (const counts of spreads(options, answers)) near((leikDispersion(counts)! * (options - 1)) / 2, averageDeviation(counts));
      }
    }
    fc.assert(
      fc.property(frequencies, (counts) => {
        if (total(counts) > 0) near((leikDispersion(counts)! * (counts.length - 1)) / 2, averageDeviation(counts));
      }),
    );
  });

  /** The answers with one of those at an option a step nearer to the middle answer; `null` where there is none, or it is there already. */
  function moved(counts: readonly number[], from: number): number[] | null {
    const [low, high = low] = medianOptions(counts);
    const to = from < low! ? from + 1 : from > high! ? from - 1 : from;
    return counts[from] === 0 || to === from ? null : counts.with(from, counts[from]! - 1).with(to, counts[to]! + 1);
  }

  it('PRO-03: never falls when an answer moves a step towards the middle', () => {
    const many = fc.array(fc.nat(40), { minLength: 2, maxLength: 11 });
    fc.assert(
      fc.property(many, (counts) => {
        counts.forEach((_, from) => {
          const nearer = moved(counts, from);
          if (nearer) assert.ok(consensus(nearer)! >= consensus(counts)! - 1e-12, `${counts.join()} to ${nearer.join()}`);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('PRO-03: does not fall in any of the small cases, where others do', () => {
    let [moves, eijk, tastle] = [0, 0, 0];
    for (const [options, most] of [
      [4, 7],
      [5, 7],
      [7, 5],
    ] as const) {
      for (let answers = 2; answers <= most; answers++) {
        for (const counts of spreads(options, answers)) {
          counts.forEach((_, from) => {
            const nearer = moved(counts, from);
            if (!nearer) return;
            moves++;
            assert.ok(consensus(nearer)! >= consensus(counts)! - 1e-12, `${counts.join()} to ${nearer.join()}`);
            if (vanDerEijkAgreement(nearer)! < vanDerEijkAgreement(counts)! - 1e-12) eijk++;
            if (tastleWierman(nearer)! < tastleWierman(counts)! - 1e-12) tastle++;
          });
        }
      }
    }
    assert.ok(moves > 1000 && eijk > 0 && tastle > 0, `${moves} moves, ${eijk}, ${tastle}`);
  });

  it('PRO-04: is at least 1/n for odd n and reaches it; for even n it reaches 0', () => {
    for (let answers = 2; answers <= 9; answers++) {
      const least = Math.min(...spreads(5, answers).map((counts) => consensus(counts)!));
      near(least, answers % 2 === 0 ? 0 : 1 / answers);
    }
    fc.assert(
      fc.property(frequencies, (counts) => {
        const [n, least] = [total(counts), total(counts) % 2 === 0 ? 0 : 1 / total(counts)];
        if (n < 2) return;
        assert.ok(consensus(counts)! >= least - 1e-12);
        near(consensus(counts.map((_, at) => (at === 0 ? Math.floor(n / 2) : at === counts.length - 1 ? Math.ceil(n / 2) : 0))), least);
      }),
    );
  });

  it('is what the same answers give as values', () => {
    fc.assert(
      fc.property(frequencies, (counts) => {
        const values = counts.flatMap((count, position) => Array.from({ length: count }, () => position));
        const value = consensusOfValues(values, { low: 0, high: counts.length - 1 });
        if (value === null) assert.equal(consensus(counts), null);
        else near(value, consensus(counts));
      }),
    );
  });
});

describe('the statistics', () => {
  it('refuse what is no count of answers', () => {
    for (const of of [consensus, leikDispersion, averageDeviation, tastleWierman, vanDerEijkAgreement, medianOptions, bothSides]) {
      for (const wrong of [[NaN, 1, 1], [-1, 2, 3], [0.5, 1, 1], [Infinity, 1, 1], [1]]) assert.throws(() => of(wrong), RangeError);
    }
  });

  it('refuse what is no number', () => {
    assert.throws(() => quantile([1, NaN], 0.5), /values must be finite numbers, got NaN/);
    assert.throws(() => quantile([1], 1.5), /p must be from 0 to 1, got 1.5/);
    assert.throws(() => consensusOfValues([1, 200], { low: 0, high: 100 }), /values must be from 0 to 100, got 200/);
    assert.throws(() => permutationGap([[1], [Infinity]]), /values must be finite numbers, got Infinity/);
    assert.throws(() => permutationGap([[1], []]), /every group must have a value/);
    assert.throws(() => permutationGap([[1]]), /groups must be at least two, got 1/);
  });
});

describe('quantile(values, p, type)', () => {
  it('lies among the values, and rises with p, for every type', () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 9 }),
        fc.tuple(fc.nat(100), fc.nat(100)),
        (values, type, ps) => {
          const [low, high] = ps.sort((a, b) => a - b).map((p) => quantile(values, p / 100, type as 7)!);
          assert.ok(Math.min(...values) - 1e-9 <= low! && low! <= high! + 1e-9 && high! <= Math.max(...values) + 1e-9);
        },
      ),
    );
  });
});

describe('isRareAmong(groups, level, options)', () => {
  const group = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 9 });

  it('says whether the p of permutationGap is at most the level, exact or drawn', () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), fc.constantFrom(0.01, 0.05, 0.5), fc.nat(50), (groups, level, seed) => {
        const options = { seed, draws: 199, exactLimit: 1000 };
        const { p } = permutationGap(groups, options);
        assert.equal(isRareAmong(groups, level, options), p <= level + 1e-9);
      }),
    );
  });

  it('says the same when it stops long before the last draw', () => {
    const large = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 15 });
    const apart = fc.constantFrom(0, 0.5, 1, 2);
    fc.assert(
      fc.property(fc.array(large, { minLength: 2, maxLength: 4 }), apart, fc.nat(50), (drawn, apart, seed) => {
        const groups = drawn.map((values, group) => values.map((value) => value + group * apart));
        const options = { seed, draws: 4999, exactLimit: 1 };
        assert.equal(isRareAmong(groups, 0.05, options), permutationGap(groups, options).p <= 0.05 + 1e-9);
      }),
      { numRuns: 60 },
    );
  });

  // Their p is 0.041 and 0.058: after some hundred draws it can lie on either side of 0.05.
  for (const groups of [
    [
      [3, 1, 1, 0, 2, 0, 3, 3, 1, 4, 3],
      [1, 3, 4, 4, 3, 4, 4, 4, 4, 3, 1],
    ],
    [
      [1, 2, 4, 3, 2, 2, 0, 0, 1, 3, 3],
      [3, 2, 4, 4, 3, 4, 3, 2, 1, 3, 4],
    ],
  ])
    it('goes on as long as it is not clear', () => {
      for (let seed = 0; seed < 12; seed++) {
        const options = { seed, draws: 4999, exactLimit: 1 };
        const [low, high] = [0.05, 0.95].map((level) => isRareAmong(groups, level, options));
        assert.equal(low, permutationGap(groups, options).p <= 0.05, `seed ${seed}`);
        assert.equal(high, true);
      }
    });

  it('does not go on to the last of a thousand million draws when it is clear', () => {
    const options = { draws: 1e9, exactLimit: 1 };
    const [low, high] = [Array.from({ length: 12 }, (_, at) => at % 3), Array.from({ length: 12 }, (_, at) => 2 + (at % 3))];
    assert.equal(isRareAmong([low, high], 0.05, options), true);
    assert.equal(isRareAmong([low, low], 0.05, options), false);
  });

  it('is rare at the level itself, by hand: 2 of the 20 ways of dividing six answers', () => {
    const groups = [
      [100, 75, 75],
      [25, 50, 0],
    ];
    assert.deepEqual(
      [0.05, 0.0999, 0.1, 0.1 - 1e-12].map((level) => isRareAmong(groups, level, {})),
      [false, false, true, true],
    );
  });
});

describe('permutationGap(groups)', () => {
  it('draws by chance what it cannot look through, about as likely', () => {
    const groups = [
      [10, 20, 30, 40],
      [50, 60, 30, 70],
      [40, 90, 80],
    ];
    const exact = permutationGap(groups);
    const drawn = permutationGap(groups, { exactLimit: 1, seed: 7 });
    assert.deepEqual([exact.method, exact.arrangements, drawn.method, drawn.arrangements], ['exact', 11550, 'monteCarlo', 9999]);
    assert.ok(Math.abs(exact.p - drawn.p) < 0.02, `${exact.p} and ${drawn.p}`);
    assert.equal(drawn.p, (drawn.countAtLeast + 1) / 10_000);
    assert.deepEqual(permutationGap(groups, { exactLimit: 1, seed: 7 }), drawn);
  });
});

const sectors = fc.array(fc.nat(9), { minLength: 1, maxLength: 8 }).map((sizes) => sizes.map((n, index) => ({ id: `sector-${index}`, n })));
const smallest = fc.integer({ min: 3, max: 7 });

describe('reportingGroups(sectors, options)', () => {
  it('pools small groups and shows them, if not told otherwise', () => {
    const three = ['a', 'b', 'c'].map((id, index) => ({ id, n: index === 0 ? 5 : 2 }));
    assert.deepEqual(reportingGroups(three), [
      { id: 'a', sectors: ['a'], n: 5, shown: true },
      { id: 'other-members', sectors: ['b', 'c'], n: 4, shown: true },
    ]);
  });

  it('PRO-09: shows groups of at least k that hold every member once, or none at all', () => {
    fc.assert(
      fc.property(sectors, smallest, fc.boolean(), (given, k, hide) => {
        const groups = reportingGroups(given, { k, smallGroups: hide ? 'hide' : 'merge' });
        if (groups.length === 0) return;
        assert.ok(groups.length >= 2 && groups.every(({ n }) => n >= k));
        const present = given.filter(({ n }) => n > 0);
        assert.deepEqual(groups.flatMap(({ sectors: ids }) => ids).sort(), present.map(({ id }) => id).sort());
        assert.equal(
          groups.reduce((sum, { n }) => sum + n, 0),
          present.reduce((sum, { n }) => sum + n, 0),
        );
        assert.ok(groups.every(({ sectors: ids, shown }) => shown === (ids.length === 1 || !hide)));
      }),
    );
  });
});

describe('suppressCells(cells, k)', () => {
  it('PRO-10: hides at least two cells and k answers, or shows nothing, or hides nothing', () => {
    fc.assert(
      fc.property(sectors, smallest, (cells, k) => {
        const { shown, hidden, empty } = suppressCells(cells, k);
        const sum = cells.filter(({ id }) => hidden.includes(id)).reduce((all, { n }) => all + n, 0);
        assert.ok(hidden.length === 0 || shown.length === 0 || (hidden.length >= 2 && sum >= k));
        assert.ok(cells.every(({ id, n }) => !shown.includes(id) || n >= k));
        assert.equal(shown.length + hidden.length + empty.length, cells.length);
      }),
    );
  });

  it('refuses a k that protects nobody', () => {
    for (const k of [2, 0, -3, NaN, Infinity, 3.5]) assert.throws(() => suppressCells([], k), /k must be a whole number from 3/);
  });
});

describe('sectorBalancedMean(groups)', () => {
  const mean = fc.integer({ min: 0, max: 100 });

  it('PRO-19: is the plain mean for groups of one size, and does not mind a group that doubles', () => {
    fc.assert(
      fc.property(fc.array(mean, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }), (means, n) => {
        const groups = means.map((each) => ({ n, mean: each }));
        const { balancedMean, plainMean, effectiveN } = sectorBalancedMean(groups);
        near(balancedMean, plainMean);
        near(effectiveN, n * means.length);
      }),
    );
    const groups = fc.array(fc.record({ n: fc.integer({ min: 1, max: 9 }), mean }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(groups, fc.nat(), (given, which) => {
        const at = which % given.length;
        const doubled = given.with(at, { ...given[at]!, n: 2 * given[at]!.n });
        assert.equal(sectorBalancedMean(doubled).balancedMean, sectorBalancedMean(given).balancedMean);
      }),
    );
  });
});

describe('agreementWords(consensus, n, minimum)', () => {
  for (const [consensus, words] of [
    [0.8, 'alike'],
    [0.8 - 1e-12, 'alike'],
    [0.79, 'broad'],
    [0.6, 'broad'],
    [0.59, 'mixed'],
    [0.4, 'mixed'],
    [0.39, 'wide'],
    [null, null],
  ] as const)
    it(`are ${words} for ${consensus}`, () => assert.equal(agreementWords(consensus, 5), words));
  it('need five answers, or as many as are asked for', () => {
    assert.deepEqual(
      [agreementWords(1, 4), agreementWords(1, 5), agreementWords(1, 6, 7), agreementWords(1, 7, 7)],
      [null, 'alike', null, 'alike'],
    );
  });
});

describe('itemState(counts, minimum)', () => {
  for (const [valid, unsure, blank, notApplicable, state] of [
    [0, 0, 0, 0, 'mostlyNotApplicable'],
    [3, 0, 0, 3, 'scored'],
    [3, 0, 0, 4, 'mostlyNotApplicable'],
    [3, 2, 1, 0, 'scored'],
    [3, 2, 2, 0, 'notEnoughAnswered'],
    [2, 0, 0, 0, 'notEnoughAnswered'],
  ] as const)
    it(`is ${state} with ${valid} valid, ${unsure} unsure, ${blank} blank, ${notApplicable} not applicable`, () =>
      assert.equal(itemState({ valid, unsure, blank, notApplicable }), state));
  it('takes another minimum', () => {
    const counts = { valid: 4, unsure: 0, blank: 0, notApplicable: 0 };
    assert.deepEqual([itemState(counts, 4), itemState(counts, 5)], ['scored', 'notEnoughAnswered']);
  });
});

describe('manyUnsure(counts)', () => {
  for (const [valid, unsure, blank, many] of [
    [9, 3, 0, true],
    [8, 3, 1, true],
    [10, 3, 0, false],
    [9, 3, 1, false],
    [2, 2, 0, false],
  ] as const)
    it(`is ${many} with ${unsure} of ${valid + unsure + blank}`, () =>
      assert.equal(manyUnsure({ valid, unsure, blank, notApplicable: 9 }), many));
});

describe('boundsOf(score, answered, invited)', () => {
  it('has the silent members choose either end: five of ten at 3 on a scale of 1 to 5', () => {
    assert.deepEqual(boundsOf({ value: 3, low: 1, high: 5 }, 5, 10), [2, 4]);
  });
  it('has nothing to say of an unknown board, or of nobody', () => {
    assert.deepEqual([boundsOf({ value: 3, low: 1, high: 5 }, 5, null), boundsOf({ value: 3, low: 1, high: 5 }, 0, 10)], [null, null]);
  });
});
