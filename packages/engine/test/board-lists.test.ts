import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  compare,
  parseInstrument,
  priorities,
  priorityOf,
  publish,
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  rankPriorities,
  rankStrengths,
  strengths,
  summarise,
  unanswerable,
  type PriorityInput,
  type StrengthInput,
} from '../src/index.js';
import { instrument, lastYear, summary, thisYear, threeQuestions } from './sample.js';

const counts = (valid: number, unsure = 0, blank = 0) => ({ valid, unsure, blank, notApplicable: 0 });
const item = (parts: Partial<PriorityInput>): PriorityInput => ({
  item: 'a',
  section: 's',
  score: 60,
  consensus: 0.8,
  counts: counts(12),
  gap: 0,
  ...parts,
});
const ids = (list: readonly { item: string }[]) => list.map((each) => each.item);

describe('priorityOf(input, options)', () => {
  for (const { name, parts, reasons } of [
    { name: 'low below 50', parts: { score: 49.9 }, reasons: ['low'] },
    { name: 'nothing at 50', parts: { score: 50 }, reasons: [] },
    { name: 'differing views below 0.60', parts: { consensus: 0.59 }, reasons: ['viewsDiffer'] },
    { name: 'no differing views at 0.60, even if a hair below in a double', parts: { consensus: 0.6 - 1e-12 }, reasons: [] },
    { name: 'no differing views from four answers', parts: { consensus: 0, counts: counts(4) }, reasons: [] },
    { name: 'many who do not know from three', parts: { counts: counts(9, 3) }, reasons: ['manyUnsure'] },
    { name: 'no two who do not know', parts: { counts: counts(3, 2) }, reasons: [] },
    { name: 'a flagged gap', parts: { gap: 20 }, reasons: ['groupsDiffer'] },
    { name: 'a fall of ten', parts: { change: -10 }, reasons: ['lowerThanLastTime'] },
    { name: 'no fall of nine', parts: { change: -9.9 }, reasons: [] },
    { name: 'no reason in views on both sides or in votes', parts: { bothSides: true, importance: 1 }, reasons: [] },
  ] as const)
    it(`finds ${name}`, () => assert.deepEqual(priorityOf(item(parts)).reasons, reasons));

  it('weighs its parts by hand, and doubles them where everybody chose it', () => {
    // 0.5 · 60 + 0.25 · 50 + 0.15 · 100 · 3/12 + 0.1 · 30 = 30 + 12.5 + 3.75 + 3
    const input = item({ score: 40, consensus: 0.5, counts: counts(8, 3, 1), gap: 30 });
    const { points, parts } = priorityOf(input);
    assert.deepEqual([points, parts], [49.25, { low: 60, disagreement: 50, unsure: 25, gap: 30 }]);
    assert.equal(priorityOf({ ...input, importance: 1 }).points, 98.5);
    assert.equal(priorityOf(input, { weights: { low: 0, disagreement: 0, unsure: 1, gap: 0 } }).points, 25);
  });

  it('has no disagreement without a C, or from too few answers, and nobody unsure of nobody', () => {
    const partsOf = (parts: Partial<PriorityInput>, minAnswers?: number) =>
      priorityOf(item(parts), { ...(minAnswers && { minAnswers }) }).parts;
    assert.equal(partsOf({ consensus: null }).disagreement, 0);
    assert.deepEqual(
      [4, 5].map((valid) => partsOf({ consensus: 0, counts: counts(valid) }).disagreement),
      [0, 100],
    );
    assert.deepEqual(
      [7, 8].map((valid) => partsOf({ consensus: 0, counts: counts(valid) }, 8).disagreement),
      [0, 100],
    );
    assert.equal(partsOf({ counts: counts(0) }).unsure, 0);
  });

  it('takes a double a hair beside its threshold for the threshold', () => {
    assert.deepEqual(priorityOf(item({ score: 50 - 1e-12 })).reasons, []);
    assert.deepEqual(priorityOf(item({ change: -10 + 1e-12 })).reasons, ['lowerThanLastTime']);
  });

  it('remarks on both sides only from five answers', () => {
    assert.deepEqual(
      [4, 5].map((valid) => priorityOf(item({ bothSides: true, counts: counts(valid) })).remarks),
      [[], ['bothSides']],
    );
  });

  it('says what must hold and what came', () => {
    assert.throws(() => priorityOf(item({ score: -1 })), { message: 'priorityOf: score must be from 0 to 100, got -1' });
    assert.throws(() => priorityOf(item({ importance: -0.1 })), { message: 'priorityOf: importance must be from 0 to 1, got -0.1' });
  });

  it('notes remarks beside', () =>
    assert.deepEqual(priorityOf(item({ bothSides: true, importance: 0.1 })).remarks, ['bothSides', 'chosen']));

  it('refuses a score or an importance out of its range', () => {
    assert.throws(() => priorityOf(item({ score: 101 })), RangeError);
    assert.throws(() => priorityOf(item({ score: NaN })), RangeError);
    assert.throws(() => priorityOf(item({ importance: 2 })), RangeError);
  });
});

const inputs = fc
  .array(
    fc.record({
      section: fc.constantFrom('s1', 's2', 's3'),
      score: fc.integer({ min: 0, max: 20 }).map((step) => step * 5),
      consensus: fc.integer({ min: 0, max: 10 }).map((step) => step / 10),
      counts: fc.record({ valid: fc.nat(12), unsure: fc.nat(12), blank: fc.nat(2), notApplicable: fc.nat(2) }),
      gap: fc.constantFrom(0, 0, 25, 50),
      importance: fc.constantFrom(0, 0.25, 1),
      change: fc.constantFrom(null, -20, 5),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((list) => list.map((each, index) => ({ ...each, item: `i${index}` })));

describe('rankPriorities(items, options)', () => {
  const place = (list: readonly PriorityInput[], id: string) => {
    const found = ids(rankPriorities(list)).indexOf(id);
    return found < 0 ? Infinity : found;
  };

  it('PRO-18: never moves an item up for a higher score, nor down for more who do not know', () => {
    fc.assert(
      fc.property(inputs, fc.nat(), fc.integer({ min: 1, max: 40 }), (list, at, more) => {
        const chosen = list[at % list.length]!;
        const changed = (parts: Partial<PriorityInput>) => list.map((each) => (each === chosen ? { ...each, ...parts } : each));
        const now = place(list, chosen.item);
        assert.ok(place(changed({ score: Math.min(100, chosen.score + more) }), chosen.item) >= now);
        const unsure = { ...chosen.counts, unsure: chosen.counts.unsure + more };
        assert.ok(place(changed({ counts: unsure }), chosen.item) <= now);
      }),
      { numRuns: 2000 },
    );
  });

  it('PRO-18: lists at most five, each with a reason', () => {
    fc.assert(
      fc.property(inputs, (list) => {
        const ranked = rankPriorities(list);
        assert.ok(ranked.length <= 5 && ranked.every(({ reasons }) => reasons.length > 0));
        assert.equal(new Set(ids(ranked)).size, ranked.length);
      }),
    );
  });

  it('takes two a section first, then fills up in order', () => {
    const list = [10, 20, 30, 40].map((score, index) => item({ item: `a${index}`, section: 'a', score }));
    const other = item({ item: 'b0', section: 'b', score: 45 });
    assert.deepEqual(ids(rankPriorities([...list, other])), ['a0', 'a1', 'b0', 'a2', 'a3']);
    assert.deepEqual(ids(rankPriorities([...list, other], { length: 3, perSection: 1 })), ['a0', 'b0', 'a1']);
  });

  it('breaks ties by the lower score, then by less agreement, then by order', () => {
    const same = { score: 40, consensus: 0.8 };
    const list = [item({ ...same, item: 'x' }), item({ ...same, item: 'y' }), item({ item: 'z', score: 35, consensus: 0.9 })];
    // 0.5 * 60 + 0.25 * 20 = 35 = 0.5 * 65 + 0.25 * 10
    assert.deepEqual(ids(rankPriorities(list.map((each, index) => ({ ...each, section: `s${index}` })))), ['z', 'x', 'y']);
  });
});

describe('rankStrengths(items, options)', () => {
  const strong = (parts: Partial<StrengthInput>): StrengthInput => ({
    item: 'a',
    section: 's',
    score: 75,
    consensus: 0.6,
    counts: counts(12),
    lowestGroup: 50,
    ...parts,
  });

  for (const { name, parts, expected } of [
    { name: 'accepts every limit itself', parts: {}, expected: ['a'] },
    { name: 'needs 75', parts: { score: 74.9 }, expected: [] },
    { name: 'needs C of 0.60', parts: { consensus: 0.59 }, expected: [] },
    { name: 'needs C at all', parts: { consensus: null }, expected: [] },
    { name: 'needs fewer than a quarter who do not know', parts: { counts: counts(9, 3) }, expected: [] },
    { name: 'needs 50 in every group', parts: { lowestGroup: 49 }, expected: [] },
    { name: 'needs five answers', parts: { counts: counts(4) }, expected: [] },
    { name: 'does without groups', parts: { lowestGroup: null }, expected: ['a'] },
  ] as const)
    it(name, () => assert.deepEqual(ids(rankStrengths([strong(parts)]).strengths), expected));

  it('lists the two highest from 50 when nothing is a strength', () => {
    const list = [60, 49, 70, 55].map((score, index) => strong({ item: `i${index}`, score }));
    assert.deepEqual(ids(rankStrengths(list).highestSoFar), ['i2', 'i0']);
    assert.deepEqual(rankStrengths([strong({ score: 49 })]), { strengths: [], highestSoFar: [] });
    assert.deepEqual(rankStrengths([strong({}), strong({ score: 60 })]).highestSoFar, []);
  });

  it('is ordered by 0.7 of the score and 30 times C, the lower score first where C makes up for it', () => {
    const list = [strong({ item: 'a', score: 80 }), strong({ item: 'b', score: 78, consensus: 0.7 })];
    // 56 + 18 = 74 against 54.6 + 21 = 75.6
    assert.deepEqual(
      rankStrengths(list).strengths.map(({ item: id, points }) => [id, Math.round(10 * points)]),
      [
        ['b', 756],
        ['a', 740],
      ],
    );
    assert.deepEqual(ids(rankStrengths([strong({ score: 75 - 1e-12, consensus: 0.6 - 1e-12, lowestGroup: 50 - 1e-12 })]).strengths), ['a']);
    assert.deepEqual(ids(rankStrengths([strong({ score: 50 - 1e-12 })]).highestSoFar), ['a']);
  });

  it('takes another number of answers, and counts the blank among those who could know', () => {
    assert.deepEqual(rankStrengths([strong({ counts: counts(6) })], { minAnswers: 7 }).strengths, []);
    assert.deepEqual(ids(rankStrengths([strong({ counts: counts(8, 3, 2) })]).strengths), ['a']);
    assert.deepEqual(rankStrengths([strong({ counts: counts(8, 3, 1) })]).strengths, []);
  });

  it('lists three at most, ties in the order given', () => {
    const list = ['a', 'b', 'c', 'd'].map((id) => strong({ item: id }));
    assert.deepEqual(ids(rankStrengths(list).strengths), ['a', 'b', 'c']);
  });
});

describe('priorities(instrument, summary, options)', () => {
  it('takes votes and the last round into account', () => {
    const chosen = priorities(instrument, summary, { chosen: { 'fair-say': 8 } });
    assert.deepEqual(ids(chosen), ['fair-say', 'kept-promises']);
    assert.deepEqual(chosen[0]!.remarks, ['chosen']);
    assert.equal(chosen[0]!.points, 2 * priorities(instrument, summary)[1]!.points);

    const fallen = compare(instrument, { roundId: '2024', responses: thisYear }, { roundId: '2025', responses: lastYear });
    const now = summarise(instrument, lastYear, { roundId: '2025' });
    const aims = priorities(instrument, now, { comparison: fallen }).find((each) => each.item === 'shared-aims')!;
    assert.deepEqual(aims.reasons, ['lowerThanLastTime']);
    assert.equal(ids(priorities(instrument, now)).includes('shared-aims'), false);
  });

  it('has nothing to say about raw values', () => {
    const raw = parseInstrument({ ...threeQuestions, scoring: { values: 'raw' } });
    const round = summarise(raw, thisYear, { roundId: '2025' });
    assert.deepEqual([priorities(raw, round), strengths(raw, round)], [[], { strengths: [], highestSoFar: [] }]);
  });

  const otherRound = compare(instrument, { roundId: '2023', responses: lastYear }, { roundId: '2024', responses: thisYear });
  for (const [name, run] of [
    ['another instrument’s summary', () => priorities({ ...instrument, version: '2.0.0' }, summary)],
    ['votes for an unknown item', () => priorities(instrument, summary, { chosen: { nothing: 1 } })],
    ['more votes than members', () => priorities(instrument, summary, { chosen: { 'fair-say': 9 } })],
    ['half a vote', () => priorities(instrument, summary, { chosen: { 'fair-say': 0.5 } })],
    ['a comparison that leads to another round', () => priorities(instrument, summary, { comparison: otherRound })],
  ] as const)
    it(`refuses ${name}`, () => assert.throws(run, RangeError));
});

describe('unanswerable(instrument, summary)', () => {
  it('lists what too few answered before what fewer do not know', () => {
    const few = thisYear.map((response) => ({ ...response, answers: { ...response.answers, 'kept-promises': { option: 'unsure' } } }));
    assert.deepEqual(
      unanswerable(instrument, summarise(instrument, few, { roundId: '2025' })).map((each) => [each.item, each.reason, each.unsure]),
      [
        ['kept-promises', 'notEnoughAnswered', 8],
        ['fair-say', 'manyUnsure', 3],
      ],
    );
  });
});

describe('publishing the lists', () => {
  const published = publish(instrument, summary);

  it('leaves out reasons that the published round does not say', () => {
    const list = [
      { ...priorities(instrument, summary)[0]!, reasons: ['viewsDiffer', 'groupsDiffer'] as const },
      { ...priorities(instrument, summary)[1]!, reasons: ['groupsDiffer'] as const },
    ];
    assert.deepEqual(
      publishPriorities(list, published).map(({ item: id, reasons }) => [id, reasons]),
      [['kept-promises', ['viewsDiffer']]],
    );
  });

  describe('one item at a time', () => {
    const [priority] = priorities(instrument, summary);
    const own = published.items.find((each) => each.item === priority!.item)!;
    const shownAs = (parts: Partial<typeof own>) => ({ ...published, items: [{ ...own, ...parts }] });
    const of = (given: Partial<NonNullable<typeof priority>>, parts: Partial<typeof own>) =>
      publishPriorities([{ ...priority!, ...given }], shownAs(parts))[0];

    for (const [reason, parts, said] of [
      ['viewsDiffer', { agreement: null }, false],
      ['manyUnsure', { manyUnsure: true }, true],
      ['manyUnsure', { manyUnsure: false }, false],
      ['manyUnsure', { manyUnsure: null }, false],
      ['groupsDiffer', { groupsDiffer: { higher: 'a', lower: 'b' } }, true],
      ['groupsDiffer', { groupsDiffer: null }, false],
      ['low', { agreement: null, manyUnsure: null, groupsDiffer: null }, true],
      ['lowerThanLastTime', { agreement: null, manyUnsure: null, groupsDiffer: null }, true],
    ] as const)
      it(`${said ? 'says' : 'keeps'} ${reason} of ${JSON.stringify(parts)}`, () =>
        assert.deepEqual(of({ reasons: [reason] }, parts)?.reasons, said ? [reason] : undefined));

    it('remarks on both sides only where the round says so', () => {
      const remarksOf = (bothSides: boolean | null) => of({ remarks: ['bothSides', 'chosen'] }, { bothSides })?.remarks;
      assert.deepEqual([remarksOf(true), remarksOf(false), remarksOf(null)], [['bothSides', 'chosen'], ['chosen'], ['chosen']]);
    });

    it('makes its parts of published figures: 0.5 · (100 - 30), 0.25 · (100 - 40), 0.15 · 20, and 37.5 % chose it', () => {
      const figures = {
        displayed: 30,
        agreement: { percent: 40, words: 'mixed' as const },
        unsureShare: 20,
        groupsDiffer: { higher: 'a', lower: 'b' },
      };
      const shown = of({ importance: 0.375 }, figures)!;
      assert.deepEqual([shown.displayed, shown.section, shown.chosen], [30, 'working', 38]);
      assert.deepEqual(shown.parts, { low: 35, disagreement: 15, unsure: 3, groups: true });
      const withheld = of({ reasons: ['low'] }, { ...figures, agreement: null, unsureShare: null, groupsDiffer: null })!;
      assert.deepEqual(withheld.parts, { low: 35, disagreement: null, unsure: null, groups: false });
    });

    it('is left out where the round shows no score of it', () => {
      assert.equal(of({}, { displayed: null }), undefined);
      assert.equal(of({}, { state: null }), undefined);
      assert.equal(of({}, { state: 'notEnoughAnswered' }), undefined);
      assert.equal(of({ item: 'other' }, {}), undefined);
    });

    it('is a strength only where its score is shown', () => {
      const lists = { strengths: [{ item: own.item, section: 'working', score: 80, points: 74 }], highestSoFar: [] };
      assert.deepEqual(publishStrengths(lists, shownAs({ displayed: 80 })).strengths, [
        { item: own.item, section: 'working', displayed: 80 },
      ]);
      assert.deepEqual(publishStrengths(lists, shownAs({ displayed: null })).strengths, []);
    });

    it('is unanswerable for who do not know only where the round says that', () => {
      const many = [{ item: own.item, section: 'working', reason: 'manyUnsure' as const, unsure: 3, unsureShare: 0.375 }];
      const shown = publishUnanswerable(many, shownAs({ manyUnsure: true, unsureShare: 38 }));
      assert.deepEqual(shown, [{ item: own.item, section: 'working', reason: 'manyUnsure', unsure: own.counts!.unsure, unsureShare: 38 }]);
      assert.deepEqual(publishUnanswerable(many, shownAs({ manyUnsure: null })), []);
      assert.deepEqual(publishUnanswerable(many, shownAs({ manyUnsure: true, state: null })), []);
      assert.deepEqual(publishUnanswerable([], shownAs({ manyUnsure: true })), []);
    });

    it('stands among the unanswerable by the exact share of those who do not know: 4 of 11 before 5 of 14, both shown as 36', () => {
      const list = ['i0', 'i1', 'i2'].map((item) => ({ ...own, item, manyUnsure: true, unsureShare: 36 }));
      const many = [
        { item: 'i2', unsure: 3, unsureShare: 3 / 8 },
        { item: 'i1', unsure: 4, unsureShare: 4 / 11 },
        { item: 'i0', unsure: 5, unsureShare: 5 / 14 },
      ].map((each) => ({ ...each, section: 'working', reason: 'manyUnsure' as const }));
      assert.deepEqual(ids(publishUnanswerable(many, { ...published, items: list })), ['i2', 'i1', 'i0']);
    });

    it('stands, where its share is not shown, in the order of the instrument among others like it', () => {
      const list = ['i0', 'i1', 'i2'].map((item) => ({ ...own, item, unsureShare: item === 'i1' ? 25 : null }));
      const few = ['i2', 'i0', 'i1'].map((item) => ({
        item,
        section: 'working',
        reason: 'notEnoughAnswered' as const,
        unsure: 1,
        unsureShare: 0,
      }));
      assert.deepEqual(ids(publishUnanswerable(few, { ...published, items: list })), ['i1', 'i0', 'i2']);
    });
  });

  it('holds whole numbers and no points', () => {
    const lists = [
      publishPriorities(priorities(instrument, summary), published),
      publishStrengths(strengths(instrument, summary), published),
      publishUnanswerable(unanswerable(instrument, summary), published),
    ];
    assert.equal(/\.\d|points/.test(JSON.stringify(lists)), false);
    assert.deepEqual(publishPriorities(priorities(instrument, summary), published)[0]!.parts, {
      low: 38,
      disagreement: 13,
      unsure: 0,
      groups: false,
    });
  });

  it('says nothing of a round of two', () => {
    const two = summarise(instrument, thisYear.slice(0, 2), { roundId: '2025' });
    const nothing = publish(instrument, two);
    assert.deepEqual(publishUnanswerable(unanswerable(instrument, two), nothing), []);
    assert.deepEqual(publishPriorities(priorities(instrument, summary), nothing), []);
    assert.deepEqual(publishStrengths(strengths(instrument, summary), nothing), { strengths: [], highestSoFar: [] });
  });

  it('puts items with withheld figures last, in the order of the instrument', () => {
    const few = thisYear
      .slice(0, 5)
      .map((response) => ({ ...response, answers: { ...response.answers, 'shared-aims': { option: 'unsure' } } }));
    const round = summarise(instrument, few, { roundId: '2025' });
    assert.deepEqual(
      publishUnanswerable(unanswerable(instrument, round), publish(instrument, round)).map((each) => [
        each.item,
        each.unsure,
        each.unsureShare,
      ]),
      [
        ['shared-aims', null, null],
        ['fair-say', null, null],
      ],
    );
  });
});
