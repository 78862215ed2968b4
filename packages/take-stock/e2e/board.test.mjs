// The coordinator's page as it is published, on the sample data: every page under the strictest policy and before axe, on a narrow
// screen, and its reports on paper.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isFirefox } from '../../../scripts/browser.mjs';
import { serve, STRICT_CSP } from '../../../scripts/serve.mjs';
import { findings } from './axe.mjs';
import { openSample, openSamplePage, press, sampleRound, STEPS } from './board.mjs';
import { unseen } from './forced-colours.mjs';
import { noReader, onPaper, stubPrint } from './paper.mjs';
import { setStage } from './stage.mjs';

describe('the board with sample data', { timeout: 600_000 }, () => {
  const stage = setStage();

  const open = async () => {
    const page = await stage.browser.newPage();
    await openSamplePage(page, stage.url);
    return page;
  };

  it(
    'has no fault that axe finds, on any page, wide and light, narrow and dark',
    { skip: isFirefox && 'cannot be told a colour scheme' },
    async () => {
      const page = await open();
      const faults = await faultsOnScreens(page, async (note) => {
        for (const step of STEPS) {
          await press(page, step);
          await note(step);
        }
      });
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

  it(
    'has no fault that axe finds before a review is open, beside one that was kept, and where there are no results yet',
    { skip: isFirefox && 'cannot be told a colour scheme' },
    async () => {
      const page = await stage.browser.newPage();
      const round = sampleRound();
      const faults = await faultsOnScreens(page, async (note) => {
        await page.goto(`${stage.url}/board.html`, { waitUntil: 'networkidle0' });
        await note('home');
        await page.evaluate((given) => document.querySelector('take-stock-board').show(given), { ...round, closed: undefined });
        for (const step of ['Results', 'Meeting', 'Year on year', 'Reports']) {
          await press(page, step);
          assert.equal(
            await page.evaluate(() => document.querySelector('take-stock-board').shadowRoot.querySelector('.none h2')?.textContent),
            'No results yet',
          );
          await note(`${step}, before the round is closed`);
        }
        await page.evaluate((given) => document.querySelector('take-stock-board').show(given), {
          ...round,
          responses: round.responses.slice(0, 2),
        });
        await press(page, 'Results');
        await note('too few answers');
        await press(page, 'All reviews');
        await note('home with a review');
      });
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

  it('hides nothing in forced colours, on any page', { skip: isFirefox && 'cannot be told of forced colours' }, async () => {
    const page = await open();
    await page.emulateMediaFeatures([{ name: 'forced-colors', value: 'active' }]);
    const faults = [];
    for (const step of STEPS) {
      await press(page, step);
      const found = [...(await unseen(page)), ...(await faultsIn(page))];
      faults.push(...found.map((fault) => `${step}: ${fault}`));
    }
    assert.deepEqual(faults, []);
    await page.close();
  });

  it(
    'has no fault that axe finds in a report on paper, whoever it is for',
    { skip: isFirefox && 'prints from Chromium only' },
    async () => {
      const page = await open();
      await press(page, 'Reports');
      await stubPrint(page);
      await page.emulateMediaType('print');
      const faults = [];
      for (const reader of [0, 1, 2]) {
        await page.emulateMediaType('screen');
        await chooseReport(page, reader);
        await press(page, 'Print, or save as PDF');
        await page.emulateMediaType('print');
        faults.push(...(await faultsIn(page)).map((fault) => `report ${reader}: ${fault}`));
      }
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

  it('fits a screen of 320 px without scrolling sideways, but for the meeting', async () => {
    const page = await open();
    await page.setViewport({ width: 320, height: 700 });
    const wide = [];
    for (const step of STEPS) {
      await press(page, step);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0 && step !== 'Meeting') wide.push(`${step}: ${over} px too wide`);
    }
    assert.deepEqual(wide, []);
    await page.close();
  });

  it('asks for nothing that the strictest policy refuses, and says nothing to the console', async () => {
    const strict = await serve({ csp: STRICT_CSP });
    const page = await stage.browser.newPage();
    const said = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    // The policy allows no request from the page itself: the round is handed in.
    await openSample(page, strict.url);
    for (const step of STEPS) await press(page, step);
    assert.deepEqual(said, []);
    await page.close();
    await strict.close();
  });

  it('goes on without a network once it has had a moment to fetch what comes next', async () => {
    const own = await serve();
    const page = await stage.browser.newPage();
    await openSamplePage(page, own.url);
    const parts = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.includes('-part-')).length);
    while ((await parts()) < 8) await sleep(50);
    await own.close();
    for (const step of STEPS) {
      await press(page, step);
      assert.equal(await shown(page), `take-stock-board-${step === 'Year on year' ? 'years' : step.toLowerCase().replace(' ', '-')}`);
    }
    await page.close();
  });

  it('says when a step cannot be fetched, and fetches it on another try', async () => {
    const page = await stage.browser.newPage();
    let cut = true;
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (cut && request.url().includes('plan-part') ? request.abort('internetdisconnected') : request.continue()),
    );
    await openSamplePage(page, stage.url);
    await press(page, 'Plan');
    await page.waitForFunction(() =>
      document.querySelector('take-stock-board').shadowRoot.activeElement?.textContent.startsWith('This step could not be loaded.'),
    );
    const before = await page.evaluate(() => JSON.stringify(document.querySelector('take-stock-board').round));
    cut = false;
    await press(page, 'Try again');
    await page.waitForFunction(() => document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-plan'));
    assert.equal(await page.evaluate(() => JSON.stringify(document.querySelector('take-stock-board').round)), before);
    await page.close();
  });

  it(
    'prints each paper form on both sides of one sheet, and nothing after the last',
    { skip: (isFirefox && 'prints from Chromium only') || noReader },
    async () => {
      const page = await stage.browser.newPage();
      const { settings } = sampleRound();
      await openSample(page, stage.url, { settings: { ...settings, invited: 3 } });
      await press(page, 'Gather');
      await press(page, 'Print paper forms');
      await stubPrint(page);
      await press(page, 'Print');
      assert.equal(pagesIn((await onPaper(page, { margin: MARGIN })).about), 6);
      await page.close();
    },
  );

  it(
    'prints its report with headings and tables that a reader of PDF finds',
    { skip: (isFirefox && 'makes no tagged PDF') || noReader },
    async () => {
      const page = await open();
      const { structure } = await printed(page, 0);
      for (const kind of ['H3', 'H4', 'Table', 'TH', 'L', 'Figure'])
        assert.match(structure, new RegExp(`\\b${kind}\\b`), `the PDF has a ${kind}`);
      assert.match(structure, /Who answered/);
      assert.doesNotMatch(structure, /Save for Word/);
      await page.close();
    },
  );

  for (const [what, make] of [
    ['the sample year', (round) => round],
    ['a year with eight answers and six actions', longYear],
  ])
    it(
      `prints the board's paper of ${what} on two to four pages, under the title of the report`,
      { skip: (isFirefox && 'prints from Chromium only') || noReader },
      async (t) => {
        const page = await open();
        await page.evaluate(
          (round) => document.querySelector('take-stock-board').show(round),
          make(await page.evaluate(() => document.querySelector('take-stock-board').round)),
        );
        const own = await page.title();
        const { pages, title } = await printed(page, 1);
        t.diagnostic(`${pages} pages`);
        assert.ok(pages >= 2 && pages <= 4, `${pages} pages`);
        assert.equal(title, 'Leven Valley Partnership: Our review 2026: paper for the board');
        await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
        assert.equal(await page.title(), own);
        await page.close();
      },
    );
});

/** What axe finds on the screens that `show` goes through, wide and light, then narrow and dark; it calls back on each. */
async function faultsOnScreens(page, show) {
  const faults = [];
  for (const [width, scheme] of [
    [1280, 'light'],
    [360, 'dark'],
  ]) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await show(async (screen) => {
      faults.push(...(await faultsIn(page)).map((fault) => `${screen} at ${width}, ${scheme}: ${fault}`));
    });
  }
  return faults;
}

/** The margins that browsers give. */
const MARGIN = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };

const pagesIn = (about) => Number(/^Pages: +(\d+)/m.exec(about)[1]);

/** What pdfinfo says of one of the reports, printed on A4. */
async function printed(page, reader) {
  await press(page, 'Reports');
  await stubPrint(page);
  await chooseReport(page, reader);
  await press(page, 'Print, or save as PDF');
  const { about, structure } = await onPaper(page, { margin: MARGIN });
  return { structure, pages: pagesIn(about), title: /^Title: +(.*)/m.exec(about)[1] };
}

/** Chooses whom the report is for, by the place in the list from 0. */
const chooseReport = (page, reader) =>
  page.evaluate((n) => {
    const reports = document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-reports');
    reports.shadowRoot.querySelectorAll('fieldset input[type=radio]')[n].click();
  }, reader);

/** A year of much talk and many plans: eight answers with reasons, two of them two views, and six actions. */
function longYear(round) {
  const items = Object.keys(round.responses[0].answers);
  const agreed = { kind: 'agreed', option: 'some-extent', reason: 'The forums saw the plan, but only when most of it was settled.' };
  const views = [
    'The forums say that they are asked too late to change anything.',
    'Officers say that every forum had the draft for weeks.',
  ];
  const differ = { kind: 'differ', views, reason: 'We will ask three forums before the next meeting.' };
  return {
    ...round,
    agreed: Object.fromEntries(items.slice(0, 8).map((id, n) => [id, n % 4 === 3 ? differ : agreed])),
    votes: { each: 3, given: Object.fromEntries(items.slice(0, 6).map((id, n) => [id, 7 - n])) },
    actions: items.slice(0, 6).map((item, n) => ({
      id: `3f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a${10 + n}`,
      what: 'Ask the forums for their view before the first draft of the plan is written',
      who: 'Partnership manager',
      by: `2027-0${n + 1}-15`,
      measure: 'Each forum says that its view was asked for in time.',
      cost: 'A hall for two evenings.',
      item,
      status: 'open',
    })),
  };
}

/** What axe finds on the coordinator's page. */
const faultsIn = (page) => findings(page, 'take-stock-board');

/** The page of the step that is shown. */
const shown = (page) => page.evaluate(() => document.querySelector('take-stock-board').shadowRoot.querySelector('[data-page]')?.localName);
