import {
  agreementText,
  balancedText,
  boundsText,
  countsText,
  gapText,
  groupsDifferText,
  groupsFromText,
  groupsText,
  itemScoreText,
  manyUnsureText,
  medianText,
  overallScoreText,
  quartilesText,
  reasonsText,
  responseRateText,
  restsOnText,
  sectionScoreText,
  unanswerableText,
} from '@take-stock/engine/words';
import type { Instrument, PublishedSection, PublishedSummary } from '@take-stock/engine';
import { collateInfluence, rankVotes, type Action } from '@take-stock/engine/round';
import type { Values } from '../../messages/messages.js';
import { dayWords } from '../day-words.js';
import type { Board } from '../board.js';
import { comparing } from '../comparing.js';
import type { SharedMessageName } from '../messages/en-board.js';
import type { Block, Reader, Report } from './blocks.js';

/** What a report is written from. */
export interface Writer extends Board {
  readonly published: PublishedSummary;
  readonly reader: Reader;
  readonly say: (name: SharedMessageName, values?: Values) => string;
}

/** The report of a closed round for one kind of reader, from published figures and what the board decided. */
export function makeReport(writer: Writer): Report {
  const { round, results, reader, say } = writer;
  const everything = { room: roomBlocks, paper: paperBlocks, public: publicBlocks }[reader];
  return {
    title: round.partnership,
    subtitle: say(`report-${reader}-title`, { period: round.period }),
    language: results.language,
    blocks: everything(writer).filter((block) => !('text' in block) || block.text !== ''),
  };
}

const heading = (text: string, level: 2 | 3 | 4 = 2): Block => ({ kind: 'heading', level, text });
const text = (...sentences: (string | null)[]): Block => ({ kind: 'text', text: sentences.filter(Boolean).join(' ') });

/** A heading with what stands under it; nothing where nothing does. */
function part(title: string, blocks: readonly Block[], level: 2 | 3 | 4 = 2): Block[] {
  return blocks.length ? [heading(title, level), ...blocks] : [];
}

const list = (items: readonly string[]): Block[] => (items.length ? [{ kind: 'list', items }] : []);

function roomBlocks(writer: Writer): Block[] {
  const { say, instrument } = writer;
  return [
    ...whoAnswered(writer),
    ...strengths(writer),
    ...talkFirst(writer),
    ...part(say('reportSections'), sections(writer)),
    ...couldNotAnswer(writer),
    ...part(
      say('reportQuestions'),
      instrument.sections.flatMap((section) => questionsOf(writer, section)),
    ),
    ...agreed(writer),
    ...chosen(writer),
    ...plan(writer),
    ...change(writer),
    ...influence(writer),
    ...howMade(writer),
  ];
}

function paperBlocks(writer: Writer): Block[] {
  return [
    ...whoAnswered(writer),
    ...part(writer.say('reportSections'), sections(writer)),
    ...strengths(writer),
    ...talkFirst(writer),
    ...couldNotAnswer(writer),
    ...agreed(writer),
    ...chosen(writer),
    ...plan(writer),
    ...change(writer),
    ...influence(writer),
    ...howMade(writer),
  ];
}

function publicBlocks(writer: Writer): Block[] {
  const { publish } = writer.round.settings;
  return [
    text(writer.say('reportPublicIntro', { title: writer.instrument.title })),
    ...whoAnswered(writer),
    ...part(writer.say('reportSections'), sections(writer)),
    ...strengths(writer),
    ...(publish.agreed ? agreed(writer) : []),
    ...(publish.comments ? comments(writer) : []),
    ...(publish.actions ? plan(writer) : []),
    ...(publish.influence ? influence(writer) : []),
    ...howMade(writer),
  ];
}

/** Whether this reader sees figures by group. */
function showsGroups({ reader, round }: Writer): boolean {
  return reader !== 'public' || round.settings.publish.groups;
}

function whoAnswered(writer: Writer): Block[] {
  const { published, results, say } = writer;
  const groups = showsGroups(writer) && published.groups.length ? groupsText(results, published.groups) : null;
  return part(say('reportWho'), [text(responseRateText(results, published), groups)]);
}

function sections(writer: Writer): Block[] {
  const { published, results, say } = writer;
  const rows = published.sections.map((section) => [
    results.section(section.section),
    section.displayed === null ? say('reportNoScore') : String(section.displayed),
    section.band === null ? '' : results.band(section.band, section.section),
    agreementText(results, section.agreement),
    restsOnText(results, section),
  ]);
  const caption = say('reportSectionsCaption');
  return [
    text(overallScoreText(results, published.overall)),
    {
      kind: 'picture',
      caption,
      text: published.sections.map((section) => sectionScoreText(results, section)).join(' '),
      bars: published.sections.map((section) => ({
        label: results.section(section.section),
        value: section.displayed,
        words: section.displayed === null ? say('reportNoScore') : `${section.displayed}`,
      })),
    },
    {
      kind: 'table',
      caption,
      head: [say('reportSection'), say('reportScore'), say('reportBand'), say('reportAgreement'), say('reportBasis')],
      rows,
    },
    ...(showsGroups(writer) ? groupTable(writer) : []),
    ...list(published.sections.flatMap((section) => remarks(writer, section))),
  ];
}

/** What is to be said of a section beside its score. */
function remarks(writer: Writer, section: PublishedSection): string[] {
  const { published, results } = writer;
  const said = [
    boundsText(results, { ...section, submitted: published.submitted, invited: published.invited }),
    quartilesText(results, section.quartiles),
    ...(showsGroups(writer)
      ? [section.gap?.flagged ? gapText(results, section.gap, published.groups) : null, balancedText(results, section)]
      : []),
  ].filter((sentence) => sentence !== null);
  return said.length ? [`${results.section(section.section)}: ${said.join(' ')}`] : [];
}

function groupTable({ published, results, say }: Writer): Block[] {
  if (!published.groups.length || !published.sections.some(({ groups }) => groups.length)) return [];
  const cell = (section: PublishedSection, group: string) => {
    const found = section.groups.find((each) => each.group === group);
    return found?.displayed == null ? say('reportNotShown') : String(found.displayed);
  };
  return [
    {
      kind: 'table',
      caption: say('reportGroupsCaption'),
      head: [say('reportSection'), ...published.groups.map(({ id, sectors }) => results.group(id, sectors))],
      rows: published.sections.map((section) => [results.section(section.section), ...published.groups.map(({ id }) => cell(section, id))]),
    },
  ];
}

function strengths({ view, results }: Writer): Block[] {
  const { strengths: best, highestSoFar } = view.strengths;
  const line = ({ item, displayed }: { item: string; displayed: number }) => `${results.item(item)}: ${displayed}`;
  return best.length
    ? part(results.say('strengthsTitle'), list(best.map(line)))
    : part(results.say('highestSoFarTitle'), list(highestSoFar.map(line)));
}

function talkFirst({ view, results }: Writer): Block[] {
  return part(
    results.say('prioritiesTitle'),
    list(view.priorities.map((priority) => `${results.item(priority.item)} (${priority.displayed}). ${reasonsText(results, priority)}`)),
  );
}

function couldNotAnswer({ view, results }: Writer): Block[] {
  return part(results.say('unanswerableTitle'), list(view.unanswerable.map((each) => unanswerableText(results, each))));
}

/** Every question of a section with its answers and its comments. */
function questionsOf(writer: Writer, section: Instrument['sections'][number]): Block[] {
  const { published, results, say, view } = writer;
  return part(
    section.title,
    section.items.flatMap((item) => {
      const found = published.items.find((each) => each.item === item.id);
      if (!found) return [];
      const notes = view.comments.find((each) => each.item === item.id)?.notes ?? [];
      return [
        heading(item.statement, 4),
        text(
          itemScoreText(results, found),
          found.counts ? countsText(results, found) : null,
          medianText(results, found),
          agreementText(results, found.agreement?.words ?? null, found.bothSides),
          manyUnsureText(results, found),
          groupsDifferText(results, found.groupsDiffer, published.groups),
        ),
        ...(notes.length ? [text(say('reportComments')), ...list(notes.map(noteText))] : []),
      ];
    }),
    3,
  );
}

const noteText = ({ text: note, name }: { text: string; name: string | null }) => (name ? `“${note}” (${name})` : `“${note}”`);

function comments({ view, results, say }: Writer): Block[] {
  return part(
    say('reportComments'),
    view.comments.flatMap(({ item, notes }) => [
      heading(results.item(item), 3),
      ...list(notes.map((note) => noteText({ ...note, name: null }))),
    ]),
  );
}

function agreed({ round, instrument, results, say }: Writer): Block[] {
  const rows = instrument.sections
    .flatMap(({ items }) => items)
    .flatMap(({ id }) => {
      const answer = round.agreed[id];
      if (!answer) return [];
      const said = answer.kind === 'agreed' ? results.option(id, answer.option) : say('reportDiffer', { views: answer.views.join(' / ') });
      return [[results.item(id), said, answer.reason ?? '']];
    });
  return rows.length
    ? [
        heading(say('reportAgreed')),
        {
          kind: 'table',
          caption: say('reportAgreedCaption'),
          head: [say('reportQuestion'), say('reportAnswer'), say('reportReason')],
          rows,
        },
      ]
    : [];
}

function chosen({ round, instrument, results, say }: Writer): Block[] {
  const ranked = rankVotes(instrument, round.votes).filter(({ dots }) => dots > 0);
  const line = ({ item, dots, tied }: (typeof ranked)[number]) =>
    say(tied ? 'reportDotsTied' : 'reportDots', { what: results.item(item), n: dots });
  return part(say('reportChosen'), list(ranked.map(line)));
}

/** What nobody has put into words yet stays out. */
const worded = <T extends { readonly what: string }>(entries: readonly T[]) => entries.filter(({ what }) => what.trim());

function plan({ round, results, say, reader }: Writer): Block[] {
  const actions = worded(round.actions);
  const rows = actions.map((action) => [
    action.what,
    action.who ?? '',
    action.by ? dayWords(action.by, results.language) : '',
    action.measure ?? '',
    `${say(`reportStatus-${action.status}`)}${action.from ? ` ${say('reportFrom', { period: action.from })}` : ''}${action.became ? `. ${action.became}` : ''}`,
  ]);
  if (!rows.length) return [];
  return [
    heading(say('reportPlan')),
    {
      kind: 'table',
      caption: say('reportPlanCaption'),
      head: [say('reportWhat'), say('reportWhoDoes'), say('reportBy'), say('reportMeasure'), say('reportStatus')],
      rows,
    },
    ...(reader === 'public' ? [] : list(actions.flatMap((action) => answersTo(action, results.item)))),
  ];
}

function answersTo({ what, item, cost }: Action, nameOf: (item: string) => string): string[] {
  const more = [item === undefined ? '' : nameOf(item), cost ?? ''].filter(Boolean);
  return more.length ? [`${what}: ${more.join('. ')}`] : [];
}

function change({ view, results, say }: Writer): Block[] {
  const said = view.change && comparing?.inWords(results, view.change);
  return said ? part(say('reportChange'), [text(...said.all), ...list(said.each)]) : [];
}

function influence({ round, results, say }: Writer): Block[] {
  const { years } = collateInfluence(round.influence);
  const money = (amount: number) => (amount ? `${amount.toLocaleString(results.language)} ${round.settings.currency ?? ''}`.trim() : '');
  if (!years.length) return [];
  return [
    heading(say('reportInfluence')),
    {
      kind: 'table',
      caption: say('reportInfluenceCaption'),
      head: [say('reportYear'), say('reportRecords'), say('reportMoney')],
      rows: years.map(({ year, records, money: amount }) => [String(year), String(records), money(amount)]),
    },
    ...list(
      worded(round.influence).map(({ date, what, partner }) =>
        [dayWords(date, results.language), what, partner].filter(Boolean).join(', '),
      ),
    ),
  ];
}

/** What every figure rests on, whose bands they are, and what is not shown. */
function howMade({ instrument, round, results, published, say }: Writer): Block[] {
  const bands = instrument.scoring.sections?.bands ?? [];
  return part(say('reportHow'), [
    text(say('reportHowScores')),
    text(
      say('reportHowBands', { title: instrument.title }),
      bands.map(({ label, from }) => say('reportBandFrom', { label, from })).join(', ') + '.',
    ),
    text(groupsFromText(results, published.k), say('reportHowHidden')),
    text(
      say('reportHowSource', {
        title: instrument.title,
        version: instrument.version,
        source: instrument.source.title,
        closed: dayWords(round.closed ?? '', results.language),
      }),
    ),
  ]);
}
