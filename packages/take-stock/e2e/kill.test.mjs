// A browser that is killed in the midst of typing loses at most the last 250 ms, a page that is left nothing.
// BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { begin, choose, click, find } from '../../../demo/drive.mjs';
import { launch } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { kill } from './kill.mjs';
import { openReview, readQuestion, resumeAt } from './widget.mjs';

/** What a crash may cost at most, in ms. */
const BUDGET = 250;
/** Time between two keys, in ms: a fast typist. */
const PACE = 30;
/** The same budget in keys. */
const BUDGET_IN_KEYS = Math.ceil(BUDGET / PACE);
/** When to kill, in ms after the first key: in different phases of the write that comes every 150 ms. */
const KILLS = [1500, 2040, 3090];

describe('a note that is being typed', { timeout: 120_000 }, () => {
  let server;
  let profile;
  let started;

  before(async () => {
    server = await serve();
  });
  after(() => server.close());
  beforeEach(() => {
    started = [];
    profile = mkdtempSync(join(tmpdir(), 'take-stock-kill-'));
  });
  afterEach(async () => {
    for (const browser of started) if (browser.connected) await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });

  /** Starts the browser, in a process group of its own, on the profile of this test. */
  const start = async () => {
    const browser = await launch({ userDataDir: profile });
    started.push(browser);
    return browser;
  };

  for (const delay of KILLS)
    it(`loses at most the last ${BUDGET} ms when the browser is killed after ${delay} ms`, async (t) => {
      const browser = await start();
      const { page, question } = await beginNote(browser, server.url);
      const typed = type(page);
      await sleep(delay);
      const killed = performance.now();
      await kill(browser);
      const keys = await typed;

      const stored = await readBack(await start(), server.url, question.statement);
      assert.equal(stored.option, question.option, 'the choice is kept');
      const text = keys.map(({ key }) => key).join('');
      assert.ok(text.startsWith(stored.note), `the note is what was typed, got "${stored.note}" of "${text}"`);
      const lost = keys.slice(stored.note.length).filter(({ at, arrived }) => arrived && at < killed);
      const age = lost.length > 0 ? Math.round(killed - lost[0].at) : 0;
      // On a machine that stalls, time runs on while nobody can type: the longest time that it kept the typist waiting is not lost typing.
      const stall = Math.round(Math.max(0, ...keys.slice(1).map(({ at }, index) => at - keys[index].at - PACE)));
      t.diagnostic(`${keys.length} keys; lost ${lost.length}, the first of them typed ${age} ms before the kill; stalled ${stall} ms`);
      assert.ok(lost.length <= BUDGET_IN_KEYS, `lost ${lost.length} keys, typed up to ${age} ms before the kill`);
      assert.ok(age <= BUDGET + stall, `lost keys typed up to ${age} ms before the kill, on a machine that stalled for ${stall} ms`);
    });

  for (const { way, leave } of [
    { way: 'the page is left for another', leave: (page) => page.goto('about:blank') },
    { way: 'the tab is closed', leave: closeTab },
  ])
    it(`is kept to the last key when ${way}`, async () => {
      const browser = await start();
      const { page, question } = await beginNote(browser, server.url);
      // Without another tab the browser ends with this one.
      await browser.newPage();
      await page.bringToFront();
      const note = await find(page, 'textarea');
      await note.type('We met twice. ');
      const shown = await note.evaluate(({ value }) => value);
      assert.notEqual(shown, '');
      await leave(page);
      assert.equal((await readBack(browser, server.url, question.statement)).note, shown);
    });
});

/** Starts a review, chooses an answer, and opens its note. */
async function beginNote(browser, url) {
  const [page] = await browser.pages();
  await openReview(page, url);
  await begin(page);
  await choose(page, 3);
  await find(page, '.save', 'Saved on this device');
  await click(page, 'Add a note');
  await (await find(page, 'textarea')).focus();
  return { page, question: await readQuestion(page) };
}

/** Types until the browser is gone. Numbers, so that every piece of the text tells where it stood. */
async function type(page) {
  const keys = [];
  for (let n = 1; ; n++) {
    for (const key of `${n} `) {
      // Written down before it is pressed: it may be stored and the browser killed before the press is acknowledged.
      const pressed = { key, at: performance.now(), arrived: false };
      keys.push(pressed);
      try {
        await page.keyboard.press(key);
      } catch {
        return keys;
      }
      pressed.arrived = true;
      await sleep(Math.max(0, pressed.at + PACE - performance.now()));
    }
  }
}

/** Closes a tab as a person does: the page is asked first. */
async function closeTab(page) {
  const closed = new Promise((done) => page.once('close', done));
  await page.close({ runBeforeUnload: true });
  await closed;
}

/** Opens the page again, goes on where the review was, and reads the question. */
async function readBack(browser, url, statement) {
  const page = await browser.newPage();
  await openReview(page, url);
  await resumeAt(page, statement);
  return readQuestion(page);
}
