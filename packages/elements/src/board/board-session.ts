import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instrument, Round } from '@take-stock/engine';
import { checkStoredRound, type BoardView } from '@take-stock/engine/round';
import { keepView } from './keep-view.js';
import { claimRound, type RoundClaim } from './round-claim.js';
import { Autosave, type SaveState } from '../autosave.js';
import type { Store, StoreError } from '../response-store.js';

/** A round on the device. */
export interface SavedRound {
  readonly round: Round;
  readonly saved: number;
}

function alike(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Owns the open round: finds, opens, changes and keeps it. Every change makes a new round. */
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
  #claim: RoundClaim | null = null;
  /** Counts the rounds that were asked for: one that was overtaken is not shown. */
  #turn = 0;
  /** The last of them that arrived, or was put away. */
  #arrived = 0;
  #viewOf = keepView();
  /** The round as it was handed in, and as it was saved to a file last: somebody has it like that. */
  #taken: Round | null = null;
  #downloaded: Round | null = null;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly isConnected: boolean },
    private readonly onSave: (state: SaveState) => void,
    private readonly onLost: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#warn);
    const before = this.#autosave;
    this.#startSaving();
    // The element was moved in the page: its round is claimed again. One that is still on its way to take its place claims itself.
    if (this.round && this.#arrived === this.#turn) void this.#goOn(this.round.id, before);
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

  /** Whether the open round has changes that are nowhere but on this page. */
  get wouldLose(): boolean {
    const { round } = this;
    if (!round || this.readOnly || round === this.#downloaded) return false;
    if (!this.#autosave) return round !== this.#taken;
    return this.#autosave.hasUnsaved || this.saveState.kind === 'failed';
  }

  /** Writes what is not written yet; `wouldLose` says whether that went well. */
  async flush(): Promise<void> {
    await this.#autosave?.flush();
  }

  /** Whether the open round was answered in another version of the questions: nothing of it can be shown here. */
  get isOtherVersion(): boolean {
    return this.round !== null && this.round.instrument.version !== this.#instrument?.version;
  }

  /** All that may be shown of the open round. */
  get view(): BoardView | null {
    const { round } = this;
    if (!round || !this.#instrument || this.isOtherVersion) return null;
    return this.#viewOf(this.#instrument, round);
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
    // In the list the open one has the name that it was opened under.
    const others = this.saved.map((each) => each.round).filter(({ id }) => id !== round?.id);
    const known = [...others, ...(round ? [round, ...round.earlier] : [])];
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

  /**
   * Shows a round and keeps it; read-only when another tab has it open.
   *
   * @returns whether it is shown: not where another was asked for meanwhile
   */
  async take(round: Round): Promise<boolean> {
    const turn = ++this.#turn;
    await this.#autosave?.flush();
    do {
      await this.#ask(round.id, false);
      // What was changed while the claim was asked for.
      await this.#autosave?.flush();
      if (turn !== this.#turn) return false;
    } while (this.#wasMoved);
    this.#arrived = turn;
    this.round = round;
    this.#taken = round;
    this.readOnly = !this.#holds(round.id);
    if (!this.readOnly) this.#autosave?.saveNow(round);
    this.host.requestUpdate();
    return true;
  }

  /**
   * Opens a copy of a round from elsewhere, put together with the one on this device. Where another tab has that open, it is
   * shown read-only and the copy is left alone.
   */
  async takeCopy(copy: Round, merge: (mine: Round, other: Round) => Round): Promise<'taken' | 'merged' | 'elsewhere' | 'overtaken'> {
    if (!(await this.resume(copy.id))) return 'overtaken';
    const mine = this.round?.id === copy.id ? this.round : null;
    if (this.readOnly) {
      this.round = mine ?? copy;
      return 'elsewhere';
    }
    if (!(await this.take(mine ? merge(mine, copy) : copy))) return 'overtaken';
    return mine ? 'merged' : 'taken';
  }

  /**
   * Goes on with a round from the device, as whoever wrote it last left it; read-only when another tab has it open.
   *
   * @returns whether it was the last that was asked for
   */
  async resume(id: string, steal = false): Promise<boolean> {
    const turn = ++this.#turn;
    await this.#autosave?.flush();
    let before: Round | null;
    do {
      await this.#ask(id, steal);
      if (turn !== this.#turn) return false;
      await this.#autosave?.flush();
      before = this.round;
      // Read once it is ours: another tab may have written it since the list was made.
      await this.find();
      if (turn !== this.#turn) return false;
    } while (this.#wasMoved);
    this.#arrived = turn;
    const found = this.saved.find(({ round }) => round.id === id);
    // Not over what was changed while it was read.
    if (found && this.round === before) {
      this.round = found.round;
      this.#setState({ kind: 'saved', at: found.saved });
    }
    this.readOnly = !this.#holds(id);
    this.host.requestUpdate();
    return true;
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
    this.#arrived = ++this.#turn;
    void this.#autosave?.flush();
    this.#release();
    this.round = null;
    this.readOnly = false;
    this.#viewOf = keepView();
    this.saveState = { kind: 'off' };
    this.host.requestUpdate();
  }

  /** Deletes a round from the device. */
  async remove(id: string): Promise<boolean> {
    if (this.round?.id === id) {
      this.#autosave?.discard();
      this.close();
    }
    const store = this.#store;
    try {
      await store?.claim(id, { steal: true, onLost: () => undefined });
      await store?.delete(id);
      await this.find();
      return true;
    } catch {
      return false;
    } finally {
      store?.release(id);
    }
  }

  /** Remembers that the person has a file of the round as it is. */
  noteDownload(): void {
    this.#downloaded = this.round;
  }

  /** Goes on with the open round: as it lies on the device, unless what was changed here could not be kept there. */
  async #goOn(id: string, before: Autosave<Round> | null): Promise<void> {
    await before?.flush();
    if (before?.hasUnsaved && this.round) await this.take(this.round);
    else await this.resume(id);
  }

  #startSaving(): void {
    this.#autosave?.stop();
    this.#autosave = this.#store && new Autosave<Round>({ store: this.#store, onState: (state) => this.#setState(state) });
  }

  /** Asks that a round be ours alone; once, however often it is asked for meanwhile. */
  #ask(id: string, steal: boolean): Promise<void> | undefined {
    if (!this.#holds(id) || steal) {
      this.#release();
      this.#claim = claimRound(this.#store, id, steal, (claim) => this.#lose(claim));
    }
    return this.#claim?.answered;
  }

  /** Whether a round is ours to change. */
  #holds(id: string): boolean {
    return this.#claim?.id === id && this.#claim.held;
  }

  /** The element was moved in the page, and let go of a round that was still on its way. */
  get #wasMoved(): boolean {
    return !this.#claim && this.host.isConnected;
  }

  /** Another tab took a round, be it here already or still on its way. */
  #lose(claim: RoundClaim): void {
    if (this.#claim !== claim) return;
    this.#autosave?.discard();
    this.readOnly = true;
    this.host.requestUpdate();
    this.onLost();
  }

  #release(): void {
    this.#claim?.release();
    this.#claim = null;
  }

  #setState(state: SaveState): void {
    this.onSave(state);
    if (state.kind === 'saving' && this.saveState.kind === 'saved') return;
    this.saveState = state;
    this.host.requestUpdate();
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.wouldLose) event.preventDefault();
  };
}
