// The result on paper: headings and tables with their structure, everything unfolded, and nothing to press.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { answer, begin, click, find, note } from '../../../demo/drive.mjs';
import { chromiumOptions } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { OWN_PAGE, offerOwnPage } from './own-page.mjs';
import { visit } from './screens.mjs';

/** Poppler's reader of documents; `null` where it is not installed. */
const reads = (...args) => {
  try {
    return execFileSync('pdfinfo', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
};
const skip = reads('-v') === null && 'needs pdfinfo: apt-get install poppler-utils';

describe('the result on paper', { timeout: 120_000, skip }, () => {
  let server;
  let browser;
  let folder;
  let structure;
  before(async () => {
    server = await serve();
    browser = await puppeteer.launch(await chromiumOptions());
    folder = mkdtempSync(join(tmpdir(), 'take-stock-print-'));
    const toResult = async (page) => {
      await begin(page, { name: 'Sam Taylor' });
      await note(page, 'Agreed in May.');
      await answer(page, ['Fully', 'Not at all', 'Partly', 'Don’t know']);
      await click(page, 'See your result');
      await find(page, 'take-stock-radar');
    };
    const file = join(folder, 'result.pdf');
    await visit(
      browser,
      server.url,
      { path: OWN_PAGE, play: toResult },
      async (page) => {
        // As the button does it, without the browser's own window; "after printing" waits until the file is there.
        await page.evaluate(() => {
          window.print = () => (window.printed = window.dispatchEvent(new Event('beforeprint')));
        });
        await click(page, 'Print the result');
        // The page is drawn for paper first.
        await page.waitForFunction(() => window.printed);
        writeFileSync(file, await page.pdf({ tagged: true, format: 'A4' }));
      },
      offerOwnPage,
    );
    structure = reads('-struct-text', file);
  });
  after(async () => {
    await browser?.close();
    await server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('has headings of three levels and tables with header cells', () => {
    for (const tag of ['H2', 'H3', 'Table', 'TH', 'TD']) assert.match(structure, new RegExp(`^\\s*${tag}\\b`, 'm'), tag);
  });

  it('says whose it is, the scores, and how they were worked out', () => {
    const text = structure.replace(/\s+/g, ' ');
    for (const words of [
      'Sam Taylor',
      'Our own questions',
      'Who takes part',
      'Agreed in May.',
      'Fully',
      'Under way',
      'Go round the table once.',
    ])
      assert.ok(text.includes(words), words);
    assert.match(text, /Not enough answered/);
  });

  it('has nothing to press, and nothing of the page around it', () => {
    assert.doesNotMatch(structure, /^\s*(Form|Button)\b/m);
    for (const words of ['Hand over', 'Change answers', 'Print the result', 'Our own page', 'Words of the host.'])
      assert.ok(!structure.includes(words), `${words} is not printed`);
  });
});
