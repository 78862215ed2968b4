// The elements from a bundler that leaves out whatever the package says nobody needs: what a page registers stays, and an import alone
// registers nothing, so that the package is right to say that its files have no side effects.
// BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answer, begin, click, find } from '../../../demo/drive.mjs';
import { visit } from '../../../scripts/stage.mjs';
import { bundle } from './bundle.mjs';
import { setStage } from './stage.mjs';

/** The program of packages/elements/README.md. */
const readme = `
  import instrument from '@take-stock/instruments/community-partnership-quick';
  import { TakeStock, define, defineQuestions } from '@take-stock/elements';
  defineQuestions();
  define('take-stock', TakeStock);
  const review = document.createElement('take-stock');
  review.definition = instrument;
  document.body.append(review);`;

describe('the elements in a bundle', { timeout: 120_000 }, () => {
  const stage = setStage();

  const run = (script, look) =>
    visit(stage, { path: '/demo.css' }, async (page) => {
      const errors = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addScriptTag({ content: script, type: 'module' });
      await look(page);
      assert.deepEqual(errors, []);
    });

  it('are all there for a page that registers them', async () => {
    await run(await bundle(readme), async (page) => {
      await begin(page);
      await answer(page, [4, 3, 2, 1, 0]);
      await click(page, 'See your result');
      await find(page, 'take-stock-bars');
      const missing = await page.evaluate(() => {
        const within = ({ shadowRoot }) => [...(shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...within(each)]);
        const names = within(document.querySelector('take-stock')).map(({ localName }) => localName);
        return names.filter((name) => name.includes('-') && !customElements.get(name));
      });
      assert.deepEqual(missing, []);
    });
  });

  it('leave no trace in a bundle that only imports them', async () => {
    assert.equal((await bundle(`import '@take-stock/elements';`, { logLevel: 'error' })).trim(), '');
  });

  it('are not registered by an import alone', async () => {
    const all = await bundle(`import '@take-stock/elements'; window.loaded = true;`, { ignoreAnnotations: true });
    assert.match(all, /customElements\.define/);
    await run(all, async (page) => {
      await page.waitForFunction(() => window.loaded, { polling: 50 });
      assert.equal(await page.evaluate(() => customElements.get('take-stock-question') ?? null), null);
    });
  });
});
