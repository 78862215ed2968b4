// What a screen reader meets, beside what it met when the files in outlines/ were written. After a change that is meant, run
// `UPDATE_OUTLINES=1 node --test packages/take-stock/e2e/outline.test.mjs`, and read the difference before it is committed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { answer, begin, choose, click, find, openFile } from '../../../demo/drive.mjs';
import { launchChromium } from '../../../scripts/browser.mjs';
import { visit } from '../../../scripts/stage.mjs';
import { outline } from './outline.mjs';
import { OWN_PAGE, offerOwnPage } from './own-page.mjs';
import { setStage } from './stage.mjs';

/** What a person does up to a screen whose outline is kept. */
const outlines = {
  start: (page) => find(page, 'li', 'Your answers wait for you on this device.'),
  question: async (page) => {
    await begin(page);
    await choose(page, 'Partly');
    await find(page, '.save', 'Saved');
  },
  'check-complete': async (page) => {
    await begin(page);
    await answer(page, ['Fully', 'Not at all', 'Partly', 'Don’t know']);
    await find(page, 'take-stock-check');
  },
  'check-blank': async (page) => {
    await begin(page);
    await answer(page, ['Fully', null, 'Doesn’t apply to us', null]);
    await find(page, 'take-stock-check');
  },
  result: async (page) => {
    await begin(page);
    await answer(page, ['Fully', 'Not at all', 'Partly', 'Don’t know']);
    await click(page, 'See your result');
    await find(page, 'take-stock-radar');
  },
  'file-wrong': async (page) => {
    await find(page, 'button', 'Start');
    await openFile(page, 'minutes.json', 'rubbish');
    await find(page, 'p', 'is not a file of answers');
  },
};

describe('the accessibility tree', { timeout: 120_000 }, () => {
  const stage = setStage({ start: launchChromium });

  for (const [name, play] of Object.entries(outlines))
    it(`of ${name} is as it was`, async () => {
      const file = new URL(`outlines/${name}.txt`, import.meta.url);
      const now = await visit(stage, { path: OWN_PAGE, play }, outline, offerOwnPage);
      if (process.env.UPDATE_OUTLINES) writeFileSync(file, now);
      assert.equal(now, readFileSync(file, 'utf8'));
    });

  it('has the focus on the heading of the page, and on nothing else', () => {
    for (const name of ['check-complete', 'check-blank', 'result']) {
      const lines = readFileSync(new URL(`outlines/${name}.txt`, import.meta.url), 'utf8').split('\n');
      const focused = lines.filter((line) => line.endsWith(' focused') || line.includes(' focused '));
      assert.equal(focused.length, 1, name);
      assert.match(focused[0], /^\s*heading «.+» focused level=2/);
    }
  });
});
