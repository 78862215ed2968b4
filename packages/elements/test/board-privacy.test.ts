// Nothing that the engine hides leaves by another door. Pages and reports that show results are given a round whose answers
// cannot be read at all; pages that must read answers, to take them in, are searched for what only the answers say.
import { expect, fixture, html } from '@open-wc/testing';
import type { Instrument, Response } from '@take-stock/engine';
import type { Round } from '@take-stock/engine/round';
import { loadInstrument } from '@take-stock/instruments';
import type { Board } from '../src/board/board.js';
import { defineBoard } from '../src/board/define-board.js';
import * as disputes from '../src/board/parts/disputes-part.js';
import * as gather from '../src/board/parts/gather-part.js';
import * as influence from '../src/board/parts/influence-part.js';
import * as meeting from '../src/board/parts/meeting-part.js';
import * as plan from '../src/board/parts/plan-part.js';
import * as setUp from '../src/board/parts/set-up-part.js';
import * as years from '../src/board/parts/years-part.js';
import { READERS } from '../src/board/report/blocks.js';
import { makeReport } from '../src/board/report/make-report.js';
import { figuresFiles } from '../src/board/report/report-data.js';
import { reportText } from '../src/board/report/report-text.js';
import { reportWord } from '../src/board/report/report-word.js';
import { told } from './helpers/board.js';
import { rest } from './helpers/look.js';
import { boardOf } from './helpers/random-round.js';
import { everything, markedRound, sealed } from './helpers/sealed-board.js';

defineBoard();
for (const part of [disputes, setUp, gather, meeting, plan, influence, years]) part.definePart();

const SEEDS = [1, 2, 3, 4, 5, 6];
/** Pages that show results, or stand beside them. */
const SHOWING = ['results', 'meeting', 'plan', 'influence', 'years', 'reports'];

let instrument: Instrument;
before(async () => {
  instrument = await loadInstrument('community-partnership-assessment');
});

async function open(step: string, board: Board): Promise<Element> {
  const page = Object.assign(document.createElement(`take-stock-board-${step}`), { board });
  await fixture(html`${page}`);
  await rest();
  expect(everything(page), step).to.have.length.above(200);
  return page;
}

describe('the board, and what it must not tell', () => {
  it('is checked with answers that nobody can read', () => {
    const { round } = sealed(boardOf(instrument, markedRound(instrument, 1)));
    expect(() => round.responses[0]).to.throw('looked at the answers');
    expect(() => round.earlier[0]!.responses.map(({ id }) => id)).to.throw('looked at the answers');
    expect(() => round.typing).to.throw('half-typed');
  });

  it('shows results, meeting, plan, influence, years and reports without looking at anybody’s answers', async function () {
    this.timeout(60_000);
    for (const seed of SEEDS) {
      const board = sealed(boardOf(instrument, markedRound(instrument, seed)));
      for (const step of SHOWING) await open(step, board);
    }
  });

  it('writes every report without them, as text, for Word and as data', async () => {
    for (const seed of SEEDS) {
      const board = sealed(boardOf(instrument, markedRound(instrument, seed)));
      const published = board.view.published!;
      for (const reader of READERS) {
        const report = makeReport({ ...board, published, reader, say: told });
        const text = reportText(report);
        expect(text)
          .to.include(board.round.partnership)
          .and.not.match(/hidden/i);
        if (seed === SEEDS[0]) expect((await reportWord(report)).size).to.be.above(4000);
      }
      expect(['csv', 'json'].flatMap((ending) => figuresFiles(board, published, `figures.${ending}`)).join('\n')).not.to.match(/hidden/i);
    }
  });

  it('keeps codes, days, ids, late answers and the names of those who wrote nothing out of every page', async () => {
    expect(await leaks([...SHOWING, 'set-up'], [/hidden-code-\d+/i, /hidden-name-\d+/i, /1999-12-31|31 December 1999/])).to.deep.equal([]);
  });

  it('tells of two copies of somebody’s answers how many there are, and nothing of them', async () => {
    const options = instrument.sections.flatMap(({ items }) => items.flatMap(({ scale }) => instrument.scales[scale]!.options));
    const labels = new RegExp([...new Set(options.map(({ label }) => label))].join('|'));
    for (const seed of SEEDS) {
      const text = everything(await open('disputes', boardOf(instrument, disputedRound(seed))));
      expect(text).to.match(/\d+ answered, \d+ with a note/);
      expect(text)
        .not.to.match(/hidden/i)
        .and.not.to.match(labels);
    }
  });

  // Whoever collects the answers must find those of one member, to take them out when asked: so there are names, codes and days.
  it('shows whose answers came in, and nothing that anybody answered, where they are gathered', async () => {
    expect(await leaks(['gather'], [/seen at meeting [a-z]/i])).to.deep.equal([]);
  });
});

/** Two copies of a round that say otherwise what two members answered, one of them late. */
function disputedRound(seed: number): Round {
  const round = markedRound(instrument, seed);
  const waiting = round.waiting ?? [];
  const [one, two] = [round.responses[3]!, waiting[0]!];
  const other = (response: Response): Response => ({
    ...response,
    answers: { [Object.keys(response.answers)[0]!]: { option: 'fully', note: 'Hidden note' } },
  });
  return { ...round, disputed: [one, two].map((each) => ({ part: 'responses', id: each.id, other: other(each) })) };
}

/** What can be found of late notes, ids and other secrets on pages that were given boards by chance. */
async function leaks(steps: readonly string[], secrets: readonly RegExp[]): Promise<string[]> {
  const found: (string | undefined)[] = [];
  for (const seed of SEEDS) {
    const round = markedRound(instrument, seed);
    const board = boardOf(instrument, round);
    const ids = [round, ...round.earlier].flatMap(({ responses, waiting = [] }) => [...responses, ...waiting].map(({ id }) => id));
    for (const step of steps) {
      const text = everything(await open(step, board));
      found.push(
        ...[/hidden note/i, ...secrets].map((secret) => secret.exec(text)?.[0]),
        ids.find((id) => text.includes(id)),
      );
    }
  }
  return found.filter((leak) => leak !== undefined);
}
