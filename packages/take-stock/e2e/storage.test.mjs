// What a person sees when answers cannot be kept: the fault in words, and nothing lost that was on screen. Real faults where
// a browser can be made to have them. BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { begin, changeSaved, choose, click, find, onward } from '../../../demo/drive.mjs';
import { isFirefox } from '../../../scripts/browser.mjs';
import { setProfiles } from './stage.mjs';
import { backTo, openReview, readQuestion, resumeAt } from './widget.mjs';

describe('answers on the device', { timeout: 120_000 }, () => {
  const stage = setProfiles();
  let browser;
  beforeEach(() => {
    browser = null;
  });

  /** Opens the review in a new tab of the browser, which is started when it is not. */
  const open = async (options) => {
    browser ??= await stage.start(options);
    const page = await browser.newPage();
    await page.bringToFront();
    await narrow(page, stage.url);
    await openReview(page, stage.url);
    return page;
  };

  it('are said not to be kept where the browser refuses, and stay on screen', async (t) => {
    const page = await open(refusing(stage.profile));
    if ((await browser.version()).startsWith('HeadlessChrome')) return t.skip('a headless shell has no settings');
    await begin(page);
    await choose(page, 3);
    await find(page, '.save', 'Not saved: this browser does not let the page keep anything.');
    await find(page, 'button', 'Download a copy');
    const answered = await readQuestion(page);
    await onward(page);
    await choose(page, 1);
    await backTo(page, answered.statement);
    assert.deepEqual(await readQuestion(page), answered);
  });

  it('are said not to be kept where there is no room, and are kept once there is', async () => {
    const page = await open(SMALL);
    await begin(page);
    await choose(page, 0);
    await find(page, '.save', 'Saved on this device');
    const before = await readQuestion(page);
    await page.evaluate(fill);
    await chooseUntilFull(page);
    const { statement, option } = await readQuestion(page);
    assert.notEqual(option, before.option, 'the choice is still on screen');

    await page.evaluate(makeRoom);
    await onward(page);
    await choose(page, 1);
    await find(page, '.save', 'Saved on this device');
    const later = await open();
    await resumeAt(later, statement);
    assert.equal((await readQuestion(later)).option, option);
  });

  it('that are damaged are set aside, in words, and nothing writes over them', async () => {
    let page = await open();
    await begin(page);
    await choose(page, 2);
    await find(page, '.save', 'Saved on this device');
    await changeSaved(page, { answers: 'damaged' });
    await page.close();

    page = await open();
    await find(page, 'p', 'Some answers on this device could not be read.');
    await begin(page);
    await choose(page, 3);
    await find(page, '.save', 'Saved on this device');
    const [aside] = await page.evaluate(readAll, 'set-aside');
    assert.equal(aside.response.answers, 'damaged');
    assert.equal((await page.evaluate(readAll, 'responses')).length, 1);
  });

  it('are read-only in a second tab until it takes them over', async () => {
    const first = await open();
    await begin(first);
    await choose(first, 3);
    await click(first, 'Add a note');
    await (await find(first, 'textarea')).type('In the first tab.');
    const written = await readQuestion(first);

    const second = await open();
    await resumeAt(second, written.statement);
    await find(second, 'p', 'open in another tab');
    assert.deepEqual(await readQuestion(second), { ...written, locked: true });

    await click(second, 'Edit here instead');
    await unlocked(second);
    await choose(second, 1);
    const changed = await readQuestion(second);
    await kept(second, changed.option);

    await first.bringToFront();
    await find(first, 'p', 'open in another tab');
    assert.deepEqual(await readQuestion(first), { ...written, locked: true }, 'what was on screen is still there');
    await click(first, 'Edit here instead');
    await unlocked(first);
    await backTo(first, written.statement);
    assert.deepEqual(await readQuestion(first), changed);
  });
});

/** Waits until the device holds an answer. The page already says "saved", of the answers before. */
async function kept(page, option) {
  while (!JSON.stringify(await page.evaluate(readAll, 'responses')).includes(`"${option}"`)) await sleep(20);
}

/** A browser in which the person has forbidden sites to keep anything; Chromium reads that in the profile. */
function refusing(profile) {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return { extraPrefsFirefox: { 'network.cookie.cookieBehavior': 2 } };
}

/** How much a browser with little room keeps, in bytes: the least that Firefox gives to a site. */
const ROOM = 10 * 1024 * 1024;

/** A browser with little room; Chromium is told by {@link narrow}. */
const SMALL = { extraPrefsFirefox: { 'dom.quotaManager.temporaryStorage.fixedLimit': ROOM / 1024 } };

/** Tells Chromium how much a site may keep, before the page has asked. */
async function narrow(page, origin) {
  if (isFirefox) return;
  const devtools = await page.createCDPSession();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: ROOM });
}

/** Takes all the room that is left, down to the last kilobyte. */
async function fill() {
  const add = (size) =>
    new Promise((done) => {
      const opening = indexedDB.open('filler', 1);
      opening.onerror = () => done(false);
      opening.onupgradeneeded = () => opening.result.createObjectStore('blocks', { autoIncrement: true });
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('blocks', 'readwrite');
        // Noise: a browser may pack what repeats itself.
        transaction.objectStore('blocks').add(crypto.getRandomValues(new Uint8Array(size)));
        transaction.oncomplete = transaction.onabort = ({ type }) => {
          opening.result.close();
          done(type === 'complete');
        };
      };
    });
  // Opened anew for each block: Firefox gives up a connection on which something did not fit.
  for (let size = 64 * 1024; size >= 1024;) if (!(await add(size))) size /= 2;
}

/** Gives the room back. */
function makeRoom() {
  return new Promise((done) => {
    indexedDB.deleteDatabase('filler').onsuccess = done;
  });
}

/** All records of one store of the page's database. */
function readAll(name) {
  return new Promise((done) => {
    indexedDB.open('take-stock').onsuccess = ({ target: { result: database } }) => {
      database.transaction(name).objectStore(name).getAll().onsuccess = ({ target: { result: records } }) => {
        database.close();
        done(records);
      };
    };
  });
}

/** Changes the answer until the page says that it is not kept: the first changes may still fit in. */
async function chooseUntilFull(page) {
  for (let n = 0; n < 25; n++) {
    await choose(page, 1 + (n % 3));
    await sleep(200);
    const said = await (await find(page, '.save')).evaluate((element) => element.textContent);
    if (said.includes('Not saved: this device has no room left.')) return;
  }
  assert.fail('every change was kept');
}

/** Waits until the shown question can be changed. */
async function unlocked(page) {
  const question = await find(page, 'take-stock-question');
  await page.waitForFunction(({ shadowRoot }) => !shadowRoot.querySelector('input').matches(':disabled'), { timeout: 10_000 }, question);
}
