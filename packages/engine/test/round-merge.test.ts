import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRound, type Response } from '../src/index.js';
import {
  addLate,
  boardView,
  lateBatch,
  mergeRounds,
  receive,
  settleDispute,
  takeIn,
  type EarlierRound,
  type Round,
} from '../src/round/index.js';
import { board, copy, uuid, without } from './round-samples.js';
import { instrument, round as sample } from './sample.js';

const text = (value: unknown) => JSON.stringify(value);
const dayOf = ({ created, completed }: Response) => completed ?? created;
const all = ({ responses, waiting = [] }: EarlierRound) => [...responses, ...waiting];

/** Everything that a copy holds, each piece with its place. */
function pieces(round: EarlierRound): [string, unknown][] {
  const { settings, partnership, period, opened, closed, agreed, votes, actions, influence } = round;
  return [
    ...Object.entries({ ...settings, partnership, period, opened, ...(closed !== undefined && { closed }), each: votes.each }).map(
      ([id, value]): [string, unknown] => [`settings ${id}`, value],
    ),
    ...Object.entries(agreed).map(([id, value]): [string, unknown] => [`agreed ${id}`, value]),
    ...Object.entries(votes.given).map(([id, value]): [string, unknown] => [`votes ${id}`, value]),
    ...actions.map((each): [string, unknown] => [`actions ${each.id}`, each]),
    ...influence.map((each): [string, unknown] => [`influence ${each.id}`, each]),
  ];
}

function disputes({ disputed = [] }: EarlierRound): [string, unknown][] {
  return disputed.map((each) => [`${each.part} ${each.id}`, each.part === 'settings' ? Object.values(each.other)[0] : each.other]);
}

function holds(merged: EarlierRound, original: EarlierRound): void {
  const kept = new Set([...pieces(merged), ...disputes(merged)].map(text));
  for (const piece of pieces(original)) assert.ok(kept.has(text(piece)), `lost ${text(piece)}`);
  const disputed = (merged.disputed ?? []).flatMap((each) => (each.part === 'responses' ? each.other : []));
  // What waits has taken the place of what was counted.
  const last = new Map(all(original).map((response) => [response.id, response]));
  for (const response of last.values()) {
    const states = [...all(merged), ...disputed].filter(({ id }) => id === response.id);
    // An earlier state of answers is replaced by a later one, as everywhere.
    assert.ok(
      states.some((each) => text(each) === text(response) || dayOf(each) > dayOf(response)),
      `lost ${text(response)}`,
    );
  }
}

describe('mergeRounds(mine, other)', () => {
  it('changes nothing with itself', () => {
    fc.assert(fc.property(copy, (mine) => assert.deepEqual(mergeRounds(mine, structuredClone(mine)), mine)));
  });

  it('loses neither, in this round and in those before', () => {
    fc.assert(
      fc.property(copy, copy, (mine, other) => {
        const merged = mergeRounds(mine, other);
        for (const original of [mine, other]) {
          holds(merged, original);
          for (const each of original.earlier)
            holds(
              merged.earlier.find(({ id }) => id === each.id)!,
              each,
            );
        }
      }),
    );
  });

  it('keeps what mine says wherever it says something', () => {
    fc.assert(
      fc.property(copy, copy, (mine, other) => {
        const merged = new Map(pieces(mergeRounds(mine, other)));
        for (const [place, value] of pieces(mine)) assert.deepEqual(merged.get(place), value);
      }),
    );
  });

  it('publishes of what members wrote no more than both do, and asks nobody to choose', () => {
    const published = (groups: boolean, comments: boolean): Round => ({
      ...sample,
      settings: { ...sample.settings, publish: { ...sample.settings.publish, groups, comments } },
    });
    const merged = mergeRounds(published(true, false), published(false, true));
    assert.deepEqual([merged.settings.publish.groups, merged.settings.publish.comments, merged.disputed], [false, false, undefined]);
  });

  it('is done once: either copy again adds nothing', () => {
    fc.assert(
      fc.property(copy, copy, (mine, other) => {
        const merged = mergeRounds(mine, other);
        assert.deepEqual(mergeRounds(merged, other), merged);
        assert.deepEqual(mergeRounds(merged, mine), merged);
      }),
    );
  });

  it('changes nothing that counts in a closed copy beside an open one, and closes that', () => {
    fc.assert(
      fc.property(copy, copy, (mine, other) => {
        const merged = mergeRounds(mine, other);
        assert.equal(merged.closed, mine.closed ?? other.closed);
        if (mine.closed === undefined && other.closed === undefined) assert.equal(merged.waiting, undefined);
        else if (mine.closed === undefined) assert.deepEqual(merged.responses, other.responses);
        else if (other.closed === undefined) assert.deepEqual(merged.responses, mine.responses);
        assert.equal(new Set(merged.responses.map(({ id }) => id)).size, merged.responses.length);
      }),
    );
  });

  it('makes a round that can be saved and opened again', () => {
    fc.assert(
      fc.property(copy, copy, (mine, other) => {
        const merged = mergeRounds(mine, other);
        assert.deepEqual(parseRound(board, JSON.parse(text(merged))), merged);
      }),
    );
  });

  it('sorts rounds that only the other copy has in by their day', () => {
    const other: Round = { ...sample, earlier: [...sample.earlier, { ...sample.earlier[0]!, id: uuid(0, 7), opened: '2024-09-01' }] };
    assert.deepEqual(
      mergeRounds(sample, other).earlier.map(({ opened }) => opened),
      ['2024-09-01', '2024-03-01'],
    );
  });

  it('refuses another round, and another version', () => {
    assert.throws(() => mergeRounds(sample, { ...sample, id: uuid(0, 8) }), /mergeRounds: both copies must be of one round/);
    assert.throws(
      () => mergeRounds(sample, { ...sample, instrument: { ...sample.instrument, version: '2.0.0' } }),
      /must be of one version, got "1.0.0" and "2.0.0"/,
    );
  });
});

describe('mergeRounds(mine, other) of two closed copies', () => {
  const late = (n: number, more: Partial<Response> = {}): Response => ({
    ...sample.responses[n % 8]!,
    id: uuid(1, n),
    completed: '2025-05-01',
    ...more,
  });
  const fill = (round: Round, responses: readonly Response[]) =>
    takeIn(
      round,
      receive(
        round,
        responses.map((response) => ({ from: '', response })),
      ),
    );
  const having = (...responses: Response[]) => addLate(fill(sample, responses));
  const closedWith = (...responses: Response[]): Round => ({ ...sample, responses: [...sample.responses, ...responses] });
  const ids = ({ responses }: Pick<Round, 'responses'>) => responses.map(({ id }) => id).sort();
  const added = ({ responses }: Round) =>
    responses
      .slice(8)
      .map(({ id }) => Number(id.slice(-2)))
      .sort((a, b) => a - b);
  const waiting = ({ waiting: list = [] }: Round) => list.map(({ id }) => Number(id.slice(-2)));

  it('counts whom the other has added: with mine alone, four more would tell the one that it has not', () => {
    const merged = mergeRounds(fill(sample, [late(4)]), having(late(1), late(2), late(3)));
    assert.deepEqual([added(merged), waiting(merged), merged.shownBefore], [[1, 2, 3], [4], [ids(sample)]]);
    assert.deepEqual([lateBatch(merged).needed, lateBatch(merged).mayBeAdded], [2, false]);
    const back = mergeRounds(having(late(1), late(2), late(3)), fill(sample, [late(4)]));
    assert.deepEqual([added(back), waiting(back), back.shownBefore], [[1, 2, 3], [4], [ids(sample)]]);
  });

  it('counts the wider even where it was closed with one more: both were shown', () => {
    for (const merged of [mergeRounds(sample, closedWith(late(1))), mergeRounds(closedWith(late(1)), sample)])
      assert.deepEqual([added(merged), waiting(merged), merged.shownBefore], [[1], [], [ids(sample)]]);
  });

  it('counts both where each added others, enough beside either', () => {
    const [one, two] = [having(late(1), late(2), late(3)), having(late(4), late(5), late(6))];
    const merged = mergeRounds(one, two);
    assert.deepEqual([added(merged), waiting(merged)], [[1, 2, 3, 4, 5, 6], []]);
    assert.deepEqual(merged.shownBefore, [ids(one), ids(two)]);
  });

  it('keeps mine where both together would tell somebody beside either, and holds late ones against both', () => {
    const [one, two] = [having(late(1), late(2), late(3)), having(late(1), late(2), late(4), late(5), late(6))];
    const merged = mergeRounds(one, two);
    assert.deepEqual([added(merged), waiting(merged), merged.shownBefore], [[1, 2, 3], [4, 5, 6], [ids(two)]]);
    // Three are new here, and one beside what the other copy has shown.
    assert.deepEqual([lateBatch(merged).needed, lateBatch(merged).mayBeAdded], [2, false]);
    assert.equal(addLate(fill(merged, [late(7), late(8)])).responses.length, 16);
  });

  it('counts the later answers of somebody, where one copy has shown them with all the others', () => {
    const correction = { ...sample.responses[0]!, completed: '2025-05-02', answers: {} };
    const [without, corrected] = [having(late(1), late(2), late(3)), having(late(1), late(2), late(3), correction)];
    for (const merged of [mergeRounds(without, corrected), mergeRounds(corrected, without)])
      assert.deepEqual([merged.responses[0], merged.waiting, merged.shownBefore], [correction, undefined, [ids(without)]]);
    // The wider list has been shown without it: there it waits.
    const wider = having(...[1, 2, 3, 4, 5, 6].map((n) => late(n)));
    for (const merged of [mergeRounds(wider, corrected), mergeRounds(corrected, wider)])
      assert.deepEqual([added(merged), merged.responses[0], merged.waiting], [[1, 2, 3, 4, 5, 6], sample.responses[0], [correction]]);
  });

  it('takes the list that was shown before one that was too short to be', () => {
    const few: Round = { ...sample, responses: [late(1), late(2)] };
    for (const merged of [mergeRounds(few, sample), mergeRounds(sample, few)]) {
      assert.deepEqual([merged.responses, waiting(merged), merged.shownBefore], [sample.responses, [1, 2], undefined]);
    }
    assert.deepEqual(mergeRounds(few, { ...few, responses: [late(3)] }).responses.length, 3);
  });

  it('leaves results by group out where the lists differ, and tells no change in numbers', () => {
    const grouped = (round: Round): Round => ({
      ...round,
      responses: round.responses.map((each, n) => ({ ...each, respondent: { ...each.respondent, group: n % 2 ? 'public' : 'voluntary' } })),
    });
    assert.equal(mergeRounds(grouped(sample), grouped(sample)).withoutGroups, undefined);
    const merged = mergeRounds(grouped(sample), grouped(closedWith(late(1))));
    assert.deepEqual([merged.withoutGroups, boardView(instrument, merged).change?.numbers], [true, false]);
  });

  it('does so in an earlier round as well', () => {
    const [last] = sample.earlier;
    const wider = { ...last!, responses: [...last!.responses, ...[1, 2, 3].map((n) => late(n))] };
    const merged = mergeRounds(sample, { ...sample, earlier: [wider] });
    assert.deepEqual([merged.earlier[0]?.responses.length, boardView(instrument, merged).change?.numbers], [11, false]);
  });
});

describe('mergeRounds(mine, other) with private codes', () => {
  const withCodes = (...codes: string[]): Round => ({ ...sample, settings: { ...sample.settings, codes } });

  it('keeps every code that either copy gave out, and asks nobody', () => {
    const merged = mergeRounds(withCodes('A1', 'A2'), withCodes('A1', 'B2'));
    assert.deepEqual([merged.settings.codes, merged.disputed], [['A1', 'A2', 'B2'], undefined]);
    assert.deepEqual(mergeRounds(merged, withCodes('A1', 'B2')), merged);
    assert.deepEqual(mergeRounds(sample, withCodes('B2')).settings.codes, ['B2']);
  });
});

describe('mergeRounds(mine, other) while a paper form is being typed in', () => {
  const [one, two] = sample.responses.map((response, n) => ({ ...response, id: uuid(1, 90 + n) })) as [Response, Response];

  it('keeps mine, and else the other', () => {
    assert.equal(mergeRounds({ ...sample, typing: one }, { ...sample, typing: two }).typing, one);
    assert.equal(mergeRounds(sample, { ...sample, typing: two }).typing, two);
    assert.ok(!('typing' in mergeRounds(sample, sample)));
  });

  const answers = { 'shared-aims': { option: 'full' }, 'fair-say': { option: 'some' } };
  const half: Response = { ...one, id: uuid(1, 99), answers: { 'shared-aims': { option: 'full' } } };
  const full: Response = { ...half, answers };
  const added = (round: Round) => takeIn(round, receive(round, [{ from: '', response: full }]));

  for (const { name, begun } of [
    { name: 'an open round', begun: { ...without(sample, 'closed'), typing: half } },
    { name: 'a closed round, where it waits', begun: { ...sample, typing: half } },
  ]) {
    it(`does not bring a form back that was added since: ${name}`, () => {
      const saved = parseRound(instrument, JSON.parse(text(begun)));
      const now = added(begun);
      assert.equal(now.typing, undefined);
      for (const merged of [mergeRounds(saved, now), mergeRounds(now, saved)]) {
        assert.equal(merged.typing, undefined);
        assert.deepEqual(all(merged).find(({ id }) => id === half.id)?.answers, answers);
        assert.deepEqual(parseRound(instrument, JSON.parse(text(merged))), merged);
      }
    });

    it(`goes on with the form that was begun after it: ${name}`, () => {
      const now = { ...added(begun), typing: two };
      assert.equal(mergeRounds(begun, now).typing, two);
      assert.equal(mergeRounds(now, begun).typing, two);
    });
  }
});

describe('mergeRounds(mine, other) of two closed copies with another smallest group each', () => {
  const withK = (k: number, n: number): Round => ({
    ...sample,
    earlier: [],
    responses: sample.responses.slice(0, n),
    settings: { ...sample.settings, minimumGroup: k },
  });

  it('counts what one of them has shown, not one more whom the other hid', () => {
    for (const [mine, other] of [
      [withK(3, 3), withK(5, 4)],
      [withK(5, 4), withK(3, 3)],
    ] as const) {
      const merged = mergeRounds(mine, other);
      assert.equal(merged.responses.length, 3);
      assert.deepEqual(merged.waiting, sample.responses.slice(3, 4));
      assert.deepEqual(mergeRounds(merged, other), merged);
    }
  });

  it('counts what one of them had shown before its smallest group became larger', () => {
    const hidden = settleDispute(mergeRounds(withK(3, 4), withK(5, 4)), 0, 'other');
    const mine = { ...withK(5, 4), responses: sample.responses.slice(1, 5).reverse() };
    assert.deepEqual(mergeRounds(mine, hidden).responses, hidden.responses);
  });
});

describe('settleDispute(round, index, choice)', () => {
  it('is done with a form that was being typed once its response is in', () => {
    const [first] = sample.responses as [Response];
    const disputed = [{ part: 'responses', id: first.id, other: first }] as const;
    const { closed, ...open } = sample;
    const typed: Round = { ...open, responses: [], agreed: {}, typing: first, disputed: [...disputed] };
    assert.deepEqual(settleDispute(typed, 0, 'mine').typing, first);
    const settled = settleDispute(typed, 0, 'other');
    assert.deepEqual([settled.typing, settled.responses], [undefined, [first]]);
    assert.deepEqual(parseRound(instrument, JSON.parse(text(settled))), settled);
    assert.ok(closed);
  });

  it('keeps mine, or takes the other, until nothing is disputed', () => {
    fc.assert(
      fc.property(copy, copy, fc.boolean(), (mine, other, takes) => {
        const merged = mergeRounds(mine, other);
        let settled = merged;
        while (settled.disputed) settled = settleDispute(settled, 0, takes ? 'other' : 'mine');
        if (!takes) {
          assert.deepEqual(settled, without(merged, 'disputed'));
          return;
        }
        const now = new Set(pieces(settled).map(text));
        for (const [place, value] of disputes(merged)) {
          if (place.startsWith('responses ')) assert.ok(all(settled).some((each) => text(each) === text(value)));
          else assert.ok(now.has(text([place, value])), place);
        }
        if (merged.closed !== undefined) assert.deepEqual(settled.responses, merged.responses);
        assert.deepEqual(parseRound(board, JSON.parse(text(settled))), settled);
      }),
    );
  });

  it('does not forget what was shown when the smallest group becomes larger', () => {
    const shown: Round = { ...sample, earlier: [], responses: sample.responses.slice(0, 4) };
    const stricter: Round = { ...shown, settings: { ...shown.settings, minimumGroup: 5 } };
    const settled = settleDispute(mergeRounds(shown, stricter), 0, 'other');
    assert.equal(settled.settings.minimumGroup, 5);
    assert.deepEqual(settled.shownBefore, [shown.responses.map(({ id }) => id).sort()]);
    assert.equal(lateBatch({ ...settled, waiting: sample.responses.slice(4, 5) }).needed, 4);
    // The other way round nothing had been shown that is not shown still.
    assert.equal(
      settleDispute(mergeRounds({ ...stricter, responses: [] }, { ...shown, responses: [] }), 0, 'other').shownBefore,
      undefined,
    );
  });

  it('shows no other groups of answers whose groups were shown', () => {
    const seats = ['public', 'voluntary'];
    const responses = sample.responses.map((each, index) => ({ ...each, respondent: { group: seats[index % 2]! } }));
    const shown: Round = { ...sample, earlier: [], responses };
    const called = (groups: Round['settings']['groups']): Round => ({ ...shown, settings: { ...shown.settings, groups } });
    const settled = (other: Round, mine = shown) => settleDispute(mergeRounds(mine, other), 0, 'other').withoutGroups;
    const [one, two] = shown.settings.groups as [Round['settings']['groups'][number], Round['settings']['groups'][number]];
    assert.equal(settled(called([one, { id: 'others', label: 'Others' }])), true);
    assert.equal(settled(called([two, { ...one, label: 'Another name' }])), undefined);
    const few = responses.slice(0, 2);
    assert.equal(settled({ ...called([one]), responses: few }, { ...shown, responses: few }), undefined);
  });

  it('refuses a dispute that is not there', () => {
    assert.throws(() => settleDispute(sample, 0, 'mine'), { name: 'RangeError', message: 'settleDispute: index must be below 0, got 0' });
  });
});
