import type { Instrument, PublishedComparison } from '@take-stock/engine';
import { changeText, notComparedTexts, overallChangeText, roundingText, turnoverText, type Words } from '@take-stock/engine/words';
import type { ReportPart } from './report.js';

/** What a comparison is called. */
export function comparisonTitle({ title }: Instrument, { rounds }: PublishedComparison, words: Words): string {
  return `${title}: ${words.list([rounds.before, rounds.after])}`;
}

/** A comparison as people read it, made of the published view alone. */
export function comparisonReport(instrument: Instrument, comparison: PublishedComparison, words: Words, earlier: Words): ReportPart[] {
  const { rounds, submitted, sections, items, leftOut } = comparison;
  const left = notComparedTexts(words, leftOut, earlier);
  const overall = overallChangeText(words, comparison.overall);
  const turnover = turnoverText(words, comparison);
  const rounding = roundingText(words, comparison);
  return [
    { heading: comparisonTitle(instrument, comparison, words), level: 1 },
    {
      text: `${rounds.before}: ${words.say('answeredOnly', { n: submitted.before })} ${rounds.after}: ${words.say('answeredOnly', { n: submitted.after })}`,
    },
    ...(turnover === null ? [] : [{ text: turnover }]),
    ...(overall === null ? [] : [{ text: overall }]),
    { heading: words.say('headingSections'), level: 2 },
    {
      rows: [
        [words.say('columnSection'), rounds.before, rounds.after, words.say('columnChange')],
        ...sections.map((section) => [
          words.section(section.section),
          section.before ?? words.say('cell-notShown'),
          section.after ?? words.say('cell-notShown'),
          changeText(words, section),
        ]),
      ],
    },
    ...(rounding === null ? [] : [{ text: rounding }]),
    ...(items.length === 0
      ? []
      : [
          { heading: words.say('headingQuestions'), level: 2 as const },
          {
            rows: [
              [words.say('columnQuestion'), rounds.before, rounds.after],
              ...items.map(({ item, before, after }) => [words.item(item), before, after]),
            ],
          },
        ]),
    ...(left.length === 0 ? [] : [{ heading: words.say('headingNotCompared'), level: 2 as const }, { list: left }]),
  ];
}
