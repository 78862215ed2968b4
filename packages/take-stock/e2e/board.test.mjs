// The coordinator's page as it is published, on the sample data: every page under the strictest policy and before axe, the report
// on paper, and a browser that is killed during the meeting.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from '../../../scripts/browser.mjs';
import { serve, STRICT_CSP } from '../../../scripts/serve.mjs';
import { kill } from './kill.mjs';

const STEPS = ['Set up', 'Gather', 'Results', 'Meeting', 'Plan', 'Influence', 'Year on year', 'Reports'];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const inFirefox = process.env.BROWSER === 'firefox';

describe('the board with sample data', { timeout: 600_000 }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/board-sample.html`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => document.querySelector('take-stock-board')?.shadowRoot?.querySelector('nav'));
    return page;
  };

  it(
    'has no fault that axe finds, on any page, wide and light, narrow and dark',
    { skip: inFirefox && 'cannot be told a colour scheme' },
    async () => {
      const page = await open();
      const faults = [];
      for (const [width, scheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ]) {
        await page.setViewport({ width, height: 800 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        for (const step of STEPS) {
          await press(page, step);
          await page.evaluate(axe);
          const found = await page.evaluate(
            async (values) =>
              (
                await window.axe.run('take-stock-board', {
                  runOnly: { type: 'tag', values },
                  rules: { region: { enabled: false } },
                  resultTypes: ['violations'],
                })
              ).violations.flatMap(({ id, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`),
              ),
            TAGS,
          );
          faults.push(...found.map((fault) => `${step} at ${width}, ${scheme}: ${fault}`));
        }
      }
      assert.deepEqual(faults, []);
      await page.close();
    },
  );

  it('asks for nothing that the strictest policy refuses, and says nothing to the console', async () => {
    const strict = await serve({ csp: STRICT_CSP });
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
    page.on('pageerror', ({ message }) => said.push(message));
    await page.goto(`${strict.url}/board.html`, { waitUntil: 'networkidle0' });
    // The policy allows no request from the page itself: the round is handed in.
    await page.evaluate((given) => document.querySelector('take-stock-board').show(given), sampleRound());
    for (const step of STEPS) await press(page, step);
    assert.deepEqual(said, []);
    await page.close();
    await strict.close();
  });

  it('goes on without a network once it has had a moment to fetch what comes next', async () => {
    const own = await serve();
    const page = await browser.newPage();
    await page.goto(`${own.url}/board-sample.html`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => document.querySelector('take-stock-board')?.shadowRoot?.querySelector('nav'));
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
    const page = await browser.newPage();
    let cut = true;
    await page.setRequestInterception(true);
    page.on(
      'request',
      (request) => void (cut && request.url().includes('plan-part') ? request.abort('internetdisconnected') : request.continue()),
    );
    await page.goto(`${server.url}/board-sample.html`, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => document.querySelector('take-stock-board')?.shadowRoot?.querySelector('nav'));
    await press(page, 'Plan');
    await page.waitForFunction(() =>
      document.querySelector('take-stock-board').shadowRoot.activeElement?.textContent.startsWith('This step could not be loaded.'),
    );
    const before = await page.evaluate(() => JSON.stringify(document.querySelector('take-stock-board').round));
    // It remembers for as long as the page is open that a module could not be fetched; the sentence says what to do then.
    if (inFirefox) return page.close();
    cut = false;
    await press(page, 'Try again');
    await page.waitForFunction(() => document.querySelector('take-stock-board').shadowRoot.querySelector('take-stock-board-plan'));
    assert.equal(await page.evaluate(() => JSON.stringify(document.querySelector('take-stock-board').round)), before);
    await page.close();
  });

  it('prints its report with headings and tables that a reader of PDF finds', { skip: inFirefox && 'makes no tagged PDF' }, async () => {
    const page = await open();
    await press(page, 'Reports');
    await page.evaluate(() => {
      window.print = () => window.dispatchEvent(new Event('beforeprint'));
    });
    await press(page, 'Print, or save as PDF');
    const folder = mkdtempSync(join(tmpdir(), 'take-stock-board-'));
    const file = join(folder, 'report.pdf');
    writeFileSync(file, await page.pdf({ tagged: true, format: 'A4' }));
    const structure = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    for (const kind of ['H3', 'H4', 'Table', 'TH', 'L', 'Figure'])
      assert.match(structure, new RegExp(`\\b${kind}\\b`), `the PDF has a ${kind}`);
    assert.match(structure, /Who answered/);
    assert.doesNotMatch(structure, /Save for Word/);
    await page.close();
  });
});

describe('a meeting', { timeout: 120_000 }, () => {
  it('loses at most the last 250 ms of typing when the browser is killed', async (t) => {
    const server = await serve();
    const profile = mkdtempSync(join(tmpdir(), 'take-stock-board-kill-'));
    const before = await launch({ userDataDir: profile });
    const [page] = await before.pages();
    await page.goto(`${server.url}/board.html`, { waitUntil: 'networkidle0' });
    await page.evaluate((given) => document.querySelector('take-stock-board').show(given), sampleRound());
    await press(page, 'Plan');
    await press(page, 'Add an action');
    await page.waitForFunction(() => document.querySelector('take-stock-board').round.actions.length > 2);
    const typed = [];
    const typing = (async () => {
      for (let n = 1; ; n++)
        for (const key of `${n} `) {
          const at = performance.now();
          await page.keyboard.press(key);
          typed.push({ key, at });
          await sleep(Math.max(0, at + 30 - performance.now()));
        }
    })().catch(() => undefined);
    await sleep(2000);
    const killed = performance.now();
    await kill(before);
    await typing;

    const again = await launch({ userDataDir: profile });
    const next = await again.newPage();
    await next.goto(`${server.url}/board.html`, { waitUntil: 'networkidle0' });
    await press(next, 'Go on');
    const kept = await next.evaluate(() => document.querySelector('take-stock-board').round.actions.at(-1).what);
    await again.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    const text = typed.map(({ key }) => key).join('');
    assert.ok(kept.length > 0 && (text.startsWith(kept) || kept.startsWith(text)), `kept what was typed, got "${kept}" of "${text}"`);
    const lost = typed.slice(kept.length).filter(({ at }) => at < killed);
    const age = lost.length ? Math.round(killed - lost[0].at) : 0;
    t.diagnostic(`${typed.length} keys; lost ${lost.length}, the first of them typed ${age} ms before the kill`);
    assert.ok(age <= 250 || lost.length <= 9, `lost ${lost.length} keys, typed up to ${age} ms before the kill`);
  });
});

/** The sample data's round of this year. */
function sampleRound() {
  return JSON.parse(readFileSync(new URL('../../../demo/board/this-year.json', import.meta.url), 'utf8'));
}

/** The page that is shown, by its tag. */
function shown(page) {
  return page.evaluate(() => document.querySelector('take-stock-board').shadowRoot.querySelector('[data-page]')?.localName);
}

/** Presses a button by its words, wherever it stands, and waits until the page is drawn. */
async function press(page, words) {
  await page.waitForFunction(
    (name) => {
      const look = (root) => {
        for (const each of root.querySelectorAll('*')) {
          const called = each.getAttribute('aria-label')?.startsWith(`${name} `) || each.textContent.trim() === name;
          if (each.localName === 'button' && called && each.checkVisibility()) return each;
          const found = each.shadowRoot && look(each.shadowRoot);
          if (found) return found;
        }
        return null;
      };
      const button = look(document);
      button?.click();
      return Boolean(button);
    },
    { timeout: 20_000 },
    words,
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
