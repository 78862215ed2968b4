// Under the strictest policy that a host may set, nothing of the widget is blocked on any screen, and nothing is asked from
// anywhere but the page's own server. BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { begin, click, find } from '../../../demo/drive.mjs';
import { launch } from '../../../scripts/browser.mjs';
import { STRICT_CSP, serve } from '../../../scripts/serve.mjs';
import { OWN_PAGE, offerOwnPage } from './own-page.mjs';
import { screens, visit } from './screens.mjs';

const isFirefox = process.env.BROWSER === 'firefox';

describe('under a strict content security policy', { timeout: 600_000 }, () => {
  let server;
  let browser;
  before(async () => {
    server = await serve({ csp: STRICT_CSP });
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Writes down what the policy blocks, what goes wrong and what is asked for, from before the first script on. */
  const watch = async (page) => {
    const seen = { blocked: [], errors: [], asked: [] };
    await page.evaluateOnNewDocument(() => {
      window.blocked = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) =>
        window.blocked.push(`${effectiveDirective}: ${blockedURI} ${sourceFile}:${lineNumber} ${sample}`),
      );
    });
    page.on('pageerror', (error) => seen.errors.push(error.message));
    page.on('request', (request) => seen.asked.push(request.url()));
    return seen;
  };
  /** Fails with whatever was blocked, thrown, or asked from elsewhere. */
  const expectNothing = async (page, { errors, asked }) => {
    assert.deepEqual(await page.evaluate(() => window.blocked), []);
    assert.deepEqual(errors, []);
    // Firefox reports fonts of its own as data: addresses; nothing goes anywhere for them.
    const own = new RegExp(`^(${server.url}/|blob:${server.url}/|about:blank|data:)`);
    assert.deepEqual(
      asked.filter((url) => !own.test(url)),
      [],
    );
  };

  it('a fault that is planted is seen', async () => {
    const screen = { path: '/self-review.html', play: (page) => find(page, 'button', 'Start') };
    const plant = (page) =>
      page.evaluate(() => {
        document.querySelector('take-stock').shadowRoot.querySelector('.review').setAttribute('style', 'color: red');
      });
    let seen;
    await visit(
      browser,
      server.url,
      screen,
      async (page) => {
        await plant(page);
        await page.waitForFunction(() => window.blocked.length > 0, { polling: 50 });
        await assert.rejects(expectNothing(page, seen));
      },
      async (page) => (seen = await watch(page)),
    );
  });

  for (const screen of screens)
    it(`shows ${screen.name} with nothing blocked`, async () => {
      let seen;
      await visit(
        browser,
        server.url,
        screen,
        async (page) => {
          // The QR code, the table and the paper have their own parts.
          if (!isFirefox) {
            await page.emulateMediaType('print');
            await page.evaluate(() => new Promise(requestAnimationFrame));
          }
          await expectNothing(page, seen);
        },
        async (page) => (seen = await watch(page)),
      );
    });

  it('hands over the file, and reads it again', async () => {
    let seen;
    const handOver = screens.find(({ name }) => name === 'hand-over');
    await visit(
      browser,
      server.url,
      handOver,
      async (page) => {
        await page.evaluate(() => {
          const make = URL.createObjectURL;
          window.files = [];
          URL.createObjectURL = (blob) => {
            window.files.push(blob);
            return make.call(URL, blob);
          };
        });
        await click(page, 'Download the file');
        await page.waitForFunction(() => window.files.length === 1, { polling: 50 });
        const file = JSON.parse(await page.evaluate(() => window.files[0].text()));
        assert.equal(Object.keys(file.answers).length, 30);
        await expectNothing(page, seen);
      },
      async (page) => (seen = await watch(page)),
    );
  });

  it('takes an instrument of the page’s own, inline, and explains one that is faulty', async () => {
    let seen;
    await visit(
      browser,
      server.url,
      { path: OWN_PAGE, play: (page) => find(page, 'h2', 'Our own questions') },
      async (page) => {
        await begin(page);
        await page.evaluate(() => (document.querySelector('take-stock').definition = { title: 7 }));
        await find(page, '[role=alert] li', 'format');
        await expectNothing(page, seen);
      },
      async (page) => {
        seen = await watch(page);
        await offerOwnPage(page, { 'content-security-policy': STRICT_CSP });
      },
    );
  });
});
