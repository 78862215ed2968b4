// `node scripts/readme-picture.mjs`: the pictures of README.md, of the real widget on the demo's page. Run it after a change of the looks.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answer, begin, choose, click, find } from '../demo/drive.mjs';
import { root } from './setup.mjs';
import { openStage } from './stage.mjs';

const folder = join(root, 'docs/pictures');
const [width, largest] = [960, 120 * 1024];
const answers = [3, 2, 3, 1, 2, 3, 3, 1, 0, 2, 2, 3, 2, 5, 2, 4, 4, 3, 3, 1, 2, 1, 2, 1, 5, 3, 2, 2, 2, 1];

const stage = await openStage();
try {
  mkdirSync(folder, { recursive: true });
  const page = await stage.browser.newPage();
  await page.setViewport({ width: width + 80, height: 1200, deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(`${stage.url}/self-review.html`);
  await begin(page);
  await answer(page, answers.slice(0, 7));
  await choose(page, 'To some extent');
  await find(page, '.save', 'Saved');
  await picture(page, 'question.png');
  await answer(page, [null, ...answers.slice(8)]);
  await click(page, 'See your result');
  await find(page, 'take-stock-bars');
  // Two sections and the shape of all five: the rest would only make the file heavier.
  await picture(page, 'result.png', 'svg');
} finally {
  await stage.close();
}

/** Takes the widget, from its top down to the end of an element in it. */
async function picture(page, name, last = 'take-stock') {
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  const edge = 1;
  const from = await (await page.$('take-stock')).boundingBox();
  const to = await (await find(page, last)).boundingBox();
  const path = join(folder, name);
  const height = Math.ceil(to.y + to.height - from.y) + 2 * edge;
  await page.screenshot({
    path,
    clip: { x: from.x - edge, y: from.y - edge, width: from.width + 2 * edge, height },
    captureBeyondViewport: true,
  });
  const { size } = statSync(path);
  console.log(`docs/pictures/${name}: ${Math.round(size / 1024)} KiB`);
  if (size > largest) throw new Error(`${name} must have at most ${largest} bytes, got ${size}`);
}
