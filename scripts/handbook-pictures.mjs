// `node scripts/handbook-pictures.mjs`: the pictures of docs/coordinators.md, of the real page with the sample data.
/* global document, requestAnimationFrame -- in functions that are handed over to the page */
import { join } from 'node:path';
import { root } from './setup.mjs';
import { openStage } from './stage.mjs';

const folder = join(root, 'docs/pictures');
const pages = { Gather: 'board-gather', Results: 'board-results', Meeting: 'board-meeting', Reports: 'board-reports' };

const stage = await openStage();
try {
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1040, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(`${stage.url}/board-sample.html`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => document.querySelector('take-stock-board').shadowRoot.querySelector('nav'));
  for (const [step, name] of Object.entries(pages)) {
    await page.evaluate((words) => {
      const steps = [...document.querySelector('take-stock-board').shadowRoot.querySelectorAll('nav button')];
      steps.find((button) => button.textContent.trim() === words).click();
    }, step);
    await page.waitForNetworkIdle();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.evaluate(() => document.activeElement?.blur());
    const { x, y, width, height } = await (await page.$('take-stock-board')).boundingBox();
    await page.screenshot({
      path: join(folder, `${name}.png`),
      clip: { x: x - 1, y: y - 1, width: width + 2, height: Math.min(height + 2, 1100) },
      captureBeyondViewport: true,
    });
  }
} finally {
  await stage.close();
}
