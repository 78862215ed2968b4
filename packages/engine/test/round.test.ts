import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { summarise, type Response } from '../src/index.js';
import {
  addLate,
  boardView,
  closeRound,
  collateInfluence,
  countedResponses,
  lateBatch,
  nextRound,
  openRound,
  rankVotes,
  receive,
  takeIn,
  type InfluenceRecord,
  type Received,
  type Round,
} from '../src/round/index.js';
import { board, copy, member, members, twoYears, uuid, without } from './round-samples.js';
import { instrument, lastRound, round, thisYear } from './sample.js';

const about = { id: uuid(0, 9), partnership: 'P', period: '2026', opened: '2026-03-01' };
const from = (responses: readonly Response[]): Received[] => responses.map((response, index) => ({ from: `file ${index}`, response }));
const fill = (into: Round, responses: readonly Response[]) => takeIn(into, receive(into, from(responses)));
const byId = (list: readonly { readonly id: string }[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const sampled = (n: number, more: Partial<Response> = {}): Response => ({ ...thisYear[n]!, ...more });

describe('openRound(instrument, about)', () => {
  it('refuses what would make a file that cannot be read again', () => {
    for (const [wrong, message] of [
      [{ id: '2026' }, 'openRound: id must be a UUID in lower-case hexadecimal, got "2026"'],
      [{ opened: '1 March 2026' }, 'openRound: opened must be a day such as "2025-03-31", got "1 March 2026"'],
    ] as const)
      assert.throws(() => openRound(instrument, { ...about, ...wrong }), { name: 'RangeError', message });
    const message = 'closeRound: day must be a day such as "2025-03-31", got "2026-02-30"';
    assert.throws(() => closeRound(openRound(instrument, about), '2026-02-30'), { name: 'RangeError', message });
  });

  it('starts with the groups of the instrument, a smallest group of 3 and no comments in public', () => {
    const { settings, responses, closed } = openRound(instrument, about);
    assert.deepEqual(
      settings.groups.map(({ id }) => id),
      ['public', 'voluntary'],
    );
    assert.equal(settings.minimumGroup, 3);
    assert.deepEqual(settings.publish, { groups: true, comments: false, agreed: true, actions: true, influence: true });
    assert.deepEqual([responses, closed], [[], undefined]);
  });

  it('takes other settings, and refuses a smallest group below 3', () => {
    assert.equal(openRound(instrument, { ...about, settings: { minimumGroup: 5 } }).settings.minimumGroup, 5);
    assert.throws(() => openRound(instrument, { ...about, settings: { minimumGroup: 2 } }), /k must be a whole number from 3/);
  });
});

describe('nextRound(instrument, last, about)', () => {
  const action = (n: number, status: 'open' | 'under-way' | 'done' | 'dropped', more = {}) => ({
    id: uuid(2, n),
    what: 'Meet',
    status,
    ...more,
  });
  const last: Round = {
    ...round,
    settings: { ...round.settings, invited: 12, codes: ['a', 'b'], answerBy: '2025-03-31' },
    votes: { each: 5, given: { 'fair-say': 4 } },
    actions: [
      action(1, 'open'),
      action(2, 'under-way', { from: '2023' }),
      action(3, 'done'),
      action(4, 'dropped'),
      action(5, 'open', { what: ' ' }),
    ],
  };
  const next = nextRound(instrument, last, about);

  it('carries the settings over, but not the last day to answer', () => {
    assert.deepEqual(next.settings, { ...round.settings, invited: 12, codes: ['a', 'b'] });
    assert.deepEqual(next.votes, { each: 5, given: {} });
  });

  it('carries over the actions that are not finished and have words, with the period they are from', () => {
    assert.deepEqual(next.actions, [action(1, 'open', { from: '2025' }), action(2, 'under-way', { from: '2023' })]);
    const asking = { ...last, actions: [action(1, 'open', { item: 'fair-say' }), action(2, 'open', { item: 'asked-no-more' })] };
    const carried = nextRound(instrument, asking, about).actions;
    assert.deepEqual(carried, [action(1, 'open', { item: 'fair-say', from: '2025' }), action(2, 'open', { from: '2025' })]);
  });

  it('holds all rounds before it, newest first, each once', () => {
    assert.deepEqual(
      next.earlier.map(({ id }) => id),
      [round.id, lastRound.id],
    );
    assert.ok(next.earlier.every((each) => !('earlier' in each)));
  });

  it('leaves behind a paper form that was never added', () => {
    const { earlier, typing } = nextRound(instrument, { ...last, typing: round.responses[0]! }, about);
    assert.deepEqual([typing, earlier[0] && 'typing' in earlier[0]], [undefined, false]);
  });

  it('refuses a round that is still open, and the same id again', () => {
    assert.throws(() => nextRound(instrument, without(last, 'closed'), about), {
      name: 'RangeError',
      message: 'nextRound: last must be closed',
    });
    assert.throws(() => nextRound(instrument, last, { ...about, id: last.id }), /id must differ/);
  });
});

describe('receive(round, list)', () => {
  const open = fill(openRound(instrument, about), [sampled(0, { completed: '2025-04-02' })]);
  const states = (list: readonly Response[], into = open) =>
    receive(into, from(list)).map((receipt) => ('state' in receipt ? receipt.state : receipt.fault));
  const other = { 'fair-say': { option: 'none' } };

  for (const { name, list, expected } of [
    { name: 'a new one', list: [sampled(1)], expected: ['new'] },
    { name: 'the same again', list: [sampled(0, { completed: '2025-04-02' })], expected: ['same'] },
    { name: 'an earlier state', list: [sampled(0)], expected: ['older'] },
    { name: 'a later state', list: [sampled(0, { completed: '2025-04-03' })], expected: ['replaces'] },
    { name: 'other answers on the same day', list: [sampled(0, { completed: '2025-04-02', answers: other })], expected: ['replaces'] },
    { name: 'two of one person in one go', list: [sampled(1), sampled(1)], expected: ['new', 'same'] },
    { name: 'two of one person, the newer first', list: [sampled(1, { completed: '2025-04-03' }), sampled(1)], expected: ['new', 'older'] },
    { name: 'another instrument', list: [sampled(1, { instrument: { id: 'other', version: '1.0.0' } })], expected: ['other-instrument'] },
    { name: 'another version', list: [sampled(1, { instrument: { id: instrument.id, version: '2.0.0' } })], expected: ['other-version'] },
  ]) {
    it(`tells ${name}`, () => assert.deepEqual(states(list), expected));
  }

  it('passes faults on in their place', () => {
    const list: Received[] = [{ from: 'a.json', fault: 'not-json' }, ...from([sampled(1)])];
    assert.deepEqual(receive(open, list)[0], { from: 'a.json', fault: 'not-json' });
  });

  it('says that a private code is there twice, of the second one', () => {
    const again = sampled(2, { respondent: { code: 'member-0' } });
    const codes = receive(open, from([sampled(1), again])).map((receipt) => 'state' in receipt && receipt.codeTwice);
    assert.deepEqual(codes, [false, true]);
    assert.ok(receive(open, from([sampled(0, { completed: '2025-04-09' })])).every((receipt) => 'state' in receipt && !receipt.codeTwice));
  });

  it('changes nothing', () => {
    const before = JSON.stringify(open);
    receive(open, from(thisYear));
    assert.equal(JSON.stringify(open), before);
  });
});

describe('takeIn(round, receipts)', () => {
  const open = openRound(board, about);
  /** Several states of each person's answers, no two of one day. */
  const states = fc
    .uniqueArray(fc.tuple(fc.nat({ max: 5 }), fc.constantFrom('2026-03-04', '2026-03-05', '2026-03-06')), { selector: String })
    .chain((chosen) => fc.tuple(...chosen.map(([n, completed]) => member(n).map((response) => ({ ...response, completed })))));

  it('takes each person once, in whatever order the files come', () => {
    fc.assert(
      fc.property(states, fc.array(fc.nat(), { minLength: 18, maxLength: 18 }), (list, keys) => {
        const shuffled = list.map((_, index) => index).sort((a, b) => keys[a]! - keys[b]!);
        const inOrder = fill(open, list).responses;
        const reordered = fill(
          open,
          shuffled.map((index) => list[index]!),
        ).responses;
        assert.deepEqual(byId(reordered), byId(inOrder));
        assert.equal(new Set(inOrder.map(({ id }) => id)).size, inOrder.length);
      }),
    );
  });

  it('takes the same files one by one as all at once, and a second time not at all', () => {
    fc.assert(
      fc.property(members(), members(), (first, more) => {
        const list = [...first, ...more];
        const all = fill(open, list);
        assert.deepEqual(
          list.reduce((into, each) => fill(into, [each]), open),
          all,
        );
        // On one day the one received last wins: only the last state of each is the same again.
        assert.equal(fill(all, all.responses), all);
      }),
    );
  });

  it('drops nobody, and changes no result of a closed round', () => {
    fc.assert(
      fc.property(copy, members(), (into, list) => {
        const after = fill(into, list);
        const people = ({ responses, waiting = [] }: Round) => new Set([...responses, ...waiting].map(({ id }) => id));
        for (const id of [...people(into), ...list.map(({ id }) => id)]) assert.ok(people(after).has(id));
        if (into.closed === undefined) assert.equal(after.waiting, undefined);
        else assert.deepEqual(after.responses, into.responses);
      }),
    );
  });

  it('forgets what waits when it turns out to be what is counted', () => {
    const closed = closeRound(fill(openRound(instrument, about), thisYear), '2025-04-01');
    const changed = sampled(0, { answers: {} });
    const late = fill(closed, [changed]);
    assert.deepEqual(late.waiting, [changed]);
    assert.equal(fill(late, [sampled(0)]).waiting, undefined);
  });
});

describe('a late batch', () => {
  const closed = closeRound(fill(openRound(instrument, about), thisYear.slice(0, 4)), '2025-04-01');
  const late = (...list: Response[]) => fill(closed, list);

  it('is what came in after closing, whatever day it bears', () => {
    const dated = thisYear.slice(0, 4).map((response) => ({ ...response, completed: '2099-01-01' }));
    const round2099 = closeRound(fill(openRound(instrument, about), dated), '2025-04-01');
    assert.equal(boardView(instrument, round2099).published?.submitted, 4);
    const early = fill(round2099, [sampled(4, { created: '2024-01-01' })]);
    assert.deepEqual([early.waiting?.length, boardView(instrument, early).published?.submitted], [1, 4]);
  });

  it('is nothing while all are counted', () => {
    assert.deepEqual(lateBatch(closed), { waiting: 0, needed: 0, mayBeAdded: false, losesGroups: false, losesNumbers: false });
    assert.throws(() => addLate(closed), { name: 'RangeError' });
  });

  it('waits until there are as many as the smallest group', () => {
    const two = late(sampled(4), sampled(5));
    assert.deepEqual(lateBatch(two), { waiting: 2, needed: 1, mayBeAdded: false, losesGroups: false, losesNumbers: true });
    assert.throws(() => addLate(two), { name: 'RangeError', message: 'addLate: late responses must be enough to be added, got 1 too few' });
    const three = fill(two, [sampled(6)]);
    assert.deepEqual(lateBatch(three), { waiting: 3, needed: 0, mayBeAdded: true, losesGroups: false, losesNumbers: true });
    assert.deepEqual(countedResponses(addLate(three)), thisYear.slice(0, 7));
    assert.equal(addLate(three).waiting, undefined);
  });

  it('does not count one that changes a note, a name or a day', () => {
    const { answers, respondent } = sampled(0);
    const noted = sampled(0, { answers: { ...answers, 'fair-say': { ...answers['fair-say'], note: 'Mine.' } }, completed: '2025-04-03' });
    const named = sampled(1, { respondent: { ...sampled(1).respondent, name: 'A Name' } });
    assert.deepEqual(respondent, { code: 'member-0' });
    assert.equal(lateBatch(late(noted, named, sampled(4), sampled(5))).needed, 1);
    assert.equal(lateBatch(late(noted, sampled(4), sampled(5), sampled(6))).mayBeAdded, true);
  });

  const coded = (n: number, code: string) => sampled(n, { respondent: { code }, completed: '2025-04-03' });
  const corrected = (n: number) =>
    sampled(n, { answers: { ...sampled(n).answers, 'fair-say': { option: 'not-applicable' } }, completed: '2025-04-03' });

  it('counts new people and no corrections: two small ones would leave the only newcomer alone', () => {
    for (const small of [corrected, (n: number) => coded(n, `code-${n}`)])
      assert.equal(lateBatch(late(sampled(4), small(0), small(1))).needed, 2);
    assert.equal(lateBatch(late(...[0, 1, 2, 3].map(corrected))).needed, 3);
    const all = addLate(late(sampled(4), sampled(5), sampled(6), corrected(0)));
    assert.deepEqual([all.responses.length, all.responses[0]], [7, corrected(0)]);
  });

  it('may be of any size where it changes no figure of the board', () => {
    assert.equal(lateBatch(late(coded(0, 'another'))).mayBeAdded, true);
    const { group, ...added } = addLate(late(sampled(0, { respondent: { code: 'member-0', group: 'public' } }))).responses[0]!.respondent;
    assert.deepEqual([group, added], ['public', { code: 'member-0' }]);
  });

  it('leaves a note of who counted before, but where nothing that is shown changes', () => {
    const ids = (n: number) => thisYear.slice(0, n).map(({ id }) => id);
    const once = addLate(late(sampled(4), sampled(5), sampled(6)));
    assert.deepEqual(once.shownBefore, [ids(4)]);
    const more = [7, 8, 9].map((n) => sampled(0, { id: uuid(1, n) }));
    const both = fill(once, more);
    assert.equal(lateBatch(both).losesNumbers, false);
    // Whoever is new beside the seven is new beside the four.
    assert.deepEqual(addLate(both).shownBefore, [ids(7)]);
    assert.deepEqual(addLate(late(coded(0, 'another'))).shownBefore, [ids(4)]);
    assert.equal(addLate(late(sampled(0, { respondent: { ...sampled(0).respondent, name: 'A Name' } }))).shownBefore, undefined);
  });

  it('is held against all that another copy has shown, too', () => {
    const shown = [...thisYear.slice(0, 4), sampled(4), sampled(5)].map(({ id }) => id);
    const batch = { ...late(sampled(4), sampled(5), sampled(6)), shownBefore: [shown] };
    assert.deepEqual([lateBatch(batch).needed, lateBatch(batch).mayBeAdded], [2, false]);
    assert.equal(lateBatch(fill(batch, [sampled(7), sampled(0, { id: uuid(1, 9) })])).mayBeAdded, true);
  });

  it('may be of any size where so few had answered that nothing was shown', () => {
    const few = closeRound(fill(openRound(instrument, about), thisYear.slice(0, 2)), '2025-04-01');
    const more = addLate(fill(few, [sampled(2)]));
    assert.equal(boardView(instrument, few).published?.withheld, 'too-few-answers');
    assert.equal(boardView(instrument, more).published?.withheld, null);
  });

  it('goes without groups where results by group had been shown', () => {
    const grouped = thisYear.map((each, index) => ({ ...each, respondent: { group: index % 2 === 0 ? 'public' : 'voluntary' } }));
    const six = closeRound(fill(openRound(instrument, about), grouped.slice(0, 6)), '2025-04-01');
    assert.equal(boardView(instrument, six).published?.groups.length, 2);
    const nine = fill(six, [...grouped.slice(6), { ...sampled(0), id: uuid(1, 9) }]);
    assert.deepEqual(lateBatch(nine), { waiting: 3, needed: 0, mayBeAdded: true, losesGroups: true, losesNumbers: true });
    const moved = { ...grouped[0]!, completed: '2025-04-03', respondent: { group: 'voluntary' } };
    assert.deepEqual([lateBatch(fill(six, [moved])).mayBeAdded, lateBatch(fill(six, [moved])).losesGroups], [true, true]);
    assert.equal(lateBatch(fill(six, [{ ...grouped[0]!, completed: '2025-04-03' }])).losesGroups, false);
    const added = addLate(nine);
    assert.deepEqual(boardView(instrument, added).published?.groups, []);
    assert.equal(added.withoutGroups, true);
  });

  it('changes what is counted by nobody, or in every question by as many new people as the smallest group', () => {
    const chosen = ({ answers }: Response) => JSON.stringify(Object.entries(answers).map(([item, { option }]) => [item, option]));
    const changedCodes = fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    let [added, silent] = [0, 0];
    fc.assert(
      fc.property(twoYears, members(16), changedCodes, (round, list, codes) => {
        // Some change nothing but their code, some their answers too, and some are new.
        const again = codes
          .flatMap((n) => round.responses[n] ?? [])
          .map((each) => ({ ...each, respondent: { ...each.respondent, code: 'new' } }));
        const late = fill(round, [...list.slice(0, codes.length > 7 ? 0 : 8), ...again]);
        if (!lateBatch(late).mayBeAdded) {
          assert.throws(() => addLate(late), RangeError);
          return;
        }
        const known = new Map(round.responses.map((each) => [each.id, each]));
        const after = addLate(late);
        if (round.responses.length < round.settings.minimumGroup) return;
        const fresh = after.responses.filter(({ id }) => !known.has(id)).length;
        if (fresh === 0) {
          silent++;
          for (const each of after.responses) assert.equal(chosen(each), chosen(known.get(each.id)!));
        } else assert.ok(fresh >= round.settings.minimumGroup);
        added++;
        const [shown, then] = [boardView(board, round).published, boardView(board, after).published];
        assert.ok(shown?.groups.length === 0 || then?.groups.length === 0 || JSON.stringify(shown) === JSON.stringify(then));
        if (boardView(board, after).change) assert.equal(boardView(board, after).change?.numbers, false);
      }),
      { numRuns: 300 },
    );
    assert.ok(added > 10 && silent > 10, `got ${added}, ${silent} of them without a figure that changes`);
  });
});

describe('closeRound(round, day)', () => {
  it('closes once', () => {
    const closed = closeRound(openRound(instrument, about), '2026-04-01');
    assert.equal(closed.closed, '2026-04-01');
    assert.throws(() => closeRound(closed, '2026-04-02'), /round must be open, got one closed on 2026-04-01/);
  });

  it('makes the responses count', () => {
    const open = fill(openRound(instrument, about), thisYear);
    assert.deepEqual(countedResponses(open), []);
    assert.deepEqual(countedResponses(closeRound(open, '2026-04-01')), thisYear);
    assert.equal(summarise(instrument, countedResponses(closeRound(open, '2026-04-01')), { roundId: 'x' }).submitted, 8);
  });
});

describe('collateInfluence(records)', () => {
  const record = (n: number, date: string, more: Partial<InfluenceRecord> = {}): InfluenceRecord => ({
    id: uuid(3, n),
    date,
    what: 'A bus for the estate',
    kind: 'service',
    ...more,
  });

  it('sums a year up, newest first', () => {
    const { years } = collateInfluence([
      record(1, '2024-12-31', { kind: 'spending', money: 5000, route: 'plan', part: 'led' }),
      record(2, '2026-01-01', { money: 200 }),
      record(3, '2024-01-01', { kind: 'policy', money: 0, route: 'joint-work', part: 'led' }),
    ]);
    assert.deepEqual(
      years.map(({ year, records, money }) => [year, records, money]),
      [
        [2026, 1, 200],
        [2024, 2, 5000],
      ],
    );
    assert.deepEqual(years[1]?.byKind, { action: 0, service: 0, policy: 1, spending: 1 });
    assert.deepEqual(years[1].byRoute, { plan: 1, relationship: 0, 'joint-work': 1 });
    assert.deepEqual(years[1].byPart, { led: 2, proposed: 0, 'from-inside': 0, 'third-party': 0 });
  });

  it('counts no record without words', () =>
    assert.deepEqual(collateInfluence([record(1, '2024-12-31', { what: ' ', money: 5000 })]), { years: [] }));

  it('has no years without records', () => assert.deepEqual(collateInfluence([]), { years: [] }));
});

describe('rankVotes(instrument, votes)', () => {
  it('shows ties, in the order of the instrument, and leaves out what has no dots or is unknown', () => {
    const given = { 'kept-promises': 2, 'shared-aims': 2, 'fair-say': 0, gone: 9 };
    assert.deepEqual(rankVotes(instrument, { each: 3, given }), [
      { item: 'shared-aims', dots: 2, rank: 1, tied: true },
      { item: 'kept-promises', dots: 2, rank: 1, tied: true },
    ]);
  });

  it('skips the ranks that a tie takes', () => {
    const given = { 'kept-promises': 1, 'shared-aims': 4, 'fair-say': 4 };
    assert.deepEqual(
      rankVotes(instrument, { each: 3, given }).map(({ rank, tied }) => [rank, tied]),
      [
        [1, true],
        [1, true],
        [3, false],
      ],
    );
  });
});
