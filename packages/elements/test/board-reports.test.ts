// Three readers, three reports: what each may hold, on the page, as text, as a Word file and to a screen reader; and the figures as data.
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import { parseInstrument, type Instrument } from '@take-stock/engine';
import type { Round } from '@take-stock/engine/round';
import { changeText } from '@take-stock/engine/words';
import { loadInstrument } from '@take-stock/instruments';
import type { Board } from '../src/board/board.js';
import { defineBoard } from '../src/board/define-board.js';
import { privacyText, PUBLISHABLE, type Publishable } from '../src/board/invitation.js';
import type { BoardMessageName, SharedMessageName } from '../src/board/messages/en-board.js';
import * as change from '../src/board/parts/change-part.js';
import * as influence from '../src/board/parts/influence-part.js';
import * as paper from '../src/board/parts/paper-part.js';
import * as plan from '../src/board/parts/plan-part.js';
import * as years from '../src/board/parts/years-part.js';
import { READERS, type Reader, type Report } from '../src/board/report/blocks.js';
import { makeReport } from '../src/board/report/make-report.js';
import { reportText } from '../src/board/report/report-text.js';
import { click } from './helpers/act.js';
import { texted, tinyRound, told } from './helpers/board.js';
import { catchDownloads, replace, type Caught } from './helpers/downloads.js';
import { find, inChromium, nameOf, read, seen, textOf, until } from './helpers/look.js';
import { boardOf, randomRound, risenBy } from './helpers/random-round.js';
import { everything, markedRound, sealed } from './helpers/sealed-board.js';
import { tiny } from './helpers/tiny-review.js';
import { unzip } from './helpers/unzip.js';

defineBoard();
for (const part of [change, influence, paper, plan, years]) part.definePart();

const SEEDS = [1, 2, 3, 4, 5, 6];
/** What the privacy rules keep back, in any output. */
const HIDDEN = /hidden[- ](code|name|note)|1999-12-31|31 December 1999/i;
/** Who wrote a note gave a name to go with it: it stands with the note, and nowhere else. */
const WRITER = 'Morag Quoted';
const NOTE = /seen at meeting/i;

let instrument: Instrument;
before(async () => {
  instrument = await loadInstrument('community-partnership-assessment');
});

const publish = (...parts: readonly Publishable[]) =>
  Object.fromEntries(PUBLISHABLE.map((part) => [part, parts.includes(part)])) as Round['settings']['publish'];

/** A board by chance that has met: something of everything that a report may hold. */
function metBoard(seed = 4, published: readonly Publishable[] = []): Board {
  const round = markedRound(instrument, seed);
  const responses = round.responses.map((each) => {
    const wrote = Object.values(each.answers).some(({ note }) => note);
    return wrote ? { ...each, respondent: { ...each.respondent, name: WRITER } } : each;
  });
  const [first, second] = instrument.sections[0]!.items;
  return boardOf(instrument, {
    ...round,
    responses,
    settings: { ...round.settings, publish: publish(...published) },
    agreed: {
      [first!.id]: { kind: 'agreed', option: 'some-extent', reason: 'Because of the bus.' },
      [second!.id]: { kind: 'differ', views: ['It goes well.', 'It goes badly.'] },
    },
    votes: { each: 3, given: { [first!.id]: 5 } },
    actions: [
      {
        id: '3f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a10',
        what: 'Ask the forums first.',
        who: 'Ann Lee',
        by: '2027-05-03',
        cost: 'A hall for an evening.',
        item: first!.id,
        status: 'open',
      },
    ],
    influence: [
      { id: '4f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a10', date: '2026-02-11', what: 'Bus 41 runs on Sundays.', kind: 'service', money: 1200 },
    ],
  });
}

const reportOf = (board: Board, reader: Reader): Report => makeReport({ ...board, published: board.view.published!, reader, say: texted });
const plainReport = (board: Board, reader: Reader) => reportText(reportOf(board, reader));

/** The page of the reports, on one of them. */
async function page(board: Board, reader: Reader): Promise<Element> {
  fixtureCleanup();
  const element = await fixture(html`<take-stock-board-reports .board=${board}></take-stock-board-reports>`);
  click(await find('label', told(`reader-${reader}`)));
  await until('the report', () => textOf(element).includes(told(`report-${reader}-title`, { period: board.round.period })));
  return element;
}

/** Presses a button of the page, and gives the files that come of it. */
async function files(button: SharedMessageName, name: string): Promise<readonly Caught[]> {
  const { caught, stop } = catchDownloads();
  try {
    click(await find('button', told(button)));
    await read(told('reportDataDone', { name }));
    return caught;
  } finally {
    stop();
  }
}

/** What stands in a report only where that part of it is published. */
const MARKS: Readonly<Record<Publishable, readonly string[]>> = {
  groups: ['How the groups see it'],
  comments: ['Seen at meeting'],
  agreed: ['Because of the bus.', 'It goes badly.'],
  actions: ['Ask the forums first.'],
  influence: ['Bus 41 runs on Sundays.', '£1,200'],
};

describe('makeReport(writer) for the public', () => {
  for (const part of PUBLISHABLE)
    it(`holds the part "${part}" when that is ticked, and only then`, () => {
      const others = PUBLISHABLE.filter((each) => each !== part);
      const [alone, without] = [plainReport(metBoard(4, [part]), 'public'), plainReport(metBoard(4, others), 'public')];
      for (const mark of MARKS[part]) {
        expect(alone).to.include(mark);
        expect(without).not.to.include(mark);
      }
      for (const mark of others.flatMap((other) => MARKS[other])) {
        expect(alone).not.to.include(mark);
        expect(without).to.include(mark);
      }
    });

  it('has no table of groups where no section shows any', () => {
    const board = metBoard(4, ['groups']);
    const published = board.view.published!;
    const sections = published.sections.map((each) => ({ ...each, groups: each.groups.map((cell) => ({ ...cell, displayed: null })) }));
    const text = plainReport({ ...board, view: { ...board.view, published: { ...published, sections } } }, 'public');
    expect(text).to.include('No section is shown by group');
    expect(text).not.to.include('How the groups see it');
  });

  it('says that figures are rounded one by one where a change is not what the scores come to, and only there', () => {
    const board = boardOf(instrument, randomRound(instrument, { seed: 3, years: 2 }));
    const rounded = 'Differences may not match because of rounding.';
    expect(plainReport(risenBy(8, board), 'paper'))
      .to.include('up 8')
      .and.to.include(rounded);
    expect(plainReport(risenBy(9, board), 'paper'))
      .to.include('up 9')
      .and.not.to.include(rounded);
  });

  it('names no group, no member and nobody’s words when nothing is ticked', () => {
    for (const seed of SEEDS) {
      const text = plainReport(metBoard(seed), 'public');
      const labels = metBoard(seed).round.settings.groups.map(({ label }) => label);
      expect(labels.filter((label) => text.includes(label))).to.deep.equal([]);
      expect(text).not.to.match(NOTE).and.not.include(WRITER);
      expect(text).not.to.include('Results for a group');
      expect(plainReport(metBoard(seed, ['groups']), 'public')).to.include('Results for a group are shown only from');
    }
  });

  it('names no member beside their comment', () => {
    const board = metBoard(4, PUBLISHABLE);
    expect(plainReport(board, 'room')).to.match(/“Seen at meeting [A-Z]” \(Morag Quoted\)/);
    expect(plainReport(board, 'public'))
      .to.match(/“Seen at meeting [A-Z]”/)
      .and.not.include(WRITER);
  });
});

/** What the privacy statement calls that part of the public report which stands under a heading, or in a column. */
const PROMISED: Readonly<Record<string, string>> = {
  'Who answered': 'how many members answered',
  'Section by section': 'the scores of the sections and of all together',
  Section: 'the scores of the sections',
  Score: 'the scores of the sections',
  'In words': 'the scores of the sections',
  Agreement: 'how far members agree',
  'Questions it rests on': 'how many members answered',
  'Since last time': 'the scores of the sections and of all together',
  2025: 'the scores of the sections',
  2026: 'the scores of the sections',
  'How these figures were made': 'the scores of the sections',
};
const PROMISED_OF: Readonly<Record<Publishable, readonly string[]>> = {
  groups: [],
  comments: ['Comments'],
  agreed: ['What we agreed'],
  actions: ['Our plan'],
  influence: ['What we influenced'],
};
const headingsOf = ({ blocks }: Report) => blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? block.text : []));
const tablesOf = ({ blocks }: Report) => blocks.filter((block) => block.kind === 'table');

describe('privacyText(inviting) and what the public report has', () => {
  const statement = ({ round, results }: Board) => privacyText({ instrument, round, results, say: told, day: (day) => day });

  it('names every heading and column that the report has when nothing is ticked', () => {
    for (const seed of SEEDS) {
      const board = metBoard(seed);
      const report = reportOf(board, 'public');
      expect(report.blocks.map(({ kind }) => kind)).to.deep.equal([
        ...['text', 'heading', 'text', 'heading', 'text', 'picture', 'table'], // no list, no question
        ...['heading', 'text', 'table', 'text', 'heading', 'text', 'text', 'text', 'text'], // no word of a change
      ]);
      for (const part of [...headingsOf(report), ...tablesOf(report).flatMap(({ head }) => head)])
        expect(statement(board)).to.include(PROMISED[part] ?? `nothing is said of “${part}”`);
      expect(statement(board)).to.include('how far members agree. Nothing else of what members answered.');
    }
  });

  for (const part of PUBLISHABLE)
    it(`names the part "${part}" where the report has it, which adds its own headings and no others`, () => {
      const [bare, board] = [metBoard(), metBoard(4, [part])];
      expect(statement(bare)).not.to.include(told(`publish-${part}`));
      expect(statement(board)).to.include(`beside these ${told(`publish-${part}`)}.`);
      const added = headingsOf(reportOf(board, 'public')).filter((each) => !headingsOf(reportOf(bare, 'public')).includes(each));
      expect(added).to.deep.equal(PROMISED_OF[part]);
    });

  it('names nobody who does something', () => {
    const board = metBoard(4, PUBLISHABLE);
    const [paper, all] = (['paper', 'public'] as const).map((reader) => plainReport(board, reader));
    expect(paper).to.include('What\tQuestion\tWho\tBy').and.include('Ann Lee');
    expect(all).to.include('What\tBy').and.not.include('Ann Lee');
  });

  it('says that members talked only where something came of it', () => {
    const board = metBoard();
    const unmet = { ...board, round: { ...board.round, agreed: {}, votes: { each: 3 as const, given: {} } } };
    expect(plainReport(board, 'public')).to.include(told('reportPublicTalked'));
    expect(plainReport(unmet, 'public')).not.to.include('talked');
  });
});

describe('makeReport(writer) for members and the board', () => {
  it('has the questions with their comments for the room, and neither in the board’s paper', () => {
    const [room, paper] = (['room', 'paper'] as const).map((reader) => plainReport(metBoard(), reader));
    for (const mark of [told('reportQuestions'), 'Seen at meeting']) {
      expect(room).to.include(mark);
      expect(paper).not.to.include(mark);
    }
    for (const mark of ['How the groups see it', 'Talk about this first', 'Because of the bus.', 'Ann Lee'])
      for (const text of [room, paper]) expect(text).to.include(mark);
  });

  it('says no statement again beside its score, under a heading that has it already', () => {
    const board = metBoard();
    const room = plainReport(board, 'room');
    const scored = board.view.published!.items.filter(({ displayed }) => displayed !== null);
    expect(scored).to.not.be.empty;
    for (const { item, displayed } of scored) {
      const { statement } = board.instrument.sections.flatMap(({ items }) => items).find(({ id }) => id === item)!;
      expect(room).to.match(new RegExp(`${statement.replace(/[.?]/g, '\\$&')}\\s+Score ${displayed}\\.`));
    }
  });
});

describe('makeReport(writer) of a round beside those before it', () => {
  const over = (years: number, reader: Reader, { seed = 3, change = {} } = {}) => {
    const board = boardOf(instrument, randomRound(instrument, { seed, years }));
    const view = { ...board.view, change: { ...board.view.change!, ...change } };
    const report = reportOf({ ...board, view }, reader);
    const table = (caption: BoardMessageName | SharedMessageName) => tablesOf(report).find((each) => each.caption === told(caption));
    return { board, view, text: reportText(report), table };
  };
  const shown = (score: number | null) => (score === null ? 'Not shown' : String(score));

  for (const reader of ['room', 'paper'] as const)
    it(`has the scores last time and now, and what changed, of every section: ${reader}`, () => {
      const { view, text, table, board } = over(2, reader);
      const { sections, submitted, stayers } = view.change;
      expect(table('sectionsScores')!.head).to.deep.equal(['Section', '2025', '2026', 'In words']);
      expect(table('sectionsScores')!.rows).to.deep.equal(
        sections.map((each) => [
          board.results.section(each.section),
          shown(each.before),
          shown(each.after),
          changeText(board.results, each),
        ]),
      );
      expect(text).to.include(told('yearsAnswered', submitted)).and.include(`${stayers!} members answered both times.`);
    });

  it('has the questions that are the same in both rounds for the room alone', () => {
    const { view, table } = over(2, 'room');
    expect(table('yearsItems')!.rows.map(([, ...scores]) => scores)).to.deep.equal(
      view.change.items.map(({ before, after }) => [String(before), String(after)]),
    );
    for (const reader of ['paper', 'public'] as const) expect(over(2, reader).table('yearsItems')).to.equal(undefined);
  });

  it('says no number of a change whose numbers are not shown', () => {
    const last = over(2, 'paper').view.change.sections;
    const sections = last.map((each) => ({ ...each, state: 'clearRise', change: null, interval: null, pairs: null }) as const);
    const { text } = over(2, 'paper', { change: { numbers: false, sections, stayers: null } });
    expect(text)
      .to.include('rate this clearly higher.')
      .and.not.match(/(up|down) \d/)
      .and.not.include('answered both times. Some');
  });

  it('has the scores of all years where there are more than two', () => {
    expect(over(2, 'paper').table('yearsTrend')).to.equal(undefined);
    const { view, table } = over(3, 'paper');
    expect(table('yearsTrend')!.head).to.deep.equal(['Section', '2024', '2025', '2026']);
    expect(table('yearsTrend')!.rows.map(([, ...scores]) => scores)).to.deep.equal([
      ...instrument.sections.map((_, index) => view.trend.map(({ sections }) => shown(sections[index]!.displayed))),
      view.trend.map(({ overall }) => shown(overall)),
    ]);
  });

  it('has each year’s scores for the public, and no word about who answered both times', () => {
    const { view, text, table } = over(2, 'public');
    expect(table('yearsTrend')!.head).to.deep.equal(['Section', '2025', '2026']);
    expect(table('yearsTrend')!.rows[0]!.slice(1)).to.deep.equal(view.trend.map(({ sections }) => shown(sections[0]!.displayed)));
    expect(text).to.include(told('yearsTrendSentence')).and.include(told('yearsAnswered', view.change.submitted));
    expect(text).not.to.match(/both times|\t2026\tIn words/);
  });

  it('says nothing of other years in a first one', () => {
    for (const reader of READERS) expect(plainReport(boardOf(instrument, randomRound(instrument)), reader)).not.to.include('last time');
  });
});

describe('makeReport(writer) of a round with too few answers', () => {
  const few = (n: number, published: readonly Publishable[] = []) => {
    const round = { ...metBoard(4, published).round, responses: metBoard().round.responses.slice(0, n) };
    return boardOf(instrument, round);
  };

  it('says why there are no results, and has what the board decided and brought about', () => {
    for (const reader of ['room', 'paper'] as const) {
      const report = reportOf(few(2), reader);
      expect(headingsOf(report)).to.deep.equal(['Who answered', ...['agreed', 'chosen', 'plan'].map(own), 'What we influenced']);
      expect(reportText(report))
        .to.include(told('tooFew', { k: 3 }))
        .and.include('Ann Lee')
        .and.not.match(/Based on|Score \d/);
    }
    expect(plainReport(few(0), 'paper')).to.include(told('nobodyAnswered'));
  });

  it('has for the public what is to be published of that', () => {
    expect(headingsOf(reportOf(few(2), 'public'))).to.deep.equal(['Who answered']);
    const report = reportOf(few(2, PUBLISHABLE), 'public');
    expect(headingsOf(report)).to.deep.equal(['Who answered', own('agreed'), own('plan'), 'What we influenced']);
    expect(reportText(report)).not.to.match(NOTE).and.not.include('Ann Lee');
  });

  it('is opened on the page of the reports, without figures to save', async () => {
    const element = await page(few(2), 'paper');
    expect(textOf(element))
      .to.include(told('tooFew', { k: 3 }))
      .and.not.include(told('reportData'));
    await expect(element).to.be.accessible();
  });

  const own = (what: string) => told(({ agreed: 'reportAgreed', chosen: 'reportChosen', plan: 'reportPlan' } as const)[what as 'plan']);
});

describe('makeReport(writer) and what figures rest on', () => {
  const listUnder = (report: Report, title: string) => {
    const at = report.blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
    const list = report.blocks[at + 1]!;
    return list.kind === 'list' ? list.items : [];
  };

  it('says of a question that is named alone its score and how many answered it', () => {
    const board = metBoard();
    for (const title of ['Strengths', 'Talk about this first']) {
      const lines = listUnder(reportOf(board, 'paper'), title);
      expect(lines).not.to.deep.equal([]);
      for (const line of lines) expect(line).to.match(/\w\. Score \d+\. Based on \d+ answers, \d+\s% of those it applies to\./);
    }
  });

  it('says once how far those who did not answer could move a score, and the scores in a column', () => {
    const [text, table] = [plainReport(metBoard(), 'paper'), tablesOf(reportOf(metBoard(), 'paper'))[0]!];
    expect(text.split(told('reportBounds'))).to.have.length(2);
    expect(text).not.to.match(/had (all )?chosen the lowest or the highest answer( throughout)?, the score/);
    const { sections } = metBoard().view.published!;
    expect(table.head.at(-1)).to.equal(told('reportBounds'));
    expect(table.rows.map((row) => row.at(-1))).to.deep.equal(sections.map(({ bounds }) => bounds!.join('–')));
    expect(plainReport(metBoard(), 'public')).not.to.include(told('reportBounds'));
  });

  it('says how many questions a section rests on without saying it twice', () => {
    const { head, rows } = tablesOf(reportOf(metBoard(), 'paper'))[0]!;
    const { sections } = metBoard().view.published!;
    expect(rows.map((row) => row[head.indexOf('Questions it rests on')])).to.deep.equal(
      sections.map(({ restsOn, of }) => `${restsOn.length} of ${of}`),
    );
  });

  it('keeps a number and its sign on one line', () => {
    for (const reader of READERS)
      expect(plainReport(metBoard(), reader), reader)
        .to.match(/\d\u00a0%/)
        .and.not.to.match(/\d %/);
  });

  it('names the question that an action is for beside it, and the action again only where it costs something', () => {
    const title = metBoard().results.item(instrument.sections[0]!.items[0]!.id);
    const plan = (board: Board, reader: Reader) =>
      tablesOf(reportOf(board, reader)).find(({ caption }) => caption === told('reportPlanCaption'))!;
    const { head, rows } = plan(metBoard(), 'paper');
    const question = head.indexOf(told('howQuestion'));
    expect(rows.map((row) => row[question])).to.include(title);
    const named = rows.map(([what]) => what!);
    const again = plainReport(metBoard(), 'paper')
      .split('\n')
      .filter((line) => line.startsWith('- ') && named.some((what) => line.includes(what)));
    expect(again).to.deep.equal(['- Ask the forums first. A hall for an evening.']);
    expect(plan(metBoard(4, ['actions']), 'public').head).not.to.include(told('howQuestion'));
    const board = metBoard();
    const without = { ...board, round: { ...board.round, actions: board.round.actions.map(({ item: _, ...action }) => action) } };
    expect(plan(without, 'room').head).not.to.include(told('howQuestion'));
  });

  it('lists what the board influenced newest first, as its years', () => {
    const board = metBoard();
    const [entry] = board.round.influence;
    const dates = ['2025-03-01', '2026-02-11', '2025-09-01'];
    const influence = dates.map((date, n) => ({ ...entry!, id: entry!.id.replace(/^4/, String(n)), date, what: `Change of ${date}` }));
    const text = plainReport({ ...board, round: { ...board.round, influence } }, 'paper');
    expect(text.match(/Change of \S+/g)).to.deep.equal(['Change of 2026-02-11', 'Change of 2025-09-01', 'Change of 2025-03-01']);
  });
});

describe('makeReport(writer) of what the board agreed', () => {
  for (const [what, views, said] of [
    ['two views', ['It goes well.', 'It goes badly.'], 'We agree to differ: It goes well. / It goes badly.'],
    ['one of two views', ['It goes well.', ' '], 'We agree to differ: It goes well.'],
    ['no view', ['', ''], 'We agree to differ'],
  ] as const)
    it(`says "${said}" for ${what}`, () => {
      const board = metBoard();
      const item = instrument.sections[0]!.items[1]!.id;
      const agreed: Round['agreed'] = { [item]: { kind: 'differ', views: [...views] } };
      const table = tablesOf(reportOf({ ...board, round: { ...board.round, agreed } }, 'paper')).find(
        ({ caption }) => caption === told('reportAgreedCaption'),
      );
      expect(table!.rows.map((row) => row[1])).to.deep.equal([said]);
    });
});

describe('makeReport(writer) of a questionnaire with another rule', () => {
  const bands = tiny.scoring.sections.bands;
  const ruled = (scoring: object, sections: readonly object[] = tiny.sections) => parseInstrument({ ...tiny, sections, scoring });
  const lines = ['full some full full', 'some some full none', 'none full some full'];
  const paper = (definition: Instrument) =>
    reportOf(boardOf(definition, { ...tinyRound(lines), instrument: { id: definition.id, version: definition.version } }), 'paper');
  const missing = { minShare: 0.5, minCount: 1 };

  it('says nothing of 0 to 100 and draws no bars for sums of raw values', () => {
    const report = paper(ruled({ values: 'raw', sections: { aggregate: 'sum', missing }, overall: { aggregate: 'sum' } }));
    const text = reportText(report);
    expect(text).not.to.match(/100|a section’s is the mean/);
    expect(text).to.include(told('reportHowOwn'));
    expect(report.blocks.filter(({ kind }) => kind === 'picture')).to.deep.equal([]);
    expect(tablesOf(report)[0]!.head).to.deep.equal(['Section', 'Score', 'Agreement', 'Questions it rests on']);
    expect(text).not.to.include('The words beside the scores');
  });

  it('says no rule of means where a section counts twice', () => {
    const sections = tiny.sections.map((section, index) => ({ ...section, weight: index + 1 }));
    const text = reportText(paper(ruled(tiny.scoring, sections)));
    expect(text).to.include(told('reportHowOwn')).and.not.include('All sections together is the mean');
  });

  it('names the sections before their words, where these differ', () => {
    const sections = tiny.sections.map((section, index) =>
      index ? { ...section, score: { aggregate: 'mean', missing, bands: [{ id: 'any', label: 'Any', from: 0 }] } } : section,
    );
    expect(reportText(paper(ruled(tiny.scoring, sections)))).to.include(
      `The words beside the scores are those of “A tiny review”: ${sections[0]!.title} and All sections together: ${bands.map(({ label, from }) => `${label} from ${from}`).join(', ')}; ${sections[1]!.title}: Any from 0.`,
    );
  });

  it('says nothing of all sections together where there is only one, or the questionnaire wants no such number', () => {
    const one = ruled(tiny.scoring, [{ ...tiny.sections[0], items: tiny.sections.flatMap(({ items }) => items) }]);
    const none = ruled({ ...tiny.scoring, overall: { aggregate: 'none' } });
    expect(reportText(paper(none)), 'a mean of answers is told as one').to.include(told('reportHowScores'));
    for (const definition of [one, none]) expect(reportText(paper(definition))).not.to.match(/Overall|all sections together/i);
    expect(reportText(paper(ruled(tiny.scoring)))).to.match(/Overall: \d+, .*All sections together is the mean of the sections\./s);
  });

  it('does not say that blanks are left out where the rule counts them', () => {
    const scoring = { ...tiny.scoring, sections: { missing: { fill: { constant: 0 }, minCount: 1 } } };
    expect(reportText(paper(ruled(scoring)))).not.to.include(told('reportHowLeftOut'));
    expect(reportText(paper(ruled(tiny.scoring)))).to.include(told('reportHowLeftOut'));
  });
});

describe('the page of the reports', () => {
  for (const reader of READERS)
    it(`shows, copies and saves the same report for one reader: ${reader}`, async () => {
      const board = metBoard(4, ['comments']);
      const element = await page(board, reader);
      const report = reportOf(board, reader);
      const article = element.shadowRoot!.querySelector('article')!;
      const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
      expect(nameOf(article.querySelector('h2')!), 'a printed report begins with it').to.equal('Leven Valley');
      expect([...article.querySelectorAll('h3, h4, h5')].map(nameOf)).to.deep.equal(headings);
      let copied = '';
      const stop = replace(navigator.clipboard, 'writeText', (_write, text) => Promise.resolve(void (copied = String(text))));
      try {
        click(await find('button', told('reportCopy')));
        await read(told('reportCopied'));
      } finally {
        stop();
      }
      expect(copied).to.equal(reportText(report));
      const [word] = await files('reportWord', `leven-valley-2026-${reader}.docx`);
      expect(word!.name).to.equal(`leven-valley-2026-${reader}.docx`);
      const document = (await unzip(word!.blob)).get('word/document.xml')!;
      expect(paragraphs(document, /^Heading/)).to.deep.equal(headings);
    });

  it('has radio buttons of its own where another page stands beside it, as the paper form has', async () => {
    for (const tag of ['reports', 'paper-form']) {
      fixtureCleanup();
      const pages = [0, 1].map(() => Object.assign(document.createElement(`take-stock-board-${tag}`), { board: metBoard() }));
      await fixture(html`<div>${pages}</div>`);
      const names = pages.map(({ shadowRoot }) => shadowRoot!.querySelector<HTMLInputElement>('input[type=radio]')!.name);
      expect(new Set(names), tag).to.have.property('size', 2);
    }
  });

  it('gives the page its title back after a print, though nothing said that the one before was over', async () => {
    const own = document.title;
    document.title = 'Leven Valley';
    const printed: string[] = [];
    const stop = replace(window, 'print', () => printed.push(document.title));
    try {
      await page(metBoard(), 'room');
      for (let n = 0; n < 2; n++) click(await find('button', told('reportPrint')));
      window.dispatchEvent(new Event('afterprint'));
      expect(printed).to.have.length(2);
      expect(printed).not.to.include('Leven Valley');
      expect(document.title).to.equal('Leven Valley');
    } finally {
      stop();
      document.title = own;
    }
  });

  it('saves the figures as CSV with its metadata, and as JSON, with nothing that anybody alone answered', async () => {
    const board = sealed(metBoard());
    await page(board, 'public');
    const [csv, metadata] = await files('reportCsv', 'leven-valley-2026-figures.csv, leven-valley-2026-figures.csv-metadata.json');
    const [json] = await files('reportJson', 'leven-valley-2026-figures.json');
    const [table, about, figures] = await Promise.all([csv!, metadata!, json!].map((file) => file.text()));
    expect(metadata!.name).to.equal('leven-valley-2026-figures.csv-metadata.json');
    const { url, tableSchema } = JSON.parse(about!) as { url: string; tableSchema: { columns: { titles: string }[] } };
    expect(url).to.equal(csv!.name);
    expect(table!.split('\r\n')[0]).to.equal(tableSchema.columns.map(({ titles }) => titles).join(','));
    const { published } = JSON.parse(figures!) as { published: { sections: { displayed: number | null }[] } };
    expect(published.sections.map(({ displayed }) => displayed)).to.deep.equal(
      board.view.published!.sections.map(({ displayed }) => displayed),
    );
    // Which file it is, in words: those of two partnerships would look alike.
    expect(JSON.parse(about!)).to.include({ 'dc:title': `Leven Valley, 2026: ${instrument.title}` });
    expect(JSON.parse(figures!)).to.include({ partnership: 'Leven Valley', period: '2026' });
    const { id, earlier } = board.round;
    const [first] = board.view.change!.sections;
    expect(table).to.include(`,score-before,${first!.before!},,,${first!.section},,${id},${earlier[0]!.id},`);
    expect(table).to.include(`,score-after,${first!.after!},,,${first!.section},,${id},${earlier[0]!.id},`);
    for (const text of [table, about, figures]) expect(text).not.to.match(HIDDEN).and.not.match(NOTE).and.not.include(WRITER);
  });
});

describe('the figures as data', () => {
  it('warn beside their buttons that groups are among them, though they are not published', async () => {
    expect(metBoard().round.settings.publish.groups).to.equal(false);
    const element = await page(metBoard(), 'public');
    expect(textOf(element)).to.match(/those of groups too, published or not\. Save as CSV Save as JSON/);
  });
});

/** All that a screen reader is told of the page. The type of the tool says that nothing comes back. */
async function heard(): Promise<string> {
  const tree: unknown = await (a11ySnapshot as (options: object) => Promise<unknown>)({});
  return JSON.stringify(tree);
}

/** The texts of the paragraphs in a Word file whose style has such a name. */
function paragraphs(document: string, style: RegExp): string[] {
  const xml = new DOMParser().parseFromString(document, 'application/xml');
  return [...xml.getElementsByTagName('w:p')]
    .filter((each) => style.test(each.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? ''))
    .map((each) => each.textContent);
}

describe('the Word file of a report', () => {
  it('has a title, a language and nobody’s name in its properties, headings, and a picture that says what it shows', async () => {
    const board = metBoard();
    await page(board, 'paper');
    const [word] = await files('reportWord', 'leven-valley-2026-paper.docx');
    const parts = await unzip(word!.blob);
    const xml = (name: string) => new DOMParser().parseFromString(parts.get(name)!, 'application/xml');
    const core = Object.fromEntries(
      [...xml('docProps/core.xml').documentElement.children].map((each) => [each.localName, each.textContent]),
    );
    expect(core['title']).to.equal('Leven Valley: Our review 2026: paper for the board');
    expect([core['creator'], core['lastModifiedBy']]).to.deep.equal(['Leven Valley', 'Leven Valley']);
    expect(xml('word/styles.xml').getElementsByTagName('w:lang')[0]?.getAttribute('w:val')).to.equal('en-GB');
    const document = parts.get('word/document.xml')!;
    expect(paragraphs(document, /^Title$/)).to.deep.equal(['Leven Valley']);
    const shown = reportOf(board, 'paper').blocks.find((block) => block.kind === 'picture')!;
    const pictures = xml('word/document.xml').getElementsByTagName('wp:docPr');
    expect([...pictures].map((each) => each.getAttribute('descr'))).to.deep.equal([shown.text]);
    expect([...parts.keys()].filter((name) => name.endsWith('.png'))).to.have.length(1);
  });
});

describe('the outputs of boards by chance', () => {
  it('have no hidden value in any part of a Word file, in the page or the calendar', async () => {
    for (const seed of SEEDS) {
      const board = sealed(metBoard(seed, PUBLISHABLE));
      for (const reader of READERS) {
        const element = await page(board, reader);
        expect(everything(element)).not.to.match(HIDDEN);
        const [word] = await files('reportWord', `leven-valley-2026-${reader}.docx`);
        for (const [name, text] of await unzip(word!.blob)) expect(text, `${reader}, ${name}`).not.to.match(HIDDEN);
      }
      fixtureCleanup();
      await fixture(html`<take-stock-board-plan .board=${board}></take-stock-board-plan>`);
      const { caught, stop } = catchDownloads();
      click(await find('button', told('planCalendar')));
      stop();
      expect(await caught[0]!.text())
        .to.include('SUMMARY:Ask the forums first.')
        .and.not.match(HIDDEN);
    }
  }).timeout(60_000);

  it('have no hidden value in what a screen reader is told', async function () {
    if (!inChromium) this.skip();
    for (const seed of SEEDS) {
      const board = sealed(metBoard(seed, PUBLISHABLE));
      fixtureCleanup();
      await fixture(html`<take-stock-board-results .board=${board}></take-stock-board-results>`);
      for (const summary of seen('summary')) click(summary);
      expect(await heard())
        .to.include('Talk about this first')
        .and.not.match(HIDDEN);
      for (const reader of READERS) {
        await page(board, reader);
        expect(await heard())
          .to.include(told(`report-${reader}-title`, { period: '2026' }))
          .and.not.match(HIDDEN);
      }
    }
  }).timeout(60_000);
});
