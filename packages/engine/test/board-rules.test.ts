import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  fnv1a32,
  parseInstrument,
  priorities,
  priorityOf,
  rankStrengths,
  strengths,
  summarise,
  unanswerable,
  type Comparison,
  type RoundSummary,
  type SummariseOptions,
} from '../src/index.js';
import { askedItems, meanOf } from '../src/board/asked-item.js';
import { decimalsFor } from '../src/board/decimals-for.js';
import { boardOf, many, type Row } from './board-of.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

interface Settings {
  readonly more?: Record<string, unknown>;
  readonly points?: readonly number[];
  readonly options?: Partial<SummariseOptions>;
}

function summaryOf(rows: readonly Row[], { more, points, options }: Settings = {}): RoundSummary {
  const { instrument, responses } = boardOf(rows, more, points);
  return summarise(instrument, responses, { roundId: '2025', ...options });
}

const section = (id: string, list: readonly unknown[], more = {}) => ({ id, title: id, items: list, ...more });
const raw = { scoring: { values: 'raw' } };

describe('one question of a board', () => {
  const itemOf = (rows: readonly Row[], settings: Settings = {}) => summaryOf(rows, settings).items[0]!;

  it('has how many answered in each group, and their mean', () => {
    const rows: Row[] = [
      ...many(2, 'cvs', 1),
      ['cvs', 3],
      ['cvs', null],
      ...many(3, 'la', 4),
      ['public', 'unsure'],
      ...many(2, 'public', null),
    ];
    assert.deepEqual(itemOf(rows).groups, [
      { group: 'cvs', n: 3, mean: 125 / 3, state: 'shown' },
      { group: 'la', n: 3, mean: 100, state: 'shown' },
      { group: 'public', n: 0, mean: null, state: 'empty' },
    ]);
    const few = itemOf([...many(3, 'cvs', 1), ...many(4, 'la', 4), ['public', 2], ...many(2, 'public', null)]);
    assert.deepEqual(
      few.groups.map(({ mean, state }) => [mean, state]),
      [
        [25, 'hidden'],
        [100, 'shown'],
        [50, 'hidden'],
      ],
    );
  });

  it('has shares of those to whom it applies, and of all', () => {
    const rows: Row[] = [...many(3, null, 2), ...many(2, null, 'unsure'), [null, null], ...many(2, null, 'none')];
    const { coverage, unsureShare, notApplicableShare } = itemOf(rows);
    assert.deepEqual([coverage, unsureShare, notApplicableShare], [3 / 6, 2 / 6, 2 / 8]);
    assert.equal(itemOf([...many(3, null, 2), ...many(3, null, 'none')]).notApplicableShare, 0.5);
    const none = itemOf(many(3, null, 'none'));
    assert.deepEqual([none.coverage, none.unsureShare, none.notApplicableShare, none.state], [null, null, 1, 'mostlyNotApplicable']);
    const { instrument } = boardOf(many(1, null, 2));
    const [nobody] = summarise(instrument, [], { roundId: '2025' }).items;
    assert.deepEqual([nobody!.coverage, nobody!.unsureShare, nobody!.notApplicableShare], [null, null, null]);
  });

  it('has no figures where too few answered, though there are answers', () => {
    const item = itemOf([...many(3, null, 0), ...many(3, null, 4), ...many(7, null, 'unsure')]);
    assert.deepEqual(
      [item.state, item.valid, item.value, item.displayed, item.median, item.consensus, item.agreement, item.bothSides, item.gap],
      ['notEnoughAnswered', 6, null, null, [], null, null, false, null],
    );
    assert.equal(itemOf([...many(3, null, 0), ...many(3, null, 4)]).bothSides, true);
  });

  it('has its median by the values of the answers, not by their places', () => {
    // 0, 0, 2, 4, 4: the middle one is 2, which stands last.
    const own = [{ id: 'q1', statement: 'Invented.', scale: 'agreement', recode: { p0: 0, p1: 4, p2: 2 } }];
    const rows = [...many(2, null, 0), ...many(2, null, 1), ...many(1, null, 2)];
    assert.deepEqual(itemOf(rows, { more: { sections: [section('all', own)] }, points: [0, 1, 2] }).median, ['p2']);
    assert.deepEqual(itemOf([...many(3, null, 1), ...many(2, null, 0)], { points: [0, 1] }).median, ['p1']);
  });

  it('draws the chance of a gap from its own seed, on a large board', () => {
    const rows = [...many(11, 'cvs', 1, 1), ...many(11, 'la', 3, 3)];
    const { items, sections } = summaryOf(rows);
    assert.deepEqual(
      [items[0]!.gap!.method, items[0]!.gap!.seed, items[1]!.gap!.seed, sections[0]!.gap!.seed],
      ['monteCarlo', ...['item:q1', 'item:q2', 'all'].map((scope) => fnv1a32(`invented|2025|${scope}|gap`))],
    );
  });

  it('tests a gap from 20 points of the range, and tells without figures only whether it is flagged', () => {
    const apart = (steps: number, settings: Settings = {}) =>
      // Ten members each at 1 of 4 steps, and so many more steps among the others.
      itemOf([...many(5, 'cvs', 1), ...span(1, 5).map((n): Row => ['la', n <= steps ? 2 : 1])], settings).gap!;
    const untold = { highest: 'la', lowest: 'cvs', p: null, arrangements: null, countAtLeast: null, method: null, seed: null };
    assert.deepEqual(apart(3), { gap: 15, ...untold, flagged: false });
    assert.deepEqual([apart(4).gap, apart(4).method, apart(4).p, apart(4).flagged], [20, 'exact', 12 / 252, true]);
    // 0.6 and 0.8 of a range of 4.
    assert.deepEqual([apart(3, { more: raw }).p, apart(4, { more: raw }).method], [null, 'exact']);
    assert.deepEqual(apart(4, { options: { gapFigures: false } }), { gap: 20, ...untold, flagged: true });
    assert.deepEqual(apart(5, { options: { gapFigures: false } }), { gap: 25, ...untold, flagged: true });
    // Of six against six with half a step each, chance makes as much more often than once in twenty.
    const usual = itemOf([...many(2, 'cvs', 0), ['cvs', 4], ...many(2, 'la', 4), ['la', 0]], { options: { gapFigures: false } }).gap!;
    assert.deepEqual([usual.flagged, usual.p], [false, null]);
  });

  it('takes an answer for one on the scale where the scale says so', () => {
    const scale = scaleOf([0, 1, 2], false);
    const options = scale.options.map((option) => ({ ...option, kind: 'point' as const }));
    const [asked] = askedItems(parseInstrument(instrumentOf({ scale: { options }, items: itemsOf(1, 'agreement') })));
    assert.deepEqual(
      asked!.options.map(({ id }) => id),
      ['p0', 'p1', 'p2'],
    );
    assert.equal(
      meanOf(asked!, () => 0),
      null,
    );
  });
});

describe('one section of a board', () => {
  const sectionOf = (rows: readonly Row[], settings: Settings = {}) => summaryOf(rows, settings).sections[0]!;

  it('has a mean of members from k of them and half of those to whom it applies', () => {
    const membersOf = (scored: number, others: number, none = 0) =>
      sectionOf([...many(scored, null, 2, 2), ...many(others, null, 'unsure', 'unsure'), ...many(none, null, 'none', 'none')]).members;
    const enough = (...counts: readonly [number, number, number?]) => {
      const { scored, applicable, enough: own, mean } = membersOf(...counts);
      return [scored, applicable, own, mean];
    };
    assert.deepEqual(enough(4, 4), [4, 8, true, 50]);
    assert.deepEqual(enough(4, 5), [4, 9, false, null]);
    assert.deepEqual(enough(3, 0, 5), [3, 3, true, 50]);
    assert.deepEqual(enough(2, 0), [2, 2, false, null]);
  });

  it('has the coverage of its own questions that weigh anything', () => {
    const items = itemsOf(4, 'agreement', (n: number) => (n === 2 ? { weight: 0 } : {}));
    const sections = [section('one', items.slice(0, 3)), section('two', items.slice(3))];
    const [one, two] = summaryOf([...many(3, null, 2, null, 'unsure', null), ...many(1, null, 2, null, 2, 2)], {
      more: { sections },
    }).sections;
    assert.deepEqual(
      [one, two].map((each) => [each!.coverage.base, each!.coverage.answered, each!.coverage.unsure, each!.coverage.blank, each!.of]),
      [
        [8, 5, 3, 0, 2],
        [4, 1, 0, 3, 1],
      ],
    );
  });

  it('has neither gap nor balance where members have too few scores of their own', () => {
    // Every question has half of the board; six of 13 answered both.
    const rows = [...many(3, 'cvs', 1, 1), ...many(3, 'la', 3, 3), ...many(4, 'cvs', 1, null), ...many(3, 'la', null, 3)];
    const own = sectionOf(rows);
    assert.deepEqual([own.state, own.members.scored, own.members.enough], ['scored', 6, false]);
    assert.deepEqual([own.gap, own.balanced, own.members.median, own.members.quartiles], [null, null, null, null]);
    assert.deepEqual(
      own.groups.map(({ mean }) => mean),
      [25, 75],
    );
  });

  const low = many(3, 'cvs', 1, 1);
  const high = many(3, 'la', 3, 3);

  it('weighs shown groups alike, and says from a twentieth of the range that this differs', () => {
    // Nine at 25 and three at 75: 37.5, or 50 with equal groups.
    const uneven = [...low, ...low, ...low, ...high];
    assert.deepEqual([sectionOf(uneven).balanced?.mean, sectionOf(uneven).balanced?.differs], [50, true]);
    assert.deepEqual([sectionOf([...low, ...high]).balanced?.mean, sectionOf([...low, ...high]).balanced?.differs], [50, false]);
    // 1.5 and 2 of 4.
    assert.deepEqual([sectionOf(uneven, { more: raw }).balanced?.mean, sectionOf(uneven, { more: raw }).balanced?.differs], [2, true]);
    // Four at 1 and three at 2: 1.43 and 1.5 of 4.
    const near = sectionOf([...many(4, 'cvs', 1, 1), ...many(3, 'la', 2, 2)], { more: raw }).balanced!;
    assert.deepEqual([near.mean, near.differs], [1.5, false]);
    // Nine at 40 and three at 60 are 45, and 50 with equal groups.
    const exact = sectionOf([...many(9, 'cvs', 2, 2), ...many(3, 'la', 3, 3)], { points: span(0, 5) }).balanced!;
    assert.deepEqual([exact.mean, exact.differs], [50, true]);
  });

  it('does not weigh groups where one of them is hidden, and passes over one without a score', () => {
    const part: Row[] = [...low, ...low, ...high, ['public', 2, 2], ['public', 2, null], ['public', null, null]];
    assert.equal(sectionOf(part).balanced, null);
    // Two groups are shown and two, of whom three members have a score, are hidden.
    const both = sectionOf([
      ...low,
      ...high,
      ...many(2, 'public', null, null),
      ['public', 2, 2],
      ...many(2, 'other', 2, 2),
      ['other', null, null],
    ]);
    assert.deepEqual([both.groups.map(({ state }) => state), both.balanced], [['shown', 'shown', 'hidden', 'hidden'], null]);
    const empty = sectionOf([...low, ...low, ...low, ...high, ...many(3, 'public', 'unsure', 'unsure')]);
    assert.deepEqual([empty.balanced?.mean, empty.balanced?.differs], [50, true]);
    assert.deepEqual(empty.groups[2], { group: 'public', n: 0, mean: null, state: 'empty' });
  });
});

describe('a round', () => {
  it('says which responses do not count in the order of their ids, then of the reasons', () => {
    const { instrument, responses } = boardOf(many(6, null, 2));
    const [a, b, c, d, ...rest] = responses;
    const late = { created: '2030-01-01' };
    const given = [
      { ...d!, instrument: { id: 'another', version: '1.0.0' } },
      { ...b!, instrument: { id: 'invented', version: '0.1.0' } },
      { ...b!, ...late },
      { ...c!, ...late, completed: '2025-01-01' },
      { ...a!, ...late },
      { ...a!, instrument: { id: 'another', version: '1.0.0' } },
      ...rest,
    ];
    const expected = [
      [a!.id, 'dated-later'],
      [a!.id, 'other-instrument'],
      [b!.id, 'dated-later'],
      [b!.id, 'other-version'],
      [c!.id, 'dated-later'],
      [d!.id, 'other-instrument'],
    ];
    for (const order of [given, given.toReversed()]) {
      const { excluded, submitted } = summarise(instrument, order, { roundId: '2025', closed: '2025-12-31' });
      assert.deepEqual(
        excluded.map(({ id, reason }) => [id, reason]),
        expected,
      );
      assert.equal(submitted, 2);
    }
  });

  it('refuses in words what it cannot summarise', () => {
    const { instrument, responses } = boardOf(many(3, null, 2));
    assert.throws(() => summarise(instrument, responses, { roundId: '2025', k: 2 }), /^RangeError: summarise: k must/);
    assert.throws(() => summarise(instrument, responses, { roundId: 5 as unknown as string }), /summarise: roundId must be a text, got 5/);
  });

  it('remembers that groups were left out', () => {
    assert.equal(summaryOf(many(3, 'cvs', 2), { options: { withoutGroups: true } }).withoutGroups, true);
    assert.ok(!('withoutGroups' in summaryOf(many(3, 'cvs', 2))));
    const { excluded, sectors, groups } = summaryOf([...many(3, 'cvs', 2), ...many(3, 'la', 2)], {
      options: { withoutGroups: true, closed: '2025-03-30' },
    });
    assert.deepEqual([excluded.length, sectors, groups], [6, [], []]);
    assert.deepEqual(summaryOf(many(3, 'cvs', 2), { options: { withoutGroups: true } }).sectors, [{ id: 'not-stated', n: 3 }]);
  });

  it('applies to a member where one question does', () => {
    const { members } = summaryOf([...many(3, null, 2, 2), [null, 'none', 'none']]).sections[0]!;
    assert.deepEqual([members.applicable, members.scored], [3, 3]);
  });

  it('has no bounds of an overall without a score', () => {
    const none = summaryOf(many(3, null, 'unsure'), { options: { invited: 5 } }).overall;
    assert.deepEqual([none.state, none.value, none.bounds], ['notEnoughAnswered', null, null]);
    assert.deepEqual(summaryOf(many(3, null, 2), { options: { invited: 6 } }).overall.bounds, [25, 75]);
  });

  it('says that nothing applies where no section does, and that too few answered where one does', () => {
    const items = itemsOf(2, 'agreement');
    const more = { sections: [section('one', items.slice(0, 1)), section('two', items.slice(1))] };
    const state = (...answers: (string | number)[]) => summaryOf(many(3, null, ...answers), { more }).overall.state;
    assert.deepEqual(
      [state('none', 'none'), state('none', 'unsure'), state(2, 'unsure')],
      ['notApplicable', 'notEnoughAnswered', 'notEnoughAnswered'],
    );
  });

  it('makes up for a question without a score where scores are added: 4 + 4 of two is 12 of three', () => {
    const more = { scoring: { values: 'raw', sections: { aggregate: 'sum' } } };
    const { sections } = summaryOf(many(3, null, 4, 4, 'unsure'), { more });
    assert.deepEqual([sections[0]!.restsOn, sections[0]!.value], [['q1', 'q2'], 12]);
  });

  it('rests its overall on the sections that have a score', () => {
    const items = itemsOf(2, 'agreement');
    const more = { sections: [section('one', items.slice(0, 1)), section('two', items.slice(1), { score: { aggregate: 'none' } })] };
    const { overall } = summaryOf(many(3, null, 3, 1), { more });
    assert.deepEqual([overall.state, overall.value, overall.restsOn, overall.of], ['scored', 75, ['one'], 1]);
  });

  it('has no score of a section of nothing but weight 0, such as a comparison may leave', () => {
    const { instrument, responses } = boardOf(many(3, null, 2));
    const sections = instrument.sections.map((each) => ({ ...each, items: each.items.map((item) => ({ ...item, weight: 0 })) }));
    const [own] = summarise({ ...instrument, sections }, responses, { roundId: '2025' }).sections;
    assert.deepEqual([own!.state, own!.value], ['notApplicable', null]);
  });

  it('has its range the right way round where scores count down', () => {
    // 4, 2 and 2 on q1 and q2 alike, taken from 5: 1, 3 and 3 of 1 to 5, mean 7/3; from the median 3 they are 2 away in all.
    const down = { transform: [{ step: 'linear', times: -1, plus: 5 }] };
    const { sections, overall } = summaryOf([[null, 4, 4], ...many(2, null, 2, 2)], {
      more: { scoring: { values: 'raw', sections: down } },
      options: { invited: 6 },
    });
    const [own] = sections;
    assert.deepEqual([own!.range, own!.members.consensus], [{ low: 1, high: 5 }, 2 / 3]);
    assert.deepEqual(
      [own!.bounds, overall.bounds],
      [
        [5 / 3, 11 / 3],
        [5 / 3, 11 / 3],
      ],
    );
    const turned = summaryOf(many(3, null, 3, 3), { more: { scoring: { values: 'raw', overall: down } }, options: { invited: 6 } }).overall;
    assert.deepEqual([turned.value, turned.bounds], [2, [1.5, 3.5]]);
  });

  it('has an overall in percent of what raw scores could be', () => {
    const more = { scoring: { values: 'raw', overall: { transform: [{ step: 'pomp' }] } } };
    assert.equal(summaryOf(many(3, null, 1, 1), { more }).overall.value, 25);
  });
});

describe('decimalsFor(width)', () => {
  it('has one more decimal from each tenth of the width: 100, 10 and 1', () => {
    assert.deepEqual([100, 99, 11, 10, 4, 1].map(decimalsFor), [0, 0, 0, 1, 1, 2]);
  });
});

describe('the lists of a board', () => {
  const counts = { valid: 5, unsure: 0, blank: 0, notApplicable: 0 };
  const item = { item: 'a', section: 's', score: 80, consensus: 0.6, counts };
  const listsOf = (rows: readonly Row[], settings: Settings = {}) => {
    const { instrument, responses } = boardOf(rows, settings.more);
    const summary = summarise(instrument, responses, { roundId: '2025', ...settings.options });
    return { instrument, summary };
  };

  it('take five answers for enough, and nobody for on both sides who is not said to be', () => {
    assert.deepEqual(priorityOf({ ...item, gap: 0 }).remarks, []);
    assert.equal(rankStrengths([{ ...item, lowestGroup: null }]).strengths.length, 1);
    assert.equal(rankStrengths([{ ...item, counts: { ...counts, valid: 4 }, lowestGroup: null }]).strengths.length, 0);
  });

  it('pass over a question without a score', () => {
    // Five answered q1, two of seven q2: neither its 0 nor its 100 is anybody's priority or strength.
    for (const point of [0, 4]) {
      const { instrument, summary } = listsOf([...many(2, null, 1, point), ...many(5, null, 1, null)]);
      assert.deepEqual(
        priorities(instrument, summary).map(({ item: id }) => id),
        ['q1'],
      );
      assert.deepEqual(strengths(instrument, summary), { strengths: [], highestSoFar: [] });
    }
  });

  it('ask for k answers where that is more than five', () => {
    // Of five answers two lie at either end; a sixth is missing.
    const split: Row[] = [...many(2, null, 0), ...many(3, null, 4), [null, null]];
    const viewsDiffer = (k: number) => {
      const { instrument, summary } = listsOf(split, { options: { k } });
      return priorities(instrument, {
        ...summary,
        items: summary.items.map((each) => ({ ...each, state: 'scored', value: 60, consensus: 0.2 })),
      });
    };
    assert.deepEqual(viewsDiffer(5)[0]?.reasons, ['viewsDiffer']);
    assert.deepEqual(viewsDiffer(6), []);
    const alike = (k: number) => {
      const { instrument, summary } = listsOf([...many(5, null, 4), [null, null]], { options: { k } });
      return strengths(instrument, {
        ...summary,
        items: summary.items.map((each) => ({ ...each, state: 'scored', value: 100, consensus: 1 })),
      });
    };
    assert.deepEqual([alike(5).strengths.length, alike(6).strengths.length, alike(6).highestSoFar.length], [1, 0, 1]);
  });

  it('have no strength that a shown group sees low', () => {
    const lists = (last: number, options: Partial<SummariseOptions> = {}) => {
      const { instrument, summary } = listsOf([...many(9, 'cvs', 4), ...many(3, 'la', last)], { options });
      const changed = { ...summary, items: summary.items.map((each) => ({ ...each, consensus: 0.9 })) };
      return strengths(instrument, changed).strengths.length;
    };
    // 80 and more for the board, with la at 25, 50 and 75.
    assert.deepEqual([lists(1), lists(2), lists(3)], [0, 1, 1]);
    // One of two is hidden with those before it: its mean says nothing.
    const { instrument, summary } = listsOf([...many(9, 'cvs', 4), ...many(3, 'la', 4), ...many(2, 'public', 1), ['public', null]]);
    const sure = { ...summary, items: summary.items.map((each) => ({ ...each, consensus: 0.9 })) };
    assert.equal(strengths(instrument, sure).strengths.length, 1);
  });

  it('do not list what does not apply as unanswerable', () => {
    const rows = [...many(3, null, 'unsure', 2), [null, 2, 2] as const, ...many(5, null, 'none', 2)];
    const { instrument, summary } = listsOf(rows);
    assert.deepEqual([summary.items[0]!.state, summary.items[0]!.manyUnsure], ['mostlyNotApplicable', true]);
    assert.deepEqual(unanswerable(instrument, summary), []);
  });

  it('take a fall for a reason only of that question, and from five answers in either round', () => {
    const { instrument, summary } = listsOf(many(6, null, 3, 3));
    const side = (valid: number) => ({ state: 'scored' as const, value: 50, valid });
    const reasonsWith = (before: number, after: number) => {
      const items = [
        { item: 'q2', earlier: 'q2', section: 'all', before: side(6), after: side(6), difference: 0 },
        { item: 'q1', earlier: 'q1', section: 'all', before: side(before), after: side(after), difference: -10 },
      ];
      const comparison = { rounds: { before: '2024', after: '2025' }, items } as unknown as Comparison;
      return priorities(instrument, summary, { comparison }).map(({ item: id, reasons }) => [id, reasons]);
    };
    const fell = [['q1', ['lowerThanLastTime']]];
    assert.deepEqual([reasonsWith(5, 5), reasonsWith(4, 5), reasonsWith(5, 4)], [fell, [], []]);
  });

  it('refuse in words', () => {
    const { instrument, summary } = listsOf(many(6, null, 3, 3));
    const comparison = { rounds: { before: '2023', after: '2024' }, items: [] } as unknown as Comparison;
    const other = { ...instrument, id: 'other' };
    for (const [run, message] of [
      [() => priorities(other, summary), 'priorities: summary must be of other 1.0.0, got invented 1.0.0'],
      [() => strengths(other, summary), 'strengths: summary must be of other 1.0.0, got invented 1.0.0'],
      [() => unanswerable(other, summary), 'unanswerable: summary must be of other 1.0.0, got invented 1.0.0'],
      [() => priorities(instrument, summary, { comparison }), 'priorities: comparison must lead to round "2025", got "2024"'],
      [() => priorities(instrument, summary, { chosen: { q9: 1 } }), 'priorities: chosen must name items of the instrument, got q9'],
      [() => priorities(instrument, summary, { chosen: { q1: -1 } }), 'priorities: chosen must be members from 0 to 6, got -1 for q1'],
      [() => priorities(instrument, summary, { chosen: { q1: 7 } }), 'priorities: chosen must be members from 0 to 6, got 7 for q1'],
      [() => priorities(instrument, summary, { chosen: { q1: 0.5 } }), 'priorities: chosen must be members from 0 to 6, got 0.5 for q1'],
    ] as const)
      assert.throws(run, { name: 'RangeError', message });
    assert.deepEqual(priorities(instrument, summary, { chosen: { q1: 0 } }), []);
  });
});
