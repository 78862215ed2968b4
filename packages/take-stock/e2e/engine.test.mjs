// The engine gives the same in Node, in a page without a bundler and in a worker: to the last digit.
// BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import * as engine from '@take-stock/engine';
import * as formats from '@take-stock/engine/formats';
import * as round from '@take-stock/engine/round';
import * as words from '@take-stock/engine/words';
import * as scoring from '@take-stock/engine/scoring';
import instrument from '@take-stock/instruments/community-partnership-quick';
import { find } from '../../../demo/drive.mjs';
import { visit } from '../../../scripts/stage.mjs';
import { bundle } from './bundle.mjs';
import { scoreFile, work } from './engine-work.js';
import { setStage } from './stage.mjs';

const program = readFileSync(new URL('engine-work.js', import.meta.url), 'utf8');
const data = JSON.stringify(instrument);
const example = new URL('../../instruments/community-partnership-quick/worked-examples.json', import.meta.url);

const entries = `
    import * as engine from '@take-stock/engine';
    import * as formats from '@take-stock/engine/formats';
    import * as round from '@take-stock/engine/round';
    import * as words from '@take-stock/engine/words';`;

/** A page as a person would write it, with the addresses of the packages' own files. */
const page = `<!doctype html>
<html lang="en-GB">
  <meta charset="utf-8" />
  <title>No bundler</title>
  <script type="importmap">
    {
      "imports": {
        "@take-stock/engine": "/packages/engine/dist/index.js",
        "@take-stock/engine/formats": "/packages/engine/dist/formats/index.js",
        "@take-stock/engine/round": "/packages/engine/dist/round/index.js",
        "@take-stock/engine/words": "/packages/engine/dist/words/index.js",
        "zod/mini": "/node_modules/zod/mini/index.js"
      }
    }
  </script>
  <script type="module">
    ${entries}
    ${program.replaceAll('export function', 'function')}
    window.done = work({ engine, words, formats, round }, ${data});
  </script>
</html>`;

/** Import maps are not for workers: this one imports the entry that needs no zod, by its address. */
const unbundledWorker = (url) => `
  import * as engine from '${url}/packages/engine/dist/scoring.js';
  ${program.replaceAll('export function', 'function')}
  postMessage(scoreFile(engine, ${data}));`;

/** And this one is everything in one file, as bundlers make it. */
const bundledWorker = () =>
  bundle(`
    ${entries}
    import { work } from './engine-work.js';
    postMessage(work({ engine, words, formats, round }, ${data}));`);

/** Runs a module in a worker of the page, and resolves to the first thing that it says. */
const inWorker = (source) =>
  new Promise((said, failed) => {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address, { type: 'module' });
    worker.onmessage = ({ data }) => said(data);
    worker.onerror = ({ message }) => failed(new Error(`the worker failed: ${message}`));
  });

describe('the engine', { timeout: 120_000 }, () => {
  const inNode = work({ engine, words, formats, round }, instrument);
  const stage = setStage();
  let tab;
  before(async () => {
    tab = await stage.browser.newPage();
    await tab.setRequestInterception(true);
    tab.on('request', (request) =>
      request.url().endsWith('/no-bundler.html')
        ? request.respond({ contentType: 'text/html; charset=utf-8', body: page })
        : request.continue(),
    );
  });

  it('works in Node', () => {
    assert.equal(inNode.card.overall.displayed, 50);
    assert.equal(inNode.published.submitted, 8);
    assert.match(inNode.sentences, /^Overall: 50/);
    assert.match(inNode.figures, /,round,,,members,8,/);
    assert.deepEqual(inNode.readBack.answers, inNode.opened);
    assert.equal(inNode.overall.displayed, inNode.published.overall.displayed);
    assert.deepEqual(scoreFile(scoring, instrument), inNode.card);
  });

  it('gives the same in a page that loads the files of the packages by an import map', async () => {
    const errors = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.goto(`${stage.url}/no-bundler.html`);
    const inPage = await tab.waitForFunction(() => window.done, { polling: 50, timeout: 30_000 }).catch(() => null);
    assert.deepEqual(errors, []);
    assert.deepEqual(await inPage?.jsonValue(), inNode);
  });

  it('gives the same in a worker that imports the scoring by its address', async () => {
    await tab.goto(`${stage.url}/demo.css`);
    assert.deepEqual(await tab.evaluate(inWorker, unbundledWorker(stage.url)), inNode.card);
  });

  it('gives the same in a worker from a bundler', async () => {
    await tab.goto(`${stage.url}/demo.css`);
    assert.deepEqual(await tab.evaluate(inWorker, await bundledWorker()), inNode);
  });

  describe('on the page for developers, with whatever is pasted', () => {
    /** Opens the page, and puts a text where one is pasted. */
    const paste = (text, look) =>
      visit(stage, { path: '/developers.html' }, async (page) => {
        const errors = [];
        page.on('pageerror', (error) => errors.push(error.message));
        await find(page, '#summary', 'have a score');
        await page.$eval(
          '#input',
          (field, value) => {
            field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
          },
          text,
        );
        await look(page);
        assert.deepEqual(errors, []);
      });

    it('scores a response that is pasted, as worked out by hand', async () => {
      const [{ answers, expected }] = JSON.parse(readFileSync(example, 'utf8'));
      const response = {
        format: 'take-stock/response/1',
        id: '6b1f0a52-93c4-4d0e-8a27-5f1e3c9d7b49',
        instrument: { id: 'community-partnership-quick', version: '1.0.0' },
        respondent: {},
        created: '2026-05-03',
        answers: Object.fromEntries(Object.entries(answers).map(([item, option]) => [item, { option }])),
      };
      const scored = expected.sections.filter(({ displayed }) => displayed !== null);
      await paste(JSON.stringify(response), async (page) => {
        await find(page, '#summary', `${scored.length} of ${expected.sections.length} sections have a score`);
        const shown = await page.$eval('#output', (output) => output.textContent);
        for (const { displayed } of scored) assert.ok(shown.includes(String(displayed)), `${displayed} in ${shown}`);
      });
    });

    it('says what is wrong with what is pasted', async () => {
      await paste('{"format": "take-stock/response/1", ', (page) => find(page, '#summary', 'ResponseError'));
    });
  });
});
