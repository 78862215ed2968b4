import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { publish } from '../src/publish/publish.js';
import type { Response } from '../src/response/response.js';
import type { SummariseOptions } from '../src/board/round-summary.js';
import { summarise } from '../src/board/summarise.js';
import { publishedOf, randomBoard, randomOf, responsesOf, type Cell } from './attacker.js';
import { boardOf as boardWith, many, type Row } from './board-of.js';
import { itemsOf, span } from './fixtures/build.mjs';

const options: SummariseOptions = { roundId: '2025' };
const boards = Number(process.env['ATTACK_BOARDS'] ?? 2000);
const groups = ['cvs', 'la', 'public'].map((id) => ({ id, label: 'Invented' }));
const boardOf = (rows: readonly Row[], more: Record<string, unknown> = {}) => boardWith(rows, { groups, ...more });

/** One item, answered by members of one group. */
const oneItem = (...answers: Cell[]) => boardOf(answers.map((answer) => ['cvs', answer]));

describe('summarise(instrument, responses, options)', () => {
  it("keeps a don't-know, a doesn't-apply and a blank apart, and none of them is a number", () => {
    const { instrument, responses } = oneItem(4, 4, 4, 'unsure', 'none', null);
    const [item] = summarise(instrument, responses, options).items;
    assert.deepEqual([item!.value, item!.valid, item!.unsure, item!.notApplicable, item!.blank, item!.coverage], [100, 3, 1, 1, 1, 0.6]);
  });

  it('has no score of nothing, and none for nobody', () => {
    const { instrument, responses } = oneItem('unsure', null, 'unsure', null);
    for (const given of [responses, []]) {
      const { items, sections, overall } = summarise(instrument, given, options);
      assert.deepEqual([items[0]!.value, sections[0]!.value, sections[0]!.members.mean, overall.value], [null, null, null, null]);
      assert.deepEqual([items[0]!.consensus, items[0]!.median, items[0]!.displayed], [null, [], null]);
    }
  });

  it('shows 23 of 40 as 58', () => {
    // Ten answers with 23 of 40 steps: 57.5, which doubles make 57.49999999999999.
    const { instrument, responses } = oneItem(4, 4, 3, 3, 3, 2, 2, 1, 1, 0);
    const { items, sections } = summarise(instrument, responses, options);
    assert.deepEqual([items[0]!.value, items[0]!.displayed, sections[0]!.displayed], [57.5, 58, 58]);
  });

  it('takes the mean of members apart from the mean of questions', () => {
    const { instrument, responses } = boardOf([
      ['cvs', 4, 4],
      ['cvs', 0, 0],
      ['cvs', 2, 2],
      ['cvs', 4, 'none'],
    ]);
    const [section] = summarise(instrument, responses, options).sections;
    // Questions: 62.5 and 50. Members: 100, 0, 50 and 100 (the one question that applies).
    assert.deepEqual([section!.value, section!.members.mean], [56.25, 62.5]);
  });

  it('rests a section on the questions that enough members answered', () => {
    const { instrument, responses } = boardOf([...many(2, 'cvs', 0, 0, 4), ...many(2, 'cvs', 0, 0, null)]);
    const { items, sections } = summarise(instrument, responses, options);
    assert.deepEqual(
      [items[2]!.state, items[2]!.valid, sections[0]!.value, sections[0]!.restsOn],
      ['notEnoughAnswered', 2, 0, ['q1', 'q2']],
    );
  });

  it('names both middle answers, as members saw them', () => {
    const { instrument, responses } = boardOf([...[0, 1, 3, 4].map((answer) => ['cvs', answer] as const)], {
      sections: [{ id: 'all', title: 'All', items: itemsOf(1, 'agreement', () => ({ reverse: true })) }],
    });
    assert.deepEqual(summarise(instrument, responses, options).items[0]!.median, ['p1', 'p3']);
  });

  it('asks for half of the section and two of its questions, or the only one', () => {
    const missing = (second: Cell, third: Cell) => boardOf(span(1, 4).map(() => ['cvs', 2, second, third]));
    for (const [second, third, state] of [
      [2, 'unsure', 'scored'],
      ['unsure', 'unsure', 'notEnoughAnswered'],
      ['none', 'none', 'notEnoughAnswered'],
    ] as const) {
      const { instrument, responses } = missing(second, third);
      assert.equal(summarise(instrument, responses, options).sections[0]!.state, state);
    }
    const nobody = oneItem('none', 'none', 'none');
    assert.equal(summarise(nobody.instrument, nobody.responses, options).sections[0]!.state, 'notApplicable');
  });

  it('says how many answered, and what the others could change', () => {
    const { instrument, responses } = oneItem(2, 2, 3, 3, 2);
    const { responseRate, sections } = summarise(instrument, responses, { ...options, invited: 10 });
    assert.deepEqual([responseRate, sections[0]!.bounds], [0.5, [30, 80]]);
    assert.equal(publish(instrument, summarise(instrument, responses, { ...options, invited: 10 })).responseCaution, 'below-60');
    assert.equal(publish(instrument, summarise(instrument, responses, { ...options, invited: 11 })).responseCaution, 'below-half');
  });

  it('refuses what could only give a wrong number', () => {
    const { instrument, responses } = oneItem(1, 2, 3);
    for (const [wrong, words] of [
      [{ k: 2 }, 'k must be a whole number from 3, got 2'],
      [{ k: 0 }, 'k must be a whole number from 3, got 0'],
      [{ k: NaN }, 'k must be a whole number from 3, got NaN'],
      [{ k: null }, 'k must be a whole number from 3, got null'],
      [{ k: 3.5 }, 'k must be a whole number from 3, got 3.5'],
      [{ invited: 2 }, 'invited must be a whole number from 3, as many answered, got 2'],
      [{ invited: Infinity }, 'invited must be a whole number from 3, as many answered, got Infinity'],
      [{ roundId: '' }, 'roundId must be a text, got ""'],
      [{ closed: '31/03/2024' }, 'closed must be a day such as "2025-03-31", got "31/03/2024"'],
      [{ closed: '2024-02-30' }, 'closed must be a day such as "2025-03-31", got "2024-02-30"'],
      [{ closed: new Date('2024-01-01') }, 'closed must be a day such as "2025-03-31", got an object'],
      [{ groups: [groups[0], groups[0]] }, 'groups must have different ids, got "cvs" twice'],
      [{ groups: [{ id: 'not-stated', label: 'x' }] }, 'a group must not be called "not-stated"'],
    ] as const) {
      assert.throws(() => summarise(instrument, responses, { ...options, ...wrong } as SummariseOptions), {
        name: 'RangeError',
        message: new RegExp(words.replace(/[.[\]()]/g, '\\$&')),
      });
    }
  });

  it('reports what does not count, and counts the rest', () => {
    const { instrument, responses } = oneItem(0, 0, 0, 4, 4, 4, 4, 4);
    const [one, two, three, other, version, group, late, same] = responses;
    const given: Response[] = [
      one!,
      two!,
      three!,
      { ...other!, instrument: { id: 'another', version: '1.0.0' } },
      { ...version!, instrument: { id: 'invented', version: '2.0.0' } },
      { ...group!, respondent: { group: 'nobody-defined' } },
      { ...late!, created: '2030-01-01' },
      { ...same!, id: one!.id, created: '2024-01-01' },
    ];
    const { submitted, excluded, items } = summarise(instrument, given, { ...options, closed: '2025-12-31' });
    assert.deepEqual([submitted, items[0]!.value], [3, 0]);
    assert.deepEqual(excluded.map(({ reason }) => reason).sort(), [
      'dated-later',
      'duplicate-id',
      'other-instrument',
      'other-version',
      'unknown-group',
    ]);
  });

  it('counts the newest of one id, once if it came twice, and none where nobody could say which', () => {
    const { instrument, responses } = oneItem(0, 4, 2, 2, 2);
    const [a, b, ...rest] = responses as [Response, Response, ...Response[]];
    const valid = (given: readonly Response[]) => summarise(instrument, given, options).items[0]!.options.map(({ count }) => count);
    assert.deepEqual(valid([a, { ...b, id: a.id, completed: '2025-04-02' }, ...rest]), [0, 0, 3, 0, 1]);
    assert.deepEqual(valid([a, a, ...rest]), [1, 0, 3, 0, 0]);
    assert.deepEqual(valid([a, { ...b, id: a.id }, ...rest]), [0, 0, 3, 0, 0]);
  });

  describe('of a board worked by hand', () => {
    const { instrument, responses } = boardOf([
      ['cvs', 4, 4],
      ['cvs', 3, 3],
      ['cvs', 2, 2],
      ['cvs', 3, null],
      ['la', 1, 1],
      ['la', 0, 0],
      ['la', 1, 'unsure'],
    ]);
    const made = () => summarise(instrument, responses, { ...options, invited: 10 });

    it('counts each question, and tests its gap', () => {
      const [first, second] = made().items;
      // 14 of 28 steps. Median 2, deviations 10 - 2 = 8 of 7 members: C = 1 - 2 · (8/7) / 4 = 3/7.
      assert.deepEqual([first!.value, first!.median, first!.agreement, first!.bothSides], [50, ['p2'], 'mixed', true]);
      assert.ok(Math.abs(first!.consensus! - 3 / 7) < 1e-12);
      assert.deepEqual([first!.coverage, first!.unsureShare, first!.notApplicableShare, first!.manyUnsure], [1, 0, 0, false]);
      assert.deepEqual([second!.valid, second!.unsure, second!.blank, second!.coverage, second!.unsureShare], [5, 1, 1, 5 / 7, 1 / 7]);
      assert.deepEqual(
        second!.options.map(({ option, count }) => [option, count]),
        [0, 1, 2, 3, 4].map((point) => [`p${point}`, 1]),
      );
      // 12 of 16 steps and 2 of 12. Of the 35 ways to choose three, only 0 1 1 and 3 3 4 lie so far from the others.
      assert.deepEqual(
        first!.groups.map(({ group, n, state }) => [group, n, state]),
        [
          ['cvs', 4, 'shown'],
          ['la', 3, 'shown'],
        ],
      );
      const { gap, ...rest } = first!.gap!;
      assert.ok(Math.abs(gap - (75 - 200 / 12)) < 1e-9);
      assert.deepEqual(rest, {
        highest: 'cvs',
        lowest: 'la',
        p: 2 / 35,
        arrangements: 35,
        countAtLeast: 2,
        method: 'exact',
        seed: null,
        flagged: false,
      });
    });

    it('puts the section together from its questions, and from its members beside', () => {
      const [section] = made().sections;
      assert.deepEqual([section!.value, section!.restsOn, section!.of, section!.range], [50, ['q1', 'q2'], 2, { low: 0, high: 100 }]);
      assert.deepEqual(section!.coverage, {
        base: 14,
        answered: 12,
        unsure: 1,
        blank: 1,
        notApplicable: 0,
        share: 12 / 14,
        unsureShare: 1 / 14,
      });
      // Own scores 100, 75, 50, 25 and 0; two members answered one question of two. Mean deviation 30: C = 0.4.
      assert.deepEqual(section!.members, {
        scored: 5,
        applicable: 7,
        enough: true,
        mean: 50,
        displayed: 50,
        median: 50,
        consensus: 0.4,
        agreement: 'mixed',
        quartiles: null,
      });
      // Two of la have a score: they are hidden, and cvs with them.
      assert.deepEqual(section!.groups, [
        { group: 'cvs', n: 3, mean: 75, state: 'hidden' },
        { group: 'la', n: 2, mean: 12.5, state: 'hidden' },
      ]);
      assert.deepEqual([section!.gap, section!.balanced, section!.bounds], [null, null, [35, 65]]);
    });

    it('has the overall, the groups and who answered', () => {
      const summary = made();
      assert.deepEqual(summary.overall, {
        state: 'scored',
        value: 50,
        displayed: 50,
        band: null,
        restsOn: ['all'],
        of: 1,
        memberMean: 50,
        memberMeanDisplayed: 50,
        bounds: [35, 65],
      });
      assert.deepEqual(summary.groups, [
        { id: 'cvs', sectors: ['cvs'], n: 4, shown: true },
        { id: 'la', sectors: ['la'], n: 3, shown: true },
      ]);
      assert.deepEqual(summary.sectors, [
        { id: 'cvs', n: 4 },
        { id: 'la', n: 3 },
        { id: 'public', n: 0 },
      ]);
      const { view, instrument: of, roundId, k, submitted, invited, responseRate, partial, excluded, ignored } = summary;
      assert.deepEqual([view, of, roundId, k], ['unpublished', { id: 'invented', version: '1.0.0' }, '2025', 3]);
      assert.deepEqual([submitted, invited, responseRate, partial, excluded, ignored], [7, 10, 0.7, 1, [], []]);
    });

    it("has each member's own answers and scores", () => {
      const { members } = made();
      const own = { id: responses[3]!.id, code: null, sector: 'cvs', group: 'cvs' };
      assert.deepEqual(members[3], { ...own, sections: { all: null }, overall: null, partial: true, answers: { q1: 'p3' } });
      assert.deepEqual(members[0], {
        ...own,
        id: responses[0]!.id,
        sections: { all: 100 },
        overall: 100,
        partial: false,
        answers: { q1: 'p4', q2: 'p4' },
      });
    });
  });

  it('has a rate and bounds only where it is known who was invited', () => {
    const { instrument, responses } = oneItem(2, 2, 3);
    const { responseRate, sections, overall } = summarise(instrument, responses, options);
    assert.deepEqual([responseRate, sections[0]!.bounds, overall.bounds], [null, null, null]);
    const nobody = summarise(instrument, [], { ...options, invited: 0 });
    assert.deepEqual([nobody.responseRate, nobody.overall.bounds], [null, null]);
  });

  it('reports answers that cannot be used, with whose they are', () => {
    const { instrument, responses } = oneItem(2, 2, 3);
    const [one, ...rest] = responses;
    const odd = { ...one!, answers: { ...one!.answers, gone: { option: 'p1' } } };
    assert.deepEqual(summarise(instrument, [odd, ...rest], options).ignored, [{ id: one!.id, item: 'gone', reason: 'unknown-item' }]);
  });

  it('keeps those without a group together, and pools small groups', () => {
    const rows = [
      ...span(1, 4).map(() => ['cvs', 2] as const),
      ...span(1, 2).map(() => ['la', 2] as const),
      ...span(1, 2).map(() => [null, 2] as const),
    ];
    const { instrument, responses } = boardOf(rows);
    const { groups: shown, sectors, members } = summarise(instrument, responses, options);
    assert.deepEqual(shown, [
      { id: 'cvs', sectors: ['cvs'], n: 4, shown: true },
      { id: 'other-members', sectors: ['la', 'not-stated'], n: 4, shown: true },
    ]);
    assert.deepEqual(sectors.at(-1), { id: 'not-stated', n: 2 });
    assert.deepEqual([members[7]!.sector, members[7]!.group], ['not-stated', 'other-members']);
    assert.deepEqual(
      summarise(instrument, responses, { ...options, smallGroups: 'hide' }).groups.map((group) => group.shown),
      [true, false],
    );
    // Without groups in the instrument nobody is put into one, whatever the file says.
    const plain = boardOf(rows, { groups: undefined });
    const none = summarise(plain.instrument, plain.responses, options);
    assert.deepEqual([none.groups, none.excluded, none.members[0]!.group, none.members[0]!.sector], [[], [], null, 'not-stated']);
  });

  it('leaves the pooled group out of gap and balanced mean where it is not to be shown', () => {
    const rows = [...many(4, 'cvs', 3), ...many(4, 'la', 4), ...many(2, 'public', 0), ...many(2, null, 1)];
    const { instrument, responses } = boardOf(rows);
    const summary = (smallGroups: 'merge' | 'hide') => summarise(instrument, responses, { ...options, smallGroups });
    const said = ({ items: [item], sections: [section] }: ReturnType<typeof summary>) => [
      item!.groups.map(({ state }) => state),
      [item!.gap?.gap, item!.gap?.lowest],
      [section!.gap?.gap, section!.gap?.lowest],
      section!.balanced?.mean ?? null,
    ];
    assert.deepEqual(said(summary('hide')), [['shown', 'shown', 'hidden'], [25, 'cvs'], [25, 'cvs'], null]);
    assert.deepEqual(said(summary('merge')), [['shown', 'shown', 'shown'], [87.5, 'other-members'], [87.5, 'other-members'], 62.5]);
  });

  it('scores raw values in their own unit', () => {
    const { instrument, responses } = boardOf(
      [0, 2, 4, 4, 4].map((answer) => ['cvs', answer, answer] as const),
      { scoring: { values: 'raw' } },
    );
    const { items, sections } = summarise(instrument, responses, { ...options, invited: 10 });
    // 14 of 5 members. A scale of 0 to 4 shows one decimal.
    assert.deepEqual([items[0]!.value, items[0]!.displayed, sections[0]!.range], [2.8, 2.8, { low: 0, high: 4 }]);
    assert.deepEqual(sections[0]!.bounds, [1.4, 3.4]);
  });

  it('counts those who completed, where that is asked, and the day of closing itself', () => {
    const { instrument, responses } = oneItem(0, 1, 2, 3);
    const [a, b, c, d] = responses as [Response, Response, Response, Response];
    const given = [{ ...a, completed: '2025-04-01' }, { ...b, created: '2025-04-01' }, { ...c, completed: '2025-04-02' }, d];
    const closed = summarise(instrument, given, { ...options, closed: '2025-04-01' });
    assert.deepEqual([closed.submitted, closed.excluded], [3, [{ id: c.id, reason: 'dated-later' }]]);
    const completed = summarise(instrument, given, { ...options, completedOnly: true });
    assert.deepEqual(completed.excluded, [
      { id: b.id, reason: 'not-completed' },
      { id: d.id, reason: 'not-completed' },
    ]);
  });

  it('takes two of one id for one where they say the same in another order, and for none where group or code differ', () => {
    const { instrument, responses } = boardOf([...span(1, 4).map(() => ['cvs', 1, 2] as const)]);
    const [one, ...rest] = responses as [Response, ...Response[]];
    const turned = { ...one, answers: Object.fromEntries(Object.entries(one.answers).toReversed()) };
    const of = (other: Response) => summarise(instrument, [one, other, ...rest], options);
    assert.deepEqual([of(turned).submitted, of(turned).excluded], [4, [{ id: one.id, reason: 'duplicate-id' }]]);
    for (const respondent of [{ group: 'la' }, { group: 'cvs', code: 'x' }]) {
      const { submitted, excluded } = of({ ...one, respondent });
      const both = [1, 2].map(() => ({ id: one.id, reason: 'conflicting-id' }));
      assert.deepEqual([submitted, excluded], [3, both]);
    }
    // The later day wins, whichever came first.
    const later = { ...one, created: '2025-04-01', answers: {} };
    for (const given of [
      [one, later],
      [later, one],
    ])
      assert.deepEqual(summarise(instrument, given, options).members[0]!.answers, {});
  });

  it('takes groups in place of those of the instrument', () => {
    const { instrument, responses } = boardOf([...many(3, 'la', 1), ...many(3, 'cvs', 3)]);
    const named = { ...options, groups: [groups[1]!, groups[0]!] };
    assert.deepEqual(
      summarise(instrument, responses, named).sectors.map(({ id, n }) => [id, n]),
      [
        ['la', 3],
        ['cvs', 3],
      ],
    );
  });

  it('has neither agreement nor a gap of scores that cannot differ', () => {
    const section = { id: 'all', title: 'All', items: itemsOf(2, 'agreement'), score: { transform: [{ step: 'linear', times: 0 }] } };
    const { instrument, responses } = boardOf([...many(3, 'la', 1, 2), ...many(3, 'cvs', 3, 4)], { values: 'raw', sections: [section] });
    const [all] = summarise(instrument, responses, options).sections;
    assert.deepEqual([all!.value, all!.members.consensus, all!.gap, all!.balanced], [0, null, null, null]);
  });

  it('refuses the name of the pooled group', () => {
    const { instrument, responses } = oneItem(1, 2, 3);
    const named = { ...options, groups: [{ id: 'other-members', label: 'x' }] };
    assert.throws(() => summarise(instrument, responses, named), /a group must not be called "other-members": the report has its own/);
  });

  it('has no board score of a rule that cannot be worked out from item scores', () => {
    const stateOf = (rule: Record<string, unknown>) => {
      const { instrument, responses } = boardOf(
        span(1, 3).map(() => ['cvs', 2, 3] as const),
        { scoring: { values: 'raw', sections: rule } },
      );
      const { state, value } = summarise(instrument, responses, options).sections[0]!;
      return [state, value];
    };
    const [round, linear, clamp] = [
      { step: 'round', decimals: 0 },
      { step: 'linear', times: 2 },
      { step: 'clamp', min: 0, max: 4 },
    ];
    const lookup = { step: 'lookup', table: [[0, 1]] };
    for (const [rule, expected] of [
      [{ aggregate: 'sum' }, ['scored', 5]],
      [{ aggregate: 'max' }, ['notScored', null]],
      [{ aggregate: 'count', countFrom: 1 }, ['notScored', null]],
      [{ missing: { fill: { constant: 0 } } }, ['notScored', null]],
      [{ transform: [lookup] }, ['notScored', null]],
      [{ transform: [linear, round] }, ['scored', 5]],
      [{ transform: [{ step: 'pomp' }, clamp] }, ['scored', 4]],
      [{ transform: [round, linear] }, ['notScored', null]],
      [{ transform: [clamp, linear] }, ['notScored', null]],
    ] as const)
      assert.deepEqual(stateOf(rule), expected, JSON.stringify(rule));
  });

  it('PRO-08: is the same whatever order the responses come in, seeded figures included', () => {
    // 6 groups' arrangements of 15 members are far above 50,000, so that the gap is tested by shuffles.
    const rows = span(1, 15).map((n) => [groups[n % 3]!.id, n % 3 === 0 ? 4 - (n % 2) : n % 3] as const);
    const { instrument, responses } = boardOf(rows);
    const expected = summarise(instrument, responses, options);
    assert.equal(expected.sections[0]!.gap!.method, 'monteCarlo');
    fc.assert(
      fc.property(fc.shuffledSubarray(responses, { minLength: responses.length }), (shuffled) => {
        assert.deepEqual(summarise(instrument, shuffled, options), expected);
      }),
      { numRuns: 10 },
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (seed, turn) => {
        const board = randomBoard(randomOf(seed));
        const given = responsesOf(board, board.grid);
        const at = turn % given.length;
        const made = summarise(board.instrument, [...given.slice(at), ...given.slice(0, at)].toReversed(), {
          roundId: 'attack',
          k: board.k,
          smallGroups: board.smallGroups,
        });
        assert.deepEqual(made, publishedOf(board).summary);
      }),
      { numRuns: 50 },
    );
  });

  it('PRO-09: has the same groups whatever is answered', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const board = randomBoard(randomOf(seed));
        const { instrument, grid, k, smallGroups } = board;
        const groupsOf = (given: typeof grid) =>
          summarise(instrument, responsesOf(board, given), { roundId: 'attack', k, smallGroups }).groups;
        assert.deepEqual(groupsOf(grid.map((row) => row.map(() => null))), groupsOf(grid));
      }),
      { numRuns: 50 },
    );
  });

  it('leaves what it was given as it was', () => {
    const { instrument, responses } = oneItem(1, 2, 3);
    const before = structuredClone(responses);
    summarise(
      instrument,
      responses.map((each) => Object.freeze(each)),
      options,
    );
    assert.deepEqual(responses, before);
  });
});

describe('publish(instrument, summary)', () => {
  const published = (rows: Parameters<typeof boardOf>[0], more = {}, extra: Partial<SummariseOptions> = {}) => {
    const { instrument, responses } = boardOf(rows, more);
    return publish(instrument, summarise(instrument, responses, { ...options, ...extra }));
  };
  /** Every question is asked twice, which changes no figure: a section of fewer than four shows no groups. */
  const twice = (rows: Parameters<typeof boardOf>[0]) => rows.map(([group, ...answers]) => [group, ...answers, ...answers] as const);
  const same = (count: number, ...answers: Cell[]) => span(1, count).map(() => ['cvs', ...answers] as const);

  it('shows nothing below k members, a score from k, counts and words from five, quartiles from eight', () => {
    for (const [n, withheld, score, counts, words, quartiles] of [
      [2, 'too-few-answers', undefined, undefined, undefined, undefined],
      [3, null, 50, false, null, null],
      [4, null, 50, false, null, null],
      [5, null, 50, true, 'alike', null],
      [7, null, 50, true, 'alike', null],
      [8, null, 50, true, 'alike', [50, 50]],
    ] as const) {
      const view = published(same(n, 2));
      const [item, section] = [view.items[0], view.sections[0]];
      assert.deepEqual(
        [view.withheld, item?.displayed, item && item.counts !== null, section?.agreement, section?.quartiles],
        [withheld, score, counts, words, quartiles],
        `${n} members`,
      );
    }
    assert.equal(published(same(5, 2), {}, { k: 6 }).withheld, 'too-few-answers');
    assert.equal(published(same(9, 2), {}, { k: 9 }).sections[0]!.quartiles?.length, 2);
    assert.equal(published(same(8, 2), {}, { k: 8 }).items[0]!.counts!.valid, 8);
  });

  it('shows whole numbers, counts and words of a board worked by hand, and nobody’s group', () => {
    const rows = [
      ['cvs', 4, 4],
      ['cvs', 3, 3],
      ['cvs', 2, 2],
      ['cvs', 3, null],
      ['la', 1, 1],
      ['la', 0, 0],
      ['la', 1, 'unsure'],
    ] as const;
    const { items, sections, overall, groups: named, withheld, ...head } = published(rows, {}, { invited: 10 });
    assert.deepEqual(head, {
      view: 'published',
      instrument: { id: 'invented', version: '1.0.0' },
      roundId: '2025',
      k: 3,
      submitted: 7,
      invited: 10,
      responseRate: 70,
      responseCaution: null,
      groupsWithheld: null,
    });
    assert.deepEqual(
      [withheld, named],
      [
        null,
        [
          { id: 'cvs', sectors: ['cvs'], n: 4 },
          { id: 'la', sectors: ['la'], n: 3 },
        ],
      ],
    );
    // C of q1 is 3/7, of q2 0.4; five of seven answered q2 and one did not know.
    const counts = (...people: number[]) => people.map((count, point) => ({ option: `p${point}`, count }));
    const common = {
      section: 'all',
      state: 'scored',
      displayed: 50,
      median: ['p2'],
      manyUnsure: false,
      bothSides: true,
      groupsDiffer: null,
      withheld: null,
    };
    assert.deepEqual(items, [
      {
        ...common,
        item: 'q1',
        counts: { options: counts(1, 2, 1, 2, 1), valid: 7, unsure: 0, blank: 0, notApplicable: 0 },
        coverage: 100,
        unsureShare: 0,
        agreement: { percent: 43, words: 'mixed' },
      },
      {
        ...common,
        item: 'q2',
        counts: { options: counts(1, 1, 1, 1, 1), valid: 5, unsure: 1, blank: 1, notApplicable: 0 },
        coverage: 71,
        unsureShare: 14,
        agreement: { percent: 40, words: 'mixed' },
      },
    ]);
    assert.deepEqual(sections, [
      {
        section: 'all',
        state: 'scored',
        restsOn: ['q1', 'q2'],
        of: 2,
        displayed: 50,
        band: null,
        agreement: 'mixed',
        quartiles: null,
        groups: [],
        gap: null,
        balanced: null,
        bounds: [35, 65],
        withheld: null,
      },
    ]);
    assert.deepEqual(overall, { state: 'scored', displayed: 50, band: null, restsOn: ['all'], of: 1, bounds: [35, 65] });
  });

  it('says of too small a round only how many answered', () => {
    const { groups: named, items, sections, overall, withheld, submitted } = published(same(2, 2));
    assert.deepEqual([named, items, sections, withheld, submitted], [[], [], [], 'too-few-answers', 2]);
    assert.deepEqual(overall, { state: 'notEnoughAnswered', displayed: null, band: null, restsOn: [], of: 0, bounds: null });
  });

  it('names the band of the number shown, of sections and of the overall', () => {
    const bands = [
      { id: 'low', label: 'Low', from: 0 },
      { id: 'high', label: 'High', from: 50 },
    ];
    const view = published(same(5, 2), { scoring: { sections: { bands }, overall: { bands } } });
    assert.deepEqual([view.sections[0]!.band, view.overall.band], ['high', 'high']);
    assert.equal(published(same(5, 1), { scoring: { sections: { bands } } }).sections[0]!.band, 'low');
  });

  it('has a figure for a section only where it is scored', () => {
    const [section] = published(same(5, 'unsure', 2)).sections;
    assert.deepEqual(section, {
      section: 'all',
      state: 'notEnoughAnswered',
      restsOn: [],
      of: 2,
      displayed: null,
      band: null,
      agreement: null,
      quartiles: null,
      groups: [],
      gap: null,
      balanced: null,
      bounds: null,
      withheld: 'not-scored',
    });
  });

  it('cautions below 60 % and below half, and not at them', () => {
    const cautionOf = (invited: number | undefined) => published(same(6, 2), {}, invited === undefined ? {} : { invited }).responseCaution;
    assert.deepEqual([10, 11, 12, 13, undefined].map(cautionOf), [null, 'below-60', 'below-60', 'below-half', null]);
  });

  it('shows decimals where the rule does, and no finer than whole points of 100', () => {
    const round = (decimals: number) => ({ transform: [{ step: 'round', decimals }] });
    const raw = { scoring: { values: 'raw', sections: round(1), overall: round(1) } };
    // (3 + 2 + 2 + 2 + 3) / 5 of a scale of 0 to 4: one decimal; a second would be finer than a hundredth.
    const rows = [3, 2, 2, 2, 3].map((answer) => ['cvs', answer] as const);
    assert.deepEqual([published(rows, raw).sections[0]!.displayed, published(rows, raw).overall.displayed], [2.4, 2.4]);
    const thirds = [3, 2, 2].map((answer) => ['cvs', answer] as const);
    assert.equal(published(thirds, { scoring: { values: 'raw', sections: round(3) } }).sections[0]!.displayed, 2.3);
    assert.equal(published(thirds, { scoring: { sections: round(2) } }).sections[0]!.displayed, 58);
  });

  it('flags a gap of shown groups that chance would hardly make, and says where equal groups would differ', () => {
    const low = [
      ['cvs', 1, 2],
      ['cvs', 2, 1],
      ['cvs', 1, 1],
      ['cvs', 1, 2],
    ] as const;
    const high = [
      ['la', 3, 2],
      ['la', 2, 3],
      ['la', 3, 4],
      ['la', 3, 3],
    ] as const;
    // 11 and 23 of 32 steps: 34.4 and 71.9. Of 70 divisions only this one and its opposite are so far apart.
    const [even] = published(twice([...low, ...high])).sections;
    assert.deepEqual(even!.groups, [
      { group: 'cvs', displayed: 34 },
      { group: 'la', displayed: 72 },
    ]);
    assert.deepEqual(even!.gap, { points: 38, highest: 'la', lowest: 'cvs', flagged: true });
    assert.deepEqual(even!.balanced, { displayed: 53, differs: false });
    // Seven at 14 of 56 steps beside four at 23 of 32: questions of 18 and 19 of 44 steps make 42.05, groups of 25 and 71.9 make 48.4.
    const more = [
      ['cvs', 0, 1],
      ['cvs', 0, 0],
      ['cvs', 2, 0],
    ] as const;
    const [uneven] = published(twice([...low, ...more, ...high])).sections;
    assert.deepEqual([uneven!.displayed, uneven!.balanced], [42, { displayed: 48, differs: true }]);
  });

  it('asks for five answers to the item, not five members', () => {
    const [item] = published([...same(4, 2), ...same(3, 'unsure')]).items;
    assert.deepEqual(
      [item!.displayed, item!.counts, item!.coverage, item!.manyUnsure, item!.agreement, item!.withheld],
      [50, null, null, null, null, 'too-few-answers'],
    );
  });

  it('has whole numbers only', () => {
    for (let seed = 0; seed < Math.min(100, boards); seed++) {
      const view = publishedOf(randomBoard(randomOf(seed))).published;
      JSON.stringify(view, (_, value: unknown) => {
        if (typeof value === 'number') assert.ok(Number.isInteger(value), `${value} on board ${seed}`);
        return value;
      });
    }
  });

  it('has no figure of a group for an item', () => {
    const rows = [...span(1, 4).map(() => ['cvs', 0, 1] as const), ...span(1, 4).map(() => ['la', 4, 3] as const)];
    const [item] = published(rows).items;
    assert.deepEqual(item!.groupsDiffer, { higher: 'la', lower: 'cvs' });
    assert.ok(!('groups' in item!) && !('gap' in item!));
  });

  it('prints gap and balanced mean only where every group is shown', () => {
    const rows = (last: Cell) =>
      [
        ['cvs', 1, 2],
        ['cvs', 2, 1],
        ['cvs', 1, 1],
        ['la', 3, 2],
        ['la', 2, 3],
        ['la', 3, 4],
        ['public', 2, 0],
        ['public', 3, 3],
        ['public', last, 2],
      ] as const;
    const [whole] = published(twice(rows(1))).sections;
    // 8, 17 and 11 of 24 steps.
    assert.deepEqual(
      whole!.groups.map(({ displayed }) => displayed),
      [33, 71, 46],
    );
    assert.deepEqual(
      [whole!.gap, whole!.balanced],
      [
        { points: 38, highest: 'la', lowest: 'cvs', flagged: false },
        { displayed: 50, differs: false },
      ],
    );
    const [part] = published(twice(rows(1)).with(8, ['public', 'unsure', 2, 'unsure', 'unsure'])).sections;
    // Two of public have a score of their own; the smallest of the others, the later of equals, goes with them.
    assert.deepEqual(
      part!.groups.map(({ displayed }) => displayed),
      [33, null, null],
    );
    assert.deepEqual([part!.gap, part!.balanced], [null, null]);
  });

  it('shows no figure of what only some groups were asked, and rests no score on it', () => {
    const sections = [{ id: 'all', title: 'All', items: itemsOf(3, 'agreement', (n: number) => (n === 3 ? { askedOf: ['cvs'] } : {})) }];
    const rows = [...span(1, 5).map(() => ['cvs', 2, 2, 4] as const), ...span(1, 5).map(() => ['la', 2, 2, null] as const)];
    const { instrument, responses } = boardOf(rows, { sections });
    const summary = summarise(instrument, responses, options);
    assert.equal(Math.round(summary.sections[0]!.value!), 67);
    const view = publish(instrument, summary);
    assert.deepEqual([view.items[2]!.withheld, view.items[2]!.displayed, view.items[2]!.counts], ['asked-of-some', null, null]);
    assert.deepEqual([view.sections[0]!.displayed, view.sections[0]!.restsOn], [50, ['q1', 'q2']]);
  });

  it('refuses the summary of another instrument', () => {
    const { instrument, responses } = oneItem(1, 2, 3);
    const summary = summarise(instrument, responses, options);
    assert.throws(() => publish({ ...instrument, version: '2.0.0' }, summary), {
      message: /summary must be of invented 2\.0\.0, got invented 1\.0\.0/,
    });
  });
});
