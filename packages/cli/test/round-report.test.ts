import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compare,
  parseInstrument,
  parseResponse,
  priorities,
  publish,
  publishComparison,
  publishPriorities,
  publishStrengths,
  publishUnanswerable,
  strengths,
  summarise,
  unanswerable,
  type Instrument,
  type Response,
} from '@take-stock/engine';
import { loadInstrument } from '@take-stock/instruments';
import { english, wordsFor, type Messages } from '@take-stock/engine/words';
import { comparisonReport, comparisonTitle } from '../src/output/comparison-report.js';
import { roundReport } from '../src/output/round-report.js';
import { markdown, plain } from '../src/output/report.js';
import { answers, quick, takeStock } from './cli.js';

/** The report of some responses, as a terminal shows it. */
function reportOf(instrument: Instrument, responses: readonly Response[]) {
  const summary = summarise(instrument, responses, { roundId: '2025' });
  const round = publish(instrument, summary);
  const lists = {
    priorities: publishPriorities(priorities(instrument, summary), round),
    ...publishStrengths(strengths(instrument, summary), round),
    unanswerable: publishUnanswerable(unanswerable(instrument, summary), round),
  };
  return plain(roundReport(instrument, round, lists, wordsFor(instrument)));
}

/** The examples, with another answer to everything. */
const all = (option: (index: number) => string): Response[] =>
  answers.map((response, index) => ({
    ...response,
    answers: Object.fromEntries(Object.keys(response.answers).map((item) => [item, { option: option(index) }])),
  }));

/** A catalogue in which every text is its own name. */
const messages = Object.fromEntries(Object.keys(english).map((name) => [name, `<${name}>`])) as unknown as Messages;

describe('roundReport(instrument, round, lists, words)', () => {
  it('takes every heading, of parts and of columns, from the catalogue', () => {
    const summary = summarise(quick, answers, { roundId: '2025', invited: 14 });
    const round = publish(quick, summary);
    const lists = {
      priorities: publishPriorities(priorities(quick, summary), round),
      ...publishStrengths(strengths(quick, summary), round),
      unanswerable: publishUnanswerable(unanswerable(quick, summary), round),
    };
    const [, ...parts] = roundReport(quick, round, lists, wordsFor(quick, { messages }));
    const headings = parts.flatMap((part) => ('heading' in part ? part.heading : []));
    assert.deepEqual(headings, ['<headingSections>', '<headingGroups>', '<strengthsTitle>', '<prioritiesTitle>', '<headingQuestions>']);
    for (const part of parts) if ('rows' in part) for (const cell of part.rows[0] ?? []) assert.match(String(cell), /^<column\w+>$/);
  });

  for (const { option, says } of [
    { option: 'unsure', says: 'not enough answered' },
    { option: 'not-applicable', says: 'does not apply' },
  ])
    it(`says in words why there is no score where everybody chose ${option}`, () => {
      const report = reportOf(
        quick,
        all(() => option),
      );
      assert.match(report, new RegExp(`^Taking decisions +${says} `, 'm'));
      assert.match(report, new RegExp(`^Overall +${says} `, 'm'));
      assert.match(report, new RegExp(`^Every partner has a fair say in our decisions +${says}`, 'm'));
    });

  it('says that too few answered for what is not shown beside a score', () => {
    const report = reportOf(quick, all(() => 'fully').slice(0, 3));
    assert.match(report, /^Every partner has a fair say .* 100 .* Too few answers to show\. +not shown +not shown/m);
  });

  const groups = quick.groups!.map(({ id }) => id);
  const grouped = (of: number, option: (group: number) => string): Response[] =>
    Array.from({ length: of * 3 }, (_, n) => {
      const response = answers[n % answers.length]!;
      const id = response.id.replace(/^../, String(n + 10));
      const given = Object.fromEntries(Object.keys(response.answers).map((item) => [item, { option: option(n % 3) }]));
      return { ...response, id, respondent: { group: groups[n % 3]! }, answers: given };
    });

  it('has no table of groups where none of them is shown in any section', async () => {
    const instrument = await loadInstrument('community-partnership-assessment');
    const items = instrument.sections.flatMap((section) => section.items);
    // Answers that go with the group alone would tell each member's.
    const told = answers.map((response, n): Response => {
      const given = items.map(({ id, scale }, at) => [id, { option: instrument.scales[scale]!.options[(n % 3) + (at % 3)]!.id }] as const);
      const { id, version } = instrument;
      return { ...response, instrument: { id, version }, respondent: { group: groups[n % 3]! }, answers: Object.fromEntries(given) };
    });
    const report = reportOf(instrument, told);
    assert.match(report, /^.*: 4 members\./m);
    assert.equal(report.match(/^section /gm)?.length, 1);
  });

  it('says under its questions how many differences between groups come by chance, where it tells of one', () => {
    const sentence = /^By chance alone, expect about 1 such difference among the questions compared \(5\)\.$/m;
    const apart = reportOf(
      quick,
      grouped(6, (group) => ['not-at-all', 'some-extent', 'fully'][group]!),
    );
    assert.match(apart, /Groups see this differently: /);
    assert.match(apart, sentence);
    assert.doesNotMatch(reportOf(quick, answers), sentence);
  });
});

describe('take-stock score --to table', () => {
  it('says in words why there is no score', () => {
    const input = all((index) => ['unsure', 'not-applicable', 'fully'][index % 3]!).map((each) => JSON.stringify(each));
    const [, first, second, third] = takeStock(['score', '-', '--to', 'table'], { input: input.join('\n') }).out.split('\n');
    assert.match(first!, /(not enough answered +){5}not enough answered$/);
    assert.match(second!, /(does not apply +){5}does not apply$/);
    assert.match(third!, /(100 +){5}100$/);
  });
});

describe('comparisonReport(instrument, comparison, words, earlier)', () => {
  const version = '0.9.0';
  // One section less, so that something is left out.
  const earlier = parseInstrument({ ...quick, version, sections: quick.sections.slice(1) });
  const before = answers.map((each) => parseResponse(earlier, { ...each, instrument: { id: quick.id, version } }));
  const comparison = publishComparison(
    quick,
    compare(quick, { roundId: '2024', responses: before, instrument: earlier }, { roundId: '2025', responses: answers }),
    earlier,
  );
  const words = wordsFor(quick, { messages, language: 'de' });

  it('takes every heading, of parts and of columns, from the catalogue, but for the names of the rounds', () => {
    const [, ...parts] = comparisonReport(quick, comparison, words, wordsFor(earlier, { messages }));
    const headings = parts.flatMap((part) => ('heading' in part ? part.heading : []));
    assert.deepEqual(headings, ['<headingSections>', '<headingQuestions>', '<headingNotCompared>']);
    const columns = parts.flatMap((part) => ('rows' in part ? [part.rows[0]] : []));
    assert.deepEqual(columns, [
      ['<columnSection>', '2024', '2025', '<columnChange>'],
      ['<columnQuestion>', '2024', '2025'],
    ]);
    for (const part of parts) if ('text' in part) assert.match(part.text, /^(2024: <\w+> 2025: <\w+>|(<\w+> ?)+)$/);
  });

  it('says that figures are rounded one by one where a change is not what the scores come to, and only there', () => {
    const [first, ...rest] = comparison.sections;
    const section = { ...first!, state: 'clearRise' as const, before: 35, after: 44, interval: null };
    const reportOfChange = (points: number) => {
      const sections = [{ ...section, difference: points, change: points }, ...rest];
      return plain(comparisonReport(quick, { ...comparison, sections }, wordsFor(quick), wordsFor(earlier)));
    };
    assert.match(reportOfChange(8), /up 8\.[^]*^Differences may not match because of rounding\.$/m);
    assert.doesNotMatch(reportOfChange(9), /rounding/);
  });

  it('names the rounds as the language lists them', () =>
    assert.equal(comparisonTitle(quick, comparison, words), `${quick.title}: 2024 und 2025`));
});

describe('markdown(parts)', () => {
  it('makes no markup of a text from a file, wherever it stands', () => {
    const text = '<img src=x> [a](b) *c* _d_ `e` # ~~f~~ | &lt; \\';
    const plainly = '\\<img src=x\\> \\[a\\](b) \\*c\\* \\_d\\_ \\`e\\` \\# \\~\\~f\\~\\~ \\| \\&lt; \\\\';
    const report = markdown([
      { heading: text, level: 2 },
      { text },
      { list: [text] },
      {
        rows: [
          [text, 'n'],
          [text, 1],
        ],
      },
    ]);
    const row = `| ${plainly} |`;
    assert.equal(report, `## ${plainly}\n\n${plainly}\n\n- ${plainly}\n\n${row} n |\n| --- | ---: |\n${row} 1 |\n`);
  });
});
