import type { Round } from '@take-stock/engine';
import type { Notice } from '../notice.js';
import type { BoardPage } from './board.js';

/** What a page asks of the board as a whole. */
export type BoardRequest =
  | { readonly do: 'go'; readonly page: BoardPage }
  /** Make a new round and open it. */
  | { readonly do: 'begin'; readonly partnership: string; readonly period: string }
  /** Open a round that lies on the device. */
  | { readonly do: 'open'; readonly id: string }
  /** Read a round from a file: another coordinator's copy, or last year's. */
  | { readonly do: 'open-file'; readonly file: File }
  /** Start the next round from the open one. */
  | { readonly do: 'next'; readonly period: string }
  | { readonly do: 'remove'; readonly id: string }
  /** Save the round as a file. */
  | { readonly do: 'download' }
  /** Put the round away; it stays on the device. */
  | { readonly do: 'close' }
  /** Say something that the person should know now. */
  | { readonly do: 'say'; readonly notice: Notice };

/** Cancelled where it cannot be: a new round under the name of another. */
export class BoardRequestEvent extends Event {
  constructor(readonly request: BoardRequest) {
    super('take-stock-board-request', { bubbles: true, composed: true, cancelable: true });
  }
}

/** A page changes the round: `change` gets it as it is now and gives it as it is to be. */
export class EditEvent extends Event {
  constructor(readonly change: (round: Round) => Round) {
    super('take-stock-edit', { bubbles: true, composed: true });
  }
}

/** For the host page: the round changed. */
export class TakeStockRoundEvent extends Event {
  constructor(readonly round: Round) {
    super('take-stock-round', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'take-stock-board-request': BoardRequestEvent;
    'take-stock-edit': EditEvent;
    'take-stock-round': TakeStockRoundEvent;
  }
}
