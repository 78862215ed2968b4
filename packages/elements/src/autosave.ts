import type { Response } from '@take-stock/engine';
import { StoreError, type Keepable, type Store, type StoreFault } from './response-store.js';

/**
 * How far the newest state has come.
 *
 * - `off`: nothing was handed over yet, or it was discarded
 * - `saving`: a change is waiting or being written
 * - `saved`: everything is kept; `at` in milliseconds since 1970
 * - `failed`: the last write failed; stays until one succeeds, so that a retry does not flicker
 */
export type SaveState =
  | { readonly kind: 'off' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly fault: StoreFault };

/** Longest time that a key press waits before its write starts, in ms. With the write itself a crash stays below 250 ms. */
const WAIT = 150;

/** `beforeunload` comes first, while the browser still waits for the page; but not always, and never on a phone. */
const LEAVING = ['beforeunload', 'pagehide'] as const;

/**
 * Keeps the newest state of something, a response or a round, in a store: choices at once, typing at most every 150 ms. One
 * write is under way at a time (a flush does not wait for it), and the next takes the newest state, not every one between. A failed write is tried
 * again at the next change or flush.
 *
 * States are whole and never changed after they were handed over, so the last one is all that has to be kept.
 */
export class Autosave<T extends Keepable = Response> {
  readonly #store: Pick<Store<T>, 'save'>;
  readonly #onState: (state: SaveState) => void;
  #state: SaveState = { kind: 'off' };
  #newest: T | undefined;
  // Changes are numbered; whatever is kept or discarded is known by the number of the newest change in it.
  #changed = 0;
  #started = 0;
  #kept = 0;
  #due = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #writes = new Set<Promise<void>>();

  /** Listens to the page being hidden or left until `stop()`. `onState` is called after each change of `state`. */
  constructor(options: { readonly store: Pick<Store<T>, 'save'>; readonly onState: (state: SaveState) => void }) {
    this.#store = options.store;
    this.#onState = options.onState;
    document.addEventListener('visibilitychange', this.#onVisibility);
    for (const event of LEAVING) window.addEventListener(event, this.#onLeaving);
  }

  /** How far the newest state has come. */
  get state(): SaveState {
    return this.#state;
  }

  /** Whether closing the browser now would lose a change. */
  get hasUnsaved(): boolean {
    return this.#kept < this.#changed;
  }

  /** Keeps a state at once: for choices. */
  saveNow(newest: T): void {
    this.#take(newest);
    this.#due = true;
    this.#pump();
  }

  /** Keeps a state within 150 ms, with all that changes until then: for typing. */
  saveSoon(newest: T): void {
    this.#take(newest);
    // The clock runs from the first unsaved key press: restarted by each one, a fast typist would never be saved.
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#due = true;
      this.#pump();
    }, WAIT);
  }

  /**
   * Starts to write what is unsaved before it returns, even while another write is under way: the page may be gone
   * before that one answers.
   *
   * @returns resolves when no write is under way, whether or not all succeeded: see `hasUnsaved`
   */
  async flush(): Promise<void> {
    if (this.#started < this.#changed) this.#write();
    while (this.#writes.size > 0) await Promise.all(this.#writes);
  }

  /** Forgets what is not written yet: for a deleted response, or when another tab took over. */
  discard(): void {
    this.#clearTimer();
    this.#newest = undefined;
    this.#kept = this.#started = ++this.#changed;
    this.#setState({ kind: 'off' });
  }

  /** Starts to write what is unsaved and listens no more. */
  stop(): void {
    void this.flush();
    document.removeEventListener('visibilitychange', this.#onVisibility);
    for (const event of LEAVING) window.removeEventListener(event, this.#onLeaving);
  }

  #take(newest: T) {
    this.#newest = newest;
    this.#changed++;
    if (this.#state.kind !== 'failed') this.#setState({ kind: 'saving' });
  }

  #pump() {
    if (this.#due && this.#writes.size === 0) this.#write();
  }

  #write() {
    if (!this.#newest) return;
    const change = this.#changed;
    const saving = this.#store.save(this.#newest);
    // Noted when the write is under way, not before: Firefox may break off a script, without a word, as its tab closes.
    // More than one event comes then; the next finds that nothing was started, and does what the last could not.
    this.#started = change;
    this.#clearTimer();
    const write = this.#hear(saving, change).finally(() => {
      this.#writes.delete(write);
      this.#pump();
    });
    this.#writes.add(write);
  }

  async #hear(saving: Promise<void>, change: number) {
    const fault = await saving.then(
      () => null,
      (error: unknown) => (error instanceof StoreError ? error.fault : 'failed'),
    );
    // Something newer is kept already, or this was discarded: how it ended says nothing any more.
    if (change <= this.#kept) return;
    if (fault) this.#started = Math.min(this.#started, change - 1);
    else this.#kept = change;
    this.#setState(fault ? { kind: 'failed', fault } : this.hasUnsaved ? { kind: 'saving' } : { kind: 'saved', at: Date.now() });
  }

  #clearTimer() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = false;
  }

  #setState(state: SaveState) {
    const news = state.kind === 'saved' || state.kind !== this.#state.kind || faultOf(state) !== faultOf(this.#state);
    this.#state = state;
    if (news) this.#onState(state);
  }

  readonly #onVisibility = () => {
    if (document.visibilityState === 'hidden') void this.flush();
  };

  readonly #onLeaving = () => void this.flush();
}

const faultOf = (state: SaveState) => (state.kind === 'failed' ? state.fault : null);
