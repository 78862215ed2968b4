import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, Instrument, Respondent, Response } from '@take-stock/engine';
import type { Autosave, SaveState } from './autosave.js';
import type { Found } from './find-saved.js';
import { invitedCode } from './invitation.js';
import type { ResponseStore, StoreError, StoreFault } from './response-store.js';
import { newId, newResponse, today, withAnswer, type Review } from './review.js';

const NOTHING: Found = { saved: [], older: [], damaged: [] };

/**
 * Owns the response while it is answered: begins, finds, keeps and deletes it. Every change makes a new `review`, so that
 * whoever reads it through the context wakes.
 */
export class ReviewSession implements ReactiveController {
  /** The questions and the answers so far; `null` before the person began. */
  review: Review | null = null;
  /** What lies on the device. */
  found = NOTHING;
  saveState: SaveState = { kind: 'off' };
  /** The answers belong to someone else: they are shown, never kept. */
  shared = false;

  #instrument: Instrument | null = null;
  #store: ResponseStore | null = null;
  #opening = false;
  #connected = false;
  /** Counts the calls of `open`: one that was overtaken stops. */
  #turn = 0;
  #keeping: typeof import('./keeping.js') | null = null;
  #autosave: Autosave | null = null;
  #claimed: string | null = null;
  /** The response that was downloaded last: leaving the page loses nothing of it. */
  #downloaded: Response | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onSave: (state: SaveState) => void,
    /** Another tab took the answers over. */
    private readonly onLost: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    window.addEventListener('beforeunload', this.#warn);
    // The element was moved in the page: it goes on where it was.
    this.#startSaving();
    void this.#own();
  }

  hostDisconnected(): void {
    this.#connected = false;
    window.removeEventListener('beforeunload', this.#warn);
    this.#autosave?.stop();
    this.#release();
  }

  /** Puts another instrument's answers away. */
  #close(): void {
    this.#autosave?.stop();
    this.#release();
    this.review = null;
    this.found = NOTHING;
    this.saveState = { kind: 'off' };
    this.shared = false;
    this.#store = this.#downloaded = null;
  }

  /** Whether answers are kept between visits, as far as is known: a store that is still opening is taken at its word. */
  get keeps(): boolean {
    return (this.#opening || this.#store !== null) && this.saveState.kind !== 'failed';
  }

  /**
   * Looks for earlier answers to an instrument. Does not reject: a store that fails is one that keeps nothing. Whoever
   * answers before the store is open loses nothing: it is kept as soon as it can be.
   */
  async open(instrument: Instrument, opening: Promise<ResponseStore | null> | null): Promise<void> {
    this.#close();
    const turn = ++this.#turn;
    this.#instrument = instrument;
    this.#opening = opening !== null;
    const opened = await Promise.all([opening, import('./keeping.js')]).catch(() => this.#refuse('failed'));
    if (turn !== this.#turn) return;
    const [store, keeping] = opened ?? [];
    this.#opening = false;
    this.host.requestUpdate();
    if (!store || !keeping) return;
    this.#keeping = keeping;
    this.#store = store;
    this.#startSaving();
    await this.#find();
    if (turn === this.#turn) await this.#own();
  }

  /** Starts with no answers; goes on with those there are, when the person only went back to say who answers. */
  begin(who: Respondent): void {
    if (!this.#instrument) return;
    // Whoever was invited with a private code has it in the address; it stays with the answers from then on.
    const code = this.review?.response.respondent.code ?? invitedCode();
    const respondent = code ? { ...who, code } : who;
    if (this.review) {
      this.#change({ ...this.review.response, respondent });
      return;
    }
    const response = { ...newResponse(this.#instrument, newId(), today()), respondent };
    this.#show(response, false);
    void this.#claim(response.id, false);
  }

  /** Goes on with answers from the device; read-only when another tab has them open. */
  async resume(id: string, steal = false): Promise<void> {
    const mine = await this.#claim(id, steal);
    await this.#find();
    const found = this.found.saved.find(({ response }) => response.id === id);
    if (found) this.#show(found.response, !mine);
    else this.review = null;
    this.#setState(found ? { kind: 'saved', at: found.saved } : { kind: 'off' });
  }

  /** Takes the answers of this review back from another tab. */
  async editHere(): Promise<void> {
    if (this.review) await this.resume(this.review.response.id, true);
  }

  /** Shows answers that came from elsewhere, such as a file, and keeps them; read-only when another tab has them open. */
  async take(response: Response): Promise<void> {
    await this.#autosave?.flush();
    this.#show(response, false);
    await this.#own();
  }

  /** Shows answers that someone handed over by link. */
  showShared(response: Response): void {
    this.shared = true;
    this.#show(response, true);
  }

  /** Puts the shown answers away; those on the device stay there. */
  async leave(): Promise<void> {
    await this.#autosave?.flush();
    this.#release();
    this.shared = false;
    this.review = null;
    await this.#find();
  }

  /** Changes one answer. It is kept a moment later, with all that changes until then: arrow keys pass through many choices. */
  answer(item: string, change: Answer): void {
    if (this.review) this.#change(withAnswer(this.review.response, item, change));
  }

  /** Marks the answers as finished today. */
  finish(): void {
    if (this.review) this.#change({ ...this.review.response, completed: today() });
  }

  /**
   * Deletes answers from the device, and from the screen when they are there.
   *
   * @returns whether they are gone
   */
  async remove(id: string): Promise<boolean> {
    if (this.review?.response.id === id) {
      this.#autosave?.discard();
      this.#release();
      this.review = null;
    }
    try {
      // Another tab that has them open would write them again: it loses the right to first.
      await this.#claim(id, true);
      await this.#store?.delete(id);
      await this.#find();
      return true;
    } catch {
      return false;
    } finally {
      this.#release();
      this.host.requestUpdate();
    }
  }

  /** Deletes all that is kept of the instrument. */
  async clear(): Promise<void> {
    if (this.#instrument) await this.#store?.clear(this.#instrument.id);
    await this.#find();
  }

  /** Remembers that the person has a copy of the answers as they are. */
  noteDownload(): void {
    this.#downloaded = this.review?.response ?? null;
  }

  #change(response: Response): void {
    if (this.review?.readOnly) return;
    this.#show(response, false);
    this.#autosave?.saveSoon(response);
  }

  #show(response: Response, readOnly: boolean): void {
    if (this.#instrument) this.review = { instrument: this.#instrument, response, readOnly };
    this.host.requestUpdate();
  }

  /** Asks for the right to write what is on the screen. Whatever was answered while waiting for it is kept. */
  async #own(): Promise<void> {
    const before = this.#current();
    if (!before || this.shared) return;
    const mine = await this.#claim(before.id, false);
    const now = this.#current();
    if (now?.id !== before.id) return;
    this.#show(now, !mine);
    if (mine && Object.keys(now.answers).length) this.#autosave?.saveNow(now);
  }

  #current(): Response | null {
    return this.review?.response ?? null;
  }

  #startSaving(): void {
    const [store, keeping] = [this.#store, this.#keeping];
    this.#autosave?.stop();
    if (!store || !keeping || !this.#connected) return;
    this.#autosave = new keeping.Autosave({
      store,
      onState: (state) => {
        this.#setState(state);
      },
    });
  }

  async #find(): Promise<void> {
    const [instrument, keeping, store] = [this.#instrument, this.#keeping, this.#store];
    if (!instrument || !store || !keeping) return;
    try {
      this.found = await keeping.findSaved(instrument, store);
    } catch (error) {
      // The store stays: what fails now may work with the next answer, and then the words change too.
      this.#setState({ kind: 'failed', fault: (error as Partial<StoreError>).fault ?? 'failed' });
    }
    this.host.requestUpdate();
  }

  /** Goes on without a store. */
  #refuse(fault: StoreFault): null {
    this.#store = null;
    this.#setState({ kind: 'failed', fault });
    return null;
  }

  async #claim(id: string, steal: boolean): Promise<boolean> {
    this.#release();
    if (!this.#store) return true;
    this.#claimed = id;
    return this.#store
      .claim(id, {
        steal,
        onLost: () => {
          this.#lose(id);
        },
      })
      .catch(() => true);
  }

  #lose(id: string): void {
    if (this.review?.response.id !== id) return;
    this.#claimed = null;
    this.#autosave?.discard();
    this.#show(this.review.response, true);
    this.onLost();
  }

  #release(): void {
    if (this.#claimed) this.#store?.release(this.#claimed);
    this.#claimed = null;
  }

  #setState(state: SaveState): void {
    this.onSave(state);
    // Most writes end before anybody could read "Saving": what was saved last still holds until then.
    const { saveState: before } = this;
    if (state.kind === 'saving' && before.kind === 'saved') return;
    this.saveState = state;
    if (minuteOf(state) !== minuteOf(before)) this.host.requestUpdate();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    const { review } = this;
    if (!review || review.readOnly || this.keeps || this.#downloaded === review.response) return;
    if (!Object.keys(review.response.answers).length) return;
    event.preventDefault();
  };
}

/** What the words of a state depend on: its kind, and for what is saved what a clock on the wall shows. */
const minuteOf = (state: SaveState) => (state.kind === 'saved' ? Math.floor(state.at / 60_000) : state);
