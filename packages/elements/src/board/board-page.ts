import { nothing, type LitElement } from 'lit';
import type { Round } from '@take-stock/engine';
import { property, state } from '../decorators.js';
import { WordedElement } from '../worded-element.js';
import type { Board, BoardPage } from './board.js';
import { dayWords } from './day-words.js';
import { BoardRequestEvent, EditEvent, type BoardRequest } from './board-events.js';
import type { BoardMessageName, SharedMessageName } from './messages/en-board.js';

/**
 * A page of the board, or a part of one. It has one heading that takes the focus when it opens; it asks instead of acting. `Own`:
 * the texts that load with it.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it is for what a page says
export abstract class BoardElement<Own extends BoardMessageName = never> extends WordedElement<SharedMessageName | Own> {
  /** The open round and what may be shown of it. */
  @property({ attribute: false }) board!: Board;
  /** What the person is asked about before it is done, by a name of its own. */
  @state() protected asked: string | null = null;

  /** Takes files that were dropped anywhere on the board, where the page has a use for them. */
  takeFiles?(files: readonly File[]): unknown;

  /** Moves the focus to the heading, so that a screen reader starts reading there. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  /**
   * Asks before what cannot be undone; with `null` not any more. The focus goes to the harmless answer, `#keep`, and from there back
   * to the button that asked, `#ask-…`: neither was there a moment before.
   */
  protected askAbout(name: string | null): void {
    void this.focusOn(name === null ? `#ask-${this.asked}` : '#keep');
    this.asked = name;
  }

  /** Moves the focus once the page is drawn. */
  protected async focusOn(selector: string): Promise<void> {
    await drawn(this);
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** A day of the calendar in words, such as "3 May 2026". */
  protected day(day: string): string {
    return dayWords(day, this.words.language);
  }

  /** What `lang` says of a text of the instrument: its language, where it is not that of the interface. */
  protected get langOfItems(): string | typeof nothing {
    const { language } = this.board.instrument;
    return language === this.words.language ? nothing : language;
  }

  /** Changes the round. */
  protected edit(change: (round: Round) => Round): void {
    this.dispatchEvent(new EditEvent(change));
  }

  /** @returns whether it can be: a new round needs a name of its own */
  protected ask(request: BoardRequest): boolean {
    return this.dispatchEvent(new BoardRequestEvent(request));
  }

  protected go(page: BoardPage): void {
    this.ask({ do: 'go', page });
  }
}

/** Waits until an element shows what changed, which comes down to it through the elements around it. */
export async function drawn(element: Element): Promise<void> {
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) await drawn(root.host);
  await (element as Partial<LitElement>).updateComplete;
}
