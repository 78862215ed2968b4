// The whole review by keyboard on the built script tag, with storage on the device, to the file that is handed over.
// BROWSER=firefox runs it in Firefox; WebKit does it with the elements, in packages/elements/test/keyboard.test.ts.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, it } from 'node:test';
import { readResponse } from '@take-stock/engine';
import { loadInstrument } from '@take-stock/instruments';
import { launch } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';

const INSTRUMENT = 'community-partnership-assessment';

let server;
let browser;
const folder = mkdtempSync(join(tmpdir(), 'take-stock-keyboard-'));
before(async () => {
  server = await serve();
  browser = await launch();
});
after(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What has the focus, through shadow roots: its name and its words. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { tag: element?.localName, type: element?.type, words: element?.textContent.replace(/\s+/g, ' ').trim() };
  });

/** Waits until the focus is on what fits; tells where it was in the end. */
async function waitForFocus(page, what, fits) {
  const end = Date.now() + 10_000;
  for (;;) {
    const at = await focused(page);
    if (fits(at)) return at;
    assert.ok(Date.now() < end, `no focus on ${what}, but on ${JSON.stringify(at)}`);
    await sleep(20);
  }
}

/** Presses Tab until the focus is on what fits; gives up where a person would. */
async function tabTo(page, what, fits) {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    if (fits(await focused(page))) return;
  }
  assert.fail(`40 times Tab and no ${what}`);
}

const heading =
  (words) =>
  ({ tag, words: own }) =>
    /^h[1-6]$/.test(tag) && (words === undefined || own === words);
const button =
  (words) =>
  ({ tag, words: own }) =>
    tag === 'button' && own === words;
const press = async (page, words) => {
  await tabTo(page, words, button(words));
  await page.keyboard.press('Enter');
};

/** How many records lie on the device, and with how many answers. */
const onDevice = (page) =>
  page.evaluate(async () => {
    const result = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const database = await result(indexedDB.open('take-stock'));
    const records = await result(database.transaction('responses').objectStore('responses').getAll());
    database.close();
    return records.map(({ response }) => Object.keys(response.answers).length);
  });

it('leads by keyboard through all 30 questions to the file, and keeps them on the device', { timeout: 240_000 }, async () => {
  const instrument = await loadInstrument(INSTRUMENT);
  const items = instrument.sections.flatMap((section) => section.items);
  const page = await browser.newPage();
  if (process.env.BROWSER !== 'firefox') {
    const cdp = await browser.target().createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  }
  await page.goto(`${server.url}/self-review.html`);
  await page.waitForFunction(() => document.querySelector('take-stock')?.shadowRoot?.querySelector('take-stock-start'));

  await press(page, 'Start');
  const chosen = {};
  for (const [index, item] of items.entries()) {
    await waitForFocus(page, item.statement, heading(item.statement));
    await tabTo(page, 'an answer', ({ type }) => type === 'radio');
    await page.keyboard.press(' ');
    const { options } = instrument.scales[item.scale];
    const at = index % options.length;
    for (let step = 0; step < at; step++) await page.keyboard.press('ArrowDown');
    chosen[item.id] = { option: options[at].id };
    await press(page, 'Continue');
  }
  await waitForFocus(page, 'the answers', heading('Your answers'));
  await press(page, 'See your result');
  await waitForFocus(page, 'the result', (at) => heading()(at) && at.words !== 'Your answers');
  await press(page, 'Hand over your answers');
  await waitForFocus(page, 'handing over', heading('Hand over your answers'));
  assert.deepEqual(await onDevice(page), [30]);

  // Firefox asks its own window where to put a download: there the file is caught on its way.
  if (process.env.BROWSER === 'firefox')
    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        blob.text().then((text) => (window.handedOver = text));
        return make.call(URL, blob);
      };
    });
  await press(page, 'Download the file');
  const response = readResponse(instrument, await handedOver(page));
  assert.deepEqual(response.answers, chosen);
  assert.ok(response.completed);
});

async function handedOver(page) {
  if (process.env.BROWSER === 'firefox') {
    await page.waitForFunction(() => window.handedOver, { timeout: 10_000 });
    return page.evaluate(() => window.handedOver);
  }
  const end = Date.now() + 10_000;
  for (;;) {
    const file = readdirSync(folder).find((name) => /^take-stock-.*\.json$/.test(name));
    // The file has its name before it has its words.
    const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';
    if (text.endsWith('}\n') || text.endsWith('}')) return text;
    assert.ok(Date.now() < end, `no file came, only ${readdirSync(folder).join(', ') || 'nothing'}`);
    await sleep(50);
  }
}
