// What the tests of saving do with the widget on a page, as a person would: find things by their words, through all shadow roots.

import { setTimeout as sleep } from 'node:timers/promises';

/** The page of the demo that holds one self-review. */
export const PAGE = '/self-review.html';

/**
 * Waits for the first visible element that fits, looked for through all open shadow roots.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {string} selector a selector within one tree
 * @param {string} [text] what the element has to say, somewhere
 */
export async function find(page, selector, text = '') {
  const handle = await page.waitForFunction(
    (wanted, words) => {
      const look = (root) => {
        for (const element of root.querySelectorAll('*')) {
          if (element.matches(wanted) && element.textContent.includes(words) && element.checkVisibility()) return element;
          const inside = element.shadowRoot && look(element.shadowRoot);
          if (inside) return inside;
        }
        return null;
      };
      return look(document);
    },
    { polling: 50 },
    selector,
    text,
  );
  return handle.asElement();
}

/** Clicks a button by its words. */
export async function click(page, text) {
  const button = await find(page, 'button', text);
  await button.evaluate((element) => element.click());
}

/** Opens the page and waits for the start page of the review. */
export async function openReview(page, url) {
  await page.goto(url + PAGE);
  await find(page, 'button', 'Start');
}

/** The open question: its statement, the chosen option and the note. */
export async function readQuestion(page) {
  const question = await find(page, 'take-stock-question');
  return question.evaluate(({ shadowRoot }) => ({
    statement: shadowRoot.querySelector('legend').textContent.trim(),
    option: shadowRoot.querySelector('input:checked')?.value ?? null,
    note: shadowRoot.querySelector('textarea')?.value ?? '',
  }));
}

/** Goes on with the answers on the device, to the question whose statement is given. */
export async function resumeAt(page, statement) {
  await click(page, 'Go on');
  await find(page, 'take-stock-question');
  for (let shown = await readQuestion(page); shown.statement !== statement; ) {
    await click(page, 'Back');
    const { statement: left } = shown;
    while ((shown = await readQuestion(page)).statement === left) await sleep(20);
  }
}
