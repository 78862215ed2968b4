import { expect, fixture, html } from '@open-wc/testing';
import { parseInstrument, type Instrument } from '@take-stock/engine';
import { english as engineEnglish } from '@take-stock/engine/words';
import { loadInstrument } from '@take-stock/instruments';
import type { Board } from '../src/board/board.js';
import type { BoardRequest } from '../src/board/board-events.js';
import { defineBoard } from '../src/board/define-board.js';
import type { TakeStockBoardResults } from '../src/board/pages/results.js';
import type { TakeStockBoardYears } from '../src/board/pages/years.js';
import { definePart as defineYears } from '../src/board/parts/years-part.js';
import { click } from './helpers/act.js';
import { english, tinyRound } from './helpers/board.js';
import { english as englishReview, find, inside, nameOf, seen, textOf, until, words } from './helpers/look.js';
import { boardOf, randomRound, risenBy } from './helpers/random-round.js';
import { tiny } from './helpers/tiny-review.js';

defineBoard();
defineYears();

const results = (board: Board) =>
  fixture<TakeStockBoardResults>(html`<take-stock-board-results .board=${board}></take-stock-board-results>`);
const years = (board: Board) => fixture<TakeStockBoardYears>(html`<take-stock-board-years .board=${board}></take-stock-board-years>`);

/** Every element, folded or not, through all shadow roots. */
const everywhere = (selector: string, root: Element): HTMLElement[] =>
  [...(root.shadowRoot ?? root).querySelectorAll<HTMLElement>('*')].flatMap((each) => [
    ...(each.matches(selector) ? [each] : []),
    ...(each.shadowRoot ? everywhere(selector, each) : []),
  ]);
const unfold = (root: Element) => {
  for (const details of everywhere('details', root)) details.setAttribute('open', '');
};
const numbersIn = (text: string) => text.match(/\d+/g) ?? [];

/** Everything that holds a number, in a view. */
function figuresOf(value: unknown, into = new Set<string>()): Set<string> {
  if (typeof value === 'number') into.add(String(Math.abs(value)));
  else if (typeof value === 'string') for (const number of numbersIn(value)) into.add(number);
  else if (value && typeof value === 'object') for (const each of Object.values(value)) figuresOf(each, into);
  return into;
}

let instrument: Instrument;
before(async () => {
  instrument = await loadInstrument('community-partnership-assessment');
});

describe('the page with the board’s results', () => {
  it('says the headline and who answered, then strengths, then what to talk about, then sections', async () => {
    const page = await results(boardOf(instrument, randomRound(instrument, { seed: 3 })));
    expect(words(page.shadowRoot!.querySelector('h2')!.textContent)).to.match(/^Strongest: .+\. Furthest to go: .+\.$/);
    expect(textOf(page)).to.contain('14 of 15 members answered (93 %).');
    const headings = seen('h2, h3, [role="heading"]', page).map((heading) => words(heading.textContent));
    const order = ['Strengths', 'Talk about this first', 'Section by section', 'All sections together', 'How the groups see it'];
    expect(headings.filter((heading) => order.includes(heading))).to.deep.equal(order);
    expect(headings.slice(-5)).to.deep.equal(instrument.sections.map(({ title }) => title));
  });

  it('says nothing of 0 to 100, nor of all sections together, where the questionnaire has sums and no such number', async () => {
    const bands = [
      { id: 'low', label: 'A start', from: 0 },
      { id: 'high', label: 'Well on', from: 3 },
    ];
    const sections = { aggregate: 'sum', missing: { minShare: 0.5, minCount: 1 }, bands };
    const definition = parseInstrument({ ...tiny, scoring: { values: 'raw', sections, overall: { aggregate: 'none' } } });
    const page = await results(boardOf(definition, tinyRound(['full some full full', 'some some full none', 'none full some full'])));
    unfold(page);
    expect(textOf(page))
      .to.include('A start from 0, Well on from 3.')
      .and.not.match(/100|All sections together/);
  });

  it('says why a question is to be talked about, and leads to it in the meeting', async () => {
    const board = boardOf(instrument, randomRound(instrument, { seed: 3 }));
    const page = await results(board);
    const asked: BoardRequest[] = [];
    page.addEventListener('take-stock-board-request', (event) => asked.push(event.request));
    const [first] = board.view.priorities;
    const statement = instrument.sections.flatMap(({ items }) => items).find(({ id }) => id === first!.item)!.statement;
    click(await find('button', `Talk about it in the meeting: ${statement}`));
    expect(asked).to.deep.equal([{ do: 'go', page: { name: 'meeting', item: first!.item } }]);
    click(await find('summary', `Why is this here? ${statement}`));
    expect(textOf(page)).to.contain('Its place comes from the score');
  });

  it('folds the questions, opens all of them at once, and on paper too', async () => {
    const page = await results(boardOf(instrument, randomRound(instrument, { seed: 3 })));
    const shown = () => inside('take-stock-board-section', 'take-stock-distribution').length;
    expect(shown()).to.equal(0);
    const named = await until('the questions', () =>
      seen('summary').find((each) => nameOf(each).startsWith('The 4 questions of “Taking decisions”')),
    );
    click(named);
    expect(shown()).to.equal(4);
    click(await find('button', 'Open all questions'));
    await find('button', 'Close all questions');
    expect(shown()).to.equal(30);
    click(await find('button', 'Close all questions'));
    await find('button', 'Open all questions');
    expect(shown()).to.equal(0);
    window.dispatchEvent(new Event('beforeprint'));
    expect(shown()).to.equal(30);
    expect(seen('.how', page)).to.have.length(5);
    window.dispatchEvent(new Event('afterprint'));
    expect(shown()).to.equal(0);
  });

  it('shows comments by question, with names where they were given only', async () => {
    const board = boardOf(instrument, randomRound(instrument, { seed: 5 }));
    const page = await results(board);
    unfold(page);
    const notes = board.view.comments.flatMap((each) => each.notes);
    expect(notes.some(({ name }) => name !== null)).to.equal(true);
    expect(everywhere('.written li', page).map(({ textContent }) => words(textContent))).to.deep.equal(
      notes.map(({ text, name }) => (name === null ? text : `${text} (${name})`)),
    );
  });

  for (const { seed, n, years: count } of [
    { seed: 1, n: 9, years: 1 },
    { seed: 2, n: 14, years: 2 },
    { seed: 5, n: 23, years: 1 },
  ]) {
    it(`shows figures of the view only, and tables that say what the pictures do: ${n} members, ${count} years`, async () => {
      const board = boardOf(instrument, randomRound(instrument, { seed, n, years: count }));
      for (const page of [await results(board), await years(board)]) {
        unfold(page);
        // What stands there whatever the answers: the ends of the scale, bands, and texts of the questionnaire.
        const { published } = board.view;
        const silent = published!.invited! - published!.submitted;
        const known = figuresOf([board.view, instrument.sections.map(({ items }) => items), board.round.closed, 0, 100, silent, 1]);
        for (const section of instrument.sections) known.add(`${section.items.length}`);
        for (const { from } of instrument.scoring.sections!.bands!) known.add(`${from}`).add(`${from - 1}`);
        for (const { restsOn } of published!.sections) known.add(`${restsOn.length}`);
        known.add(`${published!.items.filter(({ displayed }) => displayed !== null).length}`);
        known.add(`${published!.overall.restsOn.length}`);
        for (const { section } of published!.sections) {
          const ids = published!.items.filter((item) => item.section === section).map(({ item }) => item);
          const notes = board.view.comments.filter(({ item }) => ids.includes(item)).flatMap((each) => each.notes);
          known.add(`${notes.length}`);
        }
        const strange = numbersIn(textOf(page)).filter((number) => !known.has(number));
        expect(strange, page.localName).to.deep.equal([]);
        for (const chart of everywhere('take-stock-bars, take-stock-distribution, take-stock-groups, take-stock-trend', page))
          sameAsTable(chart);
      }
    });
  }

  it('gives every figure to what it belongs to', async () => {
    const board = boardOf(instrument, randomRound(instrument, { seed: 7 }));
    const page = await results(board);
    unfold(page);
    const { sections, items, groups } = board.view.published!;
    const texts = (selector: string, root: Element = page) => everywhere(selector, root).map(({ textContent }) => words(textContent));
    const score = (displayed: number | null, prefix = '') =>
      displayed === null ? 'Not enough answered' : `${prefix}${displayed}${prefix && '.'}`;
    expect(texts('.figure b')).to.deep.equal(sections.map(({ displayed }) => `${displayed}`));
    expect(texts('h4 + p > b')).to.deep.equal(items.map(({ displayed }) => score(displayed, 'Score ')));
    const distributions = everywhere('take-stock-distribution', page).map((chart) => texts('ul b', chart));
    expect(distributions).to.deep.equal(
      items.flatMap(({ counts }) => {
        if (!counts) return [];
        const apart = [counts.unsure, counts.notApplicable, counts.blank].filter((count) => count > 0);
        return [[...counts.options.map(({ count }) => count), ...apart].map(String)];
      }),
    );
    const [picture] = everywhere('take-stock-groups', page);
    const cells = groups.map(({ id }) =>
      sections.map((section) => section.groups.find(({ group }) => group === id)!.displayed ?? 'Not shown').map(String),
    );
    for (const [index, own] of cells.entries()) {
      const rows = [...picture!.shadowRoot!.querySelectorAll('tbody')].map((body) => body.querySelectorAll('td')[index]!);
      expect(rows.map(({ textContent }) => words(textContent))).to.deep.equal(own);
    }
  });

  it('says in words what is withheld', async () => {
    const few = boardOf(instrument, randomRound(instrument, { seed: 2, n: 4 }));
    const page = await results(few);
    unfold(page);
    expect(textOf(page)).to.contain('Too few answers to show.');
    expect(textOf(page)).to.contain('Too few answers to say how far members agree.');
    expect(everywhere('take-stock-distribution', page)).to.have.length(0);
    expect(textOf(page)).to.contain('Fewer than two groups are large enough to be shown.');
  });

  it('works with an instrument of the page’s own, whose scores are sums', async () => {
    const sums = { ...tiny, scoring: { values: 'raw', sections: { aggregate: 'sum', missing: { minCount: 1 } } } } as unknown as Instrument;
    const page = await results(boardOf(sums, randomRound(sums, { seed: 4, n: 12 })));
    expect(everywhere('take-stock-bars, take-stock-groups', page)).to.have.length(0);
    unfold(page);
    expect(textOf(page)).to.contain('It comes from the sum of these numbers');
  });

  it('is accessible, folded', async () => {
    await expect(await results(boardOf(instrument, randomRound(instrument, { seed: 3 })))).to.be.accessible();
  }).timeout(30_000);

  // One question a section: axe takes most of a minute over thirty distributions and says the same of five.
  it('is accessible, unfolded', async () => {
    const quick = await loadInstrument('community-partnership-quick');
    const page = await results(boardOf(quick, randomRound(quick, { seed: 3 })));
    unfold(page);
    expect(everywhere('take-stock-distribution', page)).to.have.length(5);
    await expect(page).to.be.accessible();
  }).timeout(30_000);

  it('fits 320 px', async () => {
    const page = await results(boardOf(instrument, randomRound(instrument, { seed: 3 })));
    page.parentElement!.style.inlineSize = '288px';
    unfold(page);
    expect(page.parentElement!.scrollWidth).to.be.at.most(288);
    page.parentElement!.removeAttribute('style');
  });
});

const rounded = 'Differences may not match because of rounding.';
describe('the page with the years', () => {
  it('says how to get an earlier round when there is none', async () => {
    const page = await years(boardOf(instrument, randomRound(instrument)));
    expect(textOf(page)).to.contain('There is no earlier round to compare with');
    const asked: BoardRequest[] = [];
    page.addEventListener('take-stock-board-request', (event) => asked.push(event.request));
    click(await find('button', 'All reviews'));
    expect(asked).to.deep.equal([{ do: 'close' }]);
  });

  it('says what the engine says of every section, and nothing of getting better', async () => {
    const board = boardOf(instrument, randomRound(instrument, { seed: 3, years: 3 }));
    const page = await years(board);
    unfold(page);
    expect(words(page.shadowRoot!.querySelector('h2')!.textContent)).to.equal('2026 beside 2025');
    expect(textOf(page)).to.contain('14 members answered both times.');
    for (const { section, before, after } of board.view.change!.sections) {
      expect(textOf(page)).to.contain(board.results.section(section));
      expect(textOf(page)).to.contain(`${after} this time, ${before} last time`);
    }
    for (const part of ['table', 'details summary'])
      expect(page.shadowRoot!.querySelector(`${part}[aria-labelledby=items], ${part}[aria-describedby=items]`), part).to.exist;
    expect(textOf(page)).not.to.match(/improve|better|worse|progress since/i);
    expect(seen('.plot', page)).to.have.length(5);
  });

  it('says that figures are rounded one by one where a change is not what the scores come to, and only there', async () => {
    const board = boardOf(instrument, randomRound(instrument, { seed: 3, years: 2 }));
    expect(textOf(await years(risenBy(8, board))))
      .to.contain('up 8. 44 this time, 35 last time')
      .and.to.contain(rounded);
    expect(textOf(await years(risenBy(9, board)))).not.to.contain(rounded);
  });

  it('says why a change is told in words only once late answers were added', async () => {
    const round = randomRound(instrument, { seed: 3, years: 2 });
    const why = engineEnglish.numbersWithheld as string;
    expect(textOf(await years(boardOf(instrument, round)))).not.to.contain(why);
    const noted = { ...round, shownBefore: [round.responses.slice(0, 9).map(({ id }) => id)] };
    expect(textOf(await years(boardOf(instrument, noted))))
      .to.contain(why)
      .and.not.to.match(/\bup \d|\bdown \d/);
  });

  it('says that nobody can be matched without codes', async () => {
    const round = randomRound(instrument, { seed: 3, years: 2 });
    const strip = <T extends { responses: readonly { respondent: object }[] }>(each: T): T => ({
      ...each,
      responses: each.responses.map((response) => ({ ...response, respondent: {} })),
    });
    const page = await years(boardOf(instrument, { ...strip(round), earlier: round.earlier.map(strip) }));
    expect(textOf(page)).to.contain('no private codes in common');
    expect(textOf(page)).to.contain('Different people may have answered');
  });

  it('names a round of another questionnaire as the reason', async () => {
    const round = randomRound(instrument, { seed: 3, years: 2 });
    const other = { ...round.earlier[0]!, instrument: { id: 'another', version: '1.0.0' } };
    const page = await years(boardOf(instrument, { ...round, earlier: [other] }));
    expect(textOf(page)).to.contain('answered on another questionnaire');
    expect(everywhere('take-stock-trend', page)).to.have.length(0);
  });

  it('is accessible', async () => {
    const page = await years(boardOf(instrument, randomRound(instrument, { seed: 3, years: 3 })));
    unfold(page);
    await expect(page).to.be.accessible();
  });
});

/** The table of a picture says what the picture shows, row by row. */
function sameAsTable(chart: HTMLElement): void {
  const root = chart.shadowRoot!;
  const table = [...root.querySelectorAll('tbody tr:not(.together) td:first-of-type')].map((cell) => words(cell.textContent));
  const picture = {
    'take-stock-bars': () => [...root.querySelectorAll('.score, .head > .soft')].map((each) => words(each.textContent)),
    'take-stock-distribution': () => [...root.querySelectorAll('ul b')].map((each) => words(each.textContent)),
    'take-stock-groups': () => {
      const at = (mark: Element | null) => mark && String(parseFloat((mark as HTMLElement).style.getPropertyValue('--at')));
      const keys = [...root.querySelectorAll('.key .dot')].map((each) => nameOf(each));
      const hasBalanced = root.querySelector('.key .balanced');
      return [...root.querySelectorAll('.line')].flatMap((line) => [
        ...keys.map((key) => at([...line.querySelectorAll('.dot')].find((dot) => nameOf(dot) === key) ?? null) ?? 'Not shown'),
        at(line.querySelector('.of-all:not(.balanced)')) ?? 'Not shown',
        ...(hasBalanced ? [at(line.querySelector('.of-all.balanced')) ?? 'Not shown'] : []),
      ]);
    },
    'take-stock-trend': () =>
      [...root.querySelectorAll('.unseen')].flatMap((each) =>
        words(each.textContent)
          .split(', ')
          .map((part) => part.split(': ')[1]),
      ),
  }[chart.localName]!();
  expect(table, chart.localName).to.deep.equal(picture);
}

describe('texts that a page may replace', () => {
  it('have other names than the engine’s sentences: the coordinator’s page takes both in one object', () => {
    const names = [...Object.keys(english), ...Object.keys(englishReview)];
    expect(names.length).to.be.greaterThan(500);
    expect(names.filter((name) => name in engineEnglish)).to.deep.equal([]);
  });
});
