import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseInstrument } from '../src/instrument/parse-instrument.js';
import { publish } from '../src/publish/publish.js';
import type { Response } from '../src/response/response.js';
import type { SummariseOptions } from '../src/board/round-summary.js';
import { summarise } from '../src/board/summarise.js';
import { publishedOf, randomBoard, randomOf, responsesOf, type Cell } from './attacker.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

const options: SummariseOptions = { roundId: '2025' };
const groups = ['cvs', 'la', 'public'].map((id) => ({ id, label: 'Invented' }));

function boardOf(rows: readonly (readonly [group: string | null, ...answers: Cell[]])[], more: Record<string, unknown> = {}) {
  const document = instrumentOf({
    scale: scaleOf(span(0, 4)),
    items: itemsOf(rows[0]!.length - 1, 'agreement'),
    values: 'pomp',
    groups,
    scoring: {},
    ...more,
  });
  const instrument = parseInstrument(document);
  const responses = rows.map(([group, ...answers], member): Response => ({
    format: 'take-stock/response/1',
    id: `2f1c6f5e-8f57-4a36-9f0c-${String(member).padStart(12, '0')}`,
    instrument: { id: 'invented', version: '1.0.0' },
    respondent: group === null ? {} : { group },
    answers: Object.fromEntries(
      answers.flatMap((answer, index) =>
        answer === null ? [] : [[`q${index + 1}`, { option: typeof answer === 'number' ? `p${answer}` : answer }]],
      ),
    ),
    created: '2025-03-31',
  }));
  return { instrument, responses };
}

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

  it('asks for five answers to the item, not five members', () => {
    const [item] = published([...same(4, 2), ...same(3, 'unsure')]).items;
    assert.deepEqual(
      [item!.displayed, item!.counts, item!.coverage, item!.manyUnsure, item!.agreement, item!.withheld],
      [50, null, null, null, null, 'too-few-answers'],
    );
  });

  it('has whole numbers only', () => {
    for (let seed = 0; seed < 100; seed++) {
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
    const [whole] = published(rows(1)).sections;
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
    const [part] = published(rows('unsure')).sections;
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
