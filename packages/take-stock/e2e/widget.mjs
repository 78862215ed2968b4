// What the tests of saving do on the page of the self-review, beside what demo/drive.mjs can do.
import { setTimeout as sleep } from 'node:timers/promises';
import { click, find } from '../../../demo/drive.mjs';

/** Opens the page and waits for the start page of the review. */
export async function openReview(page, url) {
  await page.goto(`${url}/self-review.html`);
  await find(page, 'button', 'Start');
}

/** The shown question: its statement, the chosen option, the note, and whether it can be changed. */
export async function readQuestion(page) {
  const question = await find(page, 'take-stock-question');
  return question.evaluate(({ shadowRoot }) => ({
    statement: shadowRoot.querySelector('legend').textContent.trim(),
    option: shadowRoot.querySelector('input:checked')?.value ?? null,
    note: shadowRoot.querySelector('textarea')?.value ?? '',
    locked: shadowRoot.querySelector('input').matches(':disabled'),
  }));
}

/** Goes on with the answers on the device, to the question whose statement is given. */
export async function resumeAt(page, statement) {
  await click(page, 'Go on');
  await backTo(page, statement);
}

/** Goes back, question by question, to the one whose statement is given. */
export async function backTo(page, statement) {
  for (let shown = await readQuestion(page); shown.statement !== statement;) {
    await click(page, 'Back');
    const { statement: left } = shown;
    while ((shown = await readQuestion(page)).statement === left) await sleep(20);
  }
}
