// What the tests of the coordinator's page share.
import { readFileSync } from 'node:fs';

export const STEPS = ['Set up', 'Gather', 'Results', 'Meeting', 'Plan', 'Influence', 'Year on year', 'Reports'];

/** The sample data's round of this year. */
export function sampleRound() {
  return JSON.parse(readFileSync(new URL('../../../demo/board/this-year.json', import.meta.url), 'utf8'));
}

/** Opens the page and gives it the sample data, as a host page does, with what else the round has. */
export async function openSample(page, url, more = {}) {
  await page.goto(`${url}/board.html`, { waitUntil: 'networkidle0' });
  await page.evaluate((given) => document.querySelector('take-stock-board').show(given), { ...sampleRound(), ...more });
}

/** Opens the page that fetches the sample data by itself. */
export async function openSamplePage(page, url) {
  await page.goto(`${url}/board-sample.html`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => document.querySelector('take-stock-board')?.shadowRoot?.querySelector('nav'));
}

/** Presses a button by its words, wherever it stands, and waits until the page is drawn. */
export async function press(page, words) {
  await page.waitForFunction(
    (name) => {
      const look = (root) => {
        for (const each of root.querySelectorAll('*')) {
          const called = each.getAttribute('aria-label')?.startsWith(`${name} `) || each.textContent.trim() === name;
          if (each.localName === 'button' && called && each.checkVisibility()) return each;
          const found = each.shadowRoot && look(each.shadowRoot);
          if (found) return found;
        }
        return null;
      };
      const button = look(document);
      button?.click();
      return Boolean(button);
    },
    { timeout: 20_000 },
    words,
  );
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}
