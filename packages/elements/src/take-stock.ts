import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from './decorators.js';
import { ContextProvider } from '@lit/context';
import type { Instrument, Response, ScoreCard } from '@take-stock/engine';
import { wordsContext } from './contexts.js';
import { define } from './define.js';
import { AnswerEvent, RequestEvent, TakeStockChangeEvent, TakeStockErrorEvent, TakeStockSaveEvent } from './events.js';
import type { Values } from './messages/messages.js';
import { Words, type MessageName, type Messages } from './messages/words.js';
import type { Notice } from './notice.js';
import type { Page } from './pages/page.js';
import { TakeStockStart } from './pages/start.js';
import { TakeStockQuestions } from './pages/questions.js';
import { TakeStockProgress } from './progress.js';
import { TakeStockQuestion } from './question.js';
import type { ResponseStore } from './response-store.js';
import { ReviewSession } from './review-session.js';
import { reviews } from './reviews.js';
import type { Review } from './review.js';
import type { Stage } from './steps.js';
import { controls } from './styles/controls.js';
import { takeStockStyles } from './styles/take-stock.js';
import { tokens } from './styles/tokens.js';

type Later = typeof import('./later.js');

/** Width of the widget, in em, from which a question inside its padding has room for "Think about this first" beside the scale. */
const WIDE = 48;

/**
 * The whole self-review: start, questions, answers, result, hand over.
 *
 * @summary A partnership self-assessment that scores on the device and keeps answers there.
 * @tag take-stock
 * @slot - Shown until the script runs, such as a link for people without it. An inline instrument goes here too, as `<script type="application/json">`.
 * @fires {TakeStockChangeEvent} take-stock-change - an answer changed
 * @fires {TakeStockCompleteEvent} take-stock-complete - the person asked for the result
 * @fires {TakeStockSaveEvent} take-stock-save - the answers were kept, or could not be
 * @fires {TakeStockErrorEvent} take-stock-error - something that the owner of the page can mend
 * @csspart review - the frame around everything
 * @csspart statement - the statement of a question
 * @csspart choice - one answer to choose: its radio button and its words
 * @csspart bar - the bar with Continue and Back
 * @cssproperty --take-stock-accent - colour of buttons, links and chosen answers
 * @cssproperty --take-stock-on-accent - text on the accent colour
 * @cssproperty --take-stock-ink - text
 * @cssproperty --take-stock-ink-soft - quieter text
 * @cssproperty --take-stock-paper - ground
 * @cssproperty --take-stock-tint - quiet ground, such as the bar
 * @cssproperty --take-stock-line - lines
 * @cssproperty --take-stock-edge - edges of fields and choices
 * @cssproperty --take-stock-focus - focus ring
 * @cssproperty --take-stock-radius - corners
 * @cssproperty --take-stock-font - font family; the host's by default
 * @cssproperty --take-stock-size - size of the text; everything else follows it
 * @cssproperty --take-stock-step-0 - weakest of five steps of the pictures' hue
 * @cssproperty --take-stock-step-1 - second step
 * @cssproperty --take-stock-step-2 - third step
 * @cssproperty --take-stock-step-3 - fourth step, and the one of scores without a band
 * @cssproperty --take-stock-step-4 - strongest step
 */
export class TakeStock extends LitElement {
  static override styles = [tokens, controls, takeStockStyles];

  /** Id of a bundled instrument. */
  @property() instrument = '';
  /** An instrument of the page's own: any JSON; it is checked. Goes before `instrument`. */
  @property({ attribute: false }) definition: unknown;
  /** One question a page, or one section. */
  @property() layout: 'question' | 'section' = 'question';
  /** Language of the interface, as a BCP 47 tag. */
  @property() language = 'en-GB';
  /** Where answers are kept between visits. */
  @property() storage: 'device' | 'none' = 'device';
  /** Texts of the interface to replace. */
  @property({ attribute: false }) messages: Partial<Messages> = {};

  @state() private page: Page = { name: 'start' };
  @state() private loaded: Instrument | null = null;
  @state() private trouble: unknown = null;
  @state() private notice: Notice | null = null;
  /** The pages after the questions; they load with the first answer. */
  @state() private later: Later | 'failed' | null = null;
  @state() private wide = false;
  @state() private review: Review | null = null;
  /**
   * The instrument that was asked for, once it is there.
   *
   * @internal
   */
  found: Promise<Instrument | null> = Promise.resolve(null);

  readonly #words = new ContextProvider(this, { context: wordsContext, initialValue: new Words() });
  readonly #session = new ReviewSession(
    this,
    (save) => this.dispatchEvent(new TakeStockSaveEvent(save)),
    // What had the focus may take none any more.
    () => void (this.shadowRoot?.activeElement && this.#focusPage('take-stock-notice')),
  );
  #width: ResizeObserver | undefined;

  /** The response so far; `null` before the person began. */
  get response(): Response | null {
    return this.#session.review?.response ?? null;
  }

  /** The scores of the response so far; `null` before the first answer, which loads the scoring. */
  get card(): ScoreCard | null {
    const { later } = this;
    const { review } = this.#session;
    return review && later && later !== 'failed' ? later.score(review.instrument, review.response) : null;
  }

  /** Opens the first question without the start page, for hosts that say elsewhere what it says. */
  async begin(): Promise<void> {
    await this.updateComplete;
    await this.found;
    this.#session.begin(this.response?.respondent ?? {});
    await this.#go({ name: 'question', index: 0 }, false);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    reviews.add(this);
    // In the next frame: the new layout changes the size that is being reported.
    this.#width = new ResizeObserver(([entry]) => {
      const wide = (entry?.contentRect.width ?? 0) >= WIDE * parseFloat(getComputedStyle(this).fontSize);
      if (wide !== this.wide) requestAnimationFrame(() => (this.wide = wide));
    });
    this.#width.observe(this);
    window.addEventListener('hashchange', this.#openLink);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    reviews.delete(this);
    this.#width?.disconnect();
    window.removeEventListener('hashchange', this.#openLink);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language') || changed.has('messages')) this.#words.setValue(new Words(this.language, this.messages));
    if (changed.has('instrument') || changed.has('definition')) void this.#load();
    this.review = this.#session.review;
  }

  /** Fetches a bundled instrument by its id. Elements know none; whoever puts them together overrides this. */
  protected loadInstrument(id: string): Promise<Instrument> {
    return Promise.reject(new RangeError(`<take-stock>: no instrument is bundled here, got "${id}": set the definition property`));
  }

  /** Opens the store of responses; `null` keeps them in memory. */
  protected openStore(): Promise<ResponseStore | null> {
    return Promise.resolve(null);
  }

  override render(): TemplateResult {
    if (!this.loaded && !this.trouble) return html`<slot></slot>`;
    const { language, dir } = this.#words.value;
    return html`
      <div class="review" part="review" lang=${language} dir=${dir} @take-stock-answer=${this.#answer} @take-stock-request=${this.#request}>
        ${this.#renderNotice()} ${this.trouble ? this.#renderTrouble() : this.#renderPage()}
      </div>
    `;
  }

  #renderPage(): TemplateResult {
    const { page, review, loaded, later } = this;
    const session = this.#session;
    if (page.name === 'question' && review)
      return html`<take-stock-questions
        data-page
        exportparts="statement, choice, bar"
        .review=${review}
        .page=${page}
        .layout=${this.layout}
        ?wide=${this.wide}
        >${this.#renderSaved()}</take-stock-questions
      >`;
    if (page.name === 'start' || !review)
      return html`<take-stock-start
        class="pad"
        data-page
        .instrument=${loaded}
        .respondent=${review?.response.respondent}
        ?waiting=${session.found.saved.length > 0}
        ?keeps=${session.keeps}
      >
        ${session.found.saved.length && !review ? html`<take-stock-saved .instrument=${loaded} .saved=${session.found.saved}></take-stock-saved>` : nothing}
      </take-stock-start>`;
    if (!later || later === 'failed') return this.#renderWaiting();
    return later.renderPage(page, review, session.shared, this.#renderSaved());
  }

  #renderSaved(): TemplateResult {
    const { saveState: save } = this.#session;
    // Where they are only read, it is not from here that they are kept.
    if (this.review?.readOnly && save.kind === 'off') return html``;
    const failed = save.kind === 'failed';
    const name = failed
      ? (`save-${save.fault}` as const)
      : save.kind === 'off'
        ? this.#session.keeps
          ? 'savedNothing'
          : 'saveOff'
        : save.kind;
    const time = save.kind === 'saved' ? this.#words.value.time(save.at, Date.now()) : '';
    return html`<p class="save soft" role=${failed ? 'alert' : nothing}>
      ${this.#say(name, { time })}
      ${this.#session.keeps || !this.review ? nothing : html`<button type="button" class="plain" @click=${this.#download}>${this.#say('downloadCopy')}</button>`}
    </p>`;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const elsewhere = this.review?.readOnly && !this.#session.shared;
    const notice = elsewhere
      ? { text: this.#say('elsewhere'), stays: true, actions: [{ label: this.#say('editHere'), run: () => this.#editHere() }] }
      : this.notice;
    return notice ? html`<take-stock-notice tabindex="-1" .notice=${notice} @close=${this.#closeNotice}></take-stock-notice>` : nothing;
  }

  #renderWaiting(): TemplateResult {
    return this.later === 'failed'
      ? this.#renderRetry(() => this.#go(this.page))
      : html`<p class="pad" role="status" tabindex="-1" data-page>${this.#say('loading')}</p>`;
  }

  #renderRetry(run: () => unknown): TemplateResult {
    return html`<div class="pad" role="alert">
      <p tabindex="-1" data-page>${this.#say('loadFailed')}</p>
      <button type="button" @click=${run}>${this.#say('tryAgain')}</button>
    </div>`;
  }

  #renderTrouble(): TemplateResult {
    const { later, trouble } = this;
    // What an import that does not arrive rejects with.
    if (trouble instanceof TypeError || later === 'failed') return this.#renderRetry(() => this.#load());
    return later ? later.renderTrouble(trouble as Error, (name) => this.#say(name)) : this.#renderWaiting();
  }

  async #load(): Promise<void> {
    const found = this.#findInstrument();
    this.found = found;
    this.loaded = null;
    this.trouble = null;
    try {
      const instrument = await found;
      // Another instrument was asked for meanwhile.
      if (found !== this.found || !instrument) return;
      this.loaded = instrument;
      await this.#session.open(instrument, this.storage === 'none' ? null : this.openStore());
      if (Object.values(this.#session.found).flat().length)
        await this.#step((later, stage) => {
          later.offerUnusable(stage);
        });
      this.#openLink();
    } catch (error) {
      if (found !== this.found) return;
      this.#report(error);
      this.trouble = error;
      if (!(error instanceof TypeError)) void this.#loadLater();
    }
  }

  async #findInstrument(): Promise<Instrument | null> {
    const inline = this.querySelector<HTMLScriptElement>('script[type="application/json"]');
    if (this.definition === undefined && !inline) return this.instrument ? this.loadInstrument(this.instrument) : null;
    return (await import('./own-instrument.js')).readInstrument(this.definition ?? inline?.text);
  }

  /** Fetches the pages after the questions; once they are here, it does nothing. */
  async #loadLater(): Promise<Later | null> {
    if (this.later && this.later !== 'failed') return this.later;
    try {
      const later = await import('./later.js');
      later.defineLater();
      this.later = later;
      return later;
    } catch (error) {
      this.#report(error);
      this.later = 'failed';
      return null;
    }
  }

  /** Takes a step that loads with the later pages. */
  async #step(run: (later: Later, stage: Stage) => void | Promise<void>): Promise<void> {
    const later = await this.#loadLater();
    if (!later || !this.loaded) return;
    await run(later, {
      host: this,
      session: this.#session,
      instrument: this.loaded,
      say: (name, values) => this.#say(name, values),
      go: (page, focus) => this.#go(page, focus),
      notify: (notice) => this.#notify(notice),
    });
  }

  async #go(page: Page, focus = true): Promise<void> {
    this.page = page;
    this.notice = null;
    if (page.name !== 'start' && page.name !== 'question') await this.#loadLater();
    if (focus) await this.#focusPage();
  }

  /** Moves the focus to the heading of the page, so that nobody is left where a button was. */
  async #focusPage(selector = '[data-page]'): Promise<void> {
    await this.updateComplete;
    const shown = this.renderRoot.querySelector<LitElement & { focusHeading?(): void }>(selector);
    await shown?.updateComplete;
    if (shown?.focusHeading) shown.focusHeading();
    else shown?.focus();
  }

  readonly #answer = (event: AnswerEvent): void => {
    event.stopPropagation();
    this.#session.answer(event.item, event.change);
    if (this.#session.review) this.dispatchEvent(new TakeStockChangeEvent(this.#session.review.response));
    // Whoever answers will want the pages after the questions: by then they are here, even if the network is not.
    if (!this.later) void this.#loadLater();
  };

  readonly #request = async (event: RequestEvent): Promise<void> => {
    event.stopPropagation();
    const { request } = event;
    if (request.do === 'go') return this.#go(request.page);
    if (request.do !== 'begin') return this.#step((later, stage) => later.take(stage, request));
    this.#session.begin(request.respondent);
    return this.#go({ name: 'question', index: 0 });
  };

  /** Shows the answers in the address, if it holds any. */
  readonly #openLink = (): void => {
    if (/^#ts\d+\./.test(location.hash)) void this.#step((later, stage) => later.openLink(stage));
  };

  readonly #download = (): Promise<void> => this.#step((later, stage) => later.take(stage, { do: 'download' }));

  async #notify(notice: Notice): Promise<void> {
    this.notice = notice;
    await this.updateComplete;
    this.renderRoot.querySelector('take-stock-notice')?.scrollIntoView({ block: 'nearest' });
  }

  async #editHere(): Promise<void> {
    await this.#session.editHere();
    await this.#focusPage();
  }

  readonly #closeNotice = (): void => {
    this.notice = null;
    void this.#focusPage();
  };

  #say(name: MessageName, values?: Values): string {
    return this.#words.value.say(name, values);
  }

  #report(error: unknown): void {
    console.error(error);
    this.dispatchEvent(new TakeStockErrorEvent(error));
  }
}

/** Registers the elements that the questions need. */
export function defineQuestions(): void {
  define('take-stock-question', TakeStockQuestion);
  define('take-stock-progress', TakeStockProgress);
  define('take-stock-questions', TakeStockQuestions);
  define('take-stock-start', TakeStockStart);
}
