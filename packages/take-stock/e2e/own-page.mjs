// A host's page with an instrument of its own, inline, as a person would write it.
import { readFileSync } from 'node:fs';

const instrument = readFileSync(new URL('own-instrument.json', import.meta.url), 'utf8');

const body = `<!doctype html>
<html lang="en-GB">
  <meta charset="utf-8" />
  <title>Our own page</title>
  <script type="module" src="/take-stock/take-stock.js"></script>
  <main>
    <h1>Our own page</h1>
    <take-stock><script type="application/json">${instrument}</script></take-stock>
    <p>Words of the host.</p>
  </main>
</html>`;

/** Where the page lies. */
export const OWN_PAGE = '/our-own-page.html';

/** Answers requests for the page, before it is opened. */
export async function offerOwnPage(page, headers = {}) {
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url().endsWith(OWN_PAGE) ? request.respond({ contentType: 'text/html; charset=utf-8', headers, body }) : request.continue(),
  );
}
