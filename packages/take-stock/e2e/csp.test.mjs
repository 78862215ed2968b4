// Under the strictest policy that a host may set, nothing of the widget is blocked on any screen, and nothing is asked from
// anywhere but the page's own server. BROWSER=firefox runs it in Firefox.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { begin, click, find } from '../../../demo/drive.mjs';
import { isFirefox } from '../../../scripts/browser.mjs';
import { STRICT_CSP } from '../../../scripts/serve.mjs';
import { visit } from '../../../scripts/stage.mjs';
import { OWN_PAGE, offerOwnPage } from './own-page.mjs';
import { screens } from './screens.mjs';
import { setStage } from './stage.mjs';

describe('under a strict content security policy', { timeout: 600_000 }, () => {
  const stage = setStage({ csp: STRICT_CSP });

  /** Writes down what the policy blocks, what goes wrong and what is asked for, from before the first script on. */
  const watch = async (page) => {
    const seen = { errors: [], asked: [] };
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
    const own = new RegExp(`^(${stage.url}/|blob:${stage.url}/|about:blank|data:)`);
    assert.deepEqual(
      asked.filter((url) => !own.test(url)),
      [],
    );
  };

  /** Visits a screen under watch, and expects nothing in the end. */
  const visitWatched = async (screen, look, prepare) => {
    let seen;
    await visit(
      stage,
      screen,
      async (page) => {
        await look(page);
        await expectNothing(page, seen);
      },
      async (page) => {
        seen = await watch(page);
        await prepare?.(page);
      },
    );
  };

  it('a fault that is planted is seen', async () => {
    const screen = { path: '/self-review.html', play: (page) => find(page, 'button', 'Start') };
    const plant = async (page) => {
      await page.evaluate(() => {
        document.querySelector('take-stock').shadowRoot.querySelector('.review').setAttribute('style', 'color: red');
      });
      await page.waitForFunction(() => window.blocked.length > 0, { polling: 50 });
    };
    await assert.rejects(visitWatched(screen, plant), { name: 'AssertionError', message: /style-src/ });
  });

  for (const screen of screens)
    it(`shows ${screen.name} with nothing blocked`, async () => {
      await visitWatched(screen, async (page) => {
        // The QR code, the table and the paper have their own parts.
        if (isFirefox) return;
        await page.emulateMediaType('print');
        await page.evaluate(() => new Promise(requestAnimationFrame));
      });
    });

  it('hands over the file, and reads it again', async () => {
    const handOver = screens.find(({ name }) => name === 'hand-over');
    await visitWatched(handOver, async (page) => {
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
    });
  });

  it('takes an instrument of the page’s own, inline, and explains one that is faulty', async () => {
    await visitWatched(
      { path: OWN_PAGE, play: (page) => find(page, 'h2', 'Our own questions') },
      async (page) => {
        await begin(page);
        await page.evaluate(() => (document.querySelector('take-stock').definition = { title: 7 }));
        await find(page, '[role=alert] li', 'format');
      },
      (page) => offerOwnPage(page, { 'content-security-policy': STRICT_CSP }),
    );
  });
});
