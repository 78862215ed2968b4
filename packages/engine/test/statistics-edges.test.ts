import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  averageDeviation,
  bothSides,
  consensusOfValues,
  decomposeChange,
  equalItemsMean,
  leikDispersion,
  medianOptions,
  percentInSet,
  percentPositive,
  permutationGap,
  polarization,
  quantile,
  rwg,
  score,
  sectorBalancedMean,
  signFlip,
  tastleWierman,
  twoSamplePermutation,
  vanDerEijkAgreement,
} from '../src/index.js';
import { instrument, response } from './sample.js';

describe('the measures of agreement', () => {
  it('are null without answers, and those that need two with one', () => {
    for (const of of [averageDeviation, leikDispersion, tastleWierman, vanDerEijkAgreement, polarization, rwg])
      assert.equal(of([0, 0, 0]), null);
    assert.equal(averageDeviation([0, 0, 0], 'mean'), null);
    assert.deepEqual(medianOptions([0, 0, 0]), []);
    assert.equal(rwg([0, 1, 0]), null);
    assert.deepEqual([consensusOfValues([], { low: 0, high: 100 }), consensusOfValues([50], { low: 0, high: 100 })], [null, null]);
  });

  it('take a value that a double puts a hair outside its range, and none beyond', () => {
    assert.equal(consensusOfValues([100 + 1e-10, 100], { low: 0, high: 100 })! > 0.99, true);
    assert.equal(consensusOfValues([-1e-10, 0], { low: 0, high: 100 })! > 0.99, true);
    assert.throws(() => consensusOfValues([100 + 1e-8, 100], { low: 0, high: 100 }), RangeError);
    assert.throws(() => consensusOfValues([-1e-8, 0], { low: 0, high: 100 }), RangeError);
  });

  it('take what nobody chose for nothing, at the far end too', () => {
    // 0 · log2(0) is no number.
    assert.equal(tastleWierman([12, 0, 0, 0, 0]), 1);
  });

  it('judge two camps one option apart by hand: A = -1/4 · (1 - 1/3)', () => {
    // Of the triples of 0 1 0 1, one is 011's mirror of a peak, 0 1 . 1 is split, and the others say nothing.
    assert.ok(Math.abs(vanDerEijkAgreement([0, 3, 0, 3])! + 1 / 6) < 1e-12);
  });

  it('name the middle answers: of 4 the second and the third, of 5 the third', () => {
    assert.deepEqual([medianOptions([2, 2]), medianOptions([1, 3]), medianOptions([2, 0, 3])], [[0, 1], [1], [2]]);
  });
});

describe('bothSides(frequencies, minimum)', () => {
  for (const { name, frequencies, expected } of [
    { name: 'three and three of ten, exactly 30 %', frequencies: [3, 0, 4, 0, 3], expected: true },
    { name: 'three and three of eleven', frequencies: [3, 0, 5, 0, 3], expected: false },
    { name: 'two below and four above', frequencies: [0, 2, 0, 4, 0], expected: true },
    { name: 'four below and two above', frequencies: [0, 4, 0, 2, 0], expected: true },
    { name: 'one below', frequencies: [1, 0, 0, 0, 4], expected: false },
    { name: 'one above', frequencies: [4, 0, 0, 0, 1], expected: false },
    { name: 'all in the middle of five points', frequencies: [0, 0, 6, 0, 0], expected: false },
    { name: 'three below and the rest in the middle', frequencies: [3, 0, 4, 0, 0], expected: false },
    { name: 'three above and the rest in the middle', frequencies: [0, 0, 4, 0, 3], expected: false },
    { name: 'the halves of four points', frequencies: [0, 3, 3, 0], expected: true },
    { name: 'four answers', frequencies: [2, 0, 0, 0, 2], expected: false },
  ])
    it(`is ${expected} for ${name}`, () => assert.equal(bothSides(frequencies), expected));

  it('wants two on each side, however few answered', () => assert.equal(bothSides([1, 0, 2], 3), false));

  it('takes another minimum', () => {
    assert.deepEqual([bothSides([2, 0, 2], 4), bothSides([2, 0, 3], 5), bothSides([2, 0, 3], 6)], [true, true, false]);
  });
});

describe('percentInSet(counts, set, base)', () => {
  it('takes all counts for the base, or those that are named', () => {
    const counts = { yes: 8, no: 3, unsure: 1 };
    assert.equal(percentInSet(counts, ['yes']), 800 / 12);
    assert.equal(percentInSet(counts, ['yes'], ['yes', 'no']), 800 / 11);
    assert.equal(percentInSet(counts, ['gone', 'toString']), 0);
  });
  it('is null of nobody', () => assert.deepEqual([percentInSet({}, ['yes']), percentInSet({ yes: 0 }, ['yes'])], [null, null]));
});

describe('percentPositive(scale, counts, of)', () => {
  const options = [{ id: 'no' }, { id: 'yes', kind: 'point' as const }, { id: 'unsure', kind: 'unsure' as const }];
  const scale = { options, positive: ['yes'] };
  it('is of the points, or of all answers', () => {
    const counts = { no: 1, yes: 3, unsure: 4 };
    assert.deepEqual(
      [percentPositive(scale, counts), percentPositive(scale, counts, 'valid'), percentPositive(scale, counts, 'all')],
      [75, 75, 37.5],
    );
  });
});

describe('quantile(values, p, type)', () => {
  it('is null of nothing, and the ends at 0 and 1, whatever the type', () => {
    for (const type of [1, 2, 3, 4, 5, 6, 7, 8, 9] as const) {
      assert.equal(quantile([], 0.5, type), null);
      assert.deepEqual([quantile([30, 10, 20], 0, type), quantile([30, 10, 20], 1, type)], [10, 30]);
    }
  });
});

describe('quantile(values, p, type), at and beside an order statistic', () => {
  it('is the third of six at 0.4, though 6 · 0.4 + 0.6 is a hair above 3 in doubles', () =>
    assert.equal(quantile([0, 0, 1, 1e9, 1e9, 1e9], 0.4), 1));

  const five = [10, 20, 30, 40, 50];
  for (const [type, p, expected] of [
    // Type 1: 5 · 0.4 is 2, the second; 5 · 0.5 is 2.5, the third.
    [1, 0.4, 20],
    [1, 0.5, 30],
    // Type 2 takes the mean where 1 has a choice.
    [2, 0.4, 25],
    [2, 0.5, 30],
    // Type 3: 5 · 0.5 - 0.5 is 2, which is even: the second; 5 · 0.7 - 0.5 is 3, which is odd: the fourth.
    [3, 0.5, 20],
    [3, 0.7, 40],
    [3, 0.6, 30],
  ] as const)
    it(`is ${expected} for type ${type} at ${p}`, () => assert.equal(quantile(five, p, type), expected));
});

describe('rwg(frequencies)', () => {
  // Values 0, 0, 4: mean 4/3, variance (16/9 + 16/9 + 64/9) / 2 = 16/3; 1 - 16/3 / 2 = -5/3.
  it('is what the definition gives, below 0 too', () => assert.ok(Math.abs(rwg([2, 0, 0, 0, 1])! + 5 / 3) < 1e-12));
});

describe('sectorBalancedMean(groups, points)', () => {
  // 3 at 60 and 1 at a: plain (180 + a) / 4, balanced (60 + a) / 2, so they differ by (60 - a) / 4.
  for (const [mean, differs] of [
    [40, true],
    [41, false],
    [79, false],
    [80, true],
  ] as const)
    it(`${differs ? 'differs' : 'does not differ'} with ${mean} beside three of 60`, () => {
      assert.equal(
        sectorBalancedMean([
          { n: 3, mean: 60 },
          { n: 1, mean },
        ]).differs,
        differs,
      );
    });
  it('takes another number of points', () =>
    assert.equal(
      sectorBalancedMean(
        [
          { n: 3, mean: 60 },
          { n: 1, mean: 48 },
        ],
        3,
      ).differs,
      true,
    ));
});

describe('permutationGap(groups, options)', () => {
  it('names the first of equal groups, and reads the smallest p of two groups of three as 2 of 20', () => {
    const found = permutationGap([
      [1, 2, 3],
      [4, 5, 6],
      [4, 5, 6],
      [1, 2, 3],
    ]);
    assert.deepEqual([found.gap, found.highest, found.lowest], [3, 1, 0]);
    const { p, countAtLeast, arrangements, seed, method } = permutationGap([
      [10, 20, 30],
      [40, 50, 60],
    ]);
    assert.deepEqual([p, countAtLeast, arrangements, seed, method], [0.1, 2, 20, null, 'exact']);
  });

  it('looks at all arrangements up to the limit itself', () => {
    assert.equal(
      permutationGap(
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
        { exactLimit: 20 },
      ).method,
      'exact',
    );
    const drawn = permutationGap(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      { exactLimit: 19, draws: 1, seed: 9 },
    );
    assert.deepEqual([drawn.method, drawn.arrangements, drawn.seed], ['monteCarlo', 1, 9]);
  });

  it('draws as often as it says: where all are alike, every draw counts', () => {
    const { countAtLeast, p } = permutationGap([[5, 5], [5]], { exactLimit: 1, draws: 3 });
    assert.deepEqual([countAtLeast, p], [3, 1]);
  });

  it('counts gaps that doubles add up otherwise: tenths and thirds', () => {
    // All values alike but for the order of addition: every arrangement has the gap that was seen.
    const { p } = permutationGap([
      [0.1, 0.2, 0.3],
      [0.3, 0.1, 0.2],
    ]);
    assert.equal(p, 1);
  });
});

describe('signFlip(differences, options)', () => {
  it('draws as often as it says: of nothing but zeros, every pattern counts', () => {
    const { countAtLeast, p } = signFlip([0, 0], { exactPairs: 0, draws: 3 });
    assert.deepEqual([countAtLeast, p], [3, 1]);
  });

  it('counts both signs of zero, and up to the limit itself', () => {
    assert.deepEqual([signFlip([0]).countAtLeast, signFlip([0]).p], [2, 1]);
    assert.equal(signFlip([1, 2, 3], { exactPairs: 3 }).method, 'exact');
    const drawn = signFlip([1, 2, 3], { exactPairs: 2, draws: 1 });
    assert.deepEqual([drawn.method, drawn.arrangements, drawn.seed, drawn.sum], ['monteCarlo', 1, 0, 6]);
    assert.equal(signFlip(new Array<number>(24).fill(0).with(0, 1), { exactPairs: 24 }).p, 1);
  });
});

describe('twoSamplePermutation(a, b, options)', () => {
  it('has the sign of the first minus the second, in the difference and in the one-sided count', () => {
    const down = twoSamplePermutation([1, 2], [3, 5, 7]);
    // 1.5 - 5; of the 10 pairs only 1 and 2 lie as far below. As far above: 5 and 7, 6 - 2 = 4.
    assert.deepEqual([down.difference, down.countAtLeast, down.oneSidedCount, down.arrangements], [-3.5, 2, 1, 10]);
    // 1.5 against 17/3; 3 and 10, or 4 and 10, are as far above as 1 and 2 are below.
    const { countAtLeast, oneSidedCount } = twoSamplePermutation([1, 2], [3, 4, 10]);
    assert.deepEqual([countAtLeast, oneSidedCount], [3, 1]);
    const up = twoSamplePermutation([3, 5, 7], [1, 2]);
    assert.deepEqual([up.difference, up.countAtLeast, up.oneSidedCount, up.arrangements, up.p], [3.5, 2, 1, 10, 0.2]);
  });

  it('is the same, to the last bit, in whatever order the values come', () => {
    // 0.1 + 0.2 + 0.3 is another double than 0.3 + 0.2 + 0.1.
    const [up, down] = [
      [0.1, 0.2, 0.3],
      [0.3, 0.2, 0.1],
    ];
    assert.equal(twoSamplePermutation(up, [5]).difference, twoSamplePermutation(down, [5]).difference);
    assert.equal(twoSamplePermutation([5], up).difference, twoSamplePermutation([5], down).difference);
  });

  it('looks at all divisions up to the limit itself, and at drawn ones beyond', () => {
    assert.equal(twoSamplePermutation([1, 2], [3, 4], { exactLimit: 6 }).method, 'exact');
    const drawn = twoSamplePermutation([1, 2], [3, 4], { exactLimit: 5, draws: 1 });
    assert.deepEqual([drawn.method, drawn.arrangements, drawn.seed], ['monteCarlo', 1, 0]);
    assert.equal(twoSamplePermutation([5, 5], [5, 5], { exactLimit: 5, draws: 3 }).p, 1);
  });
});

describe('decomposeChange(round1, round2)', () => {
  it('counts who stayed, came and left, and what each did', () => {
    // Ann and Bob from 50 and 60 to 60 and 70; Cat, 95, came; Dan, 30, left: means 140/3 and 75.
    const parts = decomposeChange({ ann: 50, bob: 60, dan: 30 }, { ann: 60, bob: 70, cat: 95 })!;
    const { stayers, joiners, leavers, mean1, mean2, matchedChange } = parts;
    assert.deepEqual([stayers, joiners, leavers, mean1, mean2, matchedChange], [2, 1, 1, 140 / 3, 75, 10]);
    assert.ok(Math.abs(parts.turnoverEffect! - (75 - 140 / 3 - 10)) < 1e-9);
  });

  it('is the same, to the last bit, in whatever order people come, and 0 is 0 where nobody came or left', () => {
    const up = { ann: 0.1, bob: 0.2, cat: 0.3 };
    const down = { cat: 0.3, bob: 0.2, ann: 0.1 };
    assert.deepEqual(decomposeChange(down, { ann: 1 }), decomposeChange(up, { ann: 1 }));
    // In doubles the mean of these three differences is not the difference of the means.
    const third = (steps: number) => (steps * 25) / 3;
    const stayed = decomposeChange({ ann: third(2), bob: third(6), cat: third(7) }, { ann: third(9), bob: third(4), cat: third(7) })!;
    assert.deepEqual([stayed.turnoverEffect, stayed.matchedChange], [0, stayed.totalChange]);
  });

  it('has no matched change where nobody stayed, and nothing of an empty round', () => {
    const { matchedChange, turnoverEffect, totalChange } = decomposeChange({ ann: 10 }, { bob: 30 })!;
    assert.deepEqual([matchedChange, turnoverEffect, totalChange], [null, null, 20]);
    assert.deepEqual([decomposeChange({}, { ann: 1 }), decomposeChange({ ann: 1 }, {})], [null, null]);
  });
});

describe('equalItemsMean(card)', () => {
  const section = score(instrument, response).sections[0]!;
  const rests = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([weight, value]) => ({ ...section.restsOn[0]!, weight, score: value }));

  it('weighs items, and leaves out sections without a score', () => {
    const card = score(instrument, response);
    const sections = [
      { ...section, value: 1, restsOn: rests([3, 100], [1, 0]) },
      { ...section, value: null, restsOn: rests([9, 0]) },
      { ...section, value: 0, restsOn: rests([1, 50]) },
    ];
    // (3 · 100 + 0 + 50) / 5
    assert.equal(equalItemsMean({ ...card, sections }), 70);
    assert.equal(equalItemsMean({ ...card, sections: sections.slice(1, 2) }), null);
  });

  it('takes no weight below 0, and passes over one of 0', () => {
    const card = score(instrument, response);
    const weighed = (weight: number) => () => equalItemsMean({ ...card, sections: [{ ...section, restsOn: rests([weight, 0], [1, 50]) }] });
    assert.equal(weighed(0)(), 50);
    assert.throws(weighed(-1), { name: 'RangeError', message: 'equalItemsMean: weight must be from 0, got -1' });
  });
});
