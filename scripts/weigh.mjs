// What the widget weighs in an open page, in JS heap above an empty page and in elements, against what we promise. Both are exact
// within one version of a browser. Needs a finished build; without a Chromium on this machine it says so and passes.
/* global document -- in functions that are handed over to the page */
import { findChromium } from './browser.mjs';
import { openStage } from './stage.mjs';

const MIB = 2 ** 20;
const HEAP_LIMIT = 0.7;
/** The demo page around the widget is counted too. */
const ELEMENT_LIMIT = 90;

if (!(await findChromium().catch(() => null))) {
  console.log('left out: there is no Chromium');
  process.exit(0);
}

const stage = await openStage();
const page = await stage.browser.newPage();
const cdp = await page.createCDPSession();
await cdp.send('Performance.enable');
const heap = async () => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / MIB;
};

const empty = await heap();
await page.goto(`${stage.url}/self-review.html`, { waitUntil: 'networkidle0' });
const screens = [{ screen: 'start page', heap: (await heap()) - empty, elements: await page.evaluate(countElements) }];
// Not by a locator: what puppeteer puts into the page for it would be weighed too.
await page.evaluate(() => document.querySelector('take-stock').begin());
screens.push({ screen: 'first question', heap: (await heap()) - empty, elements: await page.evaluate(countElements) });
await stage.close();

for (const { screen, heap, elements } of screens)
  console.log(`${heap.toFixed(2).padStart(6)} MiB  ${String(elements).padStart(4)} elements  ${screen}`);
const fits = screens.every(({ heap, elements }) => heap <= HEAP_LIMIT && elements <= ELEMENT_LIMIT);
console.log(`${fits ? 'ok' : 'TOO MUCH'}: at most ${HEAP_LIMIT} MiB and ${ELEMENT_LIMIT} elements`);
process.exit(fits ? 0 : 1);

/** Runs in the page: its elements, those in every shadow root included. */
function countElements(within = document) {
  return [...within.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + 1 + (shadowRoot ? countElements(shadowRoot) : 0), 0);
}
