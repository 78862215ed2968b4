// The demo's page for developers: the engine by itself, on whatever is pasted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { find } from '../../../demo/drive.mjs';
import { launch } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { visit } from './screens.mjs';

const example = new URL('../../instruments/community-partnership-quick/worked-examples.json', import.meta.url);

describe('the page for developers', { timeout: 120_000 }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens the page, and puts a text where one is pasted. */
  const paste = (text, look) =>
    visit(browser, server.url, { path: '/developers.html' }, async (page) => {
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
