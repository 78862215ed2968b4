import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compare,
  fnv1a32,
  parseInstrument,
  parseResponse,
  publishComparison,
  type ComparedRound,
  type Instrument,
  type Response,
} from '../src/index.js';
import { byName } from '../src/change/comparison-of.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';
import { instrument as sample, lastYear, thisYear } from './sample.js';

const fivePoints = scaleOf(span(0, 4));

/** Two sections of two items each, q1–q2 and q3–q4. */
function twoSections(more: Record<string, unknown> = {}): Instrument {
  const items = itemsOf(4, 'agreement');
  const sections = [
    { id: 'one', title: 'One', items: items.slice(0, 2) },
    { id: 'two', title: 'Two', items: items.slice(2) },
  ];
  return parseInstrument(instrumentOf({ scale: fivePoints, items: [], values: 'pomp', sections, scoring: { values: 'pomp' }, ...more }));
}

/** A round of members: `ann: '3 3 1 1'` has points by item; `-` leaves one blank. */
function round(instrument: Instrument, roundId: string, members: Readonly<Record<string, string>>, codes = true): ComparedRound {
  const ids = instrument.sections.flatMap(({ items }) => items.map(({ id }) => id));
  const responses = Object.entries(members).map(([name, line], index): Response => {
    const points = line.split(' ');
    const answers = Object.fromEntries(ids.map((id, at) => [id, points[at] === '-' ? null : `p${points[at] ?? ''}`]));
    const id = `${String(index).padStart(8, '0')}-0000-4000-8000-${Buffer.from(roundId + name)
      .toString('hex')
      .padStart(12, '0')
      .slice(-12)}`;
    return parseResponse(instrument, { ...responseOf(instrument, answers, codes ? { code: name } : {}), id });
  });
  return { roundId, responses };
}

const names = ['ann', 'bea', 'cid', 'dan', 'eve', 'fay', 'gus', 'hal'];
const everybody = (lines: readonly string[]) => Object.fromEntries(lines.map((line, index) => [names[index] ?? '', line]));
const instrument = twoSections();
const before = round(instrument, '2024', everybody(['1 1 2 2', '1 2 2 2', '2 2 2 3', '1 1 2 2', '2 1 1 2', '0 1 2 1']));
const after = round(instrument, '2025', everybody(['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2', '1 2 2 2']));

describe('compare(instrument, before, after, options)', () => {
  it('finds a clear rise where all rose by 25, and none where they did not', () => {
    const { sections, people, matched } = compare(instrument, before, after);
    assert.equal(matched, true);
    assert.deepEqual(people, { stayers: 6, joiners: 0, leavers: 0 });
    const [one, two] = sections;
    assert.deepEqual([one!.state, one!.matched!.mean, one!.matched!.p], ['clearRise', 25, 2 / 64]);
    assert.deepEqual([one!.before, one!.after, one!.difference], [31.25, 56.25, 25]);
    assert.deepEqual([one!.parts!.totalChange, one!.parts!.turnoverEffect], [25, 0]);
    assert.equal(two!.state, 'noClearChange');
  });

  it('says what it compared, of whom, and by which rules', () => {
    const found = compare(instrument, before, after, { level: 0.9, k: 4 });
    const { view, instrument: of, earlier, rounds, k, level, noticeable, overall, items, leftOut } = found;
    assert.deepEqual([view, of, earlier], ['unpublished', { id: 'invented', version: '1.0.0' }, { id: 'invented', version: '1.0.0' }]);
    assert.deepEqual([rounds, k, level, noticeable], [{ before: '2024', after: '2025' }, 4, 0.9, 10]);
    // Section one went from 15 to 27 of 48 steps, section two from 23 to 24.
    assert.deepEqual(overall, { before: 3800 / 96, after: 5100 / 96 });
    // q1: 7 of 24 steps, then 13.
    assert.deepEqual(items[0], {
      item: 'q1',
      earlier: 'q1',
      section: 'one',
      before: { state: 'scored', value: 700 / 24, valid: 6 },
      after: { state: 'scored', value: 1300 / 24, valid: 6 },
      difference: 1300 / 24 - 700 / 24,
    });
    assert.deepEqual(leftOut, { items: [], sections: [], members: [] });
    assert.deepEqual([found.before.k, found.after.k], [4, 4]);
  });

  it('draws the seeds of its tests from the ids', () => {
    const many = (year: string, answer: (n: number) => number) =>
      round(instrument, year, Object.fromEntries(Array.from({ length: 17 }, (_, n) => [`m${n}`, `${answer(n)} ${answer(n)} 2 2`])));
    const [last, now] = [many('2024', () => 1), many('2025', (n) => (n % 3 === 0 ? 1 : 2))];
    const [one] = compare(instrument, last, now).sections;
    assert.deepEqual([one!.matched!.method, one!.matched!.seed], ['monteCarlo', fnv1a32('invented|2024>2025|one|change')]);
    const uncoded = { ...now, responses: now.responses.map((response) => ({ ...response, respondent: {} })) };
    const [side] = compare(instrument, last, uncoded).sections;
    assert.deepEqual([side!.unmatched!.method, side!.unmatched!.seed], ['monteCarlo', fnv1a32('invented|2024>2025|one|unmatched')]);
  });

  it('is the same in whatever order the responses come', () => {
    const turned = (each: ComparedRound) => ({ ...each, responses: each.responses.toReversed() });
    assert.deepEqual(compare(instrument, turned(before), turned(after)), compare(instrument, before, after));
    const plain = (each: ComparedRound) => ({
      ...each,
      responses: each.responses.map((response) => ({ ...response, respondent: {} })),
    });
    const [last, now] = [plain(before), plain(after)];
    assert.deepEqual(compare(instrument, turned(last), turned(now)), compare(instrument, last, now));
  });

  it('divides the change into those who stayed and those who came and left', () => {
    const joined = round(instrument, '2025', { ...everybody(['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2']), kim: '4 4 4 4' });
    const { people, sections } = compare(instrument, before, joined);
    assert.deepEqual(people, { stayers: 5, joiners: 1, leavers: 1 });
    const { matchedChange, turnoverEffect, totalChange, joiners, leavers } = sections[0]!.parts!;
    assert.deepEqual([joiners, leavers, matchedChange], [1, 1, 25]);
    assert.ok(Math.abs(matchedChange! + turnoverEffect! - totalChange) < 1e-9);
    assert.equal(sections[0]!.state, 'tooFewMatched');
  });

  it('counts someone without a score in the section as come or gone there', () => {
    const blank = round(instrument, '2025', everybody(['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2', '- - 2 2']));
    const [one, two] = compare(instrument, before, blank).sections;
    assert.deepEqual([one!.matched!.pairs, one!.parts!.leavers, two!.matched!.pairs], [5, 1, 6]);
  });

  it('tests nothing where a section has no score in one of the rounds', () => {
    const empty = round(instrument, '2025', everybody(['- - 2 2', '- - 3 2', '- - 2 2', '- - 2 2', '- - 1 2', '- - 2 2']));
    const [one] = compare(instrument, before, empty).sections;
    assert.deepEqual([one!.state, one!.matched, one!.difference], ['notScoredBoth', null, null]);
  });

  it('puts rounds without codes side by side', () => {
    const uncoded = round(instrument, '2025', everybody(['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2', '1 2 2 2']), false);
    const { matched, sections, leftOut } = compare(instrument, before, uncoded);
    const [one] = sections;
    assert.deepEqual([matched, one!.state, one!.matched, one!.parts], [false, 'unmatched', null, null]);
    assert.deepEqual([one!.unmatched!.arrangements, one!.unmatched!.difference, one!.difference], [924, -25, 25]);
    assert.deepEqual(leftOut.members, []);
    const [untested] = compare(instrument, before, uncoded, { testUnmatched: false }).sections;
    assert.deepEqual(untested, { ...one, unmatched: null });
  });

  it('reports members who cannot be matched', () => {
    const responses = after.responses.map((response, index) =>
      index === 0 ? { ...response, respondent: {} } : index < 3 ? { ...response, respondent: { code: 'bea' } } : response,
    );
    const { people, leftOut } = compare(instrument, before, { ...after, responses });
    assert.deepEqual(people, { stayers: 3, joiners: 3, leavers: 3 });
    assert.deepEqual(
      leftOut.members.map(({ round: when, reason }) => [when, reason]),
      [
        ['after', 'noCode'],
        ['after', 'sharedCode'],
        ['after', 'sharedCode'],
      ],
    );
  });

  it('takes nobody without a code for somebody else, not even under one id', () => {
    const uncoded = (each: ComparedRound) => ({
      ...each,
      responses: each.responses.map((response, index) =>
        index < 2 ? { ...response, id: before.responses[index]!.id, respondent: {} } : response,
      ),
    });
    const { people, sections, leftOut } = compare(instrument, uncoded(before), uncoded(after));
    assert.deepEqual(people, { stayers: 4, joiners: 2, leavers: 2 });
    const { stayers, joiners, leavers } = sections[0]!.parts!;
    assert.deepEqual([stayers, joiners, leavers], [4, 2, 2]);
    assert.deepEqual(
      leftOut.members.map(({ id, round: when }) => [id, when]),
      (['before', 'after'] as const).flatMap((when) => before.responses.slice(0, 2).map(({ id }) => [id, when])),
    );
  });

  it('draws for people in the order of their names, capitals first as code units have it', () => {
    assert.deepEqual(byName({ ann: 1, Zoe: 2, bea: 3 }), [
      ['Zoe', 2],
      ['ann', 1],
      ['bea', 3],
    ]);
  });

  it('deals signs by who the members are, not by the ids of what they sent', () => {
    const named = (year: string, answer: (n: number) => number, turned: boolean) => {
      const members = Array.from({ length: 17 }, (_, n) => [`m${n}`, `${answer(n)} ${answer(n)} 2 2`] as const);
      return round(instrument, year, Object.fromEntries(turned ? members.toReversed() : members));
    };
    const found = (turned: boolean) =>
      compare(
        instrument,
        named('2024', () => 1, turned),
        named('2025', (n) => n % 4, turned),
      ).sections[0]!;
    assert.equal(found(false).matched!.method, 'monteCarlo');
    assert.deepEqual(found(true).matched, found(false).matched);
  });

  it('tests nothing of unmatched rounds where nobody has a score of their own', () => {
    // Three answered the first question and three the second: the section has a score, and no member has.
    const halves = everybody(['1 - 2 2', '1 - 2 2', '1 - 2 2', '- 1 2 2', '- 1 2 2', '- 1 2 2']);
    const [last, now] = [round(instrument, '2024', halves, false), round(instrument, '2025', halves, false)];
    for (const [one, two] of [
      [last, now],
      [last, after],
      [before, now],
    ] as const) {
      const [section] = compare(instrument, one, two).sections;
      assert.deepEqual([section!.before !== null, section!.state, section!.unmatched], [true, 'unmatched', null]);
    }
  });

  it('has no difference of a question that one of the rounds could not score', () => {
    const blank = round(instrument, '2025', everybody(new Array<string>(6).fill('- 2 2 2')));
    const there = compare(instrument, before, blank).items[0]!;
    assert.deepEqual([there.before.value, there.after.value, there.difference], [700 / 24, null, null]);
    const back = compare(instrument, blank, { ...before, roundId: '2026' }).items[0]!;
    assert.deepEqual([back.before.value, back.after.value, back.difference], [null, 700 / 24, null]);
  });

  it('takes the groups that each round had', () => {
    const inGroup = (each: ComparedRound, group: string): ComparedRound => ({
      ...each,
      responses: each.responses.map((response) => ({ ...response, respondent: { ...response.respondent, group } })),
    });
    const group = (id: string) => ({ groups: [{ id, label: 'Invented' }] });
    const next = twoSections(group('new'));
    const named = compare(next, { ...inGroup(before, 'own'), ...group('own') }, inGroup(after, 'new'));
    assert.deepEqual(
      [named.before.submitted, named.before.sectors[0], named.after.sectors[0]],
      [6, { id: 'own', n: 6 }, { id: 'new', n: 6 }],
    );
    const old = twoSections({ ...group('old'), version: '0.9.0' });
    const earlier = inGroup({ ...round(old, '2024', everybody(new Array<string>(6).fill('1 1 2 2'))), instrument: old }, 'old');
    assert.deepEqual(compare(next, earlier, inGroup(after, 'new')).before.sectors[0], { id: 'old', n: 6 });
  });

  it('takes the noticeable change of the instrument, or a tenth of the range of raw values', () => {
    const own = twoSections({ scoring: { values: 'pomp', noticeableChange: 30 } });
    assert.equal(compare(own, before, after).sections[0]!.state, 'smallConsistentRise');
    assert.equal(compare(instrument, before, after, { noticeable: 30 }).sections[0]!.state, 'smallConsistentRise');
    const raw = twoSections({ scoring: { values: 'raw' } });
    assert.equal(compare(raw, before, after).sections[0]!.state, 'clearRise');
    // Raw values from 0 to 4: all rose by 1, and a tenth of the range is 0.4.
    const fromOne = twoSections({ scales: { agreement: scaleOf(span(1, 5)) }, scoring: { values: 'raw' } });
    // From 1 to 5 it is 0.4, and all rose by 0.5.
    const [low, high] = [new Array<string>(6).fill('1 1 2 2'), new Array<string>(6).fill('1 2 2 2')];
    assert.equal(
      compare(fromOne, round(fromOne, '2024', everybody(low)), round(fromOne, '2025', everybody(high))).sections[0]!.state,
      'clearRise',
    );
    const { noticeable, sections } = compare(raw, before, after);
    assert.deepEqual([noticeable, sections[0]!.matched!.mean], [null, 1]);
    const half = round(raw, '2025', everybody(['2 1 2 2', '1 2 2 2', '2 2 2 3', '1 1 2 2', '2 1 1 2', '0 1 2 1']));
    assert.equal(compare(raw, before, half).sections[0]!.state, 'noClearChange');
  });

  it('takes a tenth of the range where scores count down, and 10 points where they never differ', () => {
    const of = (times: number) => twoSections({ scoring: { values: 'raw', sections: { transform: [{ step: 'linear', times }] } } });
    // All fell by 1, of a range of 4; and nobody can change.
    for (const [times, state] of [
      [-1, 'clearFall'],
      [0, 'noClearChange'],
    ] as const) {
      assert.equal(compare(of(times), before, after).sections[0]!.state, state);
    }
  });

  it('says of both rounds which answers were not used', () => {
    const odd = { ...before.responses[0]!, setAside: { q9: { option: 'p1' } } };
    const { before: last } = compare(instrument, { ...before, responses: [odd, ...before.responses.slice(1)] }, after);
    assert.deepEqual(last.ignored, [{ id: odd.id, item: 'q9', reason: 'unknown-item' }]);
  });

  it('has something to say of empty rounds: nothing', () => {
    const none = { roundId: '2023', responses: [] };
    assert.deepEqual(
      compare(instrument, none, after).sections.map(({ state }) => state),
      ['notScoredBoth', 'notScoredBoth'],
    );
  });

  for (const [name, run, message] of [
    [
      'rounds without a name',
      () => compare(instrument, { responses: [] } as never, { responses: [] } as never),
      /roundId must be a text, got undefined/,
    ],
    ['the same round twice', () => compare(instrument, before, { ...after, roundId: '2024' }), /two rounds, got "2024" twice/],
    [
      'responses of another version',
      () => compare(twoSections({ version: '2.0.0' }), before, after),
      /after must hold responses for invented 2\.0\.0/,
    ],
    [
      'responses of another instrument',
      () => compare(twoSections({ id: 'others' }), before, after),
      /^compare: after must hold responses for others 1\.0\.0, got invented 1\.0\.0$/,
    ],
    [
      'an unknown earlier version',
      () => compare(instrument, { ...before, instrument: twoSections({ version: '0.1.0' }) }, after),
      /before must hold/,
    ],
    ['k below 3', () => compare(instrument, before, after, { k: 2 }), /k must be a whole number from 3/],
    ['a level of 1', () => compare(instrument, before, after, { level: 1 }), /level/],
  ] as const)
    it(`refuses ${name}`, () => assert.throws(run, (error: Error) => error instanceof RangeError && message.test(error.message)));

  it('takes an instrument of its own for the last round alone, as types say', () => {
    // @ts-expect-error: this round is in the version of the comparison
    assert.equal(compare(instrument, before, { roundId: '2026', responses: after.responses, instrument }).rounds.after, '2026');
  });

  it('reports single responses of another version', () => {
    const [odd, ...rest] = after.responses;
    const responses = [{ ...odd!, instrument: { id: 'invented', version: '9.0.0' } }, ...rest];
    assert.deepEqual(
      compare(instrument, before, { ...after, responses }).after.excluded.map(({ reason }) => reason),
      ['other-version'],
    );
  });
});

describe('compare across versions', () => {
  const items = itemsOf(4, 'agreement');
  const section = (id: string, list: readonly unknown[]) => ({ id, title: id, items: list });
  const version2 = (sections: readonly unknown[], more: Record<string, unknown> = {}) =>
    twoSections({ version: '2.0.0', sections, ...more });
  const old = { ...before, instrument };
  const now = (next: Instrument, lines: readonly string[]) => round(next, '2025', everybody(lines));
  const lines = ['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2', '1 2 2 2'];

  it('compares items of the same id, and those that sameAs names', () => {
    const next = version2([section('one', [{ ...items[0]!, id: 'a1' }, items[1]]), section('two', items.slice(2))], {
      sameAs: { a1: { version: '1.0.0', item: 'q1' } },
    });
    const { sections, items: compared, leftOut, earlier } = compare(next, old, now(next, lines));
    assert.deepEqual(earlier, { id: 'invented', version: '1.0.0' });
    assert.deepEqual([sections[0]!.state, sections[0]!.matched!.mean], ['clearRise', 25]);
    assert.deepEqual(
      compared.map(({ item, earlier: from }) => [item, from]),
      [
        ['a1', 'q1'],
        ['q2', 'q2'],
        ['q3', 'q3'],
        ['q4', 'q4'],
      ],
    );
    assert.deepEqual([leftOut.items, leftOut.sections], [[], []]);
  });

  it('names what it leaves out and why', () => {
    const next = parseInstrument({
      ...instrumentOf({ scale: fivePoints, items: [], values: 'pomp', scoring: { values: 'pomp' } }),
      version: '2.0.0',
      scales: { agreement: fivePoints, short: scaleOf(span(0, 2)) },
      sections: [
        section('one', [items[0], items[2], { ...items[1]!, reverse: true }]),
        section('two', [{ ...items[3]!, scale: 'short' }]),
        section('three', [{ ...items[0]!, id: 'q9' }]),
      ],
    });
    const { leftOut, sections, overall, after: kept } = compare(next, old, now(next, ['2 2 2 2 2', '2 2 2 2 2', '2 2 2 2 2']));
    assert.deepEqual(
      kept.sections.map(({ section: id }) => id),
      ['one'],
    );
    assert.deepEqual(
      leftOut.items.map(({ item, version, reason }) => [item, version, reason]),
      [
        ['q3', 'after', 'otherSection'],
        ['q2', 'after', 'otherCoding'],
        ['q4', 'after', 'otherScale'],
        ['q9', 'after', 'added'],
      ],
    );
    assert.deepEqual(leftOut.sections, [
      { section: 'one', version: 'after', reason: 'tooFewCommonItems' },
      { section: 'two', version: 'after', reason: 'tooFewCommonItems' },
      { section: 'three', version: 'after', reason: 'added' },
    ]);
    assert.deepEqual(
      sections.map(({ state }) => state),
      ['notComparable', 'notComparable', 'notComparable'],
    );
    assert.deepEqual(overall, { before: null, after: null });
  });

  it('reports what was dropped', () => {
    const next = version2([section('one', items.slice(0, 1))]);
    const { leftOut, sections } = compare(next, old, now(next, ['2', '2', '3', '2', '3', '1']));
    assert.deepEqual(
      leftOut.items.map(({ item, section: id, version, reason }) => [item, id, version, reason]),
      [
        ['q2', 'one', 'before', 'dropped'],
        ['q3', 'two', 'before', 'dropped'],
        ['q4', 'two', 'before', 'dropped'],
      ],
    );
    assert.deepEqual(leftOut.sections, [{ section: 'two', version: 'before', reason: 'dropped' }]);
    // Half the weight is common in the last version, all of it in this one.
    assert.equal(sections[0]!.state, 'clearRise');
  });

  it('takes a better label for the same answer, and another value, id or kind for another', () => {
    const reasonOf = (options: readonly object[]) => {
      const changed = version2([section('one', items.slice(0, 2)), section('two', items.slice(2))], { scales: { agreement: { options } } });
      return compare(changed, old, { roundId: '2025', responses: [] }).leftOut.items.map(({ reason }) => reason)[0];
    };
    const { options } = fivePoints;
    const with1 = (parts: object) => options.map((option, index) => (index === 1 ? { ...option, ...parts } : option));
    assert.equal(reasonOf(with1({ label: 'Better', kind: 'point' })), undefined);
    assert.equal(reasonOf(scaleOf(span(1, 5)).options), 'otherScale');
    assert.equal(reasonOf(scaleOf([0, 2, 4, 6, 8]).options), 'otherScale');
    assert.equal(reasonOf(with1({ id: 'px' })), 'otherScale');
    const exchanged = { unsure: 'not-applicable', 'not-applicable': 'unsure' } as const;
    assert.equal(
      reasonOf(options.map((option) => (option.kind ? { ...option, kind: exchanged[option.kind as 'unsure'] } : option))),
      'otherScale',
    );
  });

  it('takes another recoding for another question, though its ends are the same', () => {
    const recode = (p1: number, p2: number) => ({ p0: 0, p1, p2, p3: 3, p4: 4 });
    const of = (codes: object) => [section('one', [{ ...items[0]!, recode: codes }, items[1]]), section('two', items.slice(2))];
    const first = version2(of(recode(1, 2)), { version: '1.5.0' });
    const found = (codes: object) =>
      compare(version2(of(codes)), { roundId: '2024', responses: [], instrument: first }, { roundId: '2025', responses: [] }).leftOut.items;
    assert.deepEqual(found(recode(1, 2)), []);
    assert.deepEqual(found(recode(2, 1)), [{ item: 'q1', section: 'one', version: 'after', reason: 'otherCoding' }]);
  });

  it('follows sameAs only to the instrument and version that it names', () => {
    const reasonsOf = (named: object) => {
      const next = version2([section('one', [{ ...items[0]!, id: 'a1' }, items[1]]), section('two', items.slice(2))], {
        sameAs: { a1: named },
      });
      return compare(next, old, now(next, lines)).leftOut.items.map(({ item, reason }) => [item, reason]);
    };
    const apart = [
      ['a1', 'added'],
      ['q1', 'dropped'],
    ];
    assert.deepEqual(reasonsOf({ version: '1.0.0', item: 'q1', instrument: 'invented' }), []);
    assert.deepEqual(reasonsOf({ version: '1.0.0', item: 'q1', instrument: 'another' }), apart);
    assert.deepEqual(reasonsOf({ version: '0.9.0', item: 'q1' }), apart);
  });

  it('has an overall only where all sections that count are compared', () => {
    const three = (more: object) => [section('one', items.slice(0, 2)), { ...section('three', [{ ...items[0]!, id: 'q9' }]), ...more }];
    const overallWith = (more: object) => {
      const next = version2(three(more));
      return compare(next, old, now(next, ['2 2 2', '2 3 2', '3 3 2', '2 2 2', '3 2 2', '1 2 2'])).overall;
    };
    assert.deepEqual(overallWith({ weight: 1 }), { before: null, after: null });
    // 15 and 27 of 48 steps.
    assert.deepEqual(overallWith({ weight: 0 }), { before: 31.25, after: 56.25 });
    assert.deepEqual(overallWith({ score: { aggregate: 'none' } }), { before: 31.25, after: 56.25 });
  });

  it('scores nothing of a section of which only a question of weight 0 is left', () => {
    const [first, second, third, fourth] = items;
    const light = [{ ...first!, weight: 0 }, second];
    const last = version2([section('one', light), section('two', [third, fourth])], { version: '1.5.0' });
    const next = version2([
      section('one', [
        { ...first!, weight: 0 },
        { ...second!, id: 'q9' },
      ]),
      section('two', [third, fourth]),
    ]);
    const then = round(last, '2024', everybody(lines));
    const { sections, before: summary } = compare(next, { ...then, instrument: last }, now(next, lines));
    assert.deepEqual(
      [sections[0]!.state, summary.sections[0]!.state, summary.sections[0]!.value],
      ['notComparable', 'notApplicable', null],
    );
  });

  it('counts a response once that came twice, though a question of it is blank', () => {
    const next = version2([section('one', items.slice(0, 2)), section('two', items.slice(2))]);
    const [first, ...rest] = round(instrument, '2024', everybody(['1 - 2 2', '1 2 2 2', '2 2 2 3'])).responses;
    const { before: last } = compare(next, { roundId: '2024', instrument, responses: [first!, first!, ...rest] }, now(next, lines));
    assert.deepEqual([last.submitted, last.excluded], [3, [{ id: first!.id, reason: 'duplicate-id' }]]);
  });

  it('reports responses that belong to neither version', () => {
    const [first, second, ...rest] = before.responses;
    const odd = [
      { ...first!, instrument: { id: 'invented', version: '0.5.0' } },
      { ...second!, instrument: { id: 'another', version: '1.0.0' } },
    ];
    const next = version2([section('one', items.slice(0, 2)), section('two', items.slice(2))]);
    const { before: last } = compare(next, { ...old, responses: [...odd, ...rest] }, now(next, lines));
    assert.deepEqual([last.submitted, last.excluded.map(({ reason }) => reason)], [4, ['other-version', 'other-instrument']]);
  });

  it('keeps to who was asked last time, though all are asked now', () => {
    const groups = ['council', 'others'].map((id) => ({ id, label: id }));
    const asked = twoSections({
      groups,
      sections: [section('one', [items[0], { ...items[1]!, askedOf: ['council'] }]), section('two', items.slice(2))],
    });
    const last = {
      ...before,
      instrument: asked,
      responses: before.responses.map((response, index) => ({
        ...response,
        respondent: { ...response.respondent, group: index < 2 ? 'council' : 'others' },
      })),
    };
    const next = version2([section('one', items.slice(0, 2)), section('two', items.slice(2))], { groups });
    assert.equal(compare(next, last, now(next, lines)).before.items[1]!.notAsked, 4);
  });

  it('keeps to who was asked in each round', () => {
    const next = version2([section('one', [items[0], { ...items[1]!, askedOf: ['council'] }]), section('two', items.slice(2))], {
      groups: [{ id: 'council', label: 'Council' }],
    });
    const found = compare(next, old, now(next, lines));
    assert.equal(found.before.items.find(({ item }) => item === 'q2')!.notAsked, 0);
  });
});

describe('publishComparison(instrument, comparison, earlier)', () => {
  it('prints whole numbers and neither p nor turnover', () => {
    const published = publishComparison(
      sample,
      compare(sample, { roundId: '2024', responses: lastYear }, { roundId: '2025', responses: thisYear }),
    );
    assert.deepEqual(published.sections, [
      { section: 'working', state: 'clearRise', before: 29, after: 56, difference: 27, change: 24, interval: [13, 38], pairs: 8 },
    ]);
    assert.deepEqual([published.numbers, published.stayers, published.turnover], [true, 8, false]);
    const numbers = JSON.stringify(published).match(/-?\d+\.\d+/g);
    assert.deepEqual(numbers?.filter((each) => !'1.0.0'.startsWith(each)) ?? [], []);
  });

  const withJoiners = (count: number) => {
    const joiners = Object.fromEntries(['kim', 'lea', 'max'].slice(0, count).map((name, index) => [name, `${index + 1} 3 2 ${index + 2}`]));
    const lines = ['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2', '1 2 2 2'];
    return publishComparison(instrument, compare(instrument, before, round(instrument, '2025', { ...everybody(lines), ...joiners })));
  };

  it('prints words only with one or two who came, and numbers with three', () => {
    for (const count of [1, 2]) {
      const published = withJoiners(count);
      assert.equal(published.numbers, false);
      assert.ok(published.sections.every(({ change, interval }) => change === null && interval === null));
      assert.equal(published.turnover, true);
    }
    assert.equal(withJoiners(3).numbers, true);
    assert.equal(withJoiners(3).sections[0]!.change, 25);
  });

  it('withholds numbers for all sections when one of them may not have any', () => {
    // Fay left section one blank this time: a leaver there, and nobody elsewhere.
    const eight = ['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2', '1 2 2 2', '2 3 2 2', '3 1 2 2'];
    const last = round(
      instrument,
      '2024',
      everybody(['1 1 2 2', '1 2 2 2', '2 2 2 3', '1 1 2 2', '2 1 1 2', '0 1 2 1', '1 2 1 1', '2 0 2 1']),
    );
    const blank = eight.map((line, index) => (index === 5 ? `- - ${line.slice(4)}` : line));
    const published = publishComparison(instrument, compare(instrument, last, round(instrument, '2025', everybody(blank))));
    assert.equal(published.numbers, false);
    assert.ok(published.sections.every(({ change }) => change === null));
    assert.deepEqual(
      published.sections.map(({ pairs }) => pairs),
      [null, 8],
    );
    assert.equal(publishComparison(instrument, compare(instrument, last, round(instrument, '2025', everybody(eight)))).numbers, true);
  });

  it('does not let a section without a score in one round count against the others', () => {
    const empty = round(instrument, '2025', everybody(['- - 2 2', '- - 3 2', '- - 2 2', '- - 2 2', '- - 1 2', '- - 2 2']));
    const published = publishComparison(instrument, compare(instrument, before, empty));
    assert.equal(published.sections[0]!.state, 'notScoredBoth');
    assert.equal(published.numbers, true);
  });

  it('withholds the words that would tell a newcomer’s score', () => {
    const low = round(instrument, '2024', everybody(new Array<string>(6).fill('0 0 2 2')));
    const high = round(instrument, '2025', { ...everybody(new Array<string>(6).fill('4 4 2 2')), kim: '0 0 2 2' });
    assert.equal(publishComparison(instrument, compare(instrument, low, high)).sections[0]!.state, 'withheld');
  });

  it('shows nothing of a round of two', () => {
    const two = round(instrument, '2025', everybody(['2 2 2 2', '2 3 3 2']));
    const published = publishComparison(instrument, compare(instrument, before, two));
    assert.deepEqual([published.sections[0]!.state, published.sections[0]!.before, published.items], ['withheld', null, []]);
    assert.deepEqual(published.overall, { before: null, after: null });
  });

  it('does not say how many stayed when these are fewer than three', () => {
    const others = Object.fromEntries(['kim', 'lea', 'max', 'ned'].map((name) => [name, '2 2 2 2']));
    const published = publishComparison(instrument, compare(instrument, before, round(instrument, '2025', { ann: '1 2 3 4', ...others })));
    assert.deepEqual([published.stayers, published.sections[0]!.state, published.sections[0]!.pairs], [null, 'tooFewMatched', null]);
  });

  it('refuses another version', () => {
    assert.throws(() => publishComparison(twoSections({ version: '3.0.0' }), compare(instrument, before, after)), RangeError);
  });
});
