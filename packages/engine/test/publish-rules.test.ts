import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedItems } from '../src/board/asked-item.js';
import { boardSection } from '../src/board/board-section.js';
import type { RoundSummary, SectionSummary, SummariseOptions } from '../src/board/round-summary.js';
import { summarise } from '../src/board/summarise.js';
import { fractionOf, toNumber } from '../src/exact/fraction.js';
import { parseInstrument } from '../src/instrument/parse-instrument.js';
import { couldTell, groupLevel, type SectionAnswers } from '../src/publish/group-levels.js';
import { matchedDisclosure } from '../src/publish/matched-disclosure.js';
import { publish } from '../src/publish/publish.js';
import { publishUnanswerable } from '../src/publish/publish-lists.js';
import { boardOf, many, type Row } from './board-of.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

interface Settings {
  readonly more?: Record<string, unknown>;
  readonly points?: readonly number[];
  readonly options?: Partial<SummariseOptions>;
  /** Another summary than was worked out, to see what is made of it. */
  readonly changed?: (summary: RoundSummary) => RoundSummary;
}

function published(rows: readonly Row[], { more, points, options, changed = (same) => same }: Settings = {}) {
  const { instrument, responses } = boardOf(rows, more, points);
  return publish(instrument, changed(summarise(instrument, responses, { roundId: '2025', ...options })));
}

const sectionWith = (parts: Partial<SectionSummary>) => (summary: RoundSummary) => ({
  ...summary,
  sections: summary.sections.map((each) => ({ ...each, ...parts })),
});
const raw = (decimals: number) => {
  const rule = { transform: [{ step: 'round', decimals }] };
  return { scoring: { values: 'raw', sections: rule, overall: rule } };
};

describe('what is published of a round', () => {
  it('has no rate, no caution and no bounds where nobody knows who was invited', () => {
    const { responseRate, responseCaution, overall, sections } = published(many(5, null, 2));
    assert.deepEqual([responseRate, responseCaution, overall.bounds, sections[0]!.bounds], [null, null, null, null]);
  });

  it('has no bounds of an overall without a score', () => {
    assert.equal(published(many(5, null, 'unsure'), { options: { invited: 10 } }).overall.bounds, null);
  });

  it('refuses the summary of another instrument of the same version', () => {
    const { instrument, responses } = boardOf(many(3, null, 2));
    const summary = summarise(instrument, responses, { roundId: '2025' });
    assert.throws(() => publish({ ...instrument, id: 'other' }, summary), { message: /must be of other 1\.0\.0, got invented 1\.0\.0/ });
  });

  it('tells what does not apply from what too few answered', () => {
    assert.equal(published(many(5, null, 'none', 'none')).sections[0]!.state, 'notApplicable');
    assert.equal(published(many(5, null, 'unsure', 'none')).sections[0]!.state, 'notEnoughAnswered');
  });

  it('has no share of an item that applies to nobody, and no median of one that too few answered', () => {
    const rows = [...many(4, null, 'none', 2, 2), [null, 'none', null, 2] as const];
    const [first, second] = published(rows).items;
    assert.deepEqual([first!.coverage, first!.unsureShare], [null, null]);
    assert.deepEqual([second!.withheld, second!.median, second!.displayed], ['too-few-answers', [], 50]);
    const all = published(many(5, null, 'none', 2, 2)).items[0]!;
    assert.deepEqual([all.coverage, all.unsureShare, all.median], [null, null, []]);
  });

  it('rests no score on a question that too few answered', () => {
    // Two of six are at the top of q3: without it the section is 25.
    const rows = [...many(2, null, 1, 1, 4), ...many(4, null, 1, 1, 'unsure')];
    const { items, sections } = published(rows);
    assert.deepEqual([items[2]!.state, items[2]!.displayed], ['notEnoughAnswered', null]);
    assert.deepEqual([sections[0]!.displayed, sections[0]!.restsOn], [25, ['q1', 'q2']]);
  });

  it('scores each question by its own values', () => {
    const turned = itemsOf(2, 'agreement', (n: number) => (n === 2 ? { reverse: true } : {}));
    const { items, sections } = published(many(5, null, 3, 0), { more: { sections: [{ id: 'all', title: 'All', items: turned }] } });
    assert.deepEqual([items[0]!.displayed, items[1]!.displayed, sections[0]!.displayed], [75, 100, 88]);
  });

  it('is as fine as the range of the score, wherever it starts', () => {
    // From 1 to 11 a tenth is a hundredth of the range: 23 / 3 is 7.7.
    const rows: Row[] = [
      [null, 2],
      [null, 1],
      [null, 1],
    ];
    const { sections, overall } = published(rows, { more: raw(1), points: [1, 6, 11] });
    assert.deepEqual([sections[0]!.displayed, overall.displayed], [7.7, 7.7]);
  });

  it('publishes scores that count down', () => {
    // 4 and 4, 2 and 2, 2 and 2, taken from 5: 7/3, and 1 to 5 for those who were not heard.
    const down = { transform: [{ step: 'linear', times: -1, plus: 5 }] };
    const rows: Row[] = [[null, 4, 4], ...many(2, null, 2, 2)];
    const { sections, overall } = published(rows, {
      more: { scoring: { values: 'raw', sections: down, overall: { transform: [{ step: 'linear', times: -1, plus: 6 }] } } },
      options: { invited: 6 },
    });
    assert.deepEqual([sections[0]!.displayed, sections[0]!.bounds], [2, [2, 4]]);
    // 6 - 7/3, and the ends the other way round.
    assert.deepEqual([overall.displayed, overall.bounds], [4, [2, 4]]);
  });

  it('keeps agreement to itself that not every question has', () => {
    // C of q1 and q2 is 1. Four of eight answered q3.
    const rows = [...many(4, null, 2, 2, 2), ...many(4, null, 2, 2, null)];
    const [part] = published(rows).sections;
    assert.deepEqual([part!.restsOn, part!.agreement, part!.withheld], [['q1', 'q2', 'q3'], null, null]);
    assert.equal(published([...rows, [null, 2, 2, 2]]).sections[0]!.agreement, 'alike');
    const unknown = (summary: RoundSummary) => ({ ...summary, items: summary.items.map((each) => ({ ...each, consensus: null })) });
    assert.equal(published(many(8, null, 2, 2), { changed: unknown }).sections[0]!.agreement, null);
  });

  it('puts the agreement of a section together from its questions', () => {
    // All alike in q1; four at either end of q2 and of q3: C of 1, 0 and 0 makes a third.
    const rows = [...many(4, null, 2, 0, 0), ...many(4, null, 2, 4, 4)];
    assert.equal(published(rows).sections[0]!.agreement, 'wide');
  });

  it('keeps agreement and quartiles to itself where fewer than five have a score of their own', () => {
    // Five answers to each question, of seven members; four of these answered enough for a score.
    const rows: Row[] = [...many(4, null, 2, 2, 2), [null, 2, null, null], [null, null, 2, null], [null, null, null, 2]];
    const [section] = published(rows).sections;
    assert.deepEqual([section!.displayed, section!.agreement, section!.withheld], [50, null, 'too-few-answers']);
    assert.equal(published(many(5, null, 2, 2)).sections[0]!.withheld, null);
    assert.equal(published(many(4, null, 2, 2)).sections[0]!.withheld, 'too-few-answers');
  });
});

describe('quartiles', () => {
  const quartilesOf = (rows: readonly Row[], settings: Settings = {}) => published(rows, settings).sections[0]!.quartiles;

  it('stand where there are no groups', () => assert.deepEqual(quartilesOf(many(8, 'cvs', 2)), [50, 50]));

  it('do not stand beside groups, shown or not', () => {
    const rows = [...many(4, 'cvs', 2), ...many(4, 'la', 2)];
    assert.equal(quartilesOf(rows), null);
    assert.equal(quartilesOf([...rows, ['public', 2]], { options: { smallGroups: 'hide' } }), null);
  });

  it('do not stand where groups were left out for once: an earlier publication may have had them', () => {
    const rows = [...many(4, 'cvs', 2), ...many(4, 'la', 2)];
    assert.equal(quartilesOf(rows, { options: { withoutGroups: true } }), null);
    assert.deepEqual(quartilesOf(rows, { options: { groups: [] } }), [50, 50]);
    assert.deepEqual(published(rows, { options: { withoutGroups: true } }).groups, []);
  });

  it('say why there are no groups, where a round has any', () => {
    const rows = [...many(4, 'cvs', 2), ...many(4, 'la', 2)];
    const reason = (each: readonly Row[], settings: Settings = {}) => published(each, settings).groupsWithheld;
    assert.equal(reason(rows), null);
    assert.equal(reason(many(8, 'cvs', 2)), 'too-few-members');
    assert.equal(reason(many(8, null, 2)), 'too-few-members');
    assert.equal(reason(rows, { options: { groups: [] } }), null);
    assert.equal(reason(rows, { options: { withoutGroups: true } }), 'earlier-publication');
    assert.equal(reason(many(2, 'cvs', 2)), null);
  });

  it('have the decimals of the score', () => {
    // The third of nine, and the seventh.
    const rows = [...many(3, null, 1, 2), ...many(3, null, 2, 2), ...many(3, null, 3, 4)];
    assert.deepEqual(quartilesOf(rows, { more: raw(1) }), [1.5, 3.5]);
  });
});

describe('who sees a question differently', () => {
  const three = [...many(3, 'cvs', 0, 2), ...many(4, 'la', 4, 2)];
  const flagged = (summary: RoundSummary) => ({
    ...summary,
    items: summary.items.map((each) => ({ ...each, gap: each.gap && { ...each.gap, flagged: true } })),
  });
  const said = (rows: readonly Row[], options: Partial<SummariseOptions> = {}) =>
    published(rows, { options, changed: flagged }).items[0]!.groupsDiffer;

  it('is said from k answers in every group', () => {
    assert.deepEqual(said(three), { higher: 'la', lower: 'cvs' });
    const rows = (last: Row) => [...three, ...many(3, 'public', 2, 2), last];
    assert.deepEqual(said(rows(['public', 2, 2])), { higher: 'la', lower: 'cvs' });
  });

  it('is not said where one group has fewer, though others are shown', () => {
    const few = [...three, ...many(4, 'other', 2, 2), ...many(2, 'public', 2, 2), ['public', null, 2] as const];
    assert.equal(said(few), null);
  });

  it('is not said where a group is not shown', () => {
    const hidden = [...three, ...many(2, 'public', 2, 2), ...many(2, 'other', 2, 2)];
    assert.equal(said(hidden, { smallGroups: 'hide' }), null);
    assert.deepEqual(said(hidden), { higher: 'la', lower: 'cvs' });
    assert.deepEqual(
      published(hidden, { options: { smallGroups: 'hide' } }).groups.map(({ id }) => id),
      ['cvs', 'la'],
    );
  });

  it('is not said of what only some were asked, nor how far these agree', () => {
    const sections = [{ id: 'all', title: 'All', items: itemsOf(2, 'agreement', (n: number) => (n === 1 ? { askedOf: ['cvs'] } : {})) }];
    const rows = [...many(5, 'cvs', 2, 2), ...many(5, 'la', null, 2)];
    const [item] = published(rows, { more: { sections } }).items;
    assert.deepEqual(
      [item!.state, item!.agreement, item!.median, item!.coverage, item!.bothSides, item!.manyUnsure, item!.groupsDiffer],
      [null, null, [], null, null, null, null],
    );
  });
});

describe("a section's groups", () => {
  /** Every question is asked twice, which changes no figure: a section of fewer than four shows no groups. */
  const twice = (rows: readonly Row[]) => rows.map(([group, ...answers]): Row => [group, ...answers, ...answers]);
  const shownOf = (rows: readonly Row[], settings: Settings = {}) => published(twice(rows), settings).sections[0]!;
  const figures = ({ groups }: ReturnType<typeof shownOf>) => groups.map(({ displayed }) => displayed);
  const low: Row[] = [
    ['cvs', 1, 2],
    ['cvs', 2, 1],
    ['cvs', 1, 1],
  ];
  const high: Row[] = [
    ['la', 3, 2],
    ['la', 2, 3],
    ['la', 3, 3],
  ];

  it('leave out one that answered nothing: the gap and the mean are those of the others', () => {
    const own = shownOf([...low, ...high, ...many(3, 'public', null, null)]);
    // 8 and 16 of 24 steps.
    assert.deepEqual(figures(own), [33, 67, null]);
    assert.deepEqual([own.gap?.points, own.gap?.highest, own.gap?.lowest, own.balanced?.displayed], [33, 'la', 'cvs', 50]);
  });

  it('have neither gap nor mean where one of them is alone, or where others are hidden', () => {
    const alone = shownOf([...low, ['cvs', 0, 3], ...many(3, 'la', null, null)]);
    // 11 of 32 steps.
    assert.deepEqual([figures(alone), alone.gap, alone.balanced], [[34, null], null, null]);
    const rows: Row[] = [
      ['public', 2, 3],
      ['public', 4, 1],
      ['public', null, null],
      ['other', 0, 3],
      ['other', 2, 0],
      ['other', null, null],
    ];
    const two = shownOf([...low, ...high, ...rows]);
    assert.deepEqual([figures(two), two.gap, two.balanced], [[33, 67, null, null], null, null]);
  });

  it('count a member with one answer of two as one of the group, and one without any as none', () => {
    // g: questions of 25 and 50 stand at 12 / 28 and 14 / 28 on the board; by hand below.
    const rows: Row[] = [...low, ['cvs', null, null], ...high];
    assert.deepEqual(figures(shownOf(rows)), [33, 67]);
  });

  it('are none where the figure of one of them alone could tell', () => {
    // Three of eleven could be 0, 0 and 0; all five and all six others hold higher answers.
    const rows: Row[] = [
      ['cvs', 1, 1],
      ['cvs', 0, 2],
      ['cvs', 2, 1],
      ['la', 0, 0],
      ['la', 2, 3],
      ['la', 3, 2],
      ['la', 3, 3],
      ['la', 1, 0],
      ['public', 2, 2],
      ['public', 3, 3],
      ['public', 2, 3],
      ['public', 0, 0],
      ['public', 3, 2],
    ];
    assert.deepEqual(figures(shownOf(rows)), [null, null, null]);
    assert.ok(figures(shownOf(rows.slice(3))).every((each) => each !== null));
  });

  it('are flagged only where the figures shown are as far apart', () => {
    const near: Row[] = [
      ['cvs', 1, 2],
      ['cvs', 2, 1],
      ['cvs', 2, 2],
      ['la', 3, 2],
      ['la', 2, 3],
      ['la', 2, 1],
    ];
    const gap = { gap: 50, highest: 'la', lowest: 'cvs', p: 0, arrangements: 1, countAtLeast: 1, method: 'exact', seed: null } as const;
    const changed = sectionWith({ gap: { ...gap, flagged: true } });
    // 10 and 13 of 24 steps are 12.5 points apart.
    assert.deepEqual(shownOf(near, { changed }).gap, { points: 13, highest: 'la', lowest: 'cvs', flagged: false });
    // Of a range of 4, half a point.
    assert.equal(shownOf(near, { changed, more: raw(1) }).gap!.flagged, false);
    // 8 and 16 of 24 steps are 33 points, or 1.3 of 4.
    assert.equal(shownOf([...low, ...high], { changed }).gap!.flagged, true);
    assert.equal(shownOf([...low, ...high], { changed, more: raw(1) }).gap!.flagged, true);
    assert.equal(shownOf([...low, ...high], { changed: sectionWith({ gap: null }) }).gap!.flagged, false);
  });

  it('are flagged at a gap of 20 points, be it a hair less as a double', () => {
    const exact: Row[] = [
      ['cvs', 1, 2, 1, 2, 1],
      ['cvs', 2, 1, 2, 1, 2],
      ['cvs', 2, 2, 2, 1, 1],
      ['cvs', 1, 2, 1, 2, 1],
      ['la', 3, 2, 2, 3, 2],
      ['la', 2, 3, 2, 1, 3],
      ['la', 2, 2, 3, 3, 2],
      ['la', 2, 1, 3, 3, 2],
    ];
    const gap = { gap: 50, highest: 'la', lowest: 'cvs', p: 0, arrangements: 1, countAtLeast: 1, method: 'exact', seed: null } as const;
    const own = shownOf(exact, { changed: sectionWith({ gap: { ...gap, flagged: true } }) });
    // 30 and 46 of 80 steps.
    assert.deepEqual(own.gap, { points: 20, highest: 'la', lowest: 'cvs', flagged: true });
  });

  it('differ from the board from a twentieth of the range', () => {
    // 14 of 56 and 17 of 24 steps: 31 of 80, 38.75, beside a mean of 47.9; or 1.55 beside 1.92.
    const rows: Row[] = [...low, ['cvs', 1, 2], ['cvs', 0, 1], ['cvs', 0, 0], ['cvs', 2, 0], ['la', 3, 3], ['la', 2, 3], ['la', 3, 3]];
    assert.deepEqual(shownOf(rows).balanced, { displayed: 48, differs: true });
    assert.deepEqual(shownOf(rows, { more: raw(1) }).balanced, { displayed: 1.9, differs: true });
    // 18 of 48 and 12 of 24 steps: 1.5 and 2 are 1.75 beside 1.67, and a twentieth of 4 is 0.2.
    const near: Row[] = [...low, ['cvs', 2, 2], ['cvs', 0, 1], ['cvs', 2, 3], ['la', 2, 2], ['la', 3, 1], ['la', 1, 3]];
    assert.equal(shownOf(near, { more: raw(1) }).balanced!.differs, false);
  });

  it('are none where fewer than four questions had different answers, blanks aside', () => {
    // q1 to q3 vary; everybody who answered q4 said the same.
    const rows = (last: readonly (number | null)[]): Row[] =>
      [...low, ...high].map(([group, one, two], index) => [group, one!, two!, two!, last[index]!]);
    assert.deepEqual(published(rows([2, 2, 2, 2, 2, null])).sections[0]!.groups, []);
    assert.equal(published(rows([2, 2, 2, 2, 2, 3])).sections[0]!.groups.length, 2);
  });

  it('differ from the board at a twentieth of the range itself', () => {
    // 9 of 40 and 15 of 24 steps: 24 of 64, 37.5, beside a mean of 42.5.
    const rows: Row[] = [
      ['cvs', 1, 2],
      ['cvs', 2, 1],
      ['cvs', 1, 1],
      ['cvs', 0, 1],
      ['cvs', 0, 0],
      ['la', 3, 2],
      ['la', 2, 3],
      ['la', 3, 2],
    ];
    assert.deepEqual(shownOf(rows).balanced, { displayed: 43, differs: true });
  });

  it('are counted in their own section', () => {
    // Nobody of la has a score in the first section; everybody has one in the second.
    const items = itemsOf(8, 'agreement');
    const sections = [
      { id: 'one', title: 'One', items: items.slice(0, 4) },
      { id: 'two', title: 'Two', items: items.slice(4) },
    ];
    const rows = [...twice(twice(low)), ...twice(high).map(([group, ...answers]): Row => [group, null, null, null, null, ...answers])];
    const [one, two] = published(rows, { more: { sections } }).sections;
    assert.deepEqual(
      [figures(one!), figures(two!)],
      [
        [33, null],
        [33, 67],
      ],
    );
  });
});

describe('groupLevel(own, boardScores, members)', () => {
  const instrument = parseInstrument(
    instrumentOf({ scale: scaleOf(span(0, 4)), items: itemsOf(2, 'agreement'), values: 'pomp', rule: {} }),
  );
  const scores = new Map([
    ['q1', fractionOf(40)],
    ['q2', fractionOf(60)],
  ]);
  const own = boardSection(instrument, instrument.sections[0]!, askedItems(instrument), scores, () => true);
  const members = (...rows: readonly (number | null)[][]): SectionAnswers[] =>
    rows.map((values) => ({ group: 'g', values, scores: values.map((value) => (value === null ? null : fractionOf(value))) }));
  const levelOf = (...rows: readonly (number | null)[][]) => {
    const { contributors, level } = groupLevel(own, scores, members(...rows));
    return [contributors, level && toNumber(level)];
  };

  it('is the mean of the members where all is answered', () => assert.deepEqual(levelOf([0, 50], [100, 50]), [2, 50]));

  it('is nothing of nobody, or of members without an answer', () => {
    assert.deepEqual(levelOf(), [0, null]);
    assert.deepEqual(levelOf([null, null], [null, null]), [0, null]);
  });

  it('passes over members without an answer', () => assert.deepEqual(levelOf([0, 50], [null, null], [100, 50]), [2, 50]));

  it("leaves a question at the board's score by what was not answered", () => {
    // q1: 40 + (100 - 40) / 2 = 70; q2: 60 + (50 + 50 - 120) / 2 = 50.
    assert.deepEqual(levelOf([100, 50], [null, 50]), [2, 60]);
  });
});

describe('couldTell, by all questions together', () => {
  const asked = (values: 'raw' | 'pomp', ...weights: number[]) =>
    askedItems(
      parseInstrument(
        instrumentOf({
          scale: scaleOf(values === 'raw' ? span(1, 5) : span(0, 4)),
          items: itemsOf(weights.length, 'agreement', (n: number) => ({ weight: weights[n - 1]! })),
          values,
        }),
      ),
    );
  const rowsOf = (rows: readonly (readonly number[])[]): SectionAnswers[] =>
    rows.map((values) => ({ group: 'g', values, scores: values.map(fractionOf) }));
  const told = (weights: readonly number[], rows: readonly (readonly number[])[], values: 'raw' | 'pomp' = 'pomp') =>
    couldTell(asked(values, ...weights), rowsOf(rows).slice(0, 3), rowsOf(rows));
  // Nobody could all have answered the second question alike: what is feared is an end alone.
  const upper = [
    [50, 50],
    [75, 50],
    [50, 75],
    [100, 75],
  ];
  const turned = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((value) => 100 - value));

  it('fears three at the low end in any order: 0, 0, 0 and 0, 0, 25 are 25 of 600', () => {
    const near = [...upper, [0, 0], [0, 25], [0, 0]];
    const [first, second, third, fourth, ...ends] = near;
    const between = [first!, ends[0]!, second!, ends[1]!, third!, ends[2]!, fourth!];
    for (const rows of [near, turned(near), near.toReversed(), between, turned(between)]) assert.equal(told([1, 1], rows), true);
  });

  it('does not fear 50 of 600', () => {
    const far = [...upper, [0, 25], [0, 0], [0, 25]];
    assert.equal(told([1, 1], far), false);
    assert.equal(told([1, 1], turned(far)), false);
  });

  it('weighs the questions: 25 · 2 of 900, or 25 of 900', () => {
    const near = [...upper, [0, 0], [0, 25], [0, 0]];
    assert.deepEqual([told([1, 2], near), told([2, 1], near)], [false, true]);
    assert.deepEqual([told([1, 2], turned(near)), told([2, 1], turned(near))], [false, true]);
  });

  it('takes shares of the range, not of the value: from 1 to 5', () => {
    const near = [...upper, [0, 0], [0, 25], [0, 0]];
    const far = [...upper, [0, 25], [0, 0], [0, 25]];
    const points = (rows: readonly (readonly number[])[]) => rows.map((row) => row.map((value) => 1 + value / 25));
    for (const rows of [near, turned(near)]) assert.equal(told([1, 1], points(rows), 'raw'), true);
    for (const rows of [far, turned(far)]) assert.equal(told([1, 1], points(rows), 'raw'), false);
  });

  it('lets a step of a heavy question make up for two of a light one', () => {
    const rows = [
      [25, 75],
      [25, 75],
      [25, 75],
      [50, 25],
      [50, 25],
    ];
    assert.deepEqual([told([2, 1], rows), told([1, 1], rows), told([1, 2], rows)], [false, true, true]);
  });
});

describe('matchedDisclosure at its boundary', () => {
  it('takes exactly k who stayed for enough, and k who came or left', () => {
    assert.equal(matchedDisclosure({ stayers: 3, joiners: 0, leavers: 0 }), 'numbers');
    assert.equal(matchedDisclosure({ stayers: 2, joiners: 0, leavers: 0 }), 'nothing');
    assert.equal(matchedDisclosure({ stayers: 4, joiners: 4, leavers: 4 }, { k: 4 }), 'numbers');
    assert.equal(matchedDisclosure({ stayers: 4, joiners: 0, leavers: 3 }, { k: 4 }), 'wordsOnly');
  });
});

describe('the questions that could not be answered', () => {
  it('put one of which nobody is unsure before one whose share is withheld', () => {
    const view = published(many(5, null, 2, 2));
    const items = view.items.map((each, index) => ({ ...each, unsureShare: index === 0 ? null : 0 }));
    const list = items.map(({ item, section }) => ({ item, section, reason: 'notEnoughAnswered' as const, unsure: 0, unsureShare: 0 }));
    assert.deepEqual(
      publishUnanswerable(list, { ...view, items }).map(({ item }) => item),
      ['q2', 'q1'],
    );
  });
});
