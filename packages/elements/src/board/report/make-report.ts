import type { Block, Report } from './blocks.js';
import { agreed, chosen, plan } from './decisions.js';
import { comments, couldNotAnswer, howMade, madeFrom, questionsOf, sections, strengths, talkFirst, whoAnswered } from './figures.js';
import { laterBlocks } from './later-blocks.js';
import { part, text, type Writer } from './writing.js';

/** The report of a closed round for one kind of reader, from published figures and what the board decided. */
export function makeReport(writer: Writer): Report {
  const { round, results, reader, say, published } = writer;
  const blocks = published.withheld === null ? shown(writer) : withheld(writer);
  return {
    title: round.partnership,
    subtitle: say(`report-${reader}-title`, { period: round.period }),
    language: results.language,
    blocks: blocks.filter((block) => !('text' in block) || block.text !== ''),
  };
}

function shown(writer: Writer): Block[] {
  const figures = { room: roomFigures, paper: paperFigures, public: publicFigures }[writer.reader];
  return [...figures(writer), ...decided(writer), ...(laterBlocks.years?.(writer) ?? []), ...influenced(writer), ...howMade(writer)];
}

/** With too few answers for any figure there is still what the board decided, and what it brought about. */
function withheld(writer: Writer): Block[] {
  const { round, published, say } = writer;
  const why = say(published.submitted ? 'tooFew' : 'nobodyAnswered', { k: round.settings.minimumGroup });
  return [...part(say('reportWho'), [text(why)]), ...decided(writer), ...influenced(writer), madeFrom(writer)];
}

function roomFigures(writer: Writer): Block[] {
  const { say, instrument } = writer;
  return [
    ...whoAnswered(writer),
    ...strengths(writer),
    ...talkFirst(writer),
    ...part(say('sectionsScores'), sections(writer)),
    ...couldNotAnswer(writer),
    ...part(
      say('reportQuestions'),
      instrument.sections.flatMap((section) => questionsOf(writer, section)),
    ),
  ];
}

function paperFigures(writer: Writer): Block[] {
  return [
    ...whoAnswered(writer),
    ...part(writer.say('sectionsScores'), sections(writer)),
    ...strengths(writer),
    ...talkFirst(writer),
    ...couldNotAnswer(writer),
  ];
}

/** What the privacy statement says is published, and nothing else: `privacyPublished` in `messages/set-up.ts`. */
function publicFigures(writer: Writer): Block[] {
  const { say, instrument, round } = writer;
  const talked = [...agreed(writer), ...chosen(writer)].length > 0;
  return [
    text(say('reportPublicIntro', { title: instrument.title }), talked ? say('reportPublicTalked') : null),
    ...whoAnswered(writer),
    ...part(say('sectionsScores'), sections(writer)),
    ...(round.settings.publish.comments ? comments(writer) : []),
  ];
}

/** What the board agreed, chose and does; of these the public gets what is to be published. */
function decided(writer: Writer): Block[] {
  return [
    ...(isFor(writer, 'agreed') ? agreed(writer) : []),
    ...(writer.reader === 'public' ? [] : chosen(writer)),
    ...(isFor(writer, 'actions') ? plan(writer) : []),
  ];
}

const influenced = (writer: Writer) => (isFor(writer, 'influence') ? (laterBlocks.influence?.(writer) ?? []) : []);

const isFor = ({ reader, round }: Writer, what: 'agreed' | 'actions' | 'influence') => reader !== 'public' || round.settings.publish[what];
