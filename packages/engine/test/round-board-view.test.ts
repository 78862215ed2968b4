import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  compare,
  parseInstrument,
  priorities,
  publish,
  publishComparison,
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  strengths,
  summarise,
  unanswerable,
  type Response,
} from '../src/index.js';
import { boardView, closeRound, nextRound, openRound, overYears, roundView, type BoardView, type Round } from '../src/round/index.js';
import { board, groups, members, twoYears, uuid, without } from './round-samples.js';
import { instrument, lastRound, round, threeQuestions, thisYear } from './sample.js';

const open = (responses: Response[]): Round => ({
  ...openRound(board, { id: uuid(0, 1), partnership: 'P', period: '2026', opened: '2026-03-01' }),
  responses,
});
/** What members hand in, without groups that the round does not know. */
const known = (responses: readonly Response[]): Response[] =>
  responses.map((each) => {
    const { group, ...rest } = each.respondent;
    return group === undefined || groups.includes(group) ? each : { ...each, respondent: rest };
  });
const withNotes = (
  responses: readonly Response[],
  notes: readonly string[],
  respondents: readonly Response['respondent'][] = [],
): Response[] =>
  responses.map((each, index) => ({
    ...each,
    respondent: respondents[index] ?? {},
    answers: { ...each.answers, 'fair-say': { ...each.answers['fair-say'], ...(notes[index] && { note: notes[index] }) } },
  }));

describe('boardView(instrument, round)', () => {
  it('shows nothing of an open round but how many answered, whatever they said', () => {
    fc.assert(
      fc.property(members(), members(), (first, other) => {
        // The same people and groups, with the answers of somebody else.
        const said = first.map((each, index) => ({ ...each, answers: other[index]?.answers ?? {}, created: '2026-03-09' }));
        assert.equal(JSON.stringify(boardView(board, open(first))), JSON.stringify(boardView(board, open(said))));
        const { published, comments, trend, change, priorities: list } = boardView(board, open(first));
        assert.deepEqual([published, comments, trend, change, list], [null, [], [], null, []]);
      }),
    );
  });

  it('tells the change in words only once late answers were added to either of the two rounds', () => {
    const changeOf = (of: Partial<Round>, ofLast: Partial<Round['earlier'][number]> = {}) =>
      boardView(instrument, { ...round, ...of, earlier: [{ ...round.earlier[0]!, ...ofLast }] }).change!;
    const note = { shownBefore: [thisYear.slice(0, 5).map(({ id }) => id)] };
    const whole = changeOf({});
    assert.deepEqual([whole.numbers, whole.numbersWithheld, whole.sections[0]?.state], [true, null, 'clearRise']);
    // A file from before there was such a note says at least that groups went.
    for (const change of [changeOf(note), changeOf({}, note), changeOf({ withoutGroups: true }), changeOf({}, { withoutGroups: true })]) {
      assert.deepEqual([change.numbers, change.numbersWithheld, change.stayers], [false, 'earlier-publication', 8]);
      assert.deepEqual(
        change.sections.map(({ state, change: points, interval }) => [state, points, interval]),
        [['clearRise', null, null]],
      );
    }
  });

  it('refuses a round, open or closed, whose groups may be smaller than any may be', () => {
    const round = open([]);
    for (const each of [round, { ...round, closed: '2026-04-01' }])
      assert.throws(() => boardView(board, { ...each, settings: { ...each.settings, minimumGroup: 1 } }), {
        name: 'RangeError',
        message: /k must be a whole number from 3, got 1/,
      });
  });

  it('holds of a closed round what the published views hold, and nothing else', () => {
    fc.assert(
      fc.property(twoYears, (round) => {
        const view = boardView(board, round);
        const k = round.settings.minimumGroup;
        const summary = summarise(board, known(round.responses), { roundId: round.id, k, groups: round.settings.groups });
        const published = publish(board, summary);
        assert.deepEqual(view.published, published);
        assert.deepEqual(view.strengths, publishStrengths(strengths(board, summary), published));
        assert.deepEqual(view.unanswerable, publishUnanswerable(unanswerable(board, summary), published));
        const [last] = round.earlier;
        const comparison =
          last?.responses.length &&
          round.responses.length > 0 &&
          compare(
            board,
            { roundId: last.id, responses: known(last.responses), groups: [] },
            { roundId: round.id, responses: known(round.responses), groups: [] },
            { k: Math.max(k, last.settings.minimumGroup) },
          );
        const change = comparison ? publishComparison(board, comparison) : null;
        assert.deepEqual(view.change, change);
        const least = publishPriorities(priorities(board, summary), published).map(({ item }) => item);
        for (const { item, reasons } of view.priorities) {
          const fell = change?.items.find((each) => each.item === item);
          assert.ok(least.includes(item) || (reasons.includes('lowerThanLastTime') && fell && fell.difference <= -9), item);
        }
        const rest = without(view, 'published', 'priorities', 'strengths', 'unanswerable', 'change');
        assert.deepEqual(Object.keys(rest).sort(), ['answered', 'comments', 'invited', 'late', 'notCompared', 'received', 'trend', 'view']);
        const sections = published.sections.map(({ section, displayed }) => ({ section, displayed }));
        if (published.withheld) assert.ok(view.trend.at(-1)?.sections.every(({ displayed }) => displayed === null));
        else assert.deepEqual(view.trend.at(-1)?.sections, sections);
      }),
      { numRuns: 60 },
    );
  });

  it('holds no id, no code, no other number than whole ones, and a name only beside its note', () => {
    fc.assert(
      fc.property(twoYears, (round) => {
        const view = boardView(board, round);
        const text = JSON.stringify(view);
        const everybody = [...round.responses, ...(round.earlier[0]?.responses ?? [])];
        for (const { id, respondent } of everybody) {
          assert.ok(!text.includes(id));
          assert.ok(respondent.code === undefined || !text.includes(respondent.code));
        }
        for (const name of new Set(everybody.flatMap(({ respondent }) => respondent.name ?? []))) {
          const own = round.responses.filter(({ respondent }) => respondent.name === name);
          const notes = own.flatMap(({ answers }) => Object.values(answers).map(({ note }) => note));
          const beside = view.comments.flatMap((each) => each.notes.filter((note) => note.name === name));
          assert.ok(beside.every((note) => notes.includes(note.text)));
          assert.equal(text.split(name).length - 1, beside.length);
        }
        for (const number of numbersOf(view)) assert.ok(Number.isInteger(number), String(number));
      }),
      { numRuns: 60 },
    );
  });

  it('shows how many of each group answered so that nothing can be subtracted', () => {
    let hidden = 0;
    fc.assert(
      fc.property(members(), fc.constantFrom(3, 4, 5), (responses, k) => {
        const some = open(responses);
        const view = boardView(board, { ...some, settings: { ...some.settings, minimumGroup: k } });
        const shown = view.received.flatMap(({ n }) => n ?? []);
        const left = view.answered - shown.reduce((sum, n) => sum + n, 0);
        const secret = view.received.filter(({ n }) => n === null).length;
        assert.ok(shown.every((n) => n === 0 || n >= k));
        assert.ok(secret === 0 ? left === 0 : (secret >= 2 && left >= k) || shown.every((n) => n === 0));
        if (secret > 0) hidden++;
      }),
    );
    assert.ok(hidden > 10);
  });

  it('counts those of a group that the round does not have among those without one', () => {
    const strange = thisYear.map((each) => ({ ...each, respondent: { group: 'unheard-of' } }));
    const { published, received } = boardView(instrument, { ...round, responses: strange });
    assert.equal(published?.submitted, 8);
    assert.deepEqual(received.at(-1), { group: 'not-stated', n: 8, invited: null });
  });

  it('says how many of a group were invited where it shows how many answered, unless more did', () => {
    const seats = ['public', 'public', 'public', 'public', 'voluntary', 'voluntary', 'voluntary', 'voluntary'];
    const responses = thisYear.map((each, index) => ({ ...each, respondent: { group: seats[index]! } }));
    const receivedOf = (invited: Readonly<Record<string, number>>, minimumGroup = 3) => {
      const named = round.settings.groups.map((group) => ({ ...group, ...(group.id in invited && { invited: invited[group.id]! }) }));
      return boardView(instrument, { ...round, responses, settings: { ...round.settings, minimumGroup, groups: named } }).received;
    };
    assert.deepEqual(receivedOf({ public: 5, voluntary: 3 }), [
      { group: 'public', n: 4, invited: 5 },
      { group: 'voluntary', n: 4, invited: null },
    ]);
    assert.deepEqual(receivedOf({ public: 4 }), [
      { group: 'public', n: 4, invited: 4 },
      { group: 'voluntary', n: 4, invited: null },
    ]);
    assert.deepEqual(receivedOf({ public: 5 }, 5)[0], { group: 'public', n: null, invited: null });
  });

  it('says how many were asked by their number or their codes, and takes more answers than that', () => {
    const asked = (settings: Partial<Round['settings']>) =>
      boardView(instrument, { ...round, settings: { ...round.settings, ...settings } });
    assert.equal(asked({}).invited, null);
    assert.deepEqual([asked({ invited: 10 }).invited, asked({ invited: 10 }).published?.responseRate], [10, 80]);
    assert.equal(asked({ codes: ['a', 'b'] }).invited, 2);
    assert.deepEqual([asked({ invited: 5 }).invited, asked({ invited: 5 }).published?.responseRate], [5, null]);
  });

  it('leaves waiting responses out of everything but their number', () => {
    const { late, ...view } = boardView(instrument, { ...round, waiting: [{ ...thisYear[0]!, answers: {} }] });
    assert.deepEqual(view, without(boardView(instrument, round), 'late'));
    assert.equal(late.waiting, 1);
  });

  it('refuses a round of another version', () => {
    const other = { ...round, instrument: { ...round.instrument, version: '2.0.0' } };
    assert.throws(
      () => boardView(instrument, other),
      /^RangeError: boardView: round must be of three-questions 1.0.0, got three-questions 2.0.0/,
    );
  });
});

describe('the comments of a board', () => {
  const comments = (responses: Response[]) => boardView(instrument, { ...round, responses }).comments;

  it('stand in the order of their texts, with the names of those who gave one', () => {
    const notes = ['Zebra', '', 'apple ', 'Ant', 'Ant'];
    const respondents = [{ name: 'Zoe' }, { name: 'Nobody' }, {}, { name: 'Bea', group: 'public' }, { name: ' ' }];
    assert.deepEqual(comments(withNotes(thisYear, notes, respondents)), [
      {
        item: 'fair-say',
        notes: [
          { text: 'Ant', name: null },
          { text: 'Ant', name: 'Bea' },
          { text: 'Zebra', name: 'Zoe' },
          { text: 'apple', name: null },
        ],
      },
    ]);
  });

  it('do not tell who wrote two of them', () => {
    const written = (ids: readonly number[]) =>
      withNotes(
        thisYear,
        ids.map((id) => `note ${id}`),
      ).map((each) => ({ ...each, respondent: {} }));
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (ids) => {
        assert.deepEqual(comments(written(ids)), comments(written([0, 1, 2, 3, 4, 5, 6, 7])));
      }),
    );
  });

  it('are not shown where fewer than the smallest group answered', () => {
    assert.deepEqual(comments(withNotes(thisYear.slice(0, 2), ['One', 'Two'])), []);
    assert.equal(comments(withNotes(thisYear.slice(0, 3), ['One', 'Two'])).length, 1);
  });

  it('are not shown of a question that only some groups were asked', () => {
    fc.assert(
      fc.property(twoYears, (round) => {
        const others = known(round.responses).some(({ respondent: { group } }) => group !== undefined && group !== 'council');
        const { comments, published } = boardView(board, round);
        if (others || published?.withheld) assert.ok(!JSON.stringify(comments).includes('q6'));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the change and the trend of a board', () => {
  const about = { id: uuid(0, 9), period: '2026', opened: '2026-03-01' };
  const view = (round: Round, more = {}): BoardView => boardView(instrument, round, more);

  it('compare the round with the one before', () => {
    const { change, notCompared, trend, priorities: list } = view(round);
    assert.equal(change?.sections[0]?.state, 'clearRise');
    assert.equal(notCompared, null);
    assert.deepEqual(
      trend.map(({ period, overall }) => [period, overall]),
      [
        ['2024', 29],
        ['2025', 56],
      ],
    );
    assert.deepEqual(trend[1]?.sections, [{ section: 'working', displayed: 56 }]);
    assert.equal(list.length, 2);
  });

  it('have nothing to compare the first round with, nor one that was never closed', () => {
    assert.equal(view({ ...round, earlier: [] }).notCompared, 'no-earlier');
    const never = without(round.earlier[0]!, 'closed');
    assert.equal(view({ ...round, earlier: [never] }).notCompared, 'no-earlier');
    assert.equal(view({ ...round, earlier: [never] }).trend.length, 1);
  });

  it('have nothing to compare where nobody answered this round, or the one before', () => {
    for (const empty of [
      { ...round, earlier: [{ ...round.earlier[0]!, responses: [] }] },
      { ...round, responses: [] },
    ]) {
      const { notCompared, change, trend } = view(empty);
      assert.deepEqual([notCompared, change, trend.length], ['no-answers', null, 2]);
    }
  });

  it('leave out another instrument, and a version that is not at hand', () => {
    const [last] = round.earlier;
    const of = (id: string, version: string): Round => ({ ...round, earlier: [{ ...last!, instrument: { id, version }, responses: [] }] });
    assert.deepEqual([view(of('other', '1.0.0')).notCompared, view(of('other', '1.0.0')).trend.length], ['other-instrument', 1]);
    assert.deepEqual(
      [view(of('three-questions', '0.9.0')).notCompared, view(of('three-questions', '0.9.0')).trend.length],
      ['unknown-version', 1],
    );
  });

  it('compare with another version on what both have, and draw only sections that are the same', () => {
    const [section] = threeQuestions.sections;
    const versionOf = (items: readonly unknown[]) =>
      parseInstrument({ ...threeQuestions, version: '0.9.0', sections: [{ ...section, items }] });
    const responses = lastRound.responses.map((each) => ({ ...each, instrument: { id: instrument.id, version: '0.9.0' } }));
    const next = (earlier: ReturnType<typeof versionOf>) => {
      const before = closeRound({ ...openRound(earlier, { ...about, id: uuid(0, 8), partnership: 'P' }), responses }, '2025-04-01');
      const now = closeRound({ ...nextRound(instrument, before, about), responses: thisYear }, '2026-04-01');
      return view(now, { instruments: [earlier] });
    };
    const same = next(versionOf(section!.items));
    assert.deepEqual(
      [same.change?.sections[0]?.state, same.trend[0]?.sections[0]?.displayed, same.trend[0]?.overall],
      ['clearRise', 29, 29],
    );
    const less = next(versionOf(section!.items.slice(0, 2)));
    assert.deepEqual([less.change?.sections[0]?.before, less.trend[0]?.sections[0]?.displayed, less.trend[0]?.overall], [44, null, null]);
  });

  it('hide what the stricter of two rounds would hide', () => {
    const strict = { ...round.earlier[0]!, settings: { ...round.settings, minimumGroup: 9 } };
    const { change, trend } = view({ ...round, earlier: [strict] });
    assert.deepEqual([change?.sections[0]?.state, trend[0]?.overall, trend[1]?.overall], ['withheld', null, 56]);
  });

  it('give no reason to talk about a question that the change does not show', () => {
    // Last year the question was for the council alone: what it answered is a group's figure. All chose the highest then.
    const opened = parseInstrument({
      ...board,
      version: '2.0.0',
      sections: board.sections.map((section) => ({ ...section, items: section.items.map((item) => without(item, 'askedOf')) })),
    });
    const answered = (version: string, option: string): Response[] =>
      Array.from({ length: 8 }, (_, n) => ({
        format: 'take-stock/response/1',
        id: uuid(1, n),
        instrument: { id: board.id, version },
        respondent: { group: n < 5 ? 'council' : 'health' },
        answers: { q5: { option }, q6: { option } },
        created: '2026-03-01',
      }));
    const last = closeRound(
      { ...openRound(board, { ...about, id: uuid(0, 8), partnership: 'P' }), responses: answered('1.0.0', 'p4') },
      '2025-04-01',
    );
    const now = closeRound({ ...nextRound(opened, last, about), responses: answered('2.0.0', 'p2') }, '2026-04-01');
    const { priorities: list, change } = boardView(opened, now, { instruments: [board] });
    assert.deepEqual(
      change?.items.map(({ item }) => item),
      ['q5'],
    );
    assert.deepEqual(
      list.map(({ item, reasons }) => [item, reasons]),
      [['q5', ['lowerThanLastTime']]],
    );
  });
});

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

describe('roundView(instrument, round, overYears)', () => {
  it('is the same view in two pieces, of which a first round needs one', () => {
    fc.assert(
      fc.property(twoYears, (round) => {
        assert.deepEqual(roundView(board, round, overYears), boardView(board, round));
        const first = { ...round, earlier: [] };
        assert.deepEqual(roundView(board, first), boardView(board, first));
      }),
    );
  });

  it('refuses a round with earlier ones where nothing is to compare them, open or closed', () => {
    const message = 'roundView: overYears must be given for earlier rounds';
    for (const each of [round, without(round, 'closed')]) assert.throws(() => roundView(instrument, each), { name: 'RangeError', message });
  });
});

describe('overYears(instrument, round, published, known)', () => {
  it('holds of the comparison only how far the shown questions moved, and how many answered them', () => {
    const { comparison, change } = overYears(instrument, round, boardView(instrument, round).published!, [instrument]);
    assert.deepEqual(comparison?.rounds, { after: round.id });
    assert.deepEqual(
      comparison.items.map(({ item }) => item),
      change?.items.map(({ item }) => item),
    );
    for (const { item, difference, ...counts } of comparison.items) {
      assert.equal(typeof difference, 'number', item);
      assert.deepEqual(
        Object.entries(counts).flatMap(([name, count]) => [name, ...Object.keys(count)]),
        ['before', 'valid', 'after', 'valid'],
      );
    }
  });
});
