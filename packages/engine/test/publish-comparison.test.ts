import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compare,
  parseInstrument,
  parseResponse,
  publishComparison,
  type ComparedRound,
  type Instrument,
  type Response,
} from '../src/index.js';
import { changePrinter, samePrint } from '../src/publish/printed-change.js';
import type { CompareOptions } from '../src/change/comparison.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';

const items = itemsOf(4, 'agreement');
const section = (id: string, list: readonly unknown[], more = {}) => ({ id, title: id, items: list, ...more });

/** Two sections of two questions on five points, q1 and q2, q3 and q4. */
const twoSections = (more: Record<string, unknown> = {}): Instrument =>
  parseInstrument(
    instrumentOf({
      scale: scaleOf(span(0, 4)),
      items: [],
      values: 'pomp',
      sections: [section('one', items.slice(0, 2)), section('two', items.slice(2))],
      scoring: { values: 'pomp' },
      groups: ['council', 'others'].map((id) => ({ id, label: 'Invented' })),
      ...more,
    }),
  );
const instrument = twoSections();

interface Many {
  readonly of?: Instrument;
  readonly codes?: boolean;
  readonly group?: (member: number) => string;
}

/** A round, one member a line, who are the same each year: points by question, `-` for a blank. A number first leaves out so many. */
function round(year: string, lines: readonly string[], { of = instrument, codes = true, group }: Many = {}): ComparedRound {
  const ids = of.sections.flatMap((each) => each.items.map(({ id }) => id));
  const responses = lines.flatMap((line, member): Response | [] => {
    if (line === '') return [];
    const points = line.split(' ');
    const answers = Object.fromEntries(ids.map((id, at) => [id, points[at] === '-' ? null : `p${points[at] ?? ''}`]));
    const respondent = { ...(codes && { code: `member-${member}` }), ...(group && { group: group(member) }) };
    const id = `${year}0000-0000-4000-8000-${String(member).padStart(12, '0')}`;
    return parseResponse(of, { ...responseOf(of, answers, respondent), id });
  });
  return { roundId: year, responses, ...(of !== instrument && { instrument: of }) };
}

const lastLines = ['1 1 2 2', '1 2 2 2', '2 2 2 3', '1 1 2 2', '2 1 1 2', '0 1 2 1'];
const nowLines = ['2 2 2 2', '2 3 3 2', '3 3 2 2', '2 2 2 2', '3 2 1 2', '1 2 2 2'];
const last = round('2024', lastLines);
const now = round('2025', nowLines);
const published = (before: ComparedRound, after: ComparedRound, options: CompareOptions = {}) =>
  publishComparison(instrument, compare(instrument, before, after, options));

describe('what is published of two rounds', () => {
  it('has the scores of each section, of the overall and of each question', () => {
    const view = published(last, now);
    // 15 and 27 of 48 steps, 23 and 24 of 48; together 38 and 51 of 96.
    assert.deepEqual(
      view.sections.map(({ section: id, before, after, difference, pairs }) => [id, before, after, difference, pairs]),
      [
        ['one', 31, 56, 25, 6],
        ['two', 48, 50, 2, 6],
      ],
    );
    assert.deepEqual(view.overall, { before: 40, after: 53 });
    assert.deepEqual([view.numbers, view.stayers, view.turnover, view.matched], [true, 6, false, true]);
    // q1: 7 and 13 of 24; q2: 8 and 14; q3: 11 and 12; q4: 12 and 12.
    assert.deepEqual(
      view.items.map(({ item, before, after, difference }) => [item, before, after, difference]),
      [
        ['q1', 29, 54, 25],
        ['q2', 33, 58, 25],
        ['q3', 46, 50, 4],
        ['q4', 50, 50, 0],
      ],
    );
  });

  it('says why it has no numbers after late answers, where anybody stayed', () => {
    const withheld = (before: ComparedRound, after: ComparedRound, republished: boolean) =>
      published(before, after, { republished }).numbersWithheld;
    assert.deepEqual([withheld(last, now, true), withheld(last, now, false)], ['earlier-publication', null]);
    const strangers = { codes: false };
    assert.equal(withheld(round('2024', lastLines, strangers), round('2025', nowLines, strangers), true), null);
  });

  it('shows nothing where either round is too small', () => {
    const nothing = { section: 'one', before: null, after: null, difference: null, change: null, interval: null, pairs: null };
    for (const view of [published(last, round('2025', nowLines.slice(0, 2))), published(round('2024', lastLines.slice(0, 2)), now)]) {
      assert.deepEqual(view.sections[0], { ...nothing, state: 'withheld' });
      assert.deepEqual([view.numbers, view.stayers, view.turnover, view.items], [false, null, null, []]);
      assert.deepEqual(view.overall, { before: null, after: null });
    }
  });

  it('puts rounds without codes side by side, without a word about who stayed', () => {
    const view = published(round('2024', lastLines, { codes: false }), round('2025', nowLines, { codes: false }));
    assert.deepEqual([view.matched, view.numbers, view.stayers, view.turnover], [false, false, null, null]);
    const [one] = view.sections;
    assert.deepEqual([one!.before, one!.after, one!.difference, one!.change, one!.pairs], [31, 56, 25, null, null]);
    assert.equal(
      one!.state,
      compare(instrument, round('2024', lastLines, { codes: false }), round('2025', nowLines, { codes: false })).sections[0]!.state,
    );
  });

  it('says that somebody came or went, also where one did and one did', () => {
    const moved = published(round('2024', ['', ...lastLines]), round('2025', [...nowLines, '']));
    assert.deepEqual([moved.turnover, moved.stayers], [true, 5]);
    assert.equal(published(last, now).turnover, false);
  });

  it('says how many stayed from k', () => {
    const stayed = (count: number) => round('2025', [...nowLines.slice(0, count), ...span(count, 5).map(() => ''), ...nowLines]);
    assert.deepEqual([published(last, stayed(3)).stayers, published(last, stayed(2)).stayers], [3, null]);
    assert.equal(published(last, stayed(3), { k: 4 }).stayers, null);
  });

  it('has numbers from six who stayed, and from k where that is more', () => {
    const five = published(round('2024', lastLines.slice(0, 5)), round('2025', nowLines.slice(0, 5)));
    assert.deepEqual([five.numbers, five.sections[0]!.state], [false, 'tooFewMatched']);
    assert.equal(published(last, now, { k: 6 }).numbers, true);
    const eight = (lines: readonly string[]) => [...lines, '2 1 2 1', '1 2 1 2'];
    assert.equal(published(round('2024', eight(lastLines)), round('2025', eight(nowLines)), { k: 4 }).numbers, true);
    const came = [...nowLines, '0 1 2 3', '3 2 1 0', '4 3 2 1'];
    assert.deepEqual([published(last, round('2025', came)).numbers, published(last, round('2025', came), { k: 4 }).numbers], [true, false]);
  });

  it('has an overall only where both rounds have one of all sections', () => {
    // One of the two sections is half of the weight: no overall this time.
    const blank = round(
      '2025',
      nowLines.map((line) => `- - ${line.slice(4)}`),
    );
    const [gone, came] = [published(last, blank), published({ ...blank, roundId: '2024' }, now)];
    assert.deepEqual(gone.overall, { before: compare(instrument, last, blank).overall.before === null ? null : 40, after: null });
    assert.equal(came.overall.before, null);
    assert.deepEqual(
      [gone, came].map(({ sections: [one] }) => [one!.state, one!.before, one!.after, one!.difference]),
      [
        ['notScoredBoth', 31, null, null],
        ['notScoredBoth', null, 56, null],
      ],
    );
    // The questions of section two alone.
    assert.deepEqual(
      [gone, came].map(({ items: shown }) => shown.map(({ item }) => item)),
      [
        ['q3', 'q4'],
        ['q3', 'q4'],
      ],
    );
  });

  it('takes the interval and the noticeable change of the comparison', () => {
    const one = (options: CompareOptions) => {
      const { change, interval } = published(last, now, options).sections[0]!;
      return { change, interval };
    };
    const wide = compare(instrument, last, now, { level: 0.95 }).sections[0]!.matched!.interval!;
    assert.deepEqual(one({ level: 0.95 }), { change: 25, interval: wide.map(Math.round) });
    // All rose by a step, which half of the range as a noticeable change calls small. One who came leaves it at words.
    const joined = round('2025', [...nowLines, '2 1 2 2']);
    assert.deepEqual(
      [{}, { noticeable: 50 }].map((options) => published(last, joined, options).sections[0]!.state),
      ['clearRise', 'smallConsistentRise'],
    );
  });
});

describe('what is published of what only some were asked', () => {
  const group = (member: number) => (member < 4 ? 'council' : 'others');
  const of = twoSections({
    sections: [section('one', [...items.slice(0, 2), { ...items[0]!, id: 'q9', askedOf: ['council'] }]), section('two', items.slice(2))],
  });
  const lines = (given: readonly string[], answer: number) =>
    given.map((line, member) => `${line.slice(0, 3)} ${member < 4 ? answer : '-'} ${line.slice(4)}`);
  const some = (year: string, given: readonly string[], answer: number) => round(year, lines(given, answer), { of, group });
  const view = (before: ComparedRound, after: ComparedRound) => publishComparison(of, compare(of, before, after));

  it('is the difference of the scores that are shown, and no figure of the question', () => {
    const [before, after] = [some('2024', lastLines, 4), some('2025', nowLines, 0)];
    const found = compare(of, before, after);
    // With q9, which fell by all of its range, the section rose by less, or fell.
    assert.ok(found.sections[0]!.difference! < 10);
    const shown = view(before, after);
    assert.deepEqual([shown.sections[0]!.before, shown.sections[0]!.after, shown.sections[0]!.difference], [31, 56, 25]);
    assert.deepEqual(
      shown.items.map(({ item }) => item),
      ['q1', 'q2', 'q3', 'q4'],
    );
    // Section two rests on all of its questions: its difference is that of the exact scores. 17 and 21 of 48 steps are 35 and 44.
    const two = (pairs: readonly string[]) => pairs.map((pair) => `1 1 ${pair}`);
    const then = some('2024', two(['1 1', '1 2', '2 2', '1 1', '2 1', '2 1']), 4);
    const { sections } = view(then, some('2025', two(['2 2', '2 2', '2 2', '2 1', '1 2', '2 1']), 0));
    assert.deepEqual([sections[1]!.before, sections[1]!.after, sections[1]!.difference], [35, 44, 8]);
  });

  it('has no difference of a section of which all was asked of some', () => {
    const only = twoSections({
      sections: [
        section(
          'one',
          items.slice(0, 2).map((each) => ({ ...each, askedOf: ['council'] })),
        ),
        section('two', items.slice(2)),
      ],
    });
    const blank = (given: readonly string[]) => given.map((line, member) => (member < 4 ? line : `- - ${line.slice(4)}`));
    const [before, after] = [lastLines, nowLines].map((given, year) => round(`${2024 + year}`, blank(given), { of: only, group }));
    assert.notEqual(compare(only, before!, after!).sections[0]!.difference, null);
    const [one] = publishComparison(only, compare(only, before!, after!)).sections;
    assert.deepEqual([one!.state, one!.before, one!.after, one!.difference, one!.change], ['notScoredBoth', null, null, null, null]);
  });
});

describe('what is published where only one of the rounds asked everybody', () => {
  const group = (member: number) => (member < 4 ? 'council' : 'others');
  const some = { askedOf: ['council'] };
  const version = (number: string, one: readonly unknown[]) =>
    twoSections({ version: number, sections: [section('one', one), section('two', items.slice(2))] });
  const third = { ...items[0]!, id: 'q9' };
  const lines = (given: readonly string[], asked: boolean) =>
    given.map((line, member) => `${line.slice(0, 3)} ${asked || member < 4 ? '4' : '-'} ${line.slice(4)}`);
  const blank = (given: readonly string[], asked: boolean) =>
    given.map((line, member) => (asked || member < 4 ? line : `- - ${line.slice(4)}`));
  const view = (earlier: Instrument, next: Instrument, then: readonly string[], now: readonly string[]) => {
    const [before, after] = [round('2024', then, { of: earlier, group }), round('2025', now, { of: next, group })];
    const comparison = compare(next, before, after);
    return { comparison, shown: publishComparison(next, comparison, earlier) };
  };

  it('is the difference of the scores that are shown', () => {
    const [all, part] = [version('1.0.0', [...items.slice(0, 2), third]), version('2.0.0', [...items.slice(0, 2), { ...third, ...some }])];
    const { shown } = view(all, part, lines(lastLines, true), lines(nowLines, false));
    // 15 of 48 steps and six at the top: 54; 27 of 48 alone: 56.
    assert.deepEqual([shown.sections[0]!.before, shown.sections[0]!.after, shown.sections[0]!.difference], [54, 56, 2]);
    const first = version('1.0.0', [...items.slice(0, 2), { ...third, ...some }]);
    const back = view(first, version('2.0.0', [...items.slice(0, 2), third]), lines(lastLines, false), lines(nowLines, true)).shown;
    // 27 of 48 steps and six at the top: 71.
    assert.deepEqual([back.sections[0]!.before, back.sections[0]!.after, back.sections[0]!.difference], [31, 71, 40]);
    assert.deepEqual(
      [shown, back].map(({ items: list }) => list.map(({ item }) => item)),
      [
        ['q1', 'q2', 'q3', 'q4'],
        ['q1', 'q2', 'q3', 'q4'],
      ],
    );
  });

  it('is no difference where a round shows no score of the section', () => {
    const asked = items.slice(0, 2);
    const of = (each: object) => ({ ...each, ...some });
    const gone = view(version('1.0.0', asked), version('2.0.0', asked.map(of)), blank(lastLines, true), blank(nowLines, false));
    const came = view(version('1.0.0', asked.map(of)), version('2.0.0', asked), blank(lastLines, false), blank(nowLines, true));
    for (const { comparison } of [gone, came]) assert.notEqual(comparison.sections[0]!.difference, null);
    assert.deepEqual(
      [gone, came].map(({ shown: { sections } }) => [sections[0]!.state, sections[0]!.before, sections[0]!.after, sections[0]!.difference]),
      [
        ['notScoredBoth', 31, null, null],
        ['notScoredBoth', null, 56, null],
      ],
    );
  });
});

describe('what is published across versions', () => {
  const next = twoSections({
    version: '2.0.0',
    sections: [section('one', items.slice(0, 2)), section('three', [{ ...items[0]!, id: 'q9' }])],
  });
  const before = { ...last, instrument };
  const after = {
    ...round(
      '2025',
      nowLines.map((line) => line.slice(0, 5)),
      { of: next },
    ),
    instrument: next,
  };
  const comparison = compare(next, before, after);

  it('has nothing of a section that cannot be compared', () => {
    const view = publishComparison(next, comparison, instrument);
    const nothing = { before: null, after: null, difference: null, change: null, interval: null, pairs: null };
    assert.deepEqual(view.sections[1], { section: 'three', ...nothing, state: 'notComparable' });
    assert.deepEqual([view.sections[0]!.before, view.sections[0]!.after], [31, 56]);
    assert.deepEqual(view.overall, { before: null, after: null });
    assert.deepEqual(view.earlier, { id: 'invented', version: '1.0.0' });
  });

  const other = (name: string, id: string, version: string, got: string) =>
    new RegExp(`publishComparison: ${name} must be of ${id} ${version}, got invented ${got}$`);
  for (const [name, run, message] of [
    [
      'another version now',
      () => publishComparison(twoSections({ version: '3.0.0' }), comparison),
      other('comparison', 'invented', '3.0.0', '2.0.0'),
    ],
    ['another instrument now', () => publishComparison({ ...next, id: 'x' }, comparison), other('comparison', 'x', '2.0.0', '2.0.0')],
    ['this version for the last', () => publishComparison(next, comparison), other('comparison.earlier', 'invented', '2.0.0', '1.0.0')],
    [
      'another instrument then',
      () => publishComparison(next, comparison, { ...instrument, id: 'x' }),
      other('comparison.earlier', 'x', '1.0.0', '1.0.0'),
    ],
  ] as const)
    it(`refuses ${name}`, () =>
      assert.throws(run, (error: Error) => {
        assert.ok(error instanceof RangeError);
        assert.match(error.message, message);
        return true;
      }));
});

describe('the decimals of a change', () => {
  const rule = (decimals: number) => ({ score: { transform: [{ step: 'round', decimals }] } });
  const raw = (decimals: number, second: number, points = span(0, 4)) =>
    twoSections({
      scales: { agreement: scaleOf(span(0, 4)), other: scaleOf(points) },
      sections: [
        section('one', items.slice(0, 2), rule(decimals)),
        section(
          'two',
          itemsOf(2, 'other').map((each, index) => ({ ...each, id: `q${index + 3}` })),
          rule(second),
        ),
      ],
      scoring: { values: 'raw' },
    });
  // Section one: from 1 to 25 / 12 of the board; members rose by 1, and one by 1.5. Section two: from 2; one rose by 1.
  const given = [new Array<string>(6).fill('1 1 2 2'), [...new Array<string>(5).fill('2 2 2 2'), '2 3 3 3']];
  const shown = (own: Instrument) => {
    const [before, after] = given.map((lines, year) => round(`${2024 + year}`, lines, { of: own }));
    const { sections } = publishComparison(own, compare(own, before!, after!));
    return sections.map(({ before: from, after: to, difference, change }) => [from, to, difference, change]);
  };

  it('are those of each section', () => {
    assert.deepEqual(shown(raw(1, 0)), [
      [1, 2.1, 1.1, 1.1],
      [2, 2, 0, 0],
    ]);
    assert.deepEqual(shown(raw(0, 1)), [
      [1, 2, 1, 1],
      [2, 2.2, 0.2, 0.2],
    ]);
  });

  it('are no finer than a hundredth of the range, be it 0 to 4, 0 to 40 or 6 to 14', () => {
    const one = [1, 2.1, 1.1, 1.1];
    assert.deepEqual(shown(raw(2, 2)), [one, [2, 2.2, 0.2, 0.2]]);
    assert.deepEqual(shown(raw(2, 2, [0, 10, 20, 30, 40])), [one, [20, 22, 2, 2]]);
    // A tenth is finer than a hundredth of the ends together, and not of 8.
    assert.deepEqual(shown(raw(2, 2, [6, 8, 10, 12, 14])), [one, [10, 10.3, 0.3, 0.3]]);
  });

  it('of a question are those of its scores, whatever its section shows', () => {
    const itemsOfRaw = (own: Instrument) => {
      const [before, after] = given.map((lines, year) => round(`${2024 + year}`, lines, { of: own }));
      const { items: list } = publishComparison(own, compare(own, before!, after!));
      return list.map(({ item, before: from, after: to, difference }) => [item, from, to, difference]);
    };
    // Six members: from 6 to 12 and 13 points in all, then from 12 to 13. A scale of 0 to 40 shows whole numbers.
    const one = [
      ['q1', 1, 2, 1],
      ['q2', 1, 2.2, 1.2],
    ];
    assert.deepEqual(itemsOfRaw(raw(0, 0)), [...one, ['q3', 2, 2.2, 0.2], ['q4', 2, 2.2, 0.2]]);
    assert.deepEqual(itemsOfRaw(raw(0, 1, [0, 10, 20, 30, 40])), [...one, ['q3', 20, 22, 2], ['q4', 20, 22, 2]]);
  });

  it('are of the difference of the exact scores: 17 and 21 of 48 steps are 35 and 44, and 8 apart', () => {
    const both = (pairs: readonly string[]) => pairs.map((pair) => `${pair} ${pair}`);
    const view = published(
      round('2024', both(['1 1', '1 2', '2 2', '1 1', '2 1', '2 1'])),
      round('2025', both(['2 2', '2 2', '2 2', '2 1', '1 2', '2 1'])),
    );
    assert.deepEqual(
      view.sections.map(({ before, after, difference }) => [before, after, difference]),
      [
        [35, 44, 8],
        [35, 44, 8],
      ],
    );
  });
});

describe('changePrinter(pairs, decimals, options)', () => {
  const print = changePrinter(6, 0, {});
  const six = [25, 25, 25, 25, 25, 25];

  it('has the mean, the state and the interval as they are printed', () => {
    const printed = print([0, 10, 20, 30, 40, 50.4]);
    assert.equal(printed.mean, 25);
    assert.match(printed.interval()!, /^-?\d+ -?\d+$/);
    assert.equal(print(six).state(), 'clearRise');
    assert.equal(print(six).interval(), '25 25');
    assert.equal(changePrinter(6, 1, {})([0, 0, 0, 0, 0, 0.5]).mean, 0.1);
  });

  it('has no interval of too few', () => assert.equal(changePrinter(2, 0, {})([25, 50]).interval(), undefined));

  it('is the same where mean, state and interval are', () => {
    assert.equal(samePrint(print(six), print([...six].with(0, 25.4))), true);
    assert.equal(samePrint(print(six), print(six.map(() => 26))), false);
    // The same mean from other differences has another interval.
    assert.equal(samePrint(print(six), print([20, 30, 20, 30, 20, 30])), false);
    const parts = { mean: 1, state: () => 'clearRise' as const, interval: () => '0 2' };
    assert.equal(samePrint(parts, { ...parts }), true);
    assert.equal(samePrint(parts, { ...parts, mean: 2 }), false);
    assert.equal(samePrint(parts, { ...parts, state: () => 'possibleRise' }), false);
    assert.equal(samePrint(parts, { ...parts, interval: () => '0 3' }), false);
  });
});
