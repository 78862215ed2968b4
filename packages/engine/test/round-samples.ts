import fc from 'fast-check';
import { parseInstrument, type Instrument, type Response } from '../src/index.js';
import { openRound, type Action, type Agreed, type EarlierRound, type InfluenceRecord, type Round } from '../src/round/index.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

export const groups = ['council', 'health', 'police', 'voluntary'];

const scale = scaleOf(span(0, 4));
const itemIds = span(1, 6).map((n) => `q${n}`);
const six = itemsOf(6, 'agreement', (n) => (n === 6 ? { askedOf: ['council'] } : {}));

/** Two sections of three questions; the last one is for one group only. */
export const board: Instrument = parseInstrument(
  instrumentOf({
    scale,
    items: [],
    values: 'pomp',
    sections: [
      { id: 'first', title: 'First', items: six.slice(0, 3) },
      { id: 'second', title: 'Second', items: six.slice(3) },
    ],
    groups: groups.map((id) => ({ id, label: `The ${id}` })),
    scoring: { values: 'pomp' },
  }),
);

/** The object but for these properties. */
export function without<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.some((each) => each === name))) as Omit<T, K>;
}

export function uuid(kind: number, n: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

const days = ['2026-03-01', '2026-03-02', '2026-03-03'];

/** The answers of member `n`, in a hand that is told apart everywhere: codes, names and notes have the number in them. */
export const member = (n: number, { named = fc.boolean() }: { named?: fc.Arbitrary<boolean> } = {}): fc.Arbitrary<Response> =>
  fc
    .record({
      group: fc.option(fc.constantFrom(...groups, 'unheard-of'), { nil: undefined, freq: 8 }),
      coded: fc.boolean(),
      named,
      created: fc.constantFrom(...days),
      options: fc.array(fc.option(fc.constantFrom(...scale.options.map(({ id }) => id)), { nil: undefined, freq: 8 }), {
        minLength: 6,
        maxLength: 6,
      }),
      noted: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    })
    .map(({ group, coded, named, created, options, noted }) => ({
      format: 'take-stock/response/1',
      id: uuid(1, n),
      instrument: { id: board.id, version: board.version },
      respondent: { ...(group && { group }), ...(coded && { code: `code-${n}-secret` }), ...(named && { name: `Name ${n} Secret` }) },
      answers: Object.fromEntries(
        itemIds.map((item, index) => [
          item,
          { ...(options[index] && { option: options[index] }), ...(noted[index] && { note: `note ${n} ${item}` }) },
        ]),
      ),
      created,
    }));

/** Responses of some of so many members, one each. */
export const members = (most = 14, options = {}): fc.Arbitrary<Response[]> =>
  fc.uniqueArray(fc.nat({ max: most - 1 }), { maxLength: most }).chain((chosen) => fc.tuple(...chosen.map((n) => member(n, options))));

const agreed: fc.Arbitrary<Agreed> = fc.oneof(
  fc.record({
    kind: fc.constant('agreed' as const),
    option: fc.constantFrom('p0', 'p4'),
    reason: fc.constantFrom('A reason.', 'Another.'),
  }),
  fc.record({ kind: fc.constant('differ' as const), views: fc.subarray(['One view.', 'Another view.']) }),
);
const action = (n: number): fc.Arbitrary<Action> =>
  fc.record({
    id: fc.constant(uuid(2, n)),
    what: fc.constantFrom('Meet', 'Write'),
    status: fc.constantFrom('open', 'under-way', 'done', 'dropped'),
  });
const record = (n: number): fc.Arbitrary<InfluenceRecord> =>
  fc.record({
    id: fc.constant(uuid(3, n)),
    date: fc.constantFrom('2025-12-31', '2026-01-01'),
    what: fc.constantFrom('A bus', 'A plan'),
    kind: fc.constantFrom('service', 'policy'),
  });
const some = <T>(of: (n: number) => fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.subarray(span(0, 3)).chain((chosen) => fc.tuple(...chosen.map(of)));
const byItem = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> => fc.dictionary(fc.constantFrom(...itemIds), value);

const copyOf = (id: string): fc.Arbitrary<EarlierRound> =>
  fc
    .record({
      period: fc.constantFrom('2026', 'Spring 2026'),
      closed: fc.option(fc.constantFrom('2026-04-01', '2026-04-02'), { nil: undefined }),
      minimumGroup: fc.constantFrom(3, 4),
      invited: fc.option(fc.constantFrom(14, 20), { nil: undefined }),
      responses: members(6),
      late: members(8),
      agreed: byItem(agreed),
      given: byItem(fc.nat({ max: 3 })),
      actions: some(action),
      influence: some(record),
    })
    .map(({ period, closed, minimumGroup, invited, responses, late, agreed, given, actions, influence }) => {
      const open = without(openRound(board, { id, partnership: 'P', period, opened: '2026-03-01' }), 'earlier');
      const waiting = late.filter(
        (response) => !responses.some((each) => each.id === response.id && JSON.stringify(each) === JSON.stringify(response)),
      );
      return {
        ...open,
        settings: { ...open.settings, minimumGroup, ...(invited !== undefined && { invited }) },
        ...(closed !== undefined && { closed, ...(waiting.length > 0 && { waiting }) }),
        responses,
        agreed,
        votes: { each: 3, given },
        actions,
        influence,
      };
    });

/** Objects as a file gives them: those of fast-check have no prototype. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** One copy of a round that several people work on: every copy has its own idea of everything. */
export const copy: fc.Arbitrary<Round> = fc
  .tuple(
    copyOf(uuid(0, 1)),
    fc.subarray([2, 3]).chain((chosen) => fc.tuple(...chosen.map((n) => copyOf(uuid(0, n))))),
  )
  .map(([round, earlier]) => plain({ ...round, earlier }));

/** A closed round of this year, with the same members in another mood the year before. */
export const twoYears: fc.Arbitrary<Round> = fc
  .record({
    now: members(14),
    before: fc.option(members(14), { nil: undefined }),
    k: fc.constantFrom(3, 3, 4, 6),
    lastK: fc.constantFrom(3, 5),
  })
  .map(({ now, before, k, lastK }) => {
    const open = openRound(board, { id: uuid(0, 1), partnership: 'P', period: '2026', opened: '2026-03-01' });
    const settings = { ...open.settings, minimumGroup: k };
    const bare = without(openRound(board, { id: uuid(0, 2), partnership: 'P', period: '2025', opened: '2025-03-01' }), 'earlier');
    const last = { ...bare, settings: { ...bare.settings, minimumGroup: lastK }, closed: '2025-04-01', responses: before ?? [] };
    return { ...open, settings, closed: '2026-04-01', responses: now, earlier: before ? [last] : [] };
  });
