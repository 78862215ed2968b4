// The whole review by keyboard on the built script tag, with storage on the device, to the file that is handed over.
// BROWSER=firefox and BROWSER=webkit run it in Firefox and in WebKitGTK.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'node:test';
import { readResponse } from '@take-stock/engine';
import { loadInstrument } from '@take-stock/instruments';
import { fileIn, launchInto } from './downloads.mjs';
import { setFolder, setStage } from './stage.mjs';

const INSTRUMENT = 'community-partnership-assessment';

const stage = setStage({ start: () => launchInto(folder) });
const folder = setFolder();

/** What has the focus, through shadow roots: its name and its words. */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return { tag: element?.localName, type: element?.type, words: element?.textContent.replace(/\s+/g, ' ').trim() };
  });

/** Asks the page until what it tells fits; gives up after ten seconds. */
async function waitFor(what, look, fits) {
  const end = Date.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (fits(seen)) return;
    assert.ok(Date.now() < end, `no ${what}, but ${JSON.stringify(seen)}`);
    await sleep(20);
  }
}
const waitForFocus = (page, what, fits) => waitFor(`focus on ${what}`, () => focused(page), fits);

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

/** What the page under `<take-stock>` says in passing. */
const statusOf = (page) =>
  page.evaluate(
    () =>
      document.querySelector('take-stock').shadowRoot.querySelector('take-stock-hand-over').shadowRoot.querySelector('[role=status]')
        .textContent,
  );

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
  const page = await stage.browser.newPage();
  await page.goto(`${stage.url}/self-review.html`);
  const started = () => page.evaluate(() => Boolean(document.querySelector('take-stock')?.shadowRoot?.querySelector('take-stock-start')));
  await waitFor('start page', started, Boolean);
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

  await press(page, 'Download the file');
  await waitFor(
    'word of the file',
    () => statusOf(page),
    (words) => /^The file “take-stock-.*\.json” is in your downloads\.$/.test(words),
  );
  const response = readResponse(instrument, await fileIn(folder, /^take-stock-.*\.json$/));
  assert.deepEqual(response.answers, chosen);
  assert.ok(response.completed);
});
