// axe finds nothing on any screen: light, dark and in forced colours, wide and narrow.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isFirefox } from '../../../scripts/browser.mjs';
import { visit } from '../../../scripts/stage.mjs';
import { findings } from './axe.mjs';
import { unseen } from './forced-colours.mjs';
import { ownPages, screens } from './screens.mjs';
import { setStage } from './stage.mjs';

const WIDGET = 'take-stock';
// Firefox cannot be told which colour scheme to prefer while it runs.
const skip = isFirefox && 'needs a Chromium';

describe('axe', { timeout: 900_000, skip }, () => {
  const stage = setStage();

  const show = async (page, width, feature) => {
    await page.setViewport({ width, height: width < 600 ? 740 : 900 });
    await page.emulateMediaFeatures([feature]);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  };
  const scheme = (value) => ({ name: 'prefers-color-scheme', value });
  const forced = { name: 'forced-colors', value: 'active' };

  it('finds a fault that is planted in the shadow of a question', async () => {
    const question = screens.find(({ name }) => name === 'question-first');
    await visit(stage, question, async (page) => {
      await page.evaluate(() => {
        const { shadowRoot } = document.querySelector('take-stock').shadowRoot.querySelector('take-stock-questions');
        shadowRoot.querySelector('.bar button').textContent = '';
      });
      assert.match((await findings(page, WIDGET)).join('\n'), /button-name/);
    });
  });

  it('finds what forced colours hide, where that is planted', async () => {
    const result = screens.find(({ name }) => name === 'result');
    await visit(stage, result, async (page) => {
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
      await visit(stage, screen, async (page) => {
        for (const width of [1280, 360])
          for (const value of ['light', 'dark']) {
            await show(page, width, scheme(value));
            assert.deepEqual(await findings(page, 'html'), [], `${width} px, ${value}`);
          }
      });
    });

  for (const screen of screens)
    it(`finds nothing on ${screen.name}`, async () => {
      await visit(stage, screen, async (page) => {
        for (const width of [1280, 360])
          for (const value of ['light', 'dark']) {
            await show(page, width, scheme(value));
            assert.deepEqual(await findings(page, WIDGET), [], `${width} px, ${value}`);
          }
        await show(page, 1280, forced);
        assert.deepEqual(await unseen(page), [], 'forced colours');
      });
    });

  it('finds nothing on the result when everything is unfolded', async () => {
    const result = screens.find(({ name }) => name === 'result-unscored');
    await visit(stage, result, async (page) => {
      await page.evaluate(() => {
        const unfold = (root) => {
          for (const element of root.querySelectorAll('*')) {
            if (element.localName === 'details') element.open = true;
            if (element.shadowRoot) unfold(element.shadowRoot);
          }
        };
        unfold(document);
      });
      assert.deepEqual(await findings(page, WIDGET), []);
    });
  });
});
