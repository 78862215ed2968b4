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
import type { Instrument, PublishedSection } from '@take-stock/engine';
import { comparing } from '../comparing.js';
import { dayWords } from '../day-words.js';
import type { Block } from './blocks.js';
import { heading, list, part, text, type Writer } from './writing.js';

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

export function strengths({ view, results }: Writer): Block[] {
  const { strengths: best, highestSoFar } = view.strengths;
  const line = ({ item, displayed }: { item: string; displayed: number }) => `${results.item(item)}: ${displayed}`;
  return best.length
    ? part(results.say('strengthsTitle'), list(best.map(line)))
    : part(results.say('highestSoFarTitle'), list(highestSoFar.map(line)));
}

export function talkFirst({ view, results }: Writer): Block[] {
  return part(
    results.say('prioritiesTitle'),
    list(view.priorities.map((priority) => `${results.item(priority.item)} (${priority.displayed}). ${reasonsText(results, priority)}`)),
  );
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

export function comments({ view, results, say }: Writer): Block[] {
  return part(
    say('reportComments'),
    view.comments.flatMap(({ item, notes }) => [
      heading(results.item(item), 3),
      ...list(notes.map((note) => noteText({ ...note, name: null }))),
    ]),
  );
}

export function change({ view, results, say }: Writer): Block[] {
  const said = view.change && comparing?.inWords(results, view.change);
  return said ? part(say('reportChange'), [text(...said.all), ...list(said.each)]) : [];
}

/** What every figure rests on, whose bands they are, and what is not shown. */
export function howMade({ instrument, round, results, published, say }: Writer): Block[] {
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
