import type { Block, Report } from './blocks.js';
import { agreed, chosen, plan } from './decisions.js';
import { change, comments, couldNotAnswer, howMade, questionsOf, sections, strengths, talkFirst, whoAnswered } from './figures.js';
import { influenceLog as influence } from './influence-log.js';
import { part, text, type Writer } from './writing.js';

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

function roomBlocks(writer: Writer): Block[] {
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
    ...part(writer.say('sectionsScores'), sections(writer)),
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

/** What the privacy statement says is published, and nothing else: `privacyPublished` in `messages/set-up.ts`. */
function publicBlocks(writer: Writer): Block[] {
  const { say, instrument, round } = writer;
  const { publish } = round.settings;
  const talked = [...agreed(writer), ...chosen(writer)].length > 0;
  return [
    text(say('reportPublicIntro', { title: instrument.title }), talked ? say('reportPublicTalked') : null),
    ...whoAnswered(writer),
    ...part(say('sectionsScores'), sections(writer)),
    ...(publish.agreed ? agreed(writer) : []),
    ...(publish.comments ? comments(writer) : []),
    ...(publish.actions ? plan(writer) : []),
    ...(publish.influence ? influence(writer) : []),
    ...howMade(writer),
  ];
}
