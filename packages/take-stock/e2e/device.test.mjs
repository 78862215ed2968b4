// What stays on the device, and what does not. BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { answer, begin, choose, click, find, note, onward } from '../../../demo/drive.mjs';
import { setProfiles } from './stage.mjs';
import { openReview, readQuestion } from './widget.mjs';

describe('a review on a device', { timeout: 180_000 }, () => {
  const stage = setProfiles();
  let browser;
  beforeEach(async () => {
    browser = await stage.start();
  });

  /** Everything that a page can leave behind. */
  const left = (page) =>
    page.evaluate(async () => {
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      const records = [];
      for (const name of databases) {
        const database = await new Promise((opened, failed) =>
          Object.assign(indexedDB.open(name), { onsuccess: (event) => opened(event.target.result), onerror: failed }),
        );
        for (const store of database.objectStoreNames) {
          const all = database.transaction(store).objectStore(store).getAll();
          records.push(...(await new Promise((read) => (all.onsuccess = () => read(all.result)))));
        }
        database.close();
      }
      return {
        records: records.length,
        text: JSON.stringify(records),
        other: [localStorage.length, sessionStorage.length, document.cookie.length],
      };
    });

  it('goes on after the browser was closed, at the next question, with the note', async () => {
    const page = await browser.newPage();
    await openReview(page, stage.url);
    await begin(page);
    await choose(page, 2);
    await note(page, 'We met twice.');
    const first = await readQuestion(page);
    await onward(page);
    const second = await readQuestion(page);
    // The page already says "saved", of the answer before the note.
    while (!(await left(page)).text.includes('We met twice.')) await sleep(50);
    await browser.close();

    const again = await (await stage.start()).newPage();
    await openReview(again, stage.url);
    await click(again, 'Go on');
    assert.equal((await readQuestion(again)).statement, second.statement);
    await click(again, 'Back');
    await find(again, 'legend', first.statement);
    assert.deepEqual(await readQuestion(again), first);
  });

  it('leaves answers in the database of this page and nowhere else', async () => {
    const page = await browser.newPage();
    await openReview(page, stage.url);
    await begin(page);
    await choose(page, 2);
    await find(page, '.save', 'Saved');
    const { records, other } = await left(page);
    assert.deepEqual({ records, other }, { records: 1, other: [0, 0, 0] });
  });

  it('leaves nothing behind when it is deleted', async () => {
    const page = await browser.newPage();
    await openReview(page, stage.url);
    await begin(page, { name: 'Sam Taylor' });
    await choose(page, 2);
    await find(page, '.save', 'Saved');
    await page.reload();
    await click(page, 'Delete from this device');
    await click(page, 'Yes, delete');
    await find(page, 'p', 'no longer on this device');
    const { records, text, other } = await left(page);
    assert.deepEqual({ records, text, other }, { records: 0, text: '[]', other: [0, 0, 0] });
  });

  it('leaves nothing behind with storage="none", and says so from the start', async () => {
    const page = await browser.newPage();
    await page.goto(`${stage.url}/demo.css`);
    await page.evaluate(() => {
      const review = document.createElement('take-stock');
      review.setAttribute('instrument', 'community-partnership-quick');
      review.setAttribute('storage', 'none');
      document.body.replaceChildren(
        review,
        Object.assign(document.createElement('script'), { type: 'module', src: '/take-stock/take-stock.js' }),
      );
    });
    await find(page, 'li', 'nothing is kept when this page closes');
    await begin(page);
    await answer(page, [3, 3]);
    await find(page, '.save', 'Not saved on this device.');
    const { records, other } = await left(page);
    assert.deepEqual({ records, other }, { records: 0, other: [0, 0, 0] });
  });

  it('is shown from a link without being kept', async () => {
    const page = await browser.newPage();
    await page.goto(`${stage.url}/quick.html`);
    await begin(page);
    await answer(page, [3, 3, 3, 3, 3]);
    await click(page, 'See your result');
    await click(page, 'Hand over your answers');
    const link = await (await find(page, 'textarea')).evaluate(({ value }) => value);
    await click(page, 'Delete from this device');
    await click(page, 'Yes, delete');
    await find(page, 'p', 'no longer on this device');
    await page.goto('about:blank');
    await page.goto(link);
    await find(page, 'h3', 'handed over');
    assert.equal((await left(page)).records, 0);
    await click(page, 'Close and go to the questions');
    await find(page, 'button', 'Start');
  });
});
