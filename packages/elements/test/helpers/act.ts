import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { MessageName } from '../../src/messages/words.js';
import type { Values } from '../../src/messages/messages.js';
import { find, focused, nameOf, say, until, words } from './look.js';

/** Clicks where a finger would: what lies on top there must be the element itself. */
export function click(element: HTMLElement): void {
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  let top = document.elementFromPoint(x + width / 2, y + height / 2);
  while (top?.shadowRoot) {
    const inner = top.shadowRoot.elementFromPoint(x + width / 2, y + height / 2);
    if (!inner || inner === top) break;
    top = inner;
  }
  expect(element.contains(top), `${nameOf(element)} can be clicked, and is not covered by ${top?.localName ?? 'nothing'}`).to.equal(true);
  element.click();
}

/** Presses a button by the words on it. */
export async function press(name: MessageName, values: Values = {}): Promise<void> {
  click(await find('button', say(name, values)));
}

/** Presses a button whose words belong to the instrument. */
export async function pressNamed(name: string): Promise<void> {
  click(await find('button', name));
}

/** Chooses an option of the question, or a group, by its label. */
export async function choose(label: string): Promise<void> {
  click(await find('label', label));
}

/** Waits for a page: its heading has the focus, so that a screen reader starts there. */
export async function arriveAt(heading: string): Promise<void> {
  await until(`the focus on «${heading}»`, () => words(focused().textContent) === heading && /^H[1-6]$/.test(focused().tagName));
}

/** Answers the questions that come, one option each; `null` leaves one blank. Ends on the page with all answers. */
export async function answerAll(...labels: readonly (string | null)[]): Promise<void> {
  for (const label of labels) {
    await find('take-stock-question');
    const statement = words(focused().textContent);
    if (label !== null) await choose(label);
    await press('continue');
    await until('the next page', () => words(focused().textContent) !== statement && /^H[1-6]$/.test(focused().tagName));
  }
}

/** Real keys, one after the other. A space is `' '`: Firefox knows no other name. */
export async function keys(...names: readonly string[]): Promise<void> {
  for (const name of names) await sendKeys({ press: name });
}

/** Presses Tab until the focus is on what fits, or back with Shift; gives up where a person would. */
export async function tabTo(what: string, fits: (at: HTMLElement) => boolean, back = false): Promise<void> {
  if (back) await sendKeys({ down: 'Shift' });
  try {
    for (let stops = 0; stops < 80; stops++) {
      await keys('Tab');
      if (fits(focused())) return;
    }
  } finally {
    if (back) await sendKeys({ up: 'Shift' });
  }
  throw new Error(`80 times Tab and no «${what}»; the focus is on «${nameOf(focused())}»`);
}

/** Presses Tab until the focus is on what is called so. */
export const tabToNamed = (name: string, back = false): Promise<void> => tabTo(name, (at) => nameOf(at) === name, back);
