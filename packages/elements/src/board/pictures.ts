import type { Band, Instrument, PublishedItem, PublishedSection, ScoreRule } from '@take-stock/engine';
import { restsOnText, type Words as ResultWords } from '@take-stock/engine/words';
import type { ChartRow } from '../charts/chart-row.js';
import type { ChartWords } from '../charts/chart-words.js';
import type { FigureWords } from '../charts/figure-table.js';
import type { ChartGroup, GroupRow, GroupWords } from '../charts/take-stock-groups.js';
import type { DistributionPart } from '../charts/take-stock-distribution.js';
import type { Values } from '../messages/messages.js';
import type { MessageName } from '../messages/words.js';
import type { Board } from './board.js';
import type { BoardMessageName } from './messages/en-board.js';

/** How a page says a text of its own. */
export type Say = (name: MessageName | BoardMessageName, values?: Values) => string;

/** The rule of a section: what the section says itself, else what the instrument says for all. */
export function ruleOf({ sections, scoring }: Instrument, section: string): ScoreRule {
  return { ...scoring.sections, ...sections.find(({ id }) => id === section)?.score };
}

/** The bands of a section's score, lowest first. */
export function bandsOf(instrument: Instrument, section: string): readonly Band[] {
  return ruleOf(instrument, section).bands ?? [];
}

/** Whether scores lie from 0 to 100 by their rules, so that they can be drawn and compared. */
export function areDrawn(instrument: Instrument): boolean {
  return instrument.sections.every(({ id }) => {
    const { aggregate = 'mean', transform = [] } = ruleOf(instrument, id);
    const last = transform.findLast(({ step }) => step !== 'round');
    return last ? last.step === 'pomp' : instrument.scoring.values !== 'raw' && aggregate !== 'sum' && aggregate !== 'count';
  });
}

/** The result in one sentence, by rule: the strongest sections and those with furthest to go, as displayed. */
export function headline(instrument: Instrument, results: ResultWords, sections: readonly PublishedSection[], say: Say): string {
  const scores = sections.flatMap(({ displayed }) => displayed ?? []);
  if (!scores.length || !areDrawn(instrument)) return say(scores.length ? 'resultsHeadline' : 'headlineNone');
  const [most, least] = [Math.max(...scores), Math.min(...scores)];
  if (most === least) return say('headlineEven');
  const named = (score: number) =>
    results.list(sections.filter(({ displayed }) => displayed === score).map(({ section }) => results.section(section)));
  return say('headlineSpread', { best: named(most), least: named(least) });
}

/** The words around bars. */
export function chartWords(say: Say): ChartWords {
  return {
    table: say('chartTable'),
    section: say('chartSection'),
    score: say('chartScore'),
    band: say('chartBand'),
    basis: say('chartBasis'),
    noScore: say('chartNoScore'),
  };
}

/** Why there is no score, or the score itself. */
export function scoreWords({ state, displayed }: Pick<PublishedSection, 'state' | 'displayed'>, say: Say): string {
  return displayed === null ? say(state === 'scored' ? 'notScored' : state) : String(displayed);
}

/** The board's sections, one row each. */
export function sectionRows(instrument: Instrument, results: ResultWords, sections: readonly PublishedSection[], say: Say): ChartRow[] {
  return sections.map((section) => {
    const { displayed, band } = section;
    const bands = bandsOf(instrument, section.section);
    return {
      id: section.section,
      label: results.section(section.section),
      short: instrument.sections.find(({ id }) => id === section.section)?.short ?? results.section(section.section),
      value: displayed,
      score: scoreWords(section, say),
      band: band === null ? '' : results.band(band, section.section),
      step: stepOf(bands, band),
      note: restsOnText(results, section),
    };
  });
}

/** The colour step of a band: the highest takes the strongest, each below one less. Without bands all are alike. */
function stepOf(bands: readonly Band[], band: string | null): ChartRow['step'] {
  const place = bands.findIndex(({ id }) => id === band);
  return (place < 0 ? 3 : Math.max(0, 5 - bands.length + place)) as ChartRow['step'];
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
  const labelOf = (kind: string) => instrument.scales[scale]?.options.find((option) => option.kind === kind)?.label;
  const last = Math.max(1, counts.options.length - 1);
  return [
    ...counts.options.map(({ option, count }, index) => ({
      label: results.option(item, option),
      count,
      step: Math.round((index / last) * 4) as ChartRow['step'],
    })),
    { label: labelOf('unsure') ?? say('howLeftOutUnsure'), count: counts.unsure, step: null },
    { label: labelOf('not-applicable') ?? say('notApplicable'), count: counts.notApplicable, step: null },
    { label: say('notAnswered'), count: counts.blank, step: null },
  ].filter(({ count, step }) => step !== null || count > 0);
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
export function groupRows({ view, results }: Board, noteOf: (section: PublishedSection) => string): GroupRow[] {
  const sections = view.published?.sections.filter(({ groups }) => groups.length > 0) ?? [];
  return sections.map((section) => ({
    id: section.section,
    label: results.section(section.section),
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
