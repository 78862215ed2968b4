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

/** All that the entries of the engine make of the board. Plain data, so that it can be handed over and compared. */
export function work({ engine, words, formats, round }, instrument) {
  const parsed = engine.parseInstrument(JSON.parse(JSON.stringify(instrument)));
  const responses = board.map((line, index) => engine.parseResponse(parsed, documentOf(parsed, line, index)));
  const published = engine.publish(parsed, engine.summarise(parsed, responses, { roundId: '2026', invited: 10 }));
  const card = engine.score(parsed, responses[0]);
  const link = engine.toLink(parsed, responses[0]);
  const sentences = words.overallScoreText(words.wordsFor(parsed), card.overall);
  const figures = formats.csvText(formats.roundTable(parsed, published));
  const headings = formats.responseColumns(parsed).map(({ heading }) => heading);
  const row = formats.responseRow(parsed, responses[0]).map((cell) => cell ?? '');
  const readBack = formats.tableReader(parsed, headings, { today: '2026-05-03', uuidOf: (text) => text }).read(row, 1);
  const overall = viewOf(round, parsed, responses).published.overall;
  return { card, published, link, opened: engine.readLink(parsed, link).answers, sentences, figures, readBack, overall };
}

/** What the board sees of the round in which these answers came in. */
function viewOf({ boardView, closeRound, openRound, receive, takeIn }, instrument, responses) {
  const about = { id: '20260000-0000-4000-8000-000000000000', partnership: 'P', period: '2026', opened: '2026-05-01' };
  const open = openRound(instrument, about);
  const received = receive(
    open,
    responses.map((response) => ({ from: response.id, response })),
  );
  return boardView(instrument, closeRound(takeIn(open, received), '2026-06-01'));
}

/** What the entry without zod makes of one file. */
export function scoreFile(engine, instrument) {
  const response = engine.openResponse(instrument, JSON.stringify(documentOf(instrument, board[0], 0)));
  return engine.score(instrument, response);
}
