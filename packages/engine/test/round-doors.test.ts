import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseRound, readClosedRound, readRound, RoundError } from '../src/index.js';
import { boardView, checkStoredRound, nextRound, type Round } from '../src/round/index.js';
import { mutated } from './arbitraries.js';
import { board, copy, uuid } from './round-samples.js';
import { instrument, round, thisYear } from './sample.js';

function errorOf(read: () => unknown): RoundError {
  try {
    read();
  } catch (error) {
    assert.ok(error instanceof RoundError, String(error));
    return error;
  }
  return assert.fail('nothing was thrown');
}

const first = thisYear[0]!;
const action = { id: uuid(2, 1), what: 'Meet', status: 'open' };
const reserved = JSON.parse('{"__proto__":{"kind":"agreed","option":"full"}}') as unknown;
const foreign = { ...first, instrument: { id: 'other', version: '1.0.0' } };
const [last] = round.earlier;

const bad: { name: string; input: unknown; code?: string; path: string; message: string }[] = [
  { name: 'nothing', input: undefined, path: '', message: 'must be plain JSON, got nothing' },
  { name: 'a list', input: [], path: '', message: 'must be an object, got a list of 0' },
  { name: 'no format', input: { ...round, format: undefined }, path: 'format', message: 'must be given: "take-stock/round/1"' },
  { name: 'a response', input: first, path: 'format', message: 'must be "take-stock/round/1", got "take-stock/response/1"' },
  {
    name: 'a newer format',
    input: { ...round, format: 'take-stock/round/12' },
    code: 'newer-format',
    path: 'format',
    message: 'must be "take-stock/round/1", got "take-stock/round/12", which is made by a newer version of Take Stock',
  },
  {
    name: 'another instrument',
    input: { ...round, instrument: { id: 'other', version: '1.0.0' } },
    code: 'other-instrument',
    path: 'instrument.id',
    message: 'must be "three-questions", got "other"',
  },
  {
    name: 'another version',
    input: { ...round, instrument: { id: 'three-questions', version: '2.0.0' } },
    code: 'other-version',
    path: 'instrument.version',
    message: 'must be "1.0.0", got "2.0.0"',
  },
  {
    name: 'a property that the format has not',
    input: { ...round, counted: [] },
    path: 'counted',
    message: 'must be left out: the format has no such property',
  },
  {
    name: 'a day that is none',
    input: { ...round, closed: 'soon' },
    path: 'closed',
    message: 'must be a day such as "2025-03-31", got "soon"',
  },
  {
    name: 'a 31st of February',
    input: { ...round, opened: '2025-02-31' },
    path: 'opened',
    message: 'must be a day such as "2025-03-31", got "2025-02-31"',
  },
  {
    name: 'an action by a day that is none',
    input: { ...round, actions: [{ ...action, by: '2025-06-31' }] },
    path: 'actions.0.by',
    message: 'must be a day such as "2025-03-31", got "2025-06-31"',
  },
  { name: 'an id that is no UUID', input: { ...round, id: '1' }, path: 'id', message: 'must be a UUID in lower-case hexadecimal, got "1"' },
  {
    name: 'a smallest group below 3',
    input: { ...round, settings: { ...round.settings, minimumGroup: 2 } },
    path: 'settings.minimumGroup',
    message: 'must be at least 3, got 2',
  },
  {
    name: 'a group with a name that reports have',
    input: { ...round, settings: { ...round.settings, groups: [{ id: 'not-stated', label: 'Others' }] } },
    path: 'settings.groups.0.id',
    message: 'must be another id: reports call a group of their own "not-stated"',
  },
  {
    name: 'a group twice',
    input: { ...round, settings: { ...round.settings, groups: [1, 2].map((n) => ({ id: 'public', label: `Public ${n}` })) } },
    path: 'settings.groups.1.id',
    message: 'must be there once, got "public" again',
  },
  {
    name: 'a response that is damaged',
    input: { ...round, responses: [first, { ...first, answers: 3 }] },
    path: 'responses.1.answers',
    message: 'must be an object, got 3',
  },
  {
    name: 'a response twice',
    input: { ...round, responses: [first, first] },
    path: 'responses.1.id',
    message: `must be there once, got "${first.id}" again`,
  },
  {
    name: 'a response to another instrument',
    input: { ...round, waiting: [foreign] },
    path: 'waiting.0.instrument',
    message: "must be the round's, three-questions 1.0.0, got other 1.0.0",
  },
  {
    name: 'a paper form for another instrument',
    input: { ...round, typing: foreign },
    path: 'typing.instrument',
    message: "must be the round's, three-questions 1.0.0, got other 1.0.0",
  },
  {
    name: 'a paper form that was added',
    input: { ...round, typing: first },
    path: 'typing.id',
    message: `must not be among the responses, got "${first.id}"`,
  },
  {
    name: 'a paper form that waits',
    input: { ...round, waiting: [{ ...first, id: uuid(1, 99) }], typing: { ...first, id: uuid(1, 99) } },
    path: 'typing.id',
    message: `must not be among the responses, got "${uuid(1, 99)}"`,
  },
  {
    name: 'a dispute about a response to another instrument',
    input: { ...round, disputed: [{ part: 'responses', id: first.id, other: foreign }] },
    path: 'disputed.0.instrument',
    message: "must be the round's, three-questions 1.0.0, got other 1.0.0",
  },
  {
    name: 'a dispute with something of another kind',
    input: { ...round, disputed: [{ part: 'votes', id: 'fair-say', other: action }] },
    path: 'disputed.0.other',
    message: 'must be a number, got an object',
  },
  {
    name: 'a dispute about something else than it says',
    input: { ...round, disputed: [{ part: 'actions', id: uuid(2, 2), other: action }] },
    path: 'disputed.0.id',
    message: `must be what "other" is about, got "${uuid(2, 2)}"`,
  },
  {
    name: 'a dispute about several settings',
    input: { ...round, disputed: [{ part: 'settings', id: 'period', other: { period: 'x', each: 3 } }] },
    path: 'disputed.0.id',
    message: 'must be what "other" is about, got "period"',
  },
  {
    name: 'an action twice',
    input: { ...round, actions: [action, action] },
    path: 'actions.1.id',
    message: `must be there once, got "${action.id}" again`,
  },
  {
    name: 'money that is no whole number',
    input: { ...round, influence: [{ id: uuid(3, 1), date: '2025-01-01', what: 'A bus', kind: 'service', money: 0.5 }] },
    path: 'influence.0.money',
    message: 'must be a whole number, got 0.5',
  },
  {
    name: 'an agreement of no known kind',
    input: { ...round, agreed: { 'fair-say': { kind: 'maybe' } } },
    path: 'agreed.fair-say.kind',
    message: 'must be "agreed" or "differ", got "maybe"',
  },
  {
    name: 'a reserved key',
    input: { ...round, agreed: reserved },
    path: 'agreed.__proto__',
    message: 'must be left out: the name is reserved',
  },
  {
    name: 'an earlier round with a round inside',
    input: { ...round, earlier: [{ ...last, earlier: [] }] },
    path: 'earlier.0.earlier',
    message: 'must be left out: the format has no such property',
  },
  {
    name: 'an earlier round twice',
    input: { ...round, earlier: [last, last] },
    path: 'earlier.1.id',
    message: `must be there once, got "${last!.id}" again`,
  },
  {
    name: 'itself as an earlier round',
    input: { ...round, earlier: [{ ...last, id: round.id }] },
    path: 'earlier.0.id',
    message: `must be there once, got "${round.id}" again`,
  },
  {
    name: 'an earlier round with a response twice',
    input: { ...round, earlier: [{ ...last, responses: [first, first] }] },
    path: 'earlier.0.responses.1.id',
    message: `must be there once, got "${first.id}" again`,
  },
];

describe('parseRound(instrument, input)', () => {
  it('gives back what it took, fresh, through JSON as well', () => {
    fc.assert(
      fc.property(copy, (given) => {
        const parsed = parseRound(board, given);
        assert.deepEqual(parsed, given);
        assert.notEqual(parsed.responses, given.responses);
        assert.deepEqual(readRound(board, `\uFEFF${JSON.stringify(given)}`), given);
      }),
    );
  });

  it('takes a file with and without a note of what was shown before', () => {
    const noted = { ...round, shownBefore: [[round.responses[0]!.id], []], earlier: [{ ...round.earlier[0]!, shownBefore: [] }] };
    assert.deepEqual(parseRound(instrument, noted), noted);
    assert.equal(checkStoredRound(instrument, noted), noted);
    assert.equal(parseRound(instrument, round).shownBefore, undefined);
  });

  for (const { name, input, code = 'invalid', path, message } of bad) {
    it(`refuses ${name}`, () => {
      const error = errorOf(() => parseRound(instrument, input));
      assert.equal(error.code, code);
      assert.deepEqual(error.issues[0], { path, message });
    });
  }

  it('names every fault at once', () => {
    const { issues } = errorOf(() => parseRound(instrument, { ...round, period: 1, opened: 'x', votes: { each: 0, given: {} } }));
    assert.deepEqual(issues.map(({ path }) => path).sort(), ['opened', 'period', 'votes.each']);
  });

  it('sets answers aside that the version has no place for, wherever the response lies', () => {
    const strange = { ...first, answers: { gone: { option: 'large' } } };
    const { responses, waiting, disputed, typing } = parseRound(instrument, {
      ...round,
      responses: [strange],
      waiting: [strange],
      typing: { ...strange, id: uuid(1, 99) },
      disputed: [{ part: 'responses', id: strange.id, other: strange }],
    });
    const other = disputed?.[0]?.part === 'responses' ? disputed[0].other : undefined;
    for (const each of [responses[0], waiting?.[0], typing, other]) {
      assert.deepEqual([each?.answers, each?.setAside], [{}, { gone: { option: 'large' } }]);
    }
  });

  it('takes items called like what every object inherits', () => {
    const agreed = { constructor: { kind: 'agreed', option: 'full' }, toString: { kind: 'differ', views: [] } };
    const votes = { each: 3, given: { hasOwnProperty: 2, valueOf: 1 } };
    const parsed = parseRound(instrument, { ...round, agreed, votes });
    assert.deepEqual([parsed.agreed, parsed.votes], [agreed, votes]);
    assert.equal(boardView(instrument, parsed).answered, 8);
  });

  it('takes an earlier round of another instrument', () => {
    const earlier = [{ ...last, instrument: { id: 'other', version: '3.0.0' }, responses: [] }];
    assert.equal(parseRound(instrument, { ...round, earlier }).earlier[0]?.instrument.id, 'other');
  });

  it('does not follow what lies too deep or never ends', () => {
    const loop: Record<string, unknown> = {};
    loop['agreed'] = loop;
    assert.equal(errorOf(() => parseRound(instrument, loop)).code, 'too-large');
  });

  it('survives any damage: a round that can be shown, or a RoundError', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        mutated({ ...round, actions: [action], waiting: [first], disputed: [{ part: 'actions', id: action.id, other: action }] }),
        (input) => {
          let parsed: Round;
          try {
            parsed = parseRound(instrument, input);
          } catch (error) {
            assert.ok(error instanceof RoundError, String(error));
            return;
          }
          taken++;
          assert.equal(checkStoredRound(instrument, parsed), parsed);
          boardView(instrument, parsed);
        },
      ),
      { numRuns: 300 },
    );
    assert.ok(taken > 0);
  });
});

describe('readRound(instrument, text)', () => {
  it('refuses what is not JSON', () => {
    assert.equal(errorOf(() => readRound(instrument, '{"format":')).code, 'not-json');
    assert.equal(errorOf(() => readRound(instrument, '')).code, 'not-json');
  });

  it('refuses more than 20 MiB unread, and takes as much', () => {
    const text = JSON.stringify(round);
    assert.equal(readRound(instrument, text.padEnd(20_971_520)).id, round.id);
    const { code, issues } = errorOf(() => readRound(instrument, text.padEnd(20_971_521)));
    assert.deepEqual([code, issues], ['too-large', [{ path: '', message: 'must have at most 20971520 characters, got 20971521' }]]);
  });
});

describe('readClosedRound(instrument, text)', () => {
  const renewed = { ...instrument, version: '2.0.0' };
  const text = JSON.stringify({ ...round, actions: [action] });

  it('reads last year’s file after the questions have a new version, whole, for the next round to start from', () => {
    const last = readClosedRound(renewed, `\uFEFF${text}`);
    assert.deepEqual(last, { ...round, actions: [action] });
    const next = nextRound(renewed, last, { id: uuid(9, 1), period: '2026', opened: '2026-03-01' });
    assert.deepEqual([next.instrument.version, next.actions.length, next.earlier[0]?.instrument.version], ['2.0.0', 1, '1.0.0']);
    assert.deepEqual(parseRound(renewed, next), next);
  });

  for (const { name, given, code = 'invalid', path } of [
    { name: 'an open round', given: JSON.stringify({ ...round, closed: undefined }), path: 'closed' },
    { name: 'a damaged one', given: JSON.stringify({ ...round, responses: [3] }), path: 'responses.0' },
    { name: 'half a file', given: text.slice(0, -20), code: 'not-json', path: '' },
    { name: 'another instrument', given: text.replace(instrument.id, 'other'), code: 'other-instrument', path: 'instrument.id' },
    { name: '21 MiB', given: ' '.repeat(21 * 2 ** 20), code: 'too-large', path: '' },
  ])
    it(`refuses ${name}`, () => {
      const error = errorOf(() => readClosedRound(renewed, given));
      assert.deepEqual([error.code, error.issues[0]?.path], [code, path]);
    });
});

describe('checkStoredRound(instrument, value)', () => {
  it('gives back a sound round itself', () => assert.equal(checkStoredRound(instrument, round), round));

  it('gives back a round of another version: the next one can start from it', () => {
    assert.equal(checkStoredRound({ ...instrument, version: '2.0.0' }, round), round);
  });

  it('gives back a round with a paper form that was added', () => {
    const typed = { ...round, typing: first };
    assert.equal(checkStoredRound(instrument, typed), typed);
  });

  for (const { name, value } of [
    { name: 'nothing', value: undefined },
    { name: 'another format', value: { ...round, format: 'take-stock/round/2' } },
    { name: 'another instrument', value: { ...round, instrument: { ...round.instrument, id: 'other' } } },
    {
      name: 'a response of another version',
      value: { ...round, responses: [{ ...first, instrument: { ...first.instrument, version: '0' } }] },
    },
    { name: 'a damaged response', value: { ...round, waiting: [{ ...first, answers: 3 }] } },
    { name: 'a damaged paper form', value: { ...round, typing: { ...first, answers: 3 } } },
    { name: 'a damaged earlier round', value: { ...round, earlier: [{ ...last, responses: [{ ...first, respondent: null }] }] } },
    { name: 'lists of who counted that are none', value: { ...round, shownBefore: [first.id] } },
    { name: 'no settings', value: { ...round, settings: undefined } },
    { name: 'a smallest group of 2', value: { ...round, settings: { ...round.settings, minimumGroup: 2 } } },
    { name: 'votes that are no numbers', value: { ...round, votes: { each: 3, given: { 'fair-say': 'x' } } } },
    { name: 'an action without an id', value: { ...round, actions: [{ what: 'Meet' }] } },
  ]) {
    it(`gives null for ${name}`, () => assert.equal(checkStoredRound(instrument, value), null));
  }
});
