import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ContextProvider } from '@lit/context';
import type { Instrument, Round } from '@take-stock/engine';
import type { BoardView } from '@take-stock/engine/round';
import type { Messages as ResultMessages, Words as ResultWords } from '@take-stock/engine/words';
import { wordsContext } from '../contexts.js';
import { property, state } from '../decorators.js';
import { TakeStockErrorEvent, TakeStockSaveEvent } from '../events.js';
import type { Values } from '../messages/messages.js';
import { Words, type MessageName, type Messages } from '../messages/words.js';
import type { Notice } from '../notice.js';
import type { Store } from '../response-store.js';
import { controls } from '../styles/controls.js';
import { takeStockStyles } from '../styles/take-stock.js';
import { tokens } from '../styles/tokens.js';
import { STEPS, type Board, type BoardPage } from './board.js';
import { TakeStockRoundEvent, type BoardRequestEvent, type EditEvent } from './board-events.js';
import { drawn, type BoardElement } from './board-page.js';
import { BoardSession } from './board-session.js';
import { resultWords } from './comparing.js';
import type { BoardMessages } from './messages/en-board.js';
import { isPart, Parts, type Part } from './parts.js';
import { Requests, type SaidName } from './requests.js';
import { boardFrame } from './styles/board-frame.js';

/** Pages that show what members answered. They open once the round is closed; reports of too few answers tell what the board decided. */
const NEEDS_RESULTS = ['results', 'meeting', 'years', 'reports'];

/** Disputes are told in the words of the pages where their subjects are written. */
const DISPUTES: readonly Part[] = ['disputes', 'set-up', 'meeting', 'plan', 'influence'];

/**
 * The coordinator's whole year: set up, gather, results, meeting, plan, influence, year on year, reports.
 *
 * @summary Runs the yearly review of a partnership board on one device, without a server.
 * @tag take-stock-board
 * @slot - Shown until the script runs.
 * @fires {TakeStockRoundEvent} take-stock-round - the round changed
 * @fires {TakeStockSaveEvent} take-stock-save - the round was kept, or could not be
 * @fires {TakeStockErrorEvent} take-stock-error - something that the owner of the page can mend
 * @csspart review - the frame around everything
 */
export class TakeStockBoard extends LitElement {
  static override styles = [tokens, controls, takeStockStyles, boardFrame];

  /** Id of a bundled instrument. */
  @property() instrument = '';
  /** An instrument of the page's own, already checked. Goes before `instrument`. */
  @property({ attribute: false }) definition: Instrument | undefined;
  /** Language of the interface, as a BCP 47 tag. */
  @property() language = 'en-GB';
  /** Where rounds are kept between visits. */
  @property() storage: 'device' | 'none' = 'device';
  /** Texts of the interface, and of the sentences about results, to replace. */
  @property({ attribute: false }) messages: Partial<Messages & BoardMessages & ResultMessages> = {};

  @state() private page: BoardPage = { name: 'home' };
  @state() private loaded: Instrument | null = null;
  @state() private trouble: unknown = null;
  @state() private notice: Notice | null = null;

  readonly #words = new ContextProvider(this, { context: wordsContext, initialValue: new Words() });
  readonly #session = new BoardSession(
    this,
    (save) => this.dispatchEvent(new TakeStockSaveEvent(save)),
    () => void this.#keepFocus(),
  );
  readonly #parts = new Parts(this, (error) => this.#report(error));
  readonly #requests = new Requests({
    session: this.#session,
    say: (name, values) => this.#say(name, values),
    go: (page, focus) => this.#go(page, focus),
    tell: (notice) => this.#tell(notice),
    report: (error) => this.#report(error),
    changed: (round) => this.dispatchEvent(new TakeStockRoundEvent(round)),
    focusDisputes: () => this.#focusPage('take-stock-board-disputes'),
  });
  #results: { readonly groups: unknown; readonly words: ResultWords } | null = null;
  #found: Promise<Instrument | null> = Promise.resolve(null);
  #loading: Promise<void> = Promise.resolve();

  /** The open round; `null` without one. */
  get round(): Round | null {
    return this.#session.round;
  }

  /** Opens a round that the host page has, such as one with sample data, and keeps it. */
  async show(round: Round): Promise<void> {
    await this.updateComplete;
    // With the store: without it the round would neither be kept nor be ours alone.
    await this.#loading;
    await this.#session.take(round);
    await this.#requests.goToRound(false);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') || changed.has('messages')) this.#words.setValue(new Words(this.language, this.messages));
    if (changed.has('instrument') || changed.has('definition')) this.#loading = this.#load();
    for (const part of this.#shown) this.#parts.need(part);
  }

  /** Fetches a bundled instrument by its id; whoever puts elements and instruments together overrides this. */
  protected loadInstrument(id: string): Promise<Instrument> {
    return Promise.reject(new RangeError(`<take-stock-board>: no instrument is bundled here, got "${id}": set the definition property`));
  }

  /** Opens the store of rounds; `null` keeps them in memory. */
  protected openStore(): Promise<Store<Round> | null> {
    return Promise.resolve(null);
  }

  override render(): TemplateResult {
    if (this.trouble)
      return html`<div class="review pad" role="alert">
        <h2>${this.#say('noInstrument')}</h2>
        <p>${(this.trouble as Error).message}</p>
      </div>`;
    if (!this.loaded) return html`<slot></slot>`;
    const { loaded, round } = this;
    return html`
      <div
        class="review"
        part="review"
        lang=${this.language}
        @take-stock-edit=${this.#edit}
        @take-stock-board-request=${this.#request}
        @dragover=${this.#drag}
        @drop=${this.#drag}
      >
        ${this.#renderNotice()}
        ${round ? this.#renderRound(loaded, round) : html`<take-stock-board-home class="pad" data-page .saved=${this.#session.saved} .instrument=${loaded}></take-stock-board-home>`}
      </div>
    `;
  }

  #renderRound(instrument: Instrument, round: Round): TemplateResult {
    const waiting = this.#renderWaiting();
    return html`
      <div class="head pad">
        <p class="name"><b>${round.partnership}</b> ${round.period}</p>
        <div class="actions">
          ${this.#renderSaved()}
          <button type="button" class="plain" @click=${() => this.#requests.download()}>${this.#say('saveRound')}</button>
          <button type="button" class="plain" @click=${() => this.#requests.close()}>${this.#say('closeRound')}</button>
        </div>
      </div>
      ${this.#session.isOtherVersion ? (waiting ?? this.#renderOtherVersion(round)) : html`${this.#renderNav()} ${waiting ?? this.#renderPage(instrument, round)}`}
    `;
  }

  #renderNav(): TemplateResult {
    return html`<nav aria-label=${this.#say('steps')}>
      ${STEPS.map(
        (name) =>
          html`<button type="button" aria-current=${name === this.page.name ? 'page' : nothing} @click=${() => this.#go({ name })}>
            ${this.#say(`step-${name}`)}
          </button>`,
      )}
    </nav>`;
  }

  #renderOtherVersion({ period, closed }: Round): TemplateResult {
    return html`<take-stock-board-other-version
      class="pad"
      data-page
      .period=${period}
      ?closed=${closed !== undefined}
    ></take-stock-board-other-version>`;
  }

  /** The parts that load on their own, of what is shown now. */
  get #shown(): Part[] {
    const { page, round } = this;
    if (this.#session.isOtherVersion) return ['set-up'];
    const disputes = round?.disputed?.length ? DISPUTES : [];
    const earlier = round?.earlier.length;
    const told = page.name === 'reports' ? [earlier && 'years', round?.influence.length && 'influence'] : [];
    return [...new Set([page.name, earlier && 'change', ...told, ...disputes])].filter(isPart);
  }

  /** What is said while a part is on its way, or could not be fetched; `null` once all are here. */
  #renderWaiting(): TemplateResult | null {
    const states = this.#shown.map((part) => this.#parts.stateOf(part));
    if (states.includes('failed')) return this.#renderFailed(() => this.#go(this.page));
    return states.every((state) => state === 'here')
      ? null
      : html`<p class="pad wait" role="status" tabindex="-1" data-page>${this.#say('stepLoading')}</p>`;
  }

  /** What the pages see of a round. */
  #board(instrument: Instrument, round: Round, view: BoardView): Board {
    const { groups } = round.settings;
    if (this.#results?.groups !== groups)
      this.#results = { groups, words: resultWords(instrument, { language: this.#words.value.language, messages: this.messages, groups }) };
    return { instrument, round, view, results: this.#results.words, readOnly: this.#session.readOnly };
  }

  #renderPage(instrument: Instrument, round: Round): TemplateResult | typeof nothing {
    const { view } = this.#session;
    if (!view) return nothing;
    const board = this.#board(instrument, round, view);
    const { published } = view;
    const lacking = this.page.name === 'reports' ? !published : published?.withheld !== null;
    const none = lacking && NEEDS_RESULTS.includes(this.page.name);
    return html`
      ${round.disputed?.length ? html`<take-stock-board-disputes class="pad" .board=${board}></take-stock-board-disputes>` : nothing}
      ${none ? this.#renderNone(published !== null, board) : this.#renderStep(board)}
      ${published && (none || this.page.name === 'reports') ? this.#renderNext(round) : nothing}
    `;
  }

  #renderNext({ period }: Round): TemplateResult {
    return this.#parts.stateOf('set-up') === 'failed'
      ? this.#renderFailed(() => this.#parts.fetch('set-up'))
      : html`<take-stock-board-next-round class="pad" .period=${period}></take-stock-board-next-round>`;
  }

  #renderFailed(retry: () => Promise<void>): TemplateResult {
    return html`<div class="pad none" role="alert">
      <p tabindex="-1" data-page>${this.#say('stepFailed')}</p>
      <button type="button" @click=${retry}>${this.#say('tryAgain')}</button>
    </div>`;
  }

  #renderStep(board: Board): TemplateResult {
    const { page } = this;
    switch (page.name) {
      case 'gather':
        return html`<take-stock-board-gather class="pad" data-page .board=${board} .page=${page}></take-stock-board-gather>`;
      case 'results':
        return html`<take-stock-board-results class="pad" data-page .board=${board}></take-stock-board-results>`;
      case 'meeting':
        return html`<take-stock-board-meeting data-page .board=${board} .item=${page.item ?? ''}></take-stock-board-meeting>`;
      case 'plan':
        return html`<take-stock-board-plan class="pad" data-page .board=${board}></take-stock-board-plan>`;
      case 'influence':
        return html`<take-stock-board-influence class="pad" data-page .board=${board}></take-stock-board-influence>`;
      case 'years':
        return html`<take-stock-board-years class="pad" data-page .board=${board}></take-stock-board-years>`;
      case 'reports':
        return html`<take-stock-board-reports class="pad" data-page .board=${board}></take-stock-board-reports>`;
      default:
        return html`<take-stock-board-set-up class="pad" data-page .board=${board} .page=${page}></take-stock-board-set-up>`;
    }
  }

  #renderNone(closed: boolean, { round, view }: Board): TemplateResult {
    const why = !closed ? 'notClosed' : view.answered ? 'tooFew' : 'nobodyAnswered';
    return html`<div class="pad none">
      <h2 tabindex="-1" data-page>${this.#say(closed ? 'tooFewTitle' : 'notClosedTitle')}</h2>
      <p>${this.#say(why, { k: round.settings.minimumGroup })}</p>
      <button type="button" class="second" @click=${() => this.#go({ name: 'gather' })}>${this.#say('toGather')}</button>
    </div>`;
  }

  #renderSaved(): TemplateResult {
    const { saveState: save, keeps } = this.#session;
    const failed = save.kind === 'failed';
    const name = failed ? (`save-${save.fault}` as const) : save.kind === 'off' ? (keeps ? 'savedNothing' : 'saveOff') : save.kind;
    const time = save.kind === 'saved' ? this.#words.value.time(save.at, Date.now()) : '';
    return html`<p class="save soft" role=${failed ? 'alert' : nothing}>${this.#say(name, { time })}</p>`;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const notice = this.#session.readOnly
      ? {
          text: [this.#say('openElsewhere'), this.notice?.text].filter(Boolean).join(' '),
          stays: true,
          actions: [{ label: this.#say('editHere'), run: this.#editHere }],
        }
      : this.notice;
    return notice ? html`<take-stock-notice tabindex="-1" .notice=${notice} @close=${this.#closeNotice}></take-stock-notice>` : nothing;
  }

  async #load(): Promise<void> {
    const found = this.#find();
    this.#found = found;
    this.loaded = null;
    this.trouble = null;
    this.page = { name: 'home' };
    try {
      const instrument = await found;
      if (found !== this.#found || !instrument) return;
      this.loaded = instrument;
      await this.#session.open(instrument, this.storage === 'none' ? Promise.resolve(null) : this.openStore());
      this.#requests.sayDamaged();
      void this.#parts.fetchAhead();
    } catch (error) {
      if (found !== this.#found) return;
      this.#report(error);
      this.trouble = error;
    }
  }

  async #find(): Promise<Instrument | null> {
    return this.definition ?? (this.instrument ? this.loadInstrument(this.instrument) : null);
  }

  readonly #edit = (event: EditEvent): void => {
    event.stopPropagation();
    const disputed = this.round?.disputed;
    if (!this.#session.edit(event.change) || !this.round) return;
    if (disputed && !this.round.disputed) this.#sayAgreed();
    this.dispatchEvent(new TakeStockRoundEvent(this.round));
  };

  readonly #request = (event: BoardRequestEvent): void => {
    event.stopPropagation();
    if (this.loaded) void this.#requests.take(this.loaded, event);
  };

  /** The browser would open a file in the board's place. A text that somebody drags into a field is the field's. */
  readonly #drag = (event: DragEvent): void => {
    const { types, files } = event.dataTransfer ?? new DataTransfer();
    if (!types.includes('Files')) return;
    event.preventDefault();
    if (event.type === 'drop') this.renderRoot.querySelector<BoardElement>('[data-page]')?.takeFiles?.([...files]);
  };

  /** The last difference between two copies was settled, and its button is gone. */
  #sayAgreed(): void {
    this.notice = { text: this.#say('disputesSettled') };
    void this.#focusPage();
  }

  /** Says something where it can be seen: the place may be far above on a small screen. */
  #tell(notice: Notice): void {
    this.notice = notice;
    void this.updateComplete.then(() => this.renderRoot.querySelector('take-stock-notice')?.scrollIntoView({ block: 'nearest' }));
  }

  async #go(page: BoardPage, focus = true): Promise<void> {
    this.page = page;
    this.notice = null;
    // A page of a closed round may end with the way into the next one; nobody waits for that.
    if (this.round?.closed !== undefined) this.#parts.need('set-up');
    await Promise.all(this.#shown.map((part) => this.#parts.fetch(part)));
    // Another page may have been asked for meanwhile.
    if (focus && page === this.page) await this.#focusPage();
  }

  /** Moves the focus to the heading of the page, so that nobody is left where a button was. */
  async #focusPage(selector = '[data-page]'): Promise<void> {
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<LitElement & { focusHeading?(): void }>(selector);
    await shown?.updateComplete;
    if (shown?.focusHeading) shown.focusHeading();
    else shown?.focus();
  }

  /** Another tab took the round: where that takes away what had the focus, the notice that says so has it. */
  async #keepFocus(): Promise<void> {
    const at = focusedIn(this);
    await drawn(at);
    if (at.matches(':disabled') || !at.isConnected) await this.#focusPage('take-stock-notice');
  }

  readonly #editHere = async (): Promise<void> => {
    this.notice = null;
    await this.#session.editHere();
    await this.#focusPage();
  };

  readonly #closeNotice = (): void => {
    this.notice = null;
    void this.#focusPage();
  };

  #say(name: SaidName, values?: Values): string {
    return this.#words.value.say(name as MessageName, values);
  }

  #report(error: unknown): void {
    console.error(error);
    this.dispatchEvent(new TakeStockErrorEvent(error));
  }
}

/** What has the focus in an element, through shadow roots; the element itself, where nothing in it has. */
function focusedIn(element: Element): Element {
  const inner = element.shadowRoot?.activeElement;
  return inner ? focusedIn(inner) : element;
}
