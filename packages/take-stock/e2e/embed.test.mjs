// The script tag as hosts really use it: with a version in the address, twice on a page, as a placeholder, or added late.
// BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { begin, choose, find } from '../../../demo/drive.mjs';
import { STRICT_CSP, serve } from '../../../scripts/serve.mjs';
import { visit } from '../../../scripts/stage.mjs';
import { setStage } from './stage.mjs';

/** A page of a host's own without the widget. */
const BARE = '/demo.css';

describe('the script tag', { timeout: 240_000 }, () => {
  const stage = setStage();

  /** Builds a page of the given elements and script addresses, as a host's template would, and looks at it. */
  const host = (parts, look) =>
    visit(stage, { path: BARE }, async (page) => {
      const [errors, asked] = [[], []];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => asked.push(request.url()));
      await page.evaluate((wanted) => {
        document.body.replaceChildren();
        for (const [tag, attributes, text = ''] of wanted) {
          const element = document.createElement(tag);
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
          element.append(text);
          document.body.append(element);
        }
      }, parts);
      await look(page, { errors, asked });
      assert.deepEqual(errors, []);
    });
  const script = (query = '') => ['script', { type: 'module', src: `/take-stock/take-stock.js${query}` }];
  const QUICK = 'community-partnership-quick';

  it('works with a version in its address, and loads nothing twice', async () => {
    await host([script('?ver=1'), ['take-stock', { instrument: QUICK }, 'Needs JavaScript.']], async (page, { asked }) => {
      await find(page, 'h2', 'Quick Check');
      const chunks = asked.filter((url) => url.includes('/take-stock/'));
      assert.deepEqual(chunks, [...new Set(chunks)]);
      assert.equal(chunks.filter((url) => url.includes('take-stock.js')).length, 1);
    });
  });

  it('works twice on a page, from two addresses', async () => {
    await host([script('?ver=1'), ['take-stock', { instrument: QUICK }], script('?ver=2'), script()], async (page, { asked }) => {
      await begin(page);
      await choose(page, 'Fully');
      await find(page, '.save', 'Saved');
      assert.equal(asked.filter((url) => url.includes('take-stock.js')).length, 3);
      assert.equal(await page.evaluate(() => document.querySelectorAll('take-stock').length), 1);
    });
  });

  it('turns a placeholder into the widget and keeps its id, its class and what it said', async () => {
    const placeholder = [
      'div',
      { 'data-take-stock': QUICK, id: 'review', class: 'wide', 'data-take-stock-layout': 'section' },
      'Needs JavaScript.',
    ];
    await host([placeholder, script()], async (page) => {
      await find(page, 'h2', 'Quick Check');
      const review = await page.evaluate(() => {
        const element = document.getElementById('review');
        return { name: element.localName, layout: element.layout, text: element.textContent, style: element.className };
      });
      assert.deepEqual(review, { name: 'take-stock', layout: 'section', text: 'Needs JavaScript.', style: 'wide' });
    });
  });

  it('serves a tag that a script of the page adds later', async () => {
    await host([script()], async (page) => {
      await page.waitForFunction(() => customElements.get('take-stock'), { polling: 50 });
      await page.evaluate((id) => {
        const review = document.createElement('take-stock');
        review.instrument = id;
        document.body.append(review);
      }, QUICK);
      await find(page, 'h2', 'Quick Check');
    });
  });

  it('serves properties that were set before it was there', async () => {
    await host([['take-stock', {}]], async (page) => {
      await page.evaluate((id) => {
        Object.assign(document.querySelector('take-stock'), { instrument: id, layout: 'section' });
        document.body.append(Object.assign(document.createElement('script'), { type: 'module', src: '/take-stock/take-stock.js' }));
      }, QUICK);
      await find(page, 'h2', 'Quick Check');
      await begin(page);
      await find(page, 'h3', 'set up in a fair way');
    });
  });

  it('serves two reviews side by side, each with its own answers', async () => {
    await host([['take-stock', { instrument: QUICK }], ['take-stock', { instrument: 'fife-key-principles' }], script()], async (page) => {
      await page.waitForFunction(
        () => [...document.querySelectorAll('take-stock')].every(({ shadowRoot }) => shadowRoot?.querySelector('take-stock-start')),
        {
          polling: 50,
        },
      );
      await begin(page);
      await choose(page, 'Fully');
      await find(page, '.save', 'Saved');
      const [first, second] = await page.evaluate(() => [...document.querySelectorAll('take-stock')].map(({ response }) => response));
      assert.deepEqual(Object.values(first.answers), [{ option: 'fully' }]);
      assert.equal(second, null);
    });
  });

  it('shows what stands inside when the script is blocked', async () => {
    const blocked = await serve({ csp: STRICT_CSP.replace("script-src 'self'", "script-src 'none'") });
    try {
      await visit({ ...stage, url: blocked.url }, { path: '/self-review.html' }, async (page) => {
        await find(page, 'take-stock p', 'They need JavaScript.');
      });
    } finally {
      await blocked.close();
    }
  });

  it('says so, and tells the page, when it knows no such instrument', async () => {
    await host([['take-stock', { instrument: 'unheard-of' }]], async (page) => {
      await page.evaluate(() => {
        document.addEventListener('take-stock-error', ({ error }) => (window.told = String(error)));
        document.body.append(Object.assign(document.createElement('script'), { type: 'module', src: '/take-stock/take-stock.js' }));
      });
      await find(page, '[role=alert] li', 'unheard-of');
      assert.match(await page.evaluate(() => window.told), /unheard-of/);
    });
  });
});
