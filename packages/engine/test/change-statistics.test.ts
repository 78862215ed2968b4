import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  bootstrapPaired,
  decomposeChange,
  matchedDisclosure,
  pairedChange,
  permutationGap,
  signFlip,
  twoSamplePermutation,
  typicalValuesInterval,
} from '../src/index.js';
import { changeState, meanChange } from '../src/change/paired-change.js';
import { seededDraws } from '../src/statistics/seeded-draws.js';
import { signFlipper } from '../src/statistics/sign-flip.js';

const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
/** Differences such as boards have: steps of an eighth of the range, ties and zeros among them. */
const differences = (minLength: number, maxLength: number) =>
  fc.array(
    fc.integer({ min: -8, max: 8 }).map((step) => step * 12.5),
    { minLength, maxLength },
  );
/** Thirds do not fit into doubles: sums that are equal on paper differ in their last bits. */
const thirds = fc.array(
  fc.integer({ min: -12, max: 12 }).map((step) => (step * 25) / 3),
  { minLength: 6, maxLength: 9 },
);

/** The sign-flip count by the definition, pattern by pattern. */
function countByHand(values: readonly number[]): number {
  const observed = Math.abs(values.reduce((sum, value) => sum + value, 0));
  let count = 0;
  for (let pattern = 0; pattern < 2 ** values.length; pattern++) {
    const sum = values.reduce((total, value, index) => total + ((pattern >> index) & 1 ? -value : value), 0);
    if (Math.abs(sum) >= observed - 1e-9) count++;
  }
  return count;
}

/** The same of patterns that are drawn one sign after the other. */
function drawByHand(values: readonly number[], draws: number, seed: number): number {
  const { bit } = seededDraws(seed);
  const observed = Math.abs(values.reduce((sum, value) => sum + value, 0));
  const sums = Array.from({ length: draws }, () => values.reduce((total, value) => total + (bit() === 1 ? -value : value), 0));
  return sums.filter((sum) => Math.abs(sum) >= observed - 1e-9).length;
}

describe('signFlip(differences, options)', () => {
  it('gives 1 without differences', () => assert.equal(signFlip([]).p, 1));

  it('counts what the definition counts', () => {
    fc.assert(
      fc.property(fc.oneof(differences(0, 8), thirds), (values) => assert.equal(signFlip(values).countAtLeast, countByHand(values))),
      { numRuns: 300 },
    );
  });

  it('draws what the definition draws, whatever the number of pairs', () => {
    const many = fc.oneof(
      differences(17, 41),
      fc.array(
        fc.integer({ min: -12, max: 12 }).map((step) => (step * 25) / 7),
        { minLength: 17 },
      ),
    );
    fc.assert(
      fc.property(many, fc.nat(), (values, seed) =>
        assert.equal(signFlip(values, { draws: 199, seed }).countAtLeast, drawByHand(values, 199, seed)),
      ),
      { numRuns: 100 },
    );
  });

  it('draws whole bytes of signs as well', () => {
    const values = Array.from({ length: 24 }, (_, index) => ((index * 7) % 11) - 4);
    assert.equal(signFlip(values, { draws: 199, seed: 5 }).countAtLeast, drawByHand(values, 199, 5));
  });

  it('draws the signs of many sets once, and flips each as if it were alone', () => {
    const flip = signFlipper(17, { draws: 99, seed: 3 });
    fc.assert(fc.property(differences(17, 17), (values) => assert.deepEqual(flip(values), signFlip(values, { draws: 99, seed: 3 }))));
  });

  it('refuses another number of pairs than it was made for', () => {
    assert.throws(() => signFlipper(20)([10, 10, 10, 10, 10, 10]), {
      name: 'RangeError',
      message: 'signFlipper: differences must be 20, got 6',
    });
    assert.throws(() => signFlipper(6)(new Array<number>(20).fill(10)), /signFlipper: differences must be 6, got 20/);
  });

  it('PRO-15: has a p that is a multiple of 1 / 2^m, at least 2 / 2^m, and the same for the opposite and without zeros', () => {
    fc.assert(
      fc.property(differences(1, 12), (values) => {
        const { p, countAtLeast, arrangements } = signFlip(values);
        assert.ok(Number.isInteger(countAtLeast) && arrangements === 2 ** values.length && p >= 2 / arrangements);
        assert.equal(signFlip(values.map((value) => -value)).p, p);
        assert.equal(signFlip(values.filter((value) => value !== 0)).p, p);
        assert.equal(signFlip(values.map(() => 0)).p, 1);
      }),
      { numRuns: 300 },
    );
  });

  it('counts all patterns at 16 pairs and draws them at 17', () => {
    assert.deepEqual([signFlip(new Array<number>(16).fill(1)).arrangements, signFlip(new Array<number>(16).fill(1)).seed], [65536, null]);
    assert.deepEqual(signFlip(new Array<number>(17).fill(1), { seed: 5 }).method, 'monteCarlo');
    assert.equal(signFlip(new Array<number>(17).fill(1), { seed: 5 }).seed, 5);
  });

  it('PRO-16: comes near the exact value when drawn: 0.0527 of Darwin’s maize, to 0.008', () => {
    // The same seeds each time: with any, one of 3,000 would be off by more.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const { p } = signFlip(maize, { exactPairs: 0, seed });
        assert.ok(Math.abs(p - 0.0527) <= 0.008, `got ${p}`);
      }),
      { numRuns: 50, seed: 1935 },
    );
  });

  it('is never 0 when drawn, and repeats with its seed', () => {
    const drawn = signFlip(maize, { exactPairs: 0, seed: 7 });
    assert.equal(signFlip(new Array<number>(40).fill(10)).p, 1 / 10_000);
    assert.deepEqual(signFlip(maize, { exactPairs: 0, seed: 7 }), drawn);
    assert.notEqual(signFlip(maize, { exactPairs: 0, seed: 8 }).countAtLeast, drawn.countAtLeast);
  });

  for (const [name, run] of [
    ['NaN', () => signFlip([1, NaN])],
    ['infinity', () => signFlip([1, Infinity])],
    ['too many exact pairs', () => signFlip([1], { exactPairs: 25 })],
    ['half a draw', () => signFlip([1], { draws: 0.5 })],
  ] as const)
    it(`refuses ${name}`, () => assert.throws(run, RangeError));
});

describe('typicalValuesInterval(differences, level)', () => {
  it('ends at 0 where doubles make 2.8e-17 of -0.3 + 0.1 + 0.2', () =>
    assert.deepEqual(typicalValuesInterval([-0.3, 0.1, 0.2, 0.4, 0.6], 0.75), { interval: [0, 0.4], exactLevel: 0.75 }));

  it('runs between the right subset means, found by the definition', () => {
    fc.assert(
      fc.property(fc.oneof(differences(6, 8), thirds), (values) => {
        const means: number[] = [];
        for (let subset = 1; subset < 2 ** values.length; subset++) {
          const chosen = values.filter((_, index) => (subset >> index) & 1);
          means.push(chosen.reduce((sum, value) => sum + value, 0) / chosen.length);
        }
        means.sort((a, b) => a - b);
        const cut = Math.floor(0.025 * 2 ** values.length);
        const { interval, exactLevel } = typicalValuesInterval(values)!;
        assert.ok(Math.abs(interval[0] - means[cut - 1]!) < 1e-9);
        assert.ok(Math.abs(interval[1] - means[means.length - cut]!) < 1e-9);
        assert.equal(exactLevel, 1 - (2 * cut) / 2 ** values.length);
      }),
      { numRuns: 200 },
    );
  });

  it('needs 6 pairs at 95 %, 5 at 90 %, and stops after 16', () => {
    const of = (pairs: number, level?: number) => typicalValuesInterval(new Array<number>(pairs).fill(5), level)?.interval ?? null;
    assert.deepEqual([of(5), of(6), of(4, 0.9), of(5, 0.9), of(16), of(17), of(0)], [null, [5, 5], null, [5, 5], [5, 5], null, null]);
  });

  it('takes 16 pairs in well under a tenth of a second', { skip: process.env['MUTATED'] !== undefined }, () => {
    const values = Array.from({ length: 16 }, (_, index) => ((index * 37) % 101) - 50);
    typicalValuesInterval(values);
    const start = performance.now();
    typicalValuesInterval(values);
    assert.ok(performance.now() - start < 100);
  });

  it('refuses NaN and a level of 1', () => {
    assert.throws(() => typicalValuesInterval([NaN]), RangeError);
    assert.throws(() => typicalValuesInterval([1], 1), RangeError);
  });
});

describe('pairedChange(differences, options)', () => {
  it('has too few of nobody, be none enough', () => assert.equal(pairedChange([], { pairsMin: 0 }).state, 'tooFewMatched'));

  for (const { name, values, state } of [
    { name: 'a clear rise at exactly 10', values: [10, 10, 10, 10, 10, 10], state: 'clearRise' },
    { name: 'a clear fall', values: [-10, -10, -10, -10, -10, -10], state: 'clearFall' },
    { name: 'a small rise just below 10', values: [9, 10, 10, 10, 10, 10], state: 'smallConsistentRise' },
    { name: 'a small fall', values: [-9, -10, -10, -10, -10, -10], state: 'smallConsistentFall' },
    { name: 'a possible rise', values: [60, 40, -20, 0, 0, 0], state: 'possibleRise' },
    { name: 'a possible fall', values: [-60, -40, 20, 0, 0, 0], state: 'possibleFall' },
    { name: 'no clear change', values: [25, 0, 12.5, 12.5, -12.5, 25, 12.5, 0], state: 'noClearChange' },
    { name: 'no clear change when nobody changed', values: [0, 0, 0, 0, 0, 0], state: 'noClearChange' },
    { name: 'too few at five', values: [20, 20, 20, 20, 20], state: 'tooFewMatched' },
    { name: 'too few without anybody', values: [], state: 'tooFewMatched' },
    { name: 'ten in thirds, which doubles miss by a bit', values: [100 / 3 - 70 / 3, 10, 10, 10, 10, 10], state: 'clearRise' },
  ] as const)
    it(`says ${name}`, () => assert.equal(pairedChange(values).state, state));

  it('has the test, the mean and the interval beside the word', () => {
    // Six tens: of 64 patterns two are as far from 0; the lowest and the highest subset mean are both 10.
    assert.deepEqual(pairedChange([10, 10, 10, 10, 10, 10]), {
      state: 'clearRise',
      pairs: 6,
      mean: 10,
      method: 'exact',
      countAtLeast: 2,
      arrangements: 64,
      p: 2 / 64,
      seed: null,
      interval: [10, 10],
      exactLevel: 1 - 2 / 64,
    });
    const few = pairedChange([20, 20, 20, 20, 20]);
    assert.deepEqual([few.pairs, few.mean, few.p, few.interval, few.exactLevel], [5, 20, 2 / 32, null, null]);
    assert.deepEqual([pairedChange([]).pairs, pairedChange([]).mean, pairedChange([]).p], [0, null, 1]);
  });

  it('takes another level, and fewer pairs where that is asked', () => {
    // Five alike: p is 2 of 32, which 90 % is content with.
    const five = [20, 20, 20, 20, 20];
    assert.equal(pairedChange(five, { pairsMin: 5 }).state, 'possibleRise');
    const ninety = pairedChange(five, { pairsMin: 5, level: 0.9 });
    assert.deepEqual([ninety.state, ninety.interval, ninety.exactLevel], ['clearRise', [20, 20], 1 - 2 / 32]);
  });

  it('takes a p that is the level itself, and has no interval below the pairs that are asked for', () => {
    // Six alike: p is 2 of 64, which is just what 96.875 % leaves.
    const six = [10, 10, 10, 10, 10, 10];
    assert.equal(pairedChange(six, { level: 1 - 2 / 64 }).state, 'clearRise');
    assert.equal(pairedChange(six, { level: 1 - 1 / 64 }).state, 'possibleRise');
    assert.deepEqual([pairedChange(six, { pairsMin: 7 }).state, pairedChange(six, { pairsMin: 7 }).interval], ['tooFewMatched', null]);
    assert.equal(changeState(six, signFlipper(6)), 'clearRise');
    assert.equal(changeState(six, signFlipper(6), { noticeable: 11 }), 'smallConsistentRise');
  });

  it('draws patterns where it is told to', () => {
    const { method, arrangements, seed } = pairedChange([10, 10, 10, 10, 10, 10], { exactPairs: 5, draws: 99, seed: 4 });
    assert.deepEqual([method, arrangements, seed], ['monteCarlo', 99, 4]);
  });

  it('takes another noticeable change', () => assert.equal(pairedChange([2, 2, 2, 2, 2, 2], { noticeable: 2 }).state, 'clearRise'));

  it('PRO-14: has an interval without 0 exactly when p is at most 0.05', () => {
    fc.assert(
      fc.property(fc.oneof(differences(6, 11), thirds), (values) => {
        const { interval, p } = pairedChange(values);
        const [low, high] = interval!;
        assert.equal(low > 0 || high < 0, p <= 0.05);
      }),
      { numRuns: 1000 },
    );
  });

  it('is the same, bit for bit, in another order', () => {
    fc.assert(
      fc.property(thirds, (values) => assert.deepEqual(pairedChange(values.toReversed()), pairedChange(values))),
      { numRuns: 200 },
    );
  });

  it('gives no interval beyond 16 pairs', () => {
    const { interval, exactLevel, state, seed } = pairedChange(new Array<number>(17).fill(12), { seed: 3 });
    assert.deepEqual([interval, exactLevel, state, seed], [null, null, 'clearRise', 3]);
  });

  it('refuses a level of 0 and a noticeable change of 0', () => {
    assert.throws(() => pairedChange([1], { level: 0 }), RangeError);
    assert.throws(() => pairedChange([1], { noticeable: 0 }), RangeError);
  });
});

describe('meanChange(differences)', () => {
  it('is 15 of 10 and 20, and none of nobody', () => assert.deepEqual([meanChange([10, 20]), meanChange([])], [15, null]));
});

describe('decomposeChange(round1, round2)', () => {
  const scores = fc.dictionary(
    fc.constantFrom(...Array.from('abcdefghijkl')),
    fc.integer({ min: 0, max: 12 }).map((step) => (step * 25) / 3),
  );

  it('PRO-17: adds up, always', () => {
    fc.assert(
      fc.property(scores, scores, (round1, round2) => {
        const parts = decomposeChange(round1, round2);
        if (!parts) return;
        assert.ok(Math.abs(parts.totalChange - (parts.mean2 - parts.mean1)) < 1e-9);
        if (parts.matchedChange === null || parts.turnoverEffect === null) assert.equal(parts.stayers, 0);
        else assert.ok(Math.abs(parts.matchedChange + parts.turnoverEffect - parts.totalChange) < 1e-9);
        if (parts.joiners === 0 && parts.leavers === 0) assert.equal(parts.turnoverEffect, 0);
      }),
    );
  });

  it('tells the change of those who stayed from that of the board, whoever came or left', () => {
    const partsOf = (...rounds: [Record<string, number>, Record<string, number>]) => {
      const { totalChange, matchedChange, turnoverEffect } = decomposeChange(...rounds)!;
      return [totalChange, matchedChange, turnoverEffect];
    };
    const [two, three] = [
      { ann: 60, bob: 70 },
      { ann: 50, bob: 60, cat: 100 },
    ];
    assert.deepEqual(partsOf(three, two), [-5, 10, -15]);
    assert.deepEqual(partsOf(two, three), [5, -10, 15]);
  });

  it('has nothing to say of an empty round', () => assert.equal(decomposeChange({}, { ann: 1 }), null));
  it('refuses NaN', () => assert.throws(() => decomposeChange({ ann: NaN }, { ann: 1 }), RangeError));
});

describe('matchedDisclosure(counts, options)', () => {
  for (const [stayers, joiners, leavers, expected] of [
    [3, 0, 0, 'numbers'],
    [2, 0, 0, 'nothing'],
    [8, 0, 1, 'wordsOnly'],
    [8, 2, 3, 'wordsOnly'],
    [8, 3, 3, 'numbers'],
  ] as const)
    it(`says ${expected} for ${stayers}, ${joiners} and ${leavers}`, () =>
      assert.equal(matchedDisclosure({ stayers, joiners, leavers }), expected));

  it('takes k itself for enough, of those who came and of those who left', () => {
    const of = (joiners: number, leavers: number) => matchedDisclosure({ stayers: 9, joiners, leavers }, { k: 4 });
    assert.deepEqual([of(4, 0), of(3, 0), of(0, 4), of(0, 3), of(0, 0)], ['numbers', 'wordsOnly', 'numbers', 'wordsOnly', 'numbers']);
    const with4 = (stayers: number, stayersMin: number) => matchedDisclosure({ stayers, joiners: 0, leavers: 0 }, { k: 4, stayersMin });
    assert.deepEqual([with4(3, 0), with4(4, 0), with4(5, 6), with4(6, 6)], ['nothing', 'numbers', 'wordsOnly', 'numbers']);
  });

  it('takes a larger k and a smaller number of stayers into account', () => {
    assert.equal(matchedDisclosure({ stayers: 8, joiners: 4, leavers: 0 }, { k: 5 }), 'wordsOnly');
    assert.equal(matchedDisclosure({ stayers: 5, joiners: 0, leavers: 0 }, { stayersMin: 6 }), 'wordsOnly');
  });
  it('refuses k below 3', () => assert.throws(() => matchedDisclosure({ stayers: 9, joiners: 0, leavers: 0 }, { k: 2 }), RangeError));
});

describe('twoSamplePermutation(a, b, options)', () => {
  it('looks at every way to tell one from 1,999, either way round', () => {
    const many = Array.from({ length: 1999 }, (_, index) => index % 100);
    for (const { method, arrangements } of [twoSamplePermutation([50], many), twoSamplePermutation(many, [50])]) {
      assert.deepEqual([method, arrangements], ['exact', 2000]);
    }
  });

  it('counts upwards where there is no difference: with 3 or 6 alone, not with 1 or 2', () => {
    const { difference, countAtLeast, oneSidedCount } = twoSamplePermutation([3], [1, 2, 6]);
    assert.deepEqual([difference, countAtLeast, oneSidedCount], [0, 4, 2]);
  });

  it('counts the divisions of 3 and 3 by hand: 2 of 20', () => {
    const { countAtLeast, oneSidedCount, arrangements } = twoSamplePermutation([1, 2, 3], [4, 5, 6]);
    assert.deepEqual([countAtLeast, oneSidedCount, arrangements], [2, 1, 20]);
  });

  it('gives 1 for equal values and the same p with the groups exchanged', () => {
    assert.equal(twoSamplePermutation([5, 5, 5], [5, 5]).p, 1);
    fc.assert(
      fc.property(thirds, differences(2, 6), (a, b) => assert.equal(twoSamplePermutation(a, b).p, twoSamplePermutation(b, a).p)),
      { numRuns: 100 },
    );
  });

  it('draws beyond 50,000 divisions, and comes near the exact value', () => {
    const [a, b] = [maize, maize.map((value) => value - 30)];
    const drawn = twoSamplePermutation(a, b, { seed: 4 });
    assert.deepEqual([drawn.method, drawn.arrangements, drawn.seed], ['monteCarlo', 9999, 4]);
    const [few, more] = [
      [94, 197, 16, 38, 99, 141, 23],
      [52, 104, 146, 10, 51, 30, 40, 27, 46],
    ] as const;
    assert.ok(Math.abs(twoSamplePermutation(few, more, { exactLimit: 0, seed: 4 }).p - 3184 / 11440) < 0.015);
  });

  it('refuses an empty group and NaN', () => {
    assert.throws(() => twoSamplePermutation([], [1]), RangeError);
    assert.throws(() => twoSamplePermutation([NaN], [1]), RangeError);
  });
});

describe('a test by random draws', () => {
  const values = differences(1, 9);
  it('PRO-16: has a p of (count + 1) / (draws + 1), never 0, of signs, of two groups and of several', () => {
    fc.assert(
      fc.property(values, values, fc.nat(), fc.integer({ min: 1, max: 400 }), (a, b, seed, draws) => {
        const drawn = { draws, seed, exactPairs: 0, exactLimit: 0 };
        for (const test of [signFlip(a, drawn), twoSamplePermutation(a, b, drawn), permutationGap([a, b, a], drawn)]) {
          assert.deepEqual([test.method, test.arrangements, test.seed], ['monteCarlo', draws, seed]);
          assert.equal(test.p, (test.countAtLeast + 1) / (draws + 1));
          assert.ok(test.countAtLeast >= 0 && test.p > 0 && test.p <= 1);
        }
      }),
    );
  });
});

describe('bootstrapPaired(differences, options)', () => {
  it('PRO-11: repeats bit for bit with one seed, and stays within 3 points with another', () => {
    // From 8 pairs on, within 23 points of a common change: their standard deviation is below 25.
    const spread = fc.array(fc.integer({ min: -23, max: 23 }), { minLength: 8, maxLength: 16 });
    let others = 0;
    fc.assert(
      fc.property(spread, fc.integer({ min: -40, max: 40 }), fc.nat(), fc.integer({ min: 1, max: 1e6 }), (around, change, seed, on) => {
        const values = around.map((each) => change + each);
        const first = bootstrapPaired(values, { seed });
        assert.deepEqual(bootstrapPaired(values.slice(), { seed }), first);
        const second = bootstrapPaired(values, { seed: seed + on });
        first.interval!.forEach((end, index) => assert.ok(Math.abs(end - second.interval![index]!) < 3));
        if (first.interval!.join() !== second.interval!.join()) others++;
      }),
      { numRuns: 60 },
    );
    assert.ok(others > 0, 'another seed never gave another interval');
  });

  it('is the lowest and the highest of 39 means, by hand', () => {
    const values = [3, 14, 15, 92, 65, 35, 89, 79];
    const { index } = seededDraws(7);
    const means = Array.from({ length: 39 }, () => values.reduce((sum) => sum + values[index(values.length)]!, 0) / values.length);
    assert.deepEqual(bootstrapPaired(values, { seed: 7, resamples: 39 }).interval, [Math.min(...means), Math.max(...means)]);
  });

  it('PRO-12: stays within the differences, narrows with the level and shifts with them', () => {
    fc.assert(
      fc.property(differences(6, 10), fc.integer({ min: -40, max: 40 }), fc.nat(), (values, shift, seed) => {
        const [low, high] = bootstrapPaired(values, { seed }).interval!;
        const [inner, outer] = bootstrapPaired(values, { seed, level: 0.8 }).interval!;
        assert.ok(Math.min(...values) <= low && low <= inner && outer <= high && high <= Math.max(...values));
        const [moved, end] = bootstrapPaired(
          values.map((value) => value + shift),
          { seed },
        ).interval!;
        assert.ok(Math.abs(moved - low - shift) < 1e-9 && Math.abs(end - high - shift) < 1e-9);
        const alike = values.map(() => values[0]! + 1 / 3);
        assert.deepEqual(bootstrapPaired(alike, { seed }).interval, [alike[0], alike[0]]);
      }),
      { numRuns: 60 },
    );
  });

  it('would announce a rise where the exact interval starts at 0: 1/8 and 11/8 of 12.5', () => {
    // CHG-05, computed in another program: about 1.6 to 17.2. Means of eight such differences are eighths of 12.5.
    assert.deepEqual(bootstrapPaired([25, 0, 12.5, 12.5, -12.5, 25, 12.5, 0], { seed: 1 }).interval, [12.5 / 8, (11 * 12.5) / 8]);
  });

  it('has real places for ends: the first and last of 39 at 95 %, and none of them at all but 100 %', () => {
    const six = [10, 10, 10, 10, 10, 10];
    assert.deepEqual(bootstrapPaired(six, { resamples: 39 }).interval, [10, 10]);
    assert.throws(() => bootstrapPaired(six, { resamples: 1, level: 1 - 1e-7 }), /must be a whole number from 1/);
  });

  it('PRO-13: is null just below six pairs, with the reason', () => {
    fc.assert(
      fc.property(differences(0, 9), fc.nat(), fc.constantFrom(0.8, 0.95), (values, seed, level) => {
        const { interval, reason } = bootstrapPaired(values, { seed, level, resamples: 199 });
        assert.deepEqual([interval === null, reason], values.length < 6 ? [true, 'tooFewMatched'] : [false, null]);
      }),
    );
  });

  it('refuses a level that falls between two means, NaN and no resamples', () => {
    assert.throws(() => bootstrapPaired([1, 2, 3, 4, 5, 6], { resamples: 100 }), RangeError);
    assert.throws(() => bootstrapPaired([NaN]), RangeError);
    assert.throws(() => bootstrapPaired([1], { resamples: 0 }), RangeError);
    assert.throws(() => bootstrapPaired([1], { level: 1 }), RangeError);
  });
});
