import { changeText, notComparedTexts, overallChangeText, roundingText, turnoverText } from '@take-stock/engine/words';
import type { PublishedComparison } from '@take-stock/engine';
import type { Values } from '../../messages/messages.js';
import type { Block } from './blocks.js';
import { list, part, table, text, type Writer } from './writing.js';

/** A round beside those before it in a report. The public gets each year's scores and no more: that is what the privacy statement says. */
export function yearBlocks({ view: { change, trend }, results, round, instrument, reader, ...writer }: Writer): Block[] {
  // The texts come with this part: no other part of a report says them.
  const say = writer.say as (name: string, values?: Values) => string;
  const scores = (
    title: string,
    rows: readonly (readonly [name: string, ...scores: (string | number | null | undefined)[]])[],
    ...head: string[]
  ) =>
    table(
      say(title),
      head,
      rows.map((row) => row.map((cell) => String(cell ?? say('notShown')))),
    );
  const section = say('chartSection');
  const sides = [round.earlier[0]?.period ?? '', round.period] as const;

  const said = ({ matched, sections, overall, leftOut, ...compared }: PublishedComparison) => [
    text(
      matched ? turnoverText(results, compared) : say('yearsUnmatched'),
      overallChangeText(results, overall),
      matched ? say('yearsMatched') : null,
      roundingText(results, { sections }),
    ),
    scores(
      'sectionsScores',
      sections.map((each) => [results.section(each.section), each.before, each.after, changeText(results, each)]),
      ...[section, ...sides, say('reportBand')],
    ),
    ...list(notComparedTexts(results, leftOut)),
  ];
  const questions = ({ items }: PublishedComparison) => [
    scores(
      'yearsItems',
      items.map(({ item, before, after }) => [results.item(item), before, after]),
      ...[say('howQuestion'), ...sides],
    ),
    text(say('yearsItemsIntro')),
  ];
  const scored = trend.filter(({ sections }) => sections.some(({ displayed }) => displayed !== null));
  const overall = scored.map((point) => point.overall);
  /** Every year's scores as they were shown. A section whose questions are not the same in all years has none. */
  const overYears = () => [
    scores(
      'yearsTrend',
      [
        ...instrument.sections.map(
          ({ id }, index) => [results.section(id), ...scored.map(({ sections }) => sections[index]?.displayed)] as const,
        ),
        ...(overall.some((score) => score !== null) ? [[say('overallTitle'), ...overall] as const] : []),
      ],
      ...[section, ...scored.map(({ period }) => period)],
    ),
    text(say('yearsTrendSentence')),
  ];
  const compared = change && reader !== 'public' ? change : null;
  return part(say('reportChange'), [
    ...(change ? [text(say('yearsAnswered', change.submitted))] : []),
    ...(compared ? said(compared) : []),
    ...(scored.length > (compared ? 2 : 1) ? overYears() : []),
    ...(compared?.items.length && reader === 'room' ? questions(compared) : []),
  ]);
}
