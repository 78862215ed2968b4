import type { Instrument, PublishedPriority, PublishedStrengths, PublishedSummary, PublishedUnanswerable } from '@take-stock/engine';
import {
  agreementText,
  balancedText,
  boundsText,
  chanceFlagsText,
  gapText,
  groupsDifferText,
  groupsText,
  reasonsText,
  responseRateText,
  unanswerableText,
  type Words,
} from '@take-stock/engine/words';
import type { ReportPart } from './report.js';
import { scoreCell } from './score-cell.js';

/** The lists of a round. */
export interface Lists extends PublishedStrengths {
  readonly priorities: readonly PublishedPriority[];
  readonly unanswerable: readonly PublishedUnanswerable[];
}

/** A round as people read it, made of the published view alone. */
export function roundReport(instrument: Instrument, round: PublishedSummary, lists: Lists, words: Words): ReportPart[] {
  const head: ReportPart[] = [{ heading: `${instrument.title}: ${round.roundId}`, level: 1 }, { text: responseRateText(words, round) }];
  if (round.withheld !== null) return [...head, { text: words.say('tooFewAnswers') }];
  return [
    ...head,
    { heading: words.say('headingSections'), level: 2 },
    { rows: sectionRows(round, words) },
    ...paragraph(boundsText(words, { ...round.overall, submitted: round.submitted, invited: round.invited })),
    ...groupParts(round, words),
    ...listed(
      words.say('strengthsTitle'),
      lists.strengths.map(({ item, displayed }) => `${words.item(item)} (${displayed})`),
    ),
    ...listed(
      words.say('highestSoFarTitle'),
      lists.highestSoFar.map(({ item, displayed }) => `${words.item(item)} (${displayed})`),
    ),
    ...listed(
      words.say('prioritiesTitle'),
      lists.priorities.map((each) => `${words.item(each.item)} (${each.displayed}): ${reasonsText(words, each)}`),
    ),
    ...listed(
      words.say('unanswerableTitle'),
      lists.unanswerable.map((each) => unanswerableText(words, each)),
    ),
    { heading: words.say('headingQuestions'), level: 2 },
    { rows: itemRows(round, words) },
    ...paragraph(chanceText(round, words)),
  ];
}

function sectionRows({ sections, overall }: PublishedSummary, words: Words) {
  return [
    [
      words.say('columnSection'),
      words.say('columnScore'),
      words.say('columnBand'),
      words.say('columnAgreement'),
      words.say('columnRestsOn'),
    ],
    ...sections.map(({ section, displayed, band, agreement, restsOn, of, state }) => [
      words.section(section),
      scoreCell(words, { displayed, state }),
      band === null ? null : words.band(band, section),
      state === 'scored' ? agreementText(words, agreement) : null,
      words.say('partOf', { part: restsOn.length, n: of }),
    ]),
    [
      words.say('overall'),
      scoreCell(words, overall),
      overall.band === null ? null : words.band(overall.band),
      null,
      words.say('partOf', { part: overall.restsOn.length, n: overall.of }),
    ],
  ];
}

function groupParts(round: PublishedSummary, words: Words): ReportPart[] {
  const { groups, sections } = round;
  const head: ReportPart[] = paragraph(groupsText(words, round));
  if (head.length > 0) head.unshift({ heading: words.say('headingGroups'), level: 2 });
  if (!sections.some((section) => section.groups.some(({ displayed }) => displayed !== null))) return head;
  const rows = [
    [words.say('columnSection'), ...groups.map(({ id, sectors }) => words.group(id, sectors))],
    ...sections.map((section) => [
      words.section(section.section),
      ...groups.map(({ id }) => section.groups.find((cell) => cell.group === id)?.displayed ?? words.say('cell-notShown')),
    ]),
  ];
  const said = sections.flatMap((section) => {
    const texts = [balancedText(words, section), gapText(words, section.gap, groups)].flatMap((text) => text ?? []);
    return texts.length === 0 ? [] : [`${words.section(section.section)}: ${texts.join(' ')}`];
  });
  return [...head, { rows }, ...(said.length > 0 ? [{ list: said }] : [])];
}

function itemRows({ items, groups }: PublishedSummary, words: Words) {
  return [
    [
      words.say('columnQuestion'),
      words.say('columnScore'),
      words.say('columnMiddle'),
      words.say('columnAgreement'),
      words.say('columnAnswered'),
      words.say('columnUnsure'),
      words.say('columnGroups'),
    ],
    ...items.map(({ item, state, displayed, median, agreement, bothSides, counts, groupsDiffer }) => [
      words.item(item),
      scoreCell(words, { displayed, state }),
      median.length === 0 ? null : median.map((option) => words.option(item, option)).join(' / '),
      displayed === null ? null : agreementText(words, agreement?.words ?? null, bothSides),
      counts?.valid ?? words.say('cell-notShown'),
      counts?.unsure ?? words.say('cell-notShown'),
      groupsDiffer && groupsDifferText(words, groupsDiffer, groups),
    ]),
  ];
}

/** How many differences between groups come about by chance, under a table that shows one. */
function chanceText({ items }: PublishedSummary, words: Words): string | null {
  if (!items.some(({ groupsDiffer }) => groupsDiffer)) return null;
  return chanceFlagsText(words, items.filter(({ displayed }) => displayed !== null).length);
}

function listed(heading: string, list: readonly string[]): ReportPart[] {
  return list.length === 0 ? [] : [{ heading, level: 2 }, { list }];
}

function paragraph(text: string | null): ReportPart[] {
  return text === null ? [] : [{ text }];
}
