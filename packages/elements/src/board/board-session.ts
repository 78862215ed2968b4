import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instrument, Round } from '@take-stock/engine';
import { checkStoredRound, roundView, type BoardView } from '@take-stock/engine/round';
import { comparing } from './comparing.js';
import { Autosave, type SaveState } from '../autosave.js';
import type { Store, StoreError } from '../response-store.js';

/** A round on the device. */
export interface SavedRound {
  readonly round: Round;
  readonly saved: number;
}

/** What of a round its results depend on: as long as these are the same values, so are the results. */
function basisOf(round: Round): readonly unknown[] {
  const { id, period, closed, responses, waiting, withoutGroups, earlier } = round;
  const { groups, minimumGroup, invited, codes } = round.settings;
  return [id, period, closed, responses, waiting, withoutGroups, earlier, groups, minimumGroup, invited, codes, comparing?.overYears];
}

function alike(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * Owns the open round: finds, opens, changes and keeps it. Every change makes a new round; what may be shown of it is worked
 * out again only when the answers or the rules of showing them changed.
 */
export class BoardSession implements ReactiveController {
  round: Round | null = null;
  readOnly = false;
  /** What lies on the device, newest first. */
  saved: readonly SavedRound[] = [];
  /** Something on the device could not be read, and was put aside. */
  damaged = false;
  saveState: SaveState = { kind: 'off' };

  #instrument: Instrument | null = null;
  #store: Store<Round> | null = null;
  #autosave: Autosave<Round> | null = null;
  #claimed: string | null = null;
  /** Counts the rounds that were asked for: one that was overtaken is not shown. */
  #turn = 0;
  #view: { readonly basis: readonly unknown[]; readonly view: BoardView } | null = null;
  /** The round as it was saved to a file last: leaving the page loses nothing of it. */
  #downloaded: Round | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly onSave: (state: SaveState) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#warn);
    const before = this.#autosave;
    this.#startSaving();
    // The element was moved in the page: its round is claimed again.
    if (this.round) void this.#goOn(this.round.id, before);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#warn);
    this.#autosave?.stop();
    this.#release();
  }

  /** Whether rounds are kept between visits. */
  get keeps(): boolean {
    return this.#store !== null && this.saveState.kind !== 'failed';
  }

  /** All that may be shown of the open round. */
  get view(): BoardView | null {
    const { round } = this;
    if (!round || !this.#instrument) return null;
    const basis = basisOf(round);
    if (!this.#view || basis.some((part, i) => part !== this.#view?.basis[i]))
      this.#view = { basis, view: roundView(this.#instrument, round, comparing?.overYears) };
    return this.#view.view;
  }

  /** Looks for rounds of an instrument. Does not reject: a store that fails is one that keeps nothing. */
  async open(instrument: Instrument, opening: Promise<Store<Round> | null>): Promise<void> {
    this.close();
    this.#instrument = instrument;
    this.#store = await opening.catch(() => {
      this.#setState({ kind: 'failed', fault: 'failed' });
      return null;
    });
    if (this.#instrument !== instrument) return;
    this.#startSaving();
    await this.find();
  }

  /** Whether a round of that name is open, went before the open one or lies on the device, be it in other letters. */
  hasNamed(partnership: string, period: string): boolean {
    const { round } = this;
    const known = [...this.saved.map((each) => each.round), ...(round ? [round, ...round.earlier] : [])];
    return known.some((each) => alike(each.partnership, partnership) && alike(each.period, period));
  }

  /** Looks again at what lies on the device. */
  async find(): Promise<void> {
    const [instrument, store] = [this.#instrument, this.#store];
    if (!instrument || !store) return;
    try {
      const found: SavedRound[] = [];
      for (const record of await store.all(instrument.id)) {
        const round = checkStoredRound(instrument, record.response);
        if (round) found.push({ round, saved: record.saved });
        else {
          this.damaged = true;
          await store.setAside(record).catch(() => undefined);
        }
      }
      this.saved = found;
    } catch (error) {
      this.#setState({ kind: 'failed', fault: (error as Partial<StoreError>).fault ?? 'failed' });
    }
    this.host.requestUpdate();
  }

  /** Shows a round and keeps it; read-only when another tab has it open. */
  async take(round: Round): Promise<void> {
    const turn = ++this.#turn;
    await this.#autosave?.flush();
    const mine = await this.#claim(round.id, false);
    if (turn !== this.#turn) return;
    this.readOnly = !mine;
    this.round = round;
    if (!this.readOnly) this.#autosave?.saveNow(round);
    this.host.requestUpdate();
  }

  /**
   * Opens a copy of a round from elsewhere, put together with the one on this device. Where another tab has that open, it is
   * shown read-only and the copy is left alone.
   */
  async takeCopy(copy: Round, merge: (mine: Round, other: Round) => Round): Promise<'taken' | 'merged' | 'elsewhere'> {
    await this.resume(copy.id);
    const mine = this.round?.id === copy.id ? this.round : null;
    if (this.readOnly) {
      this.round = mine ?? copy;
      return 'elsewhere';
    }
    await this.take(mine ? merge(mine, copy) : copy);
    return mine ? 'merged' : 'taken';
  }

  /** Goes on with a round from the device, as whoever wrote it last left it; read-only when another tab has it open. */
  async resume(id: string, steal = false): Promise<void> {
    const turn = ++this.#turn;
    await this.#autosave?.flush();
    const mine = await this.#claim(id, steal);
    if (turn !== this.#turn) return;
    this.readOnly = !mine;
    // What was changed while the claim was asked for.
    await this.#autosave?.flush();
    // Read once it is ours: another tab may have written it since the list was made.
    await this.find();
    if (turn !== this.#turn) return;
    const found = this.saved.find(({ round }) => round.id === id);
    if (found) {
      this.round = found.round;
      this.#setState({ kind: 'saved', at: found.saved });
    }
    this.host.requestUpdate();
  }

  /** Takes the round back from another tab, as that one left it. */
  async editHere(): Promise<void> {
    if (this.round) await this.resume(this.round.id, true);
  }

  /**
   * Changes the round; it is kept a moment later, with all that changes until then.
   *
   * @returns whether it may be changed here
   */
  edit(change: (round: Round) => Round): boolean {
    if (!this.round || this.readOnly) return false;
    this.round = change(this.round);
    this.#autosave?.saveSoon(this.round);
    this.host.requestUpdate();
    return true;
  }

  /** Puts the round away; it stays on the device. */
  close(): void {
    this.#turn++;
    void this.#autosave?.flush();
    this.#release();
    this.round = null;
    this.readOnly = false;
    this.#view = null;
    this.saveState = { kind: 'off' };
    this.host.requestUpdate();
  }

  /** Deletes a round from the device. */
  async remove(id: string): Promise<boolean> {
    if (this.round?.id === id) {
      this.#autosave?.discard();
      this.close();
    }
    try {
      await this.#claim(id, true);
      await this.#store?.delete(id);
      await this.find();
      return true;
    } catch {
      return false;
    } finally {
      this.#release();
    }
  }

  /** Remembers that the person has a file of the round as it is. */
  noteDownload(): void {
    this.#downloaded = this.round;
  }

  /** Goes on with the open round: as it lies on the device, unless what was changed here could not be kept there. */
  async #goOn(id: string, before: Autosave<Round> | null): Promise<void> {
    await before?.flush();
    if (!before?.hasUnsaved) return this.resume(id);
    this.readOnly = !(await this.#claim(id, false));
    if (this.round && !this.readOnly) this.#autosave?.saveNow(this.round);
    this.host.requestUpdate();
  }

  #startSaving(): void {
    this.#autosave?.stop();
    this.#autosave = this.#store && new Autosave<Round>({ store: this.#store, onState: (state) => this.#setState(state) });
  }

  async #claim(id: string, steal: boolean): Promise<boolean> {
    if (this.#claimed === id && !steal) return true;
    this.#release();
    if (!this.#store) return true;
    this.#claimed = id;
    const mine = await this.#store.claim(id, { steal, onLost: () => this.#lose(id) }).catch(() => true);
    if (!mine && this.#claimed === id) this.#claimed = null;
    return mine;
  }

  /** Another tab took the round, be it here already or still on its way. */
  #lose(id: string): void {
    if (this.#claimed !== id) return;
    this.#claimed = null;
    this.#autosave?.discard();
    this.readOnly = true;
    this.host.requestUpdate();
  }

  #release(): void {
    if (this.#claimed) this.#store?.release(this.#claimed);
    this.#claimed = null;
  }

  #setState(state: SaveState): void {
    this.onSave(state);
    if (state.kind === 'saving' && this.saveState.kind === 'saved') return;
    this.saveState = state;
    this.host.requestUpdate();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    const unsaved = this.#autosave ? this.#autosave.hasUnsaved || this.saveState.kind === 'failed' : true;
    if (this.round && !this.readOnly && unsaved && this.#downloaded !== this.round) event.preventDefault();
  };
}
