import { html, type TemplateResult } from 'lit';
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
  /** The entry that is about to be deleted. */
  @state() private leaving: string | null = null;
  /** The entry whose details are open. */
  @state() protected opened: string | null = null;

  /** Changes the round's list of entries. */
  protected abstract setEntries(change: (entries: readonly E[]) => E[]): void;

  /** Adds an entry, with its words ready to be written. */
  protected add(entry: E): void {
    this.setEntries((entries) => [...entries, entry]);
    this.opened = entry.id;
    this.focusOn(`#what-${entry.id}`);
  }

  protected change(id: string, change: Parameters<typeof withParts<E>>[1]): void {
    this.setEntries((entries) => entries.map((entry) => (entry.id === id ? withParts(entry, change) : entry)));
  }

  /** The button that deletes an entry, and what it asks first; one that is empty goes without. */
  protected renderDelete(id: string, question: string, empty = false): TemplateResult {
    if (this.leaving !== id)
      return html`<button type="button" class="plain" @click=${() => (empty ? this.#delete(id) : (this.leaving = id))}>
        ${this.say('delete')}
      </button>`;
    return html`<p role="alert">${question}</p>
      <button type="button" class="second" @click=${() => this.#delete(id)}>${this.say('removeYes')}</button>
      <button type="button" class="plain" @click=${() => (this.leaving = null)}>${this.say('keepIt')}</button>`;
  }

  /** Moves the focus once the page is drawn. */
  protected focusOn(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #delete(id: string): void {
    this.leaving = null;
    this.setEntries((entries) => entries.filter((entry) => entry.id !== id));
    void this.updateComplete.then(() => this.focusHeading());
  }
}
