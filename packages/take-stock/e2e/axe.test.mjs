// axe finds nothing on any screen: WCAG 2.0 to 2.2, A and AA, and best practice, light, dark and in forced colours, wide and narrow.
// Of a page that embeds the widget it looks at the widget alone: that everything lies in a landmark (`region`) is the host's to keep.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { launch } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/serve.mjs';
import { unseen } from './forced-colours.mjs';
import { ownPages, screens, visit } from './screens.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Firefox cannot be told which colour scheme to prefer while it runs.
const skip = process.env.BROWSER === 'firefox' && 'needs a Chromium';

describe('axe', { timeout: 900_000, skip }, () => {
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

  /** What axe finds within the first element that fits, a line each. */
  const findings = async (page, within = 'take-stock') => {
    await page.evaluate(source);
    return page.evaluate(
      async (selector, values) => {
        const { violations } = await window.axe.run(selector, {
          runOnly: { type: 'tag', values },
          rules: { region: { enabled: selector === 'html' } },
          resultTypes: ['violations'],
        });
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, html, failureSummary }) => `${id}: ${target.flat().join(' ')} ${html} ${failureSummary}`),
        );
      },
      within,
      TAGS,
    );
  };
  const show = async (page, width, feature) => {
    await page.setViewport({ width, height: width < 600 ? 740 : 900 });
    await page.emulateMediaFeatures([feature]);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  };
  const scheme = (value) => ({ name: 'prefers-color-scheme', value });
  const forced = { name: 'forced-colors', value: 'active' };

  it('finds a fault that is planted in the shadow of a question', async () => {
    const question = screens.find(({ name }) => name === 'question-first');
    await visit(browser, server.url, question, async (page) => {
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('take-stock').shadowRoot.querySelector('take-stock-questions');
        shadowRoot.querySelector('.bar button').textContent = '';
      });
      assert.match((await findings(page)).join('\n'), /button-name/);
    });
  });

  it('finds what forced colours hide, where that is planted', async () => {
    const result = screens.find(({ name }) => name === 'result');
    await visit(browser, server.url, result, async (page) => {
      await show(page, 1280, forced);
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('take-stock').shadowRoot.querySelector('take-stock-result');
        shadowRoot.querySelector('button.second').style.border = '0';
        shadowRoot.querySelector('take-stock-radar').shadowRoot.querySelector('.rim').style.stroke = 'Canvas';
      });
      assert.deepEqual((await unseen(page)).map((each) => each.replace(/:.*/, '')).sort(), ['no frame', 'not drawn']);
    });
  });

  for (const screen of ownPages)
    it(`finds nothing on the whole page of ${screen.name}`, async () => {
      await visit(browser, server.url, screen, async (page) => {
        for (const width of [1280, 360])
          for (const value of ['light', 'dark']) {
            await show(page, width, scheme(value));
            assert.deepEqual(await findings(page, 'html'), [], `${width} px, ${value}`);
          }
      });
    });

  for (const screen of screens)
    it(`finds nothing on ${screen.name}`, async () => {
      await visit(browser, server.url, screen, async (page) => {
        for (const width of [1280, 360])
          for (const value of ['light', 'dark']) {
            await show(page, width, scheme(value));
            assert.deepEqual(await findings(page), [], `${width} px, ${value}`);
          }
        await show(page, 1280, forced);
        assert.deepEqual(await unseen(page), [], 'forced colours');
      });
    });

  it('finds nothing on the result when everything is unfolded', async () => {
    const result = screens.find(({ name }) => name === 'result-unscored');
    await visit(browser, server.url, result, async (page) => {
      await page.evaluate(() => {
        const unfold = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'details') element.open = true;
            if (element.shadowRoot) unfold(element.shadowRoot);
          }
        };
        unfold(document);
      });
      assert.deepEqual(await findings(page), []);
    });
  });
});
