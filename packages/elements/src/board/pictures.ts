import type { Instrument, PublishedItem, PublishedSection } from '@take-stock/engine';
import type { BoardView } from '@take-stock/engine/round';
import { restsOnText, type Words as ResultWords } from '@take-stock/engine/words';
import type { ChartRow } from '../charts/chart-row.js';
import type { FigureWords } from '../charts/figure-table.js';
import type { ChartGroup, GroupRow, GroupWords } from '../charts/take-stock-groups.js';
import type { DistributionPart } from '../charts/take-stock-distribution.js';
import type { Values } from '../messages/messages.js';
import { stepOf } from '../pages/chart-rows.js';
import { bandsOf } from '../pages/rule-of.js';
import type { Board } from './board.js';
import type { SharedMessageName } from './messages/en-board.js';

/** How a page says a text of its own. */
export type Say = (name: SharedMessageName, values?: Values) => string;

/** The language of the questionnaire's texts, where it is not that of the page. */
export function langOf({ language }: Instrument, results: ResultWords): string | undefined {
  return language === results.language ? undefined : language;
}

/** Why there is no score, or the score itself. */
export function scoreWords({ state, displayed }: Pick<PublishedSection, 'state' | 'displayed'>, say: Say): string {
  return displayed === null ? say(state === 'scored' ? 'notScored' : state) : String(displayed);
}

/** The board's sections, one row each. */
export function sectionRows(instrument: Instrument, results: ResultWords, sections: readonly PublishedSection[], say: Say): ChartRow[] {
  const lang = langOf(instrument, results);
  return sections.map((section) => {
    const { displayed, band } = section;
    const bands = bandsOf(instrument, section.section);
    return {
      id: section.section,
      label: results.section(section.section),
      ...(lang && { lang }),
      short: instrument.sections.find(({ id }) => id === section.section)?.short ?? results.section(section.section),
      value: displayed,
      score: scoreWords(section, say),
      band: band === null ? '' : results.band(band, section.section),
      step: stepOf(
        bands.findIndex(({ id }) => id === band),
        bands.length,
      ),
      note: restsOnText(results, section),
    };
  });
}

/** From where on a score has which words. Where sections have different ones, their names stand before them. */
export function bandWords(instrument: Instrument, results: ResultWords, say: Say): string {
  const { sections, scoring } = instrument;
  const scores = [
    ...sections.map(({ id }) => ({ name: results.section(id), bands: bandsOf(instrument, id) })),
    { name: say('overallTitle'), bands: scoring.overall?.bands ?? [] },
  ];
  const names = new Map<string, string[]>();
  for (const { name, bands } of scores) {
    const words = bands.map(({ label, from }) => say('reportBandFrom', { label, from })).join(', ');
    if (words) names.set(words, [...(names.get(words) ?? []), name]);
  }
  const [first = '', ...others] = names.keys();
  if (!others.length) return first;
  return [...names].map(([words, own]) => say('scoreOf', { label: results.list(own), score: words })).join('; ');
}

/** A question's answers, lowest first, then what stands apart; `null` where too few answered to show them. */
export function distributionParts(
  instrument: Instrument,
  results: ResultWords,
  { item, counts }: PublishedItem,
  say: Say,
): DistributionPart[] | null {
  if (!counts) return null;
  const scale = instrument.sections.flatMap(({ items }) => items).find(({ id }) => id === item)?.scale ?? '';
  const apart = (kind: 'unsure' | 'not-applicable', otherwise: string, count: number): DistributionPart => {
    const label = instrument.scales[scale]?.options.find((option) => option.kind === kind)?.label;
    return { label: label ?? otherwise, lang: label && lang, count, step: kind };
  };
  const lang = langOf(instrument, results);
  const last = Math.max(1, counts.options.length - 1);
  return [
    ...counts.options.map(({ option, count }, index) => ({
      label: results.option(item, option),
      lang,
      count,
      step: Math.round((index / last) * 4) as ChartRow['step'],
    })),
    apart('unsure', say('why-unsure'), counts.unsure),
    apart('not-applicable', say('notApplicable'), counts.notApplicable),
    { label: say('notAnswered'), count: counts.blank, step: 'blank' as const },
  ].filter(({ count, step }) => typeof step === 'number' || count > 0);
}

/** What went well, and what it is called: the highest so far where nothing is a strength. */
export function bestOf({ strengths, highestSoFar }: BoardView['strengths']) {
  return strengths.length ? (['strengthsTitle', strengths] as const) : (['highestSoFarTitle', highestSoFar] as const);
}

/** What the score of a question rests on; `null` where there are too few answers to say. */
export function itemBasis(item: PublishedItem | undefined, say: Say): string | null {
  return item?.counts && item.coverage !== null ? say('resultsItemBasis', { n: item.counts.valid, percent: item.coverage }) : null;
}

/** The words around a distribution. */
export function distributionWords(say: Say): FigureWords {
  return { table: say('chartTable'), name: say('howAnswer'), figure: say('members') };
}

/** The groups of a report, each with the letter of its dots. */
export function chartGroups({ view, results }: Board): ChartGroup[] {
  const groups = view.published?.groups ?? [];
  return groups.map(({ id, sectors }, index) => ({ id, label: results.group(id, sectors), mark: String.fromCharCode(65 + index) }));
}

/** Where groups stand in each section that has figures by group. */
export function groupRows({ instrument, view, results }: Board, noteOf: (section: PublishedSection) => string): GroupRow[] {
  const sections = view.published?.sections.filter(({ groups }) => groups.length > 0) ?? [];
  return sections.map((section) => ({
    id: section.section,
    label: results.section(section.section),
    lang: langOf(instrument, results),
    values: Object.fromEntries(section.groups.map(({ group, displayed }) => [group, displayed])),
    all: section.displayed,
    balanced: section.balanced?.displayed ?? null,
    note: noteOf(section),
  }));
}

/** The words around groups. */
export function groupWords(say: Say): GroupWords {
  return {
    table: say('chartTable'),
    name: say('group'),
    figure: say('chartScore'),
    all: say('allMembers'),
    balanced: say('balancedMean'),
    notShown: say('notShown'),
  };
}
