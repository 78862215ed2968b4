import { nextFrame } from '@open-wc/testing';
import { en } from '../../src/messages/en.js';
import { enQuestions } from '../../src/messages/en-questions.js';
import { enLater } from '../../src/messages/en-later.js';
import { format, type Message, type Values } from '../../src/messages/messages.js';
import type { MessageName } from '../../src/messages/words.js';

export const inChromium = navigator.userAgent.includes('Chrome/');
export const inWebKit = !inChromium && navigator.userAgent.includes('AppleWebKit/');

/** Every text of the review, by its name. */
export const english: Record<MessageName, Message> = { ...en, ...enQuestions, ...enLater };

/** The words of a message as a person reads them, wherever they are edited. */
export const say = (name: MessageName, values: Values = {}): string => words(format(english[name], values, 'en'));

/** A text with its white space joined. */
export const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

/** Every element that fits and can be seen, in the order of the page, through all open shadow roots and slots. */
export function seen(selector: string, root: ParentNode = document): HTMLElement[] {
  const found: HTMLElement[] = [];
  const look = (node: Element) => {
    if (node instanceof HTMLElement && node.matches(selector) && node.checkVisibility({ visibilityProperty: true })) found.push(node);
    const children = node instanceof HTMLSlotElement ? node.assignedElements() : (node.shadowRoot ?? node).children;
    for (const child of children) look(child);
  };
  for (const child of root instanceof Element ? [root] : root.children) look(child);
  return found;
}

/** Every element that fits inside of elements of one name. */
export const inside = (tag: string, selector: string): HTMLElement[] => seen(tag).flatMap((each) => seen(selector, each));

/** All that can be read on the page. */
export const textOf = (root: Element): string => words(seen('*', root).map(ownText).join(' '));

const ownText = (element: Element): string =>
  [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : '')).join('');

/** What a control is called: its label for assistive technology, or its own words. */
export const nameOf = (element: Element): string =>
  words(element.getAttribute('aria-label') ?? (element.matches('button[title]') ? element.getAttribute('title') : element.textContent));

/** The element that has the focus, through shadow roots. */
export function focused(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active as HTMLElement;
}

/** Waits, however busy the machine, until something is there. */
export async function until<T>(what: string, look: () => T | null | undefined | false): Promise<T> {
  const end = Date.now() + 6000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited for ${what} in vain; the page says: ${textOf(document.body).slice(0, 600)}`);
    await nextFrame();
  }
}

/** Waits for something to be seen that is called so, or for anything that fits. */
export const find = (selector: string, name?: string): Promise<HTMLElement> =>
  until(`${selector} «${name ?? ''}»`, () => seen(selector).find((each) => name === undefined || nameOf(each) === name));

/** Waits until a text can be read. */
export const read = (text: string): Promise<boolean> => until(`«${text}»`, () => textOf(document.body).includes(text));

/** Lets everything that is under way come to rest, before looking for what must not be there. */
export async function rest(): Promise<void> {
  await new Promise((done) => setTimeout(done, 60));
  await nextFrame();
  await nextFrame();
}
