// What a program does with the engine, from the doors to the sentences. Runs as it is in Node, in a page and in a worker.

/** Eight members, one line each: an option an item, `.` for a blank. */
const board = ['ABCDE', 'BBCDD', 'CABED', 'DDEAB', 'EE.AA', 'AB?CD', 'CCCCC', 'DEABC'];
const options = { A: 'not-at-all', B: 'small-extent', C: 'some-extent', D: 'large-extent', E: 'fully', '?': 'unsure' };

/** One member's answers, as a document from elsewhere. */
export function documentOf({ id, version, sections }, line, index) {
  const items = sections.flatMap((section) => section.items);
  const chosen = items.flatMap((item, place) => (options[line[place]] ? [[item.id, { option: options[line[place]] }]] : []));
  return {
    format: 'take-stock/response/1',
    id: `00000000-0000-4000-8000-00000000000${index}`,
    instrument: { id, version },
    respondent: {},
    answers: Object.fromEntries(chosen),
    created: '2026-05-03',
  };
}

/** All that the engine makes of the board. Plain data, so that it can be handed over and compared. */
export function work(engine, words, instrument) {
  const parsed = engine.parseInstrument(JSON.parse(JSON.stringify(instrument)));
  const responses = board.map((line, index) => engine.parseResponse(parsed, documentOf(parsed, line, index)));
  const published = engine.publish(parsed, engine.summarise(parsed, responses, { roundId: '2026', invited: 10 }));
  const card = engine.score(parsed, responses[0]);
  const link = engine.toLink(parsed, responses[0]);
  const sentences = words.overallScoreText(words.wordsFor(parsed), card.overall);
  return { card, published, link, opened: engine.readLink(parsed, link).answers, sentences };
}

/** What the entry without zod makes of one file. */
export function scoreFile(engine, instrument) {
  const response = engine.openResponse(instrument, JSON.stringify(documentOf(instrument, board[0], 0)));
  return engine.score(instrument, response);
}
