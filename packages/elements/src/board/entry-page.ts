import { html, nothing, type TemplateResult } from 'lit';
import { state } from '../decorators.js';
import { BoardElement } from './board-page.js';
import { withParts } from './fields.js';
import type { BoardMessageName } from './messages/en-board.js';
import type { entryMessages } from './messages/entries.js';

/** What such a page lists: an action of the plan, a record of influence. */
interface Entry {
  readonly id: string;
  readonly what: string;
}

/** A page of entries that come, are filled in bit by bit, and go. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- `Own` is for what a page says
export abstract class EntryPage<E extends Entry, Own extends BoardMessageName> extends BoardElement<Own | keyof typeof entryMessages> {
  /** The entry whose details are open. */
  @state() protected opened: string | null = null;
  /** What was done last, where it does not show by itself. */
  @state() protected said = '';

  /** Changes the round's list of entries. */
  protected abstract setEntries(change: (entries: readonly E[]) => E[]): void;

  /** Adds an entry, with its words ready to be written. */
  protected add(entry: E): void {
    this.setEntries((entries) => [...entries, entry]);
    this.opened = entry.id;
    const words = `#what-${entry.id}`;
    void this.focusOn(words).then(() => this.renderRoot.querySelector(words)?.scrollIntoView({ block: 'center' }));
  }

  protected change(id: string, change: Parameters<typeof withParts<E>>[1]): void {
    this.setEntries((entries) => entries.map((entry) => (entry.id === id ? withParts(entry, change) : entry)));
  }

  /** What is said of an entry without words. */
  protected renderWordless(what: string): TemplateResult | typeof nothing {
    return what.trim() ? nothing : html`<p class="soft">${this.say('wordless')}</p>`;
  }

  /** The button that deletes an entry, and what it asks first; one that is empty goes without. */
  protected renderDelete(id: string, question: string, empty = false): TemplateResult {
    if (this.asked !== id)
      return html`<button id=${`ask-${id}`} type="button" class="plain" @click=${() => (empty ? this.#delete(id) : this.askAbout(id))}>
        ${this.say('delete')}
      </button>`;
    return html`<p role="alert">${question}</p>
      <button type="button" class="second" @click=${() => this.#delete(id)}>${this.say('removeYes')}</button>
      <button id="keep" type="button" class="plain" @click=${() => this.askAbout(null)}>${this.say('keepIt')}</button>`;
  }

  #delete(id: string): void {
    const name = this.renderRoot.querySelector(`#name-${id}`);
    this.asked = null;
    this.setEntries((entries) => entries.filter((each) => each.id !== id));
    this.said = this.say('deleted', { what: name?.textContent ?? '' });
    void this.updateComplete.then(() => this.focusHeading());
  }
}
