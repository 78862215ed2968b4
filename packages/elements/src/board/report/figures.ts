import {
  agreementText,
  balancedText,
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
  sectionScoreText,
  unanswerableText,
} from '@take-stock/engine/words';
import type { Instrument, PublishedSection } from '@take-stock/engine';
import { areDrawn } from '../../pages/chart-rows.js';
import { ruleOf } from '../../pages/rule-of.js';
import { dayWords } from '../day-words.js';
import { bandWords, bestOf, itemBasis } from '../pictures.js';
import type { Block } from './blocks.js';
import { ended, heading, list, part, table, text, type Writer } from './writing.js';

/* What a report says of answers: from the published view alone. */

/** Whether this reader sees figures by group. */
function showsGroups({ reader, round }: Writer): boolean {
  return reader !== 'public' || round.settings.publish.groups;
}

export function whoAnswered(writer: Writer): Block[] {
  const { published, results, say } = writer;
  const groups = showsGroups(writer) ? groupsText(results, published) : null;
  return part(say('reportWho'), [text(responseRateText(results, published), groups)]);
}

export function sections(writer: Writer): Block[] {
  const { instrument, published, results, say } = writer;
  const drawn = areDrawn(instrument);
  const banded = published.sections.some(({ band }) => band !== null);
  // What those who did not answer could change is not for the public.
  const bounded = writer.reader !== 'public' && published.sections.some(({ bounds }) => bounds);
  const score = ({ displayed }: PublishedSection) => (displayed === null ? say('reportNoScore') : String(displayed));
  const caption = say(drawn ? 'reportSectionsCaption' : 'sectionsScores');
  return [
    text(hasOverall(writer) ? overallScoreText(results, published.overall) : null),
    ...(drawn ? [sectionBars(writer, caption, score)] : []),
    table(
      caption,
      [
        say('chartSection'),
        say('chartScore'),
        ...(banded ? [say('reportBand')] : []),
        say('reportAgreement'),
        say('reportBasis'),
        ...(bounded ? [say('reportBounds')] : []),
      ],
      published.sections.map((section) => [
        results.section(section.section),
        score(section),
        ...(banded ? [section.band === null ? '' : results.band(section.band, section.section)] : []),
        agreementText(results, section.agreement),
        say('reportOf', { n: section.restsOn.length, of: section.of }),
        ...(bounded ? [section.bounds?.join('–') ?? ''] : []),
      ]),
    ),
    ...(showsGroups(writer) ? groupTable(writer) : []),
    ...list(published.sections.flatMap((section) => remarks(writer, section))),
  ];
}

/** Whether there is a number for all sections together: one section alone has none, and some questionnaires want none. */
function hasOverall({ published }: Writer): boolean {
  return published.sections.length > 1 && published.overall.state !== 'notScored';
}

function sectionBars({ published, results }: Writer, caption: string, score: (section: PublishedSection) => string): Block {
  return {
    kind: 'picture',
    caption,
    text: published.sections.map((section) => sectionScoreText(results, section)).join(' '),
    bars: published.sections.map((section) => ({
      label: results.section(section.section),
      value: section.displayed,
      words: score(section),
    })),
  };
}

/** What is to be said of a section beside its score. How far members lie apart is not for the public. */
function remarks(writer: Writer, section: PublishedSection): string[] {
  const { published, results, reader } = writer;
  const said = [
    reader === 'public' ? null : quartilesText(results, section.quartiles),
    ...(showsGroups(writer)
      ? [section.gap?.flagged ? gapText(results, section.gap, published.groups) : null, balancedText(results, section)]
      : []),
  ].filter((sentence) => sentence !== null);
  return said.length ? [`${results.section(section.section)}: ${said.join(' ')}`] : [];
}

function groupTable({ published, results, say }: Writer): Block[] {
  if (!published.sections.some(({ groups }) => groups.some(({ displayed }) => displayed !== null))) return [];
  const cell = (section: PublishedSection, group: string) => {
    const found = section.groups.find((each) => each.group === group);
    return found?.displayed == null ? say('notShown') : String(found.displayed);
  };
  return [
    table(
      say('resultsGroups'),
      [say('chartSection'), ...published.groups.map(({ id, sectors }) => results.group(id, sectors))],
      published.sections.map((section) => [results.section(section.section), ...published.groups.map(({ id }) => cell(section, id))]),
    ),
  ];
}

export function strengths(writer: Writer): Block[] {
  const { results, view } = writer;
  const [title, listed] = bestOf(view.strengths);
  return part(results.say(title), list(listed.map((each) => scored(writer, each))));
}

export function talkFirst(writer: Writer): Block[] {
  const { results, view } = writer;
  const line = (priority: (typeof view.priorities)[number]) => `${scored(writer, priority)} ${reasonsText(results, priority)}`;
  return part(results.say('prioritiesTitle'), list(view.priorities.map(line)));
}

/** A question with its score and what that rests on. */
function scored({ published, results, say }: Writer, { item, displayed }: { readonly item: string; readonly displayed: number }): string {
  const basis = itemBasis(
    published.items.find((each) => each.item === item),
    say,
  );
  return [ended(results.item(item)), say('resultsScore', { score: displayed }), basis].filter(Boolean).join(' ');
}

export function couldNotAnswer({ view, results }: Writer): Block[] {
  return part(results.say('unanswerableTitle'), list(view.unanswerable.map((each) => unanswerableText(results, each))));
}

/** Every question of a section with its answers and its comments. */
export function questionsOf(writer: Writer, section: Instrument['sections'][number]): Block[] {
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
          // The statement stands above it; only why there is no score says it again.
          found.displayed === null ? itemScoreText(results, found) : say('resultsScore', { score: found.displayed }),
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

export function comments({ view, results, say }: Writer): Block[] {
  return part(
    say('reportComments'),
    view.comments.flatMap(({ item, notes }) => [
      heading(results.item(item), 3),
      ...list(notes.map((note) => noteText({ ...note, name: null }))),
    ]),
  );
}

/** What every figure rests on, whose bands they are, and what is not shown. */
export function howMade(writer: Writer): Block[] {
  const { instrument, results, published, say } = writer;
  const bands = bandWords(instrument, results, say);
  return part(say('reportHow'), [
    areMeans(instrument)
      ? text(say('reportHowScores'), hasOverall(writer) ? say('reportHowOverall') : null, say('reportHowLeftOut'))
      : text(say('reportHowOwn')),
    text(bands && `${say('reportHowBands', { title: instrument.title })} ${bands}.`),
    text(showsGroups(writer) ? groupsFromText(results, published.k) : null, say('reportHowHidden')),
    madeFrom(writer),
  ]);
}

/** What was asked, and until when. */
export function madeFrom({ instrument, round, results, say }: Writer): Block {
  const { title, version, source } = instrument;
  return text(say('reportHowSource', { title, version, source: source.title, closed: dayWords(round.closed ?? '', results.language) }));
}

/** Whether every score is a plain mean of answers from 0 to 100, which needs no more than a sentence. */
function areMeans(instrument: Instrument): boolean {
  const { sections, scoring } = instrument;
  const { overall = {} } = scoring;
  const rules = [...sections.map(({ id }) => ruleOf(instrument, id)), ...(overall.aggregate === 'none' ? [] : [overall])];
  return (
    areDrawn(instrument) &&
    rules.every(
      ({ aggregate = 'mean', transform = [], missing }) => aggregate === 'mean' && !transform.length && typeof missing?.fill !== 'object',
    ) &&
    sections.every(({ weight = 1, items }) => weight === 1 && items.every((item) => (item.weight ?? 1) === 1))
  );
}
