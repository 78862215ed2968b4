import { html, nothing, type TemplateResult } from 'lit';
import type { Item } from '@take-stock/engine';
import { agreementText, groupsDifferText, manyUnsureText, medianText, reasonsText } from '@take-stock/engine/words';
import { property, state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { agenda, itemsOf } from '../agenda.js';
import { BoardElement } from '../board-page.js';
import type { meetingMessages } from '../messages/meeting.js';
import { distributionParts, distributionWords, type Say } from '../pictures.js';
import { meetingStyles } from '../styles/meeting.js';

/** What comes in sight of a question, one after the other. */
type Part = 'spread' | 'talk' | 'agree';

/** Keys that a clicker sends. It sends the right arrow for "next" wherever people read from right to left, too. */
const KEYS: Readonly<Record<string, 'next' | 'back' | 'leave'>> = {
  PageDown: 'next',
  ArrowRight: 'next',
  PageUp: 'back',
  ArrowLeft: 'back',
  Escape: 'leave',
};

/**
 * The meeting: one question a screen, for a room. First how members answered, then what to think about, then what the board says.
 *
 * @tag take-stock-board-meeting
 * @fires {BoardRequestEvent} take-stock-board-request - leave for the results, or go on to the plan
 */
export class TakeStockBoardMeeting extends BoardElement<keyof typeof meetingMessages> {
  static override styles = [controls, meetingStyles];

  /** The question to begin with; without one, the first that has no answer yet. */
  @property() item = '';
  /** The question on the screen; `null` for the dots. */
  @state() private shown: Item | null = null;
  /** The part of it that is in sight beside the spread. */
  @state() private phase: Part = 'spread';
  @state() private full = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.#press);
    document.addEventListener('fullscreenchange', this.#noteFull);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#press);
    document.removeEventListener('fullscreenchange', this.#noteFull);
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!this.hasUpdated || (changed.has('item') && this.item)) this.#show(this.item || this.#firstOpen());
  }

  override focusHeading(): void {
    const dots = this.renderRoot.querySelector<BoardElement>('take-stock-board-dots');
    if (dots) void dots.updateComplete.then(() => dots.focusHeading());
    else super.focusHeading();
  }

  override render(): TemplateResult {
    const { shown } = this;
    return html`
      <div class="bar no-print">
        <p>${this.#progress()}</p>
        <div class="actions">
          ${shown ? html`<take-stock-board-timer .item=${shown.id}></take-stock-board-timer>` : nothing}
          ${
            document.fullscreenEnabled
              ? html`<button type="button" class="plain" @click=${this.#toggleFull}>
                  ${this.say(this.full ? 'fullScreenLeave' : 'fullScreen')}
                </button>`
              : nothing
          }
        </div>
      </div>
      <div class="stage">
        <p class="narrow soft">${this.say('meetingNarrow')}</p>
        ${shown ? this.#renderQuestion(shown) : html`<take-stock-board-dots .board=${this.board}></take-stock-board-dots>`}
        <div class="actions no-print">
          ${this.#neighbour(-1) === undefined && this.phase === 'spread' ? nothing : html`<button type="button" class="second" @click=${this.#back}>${this.say('back')}</button>`}
          ${shown ? html`<button type="button" @click=${this.#next}>${this.say(this.#nextName(shown))}</button>` : nothing}
        </div>
      </div>
      ${this.#renderAll()}
    `;
  }

  #renderQuestion(item: Item): TemplateResult {
    const lang = this.langOfItems;
    return html`
      <p class="why">${this.#why(item)}</p>
      <h2 tabindex="-1" lang=${lang}>${item.statement}</h2>
      <div class=${`parts ${this.phase}`}>
        ${this.#renderSpread(item)}
        ${
          this.phase === 'talk'
            ? html`<section>
                <h3 tabindex="-1">${this.say('meetingTalk')}</h3>
                <ul lang=${lang}>
                  ${item.reflect?.map((prompt) => html`<li>${prompt}</li>`)}
                </ul>
              </section>`
            : nothing
        }
        ${this.phase === 'agree' ? html`<take-stock-board-agree .board=${this.board} .item=${item}></take-stock-board-agree>` : nothing}
      </div>
    `;
  }

  /** Why it is on the list: its reasons, or that it goes well. */
  #why({ id }: Item): TemplateResult {
    const { view, results, instrument } = this.board;
    const priority = view.priorities.find(({ item }) => item === id);
    if (priority) return html`<b>${results.say('prioritiesTitle')}</b> ${reasonsText(results, priority)}`;
    if (agenda(this.board).includes(id)) return html`<b>${this.say('meetingCelebrate')}</b>`;
    const section = instrument.sections.find(({ items }) => items.some((item) => item.id === id));
    return html`<b lang=${this.langOfItems}>${section?.title}</b>`;
  }

  #renderSpread({ id }: Item): TemplateResult {
    const { view, results, instrument } = this.board;
    const item = view.published?.items.find((each) => each.item === id);
    const parts = item && distributionParts(instrument, results, item, this.#say);
    const sentences = item && [
      medianText(results, item),
      item.agreement && agreementText(results, item.agreement.words, item.bothSides),
      groupsDifferText(results, item.groupsDiffer, view.published?.groups ?? []),
      manyUnsureText(results, item),
    ];
    return html`<section class="spread">
      <h3 tabindex="-1">${this.say('meetingSpread')}</h3>
      ${
        parts
          ? html`<take-stock-distribution
              about=${this.say('meetingSpread')}
              .parts=${parts}
              .sentence=${sentences?.filter(Boolean).join(' ') ?? ''}
              .labels=${distributionWords(this.#say)}
            ></take-stock-distribution>`
          : html`<p>${item?.withheld === 'asked-of-some' ? this.say('askedOfSome') : results.say('tooFewAnswers')}</p>`
      }
    </section>`;
  }

  readonly #say: Say = (name, values) => this.say(name, values);

  #renderAll(): TemplateResult {
    const { instrument, round } = this.board;
    return html`<details class="all no-print">
      <summary>${this.say('meetingAll')}</summary>
      <p class="soft">${this.say('meetingKeys')}</p>
      ${instrument.sections.map(
        ({ title, items }) =>
          html`<h3 lang=${this.langOfItems}>${title}</h3>
            <ul>
              ${items.map(
                ({ id, statement }) =>
                  html`<li>
                    <button
                      type="button"
                      class="plain"
                      lang=${this.langOfItems}
                      aria-current=${id === this.shown?.id ? 'true' : nothing}
                      @click=${() => this.#open(id)}
                    >
                      ${statement}
                    </button>
                    ${round.agreed[id] ? html`<span class="soft">${this.#outcome(id)}</span>` : nothing}
                  </li>`,
              )}
            </ul>`,
      )}
      <button type="button" class="second" @click=${() => this.#open(null)}>${this.say('dotsTitle')}</button>
    </details>`;
  }

  #outcome(id: string): string {
    const agreed = this.board.round.agreed[id];
    return agreed?.kind === 'agreed' ? this.say('agreedAs', { answer: this.board.results.option(id, agreed.option) }) : this.say('differ');
  }

  #progress(): string {
    const { agreed } = this.board.round;
    const all = new Set([...agenda(this.board), ...Object.keys(agreed)]);
    return this.say('meetingProgress', { n: Object.keys(agreed).length, of: all.size });
  }

  #firstOpen(): string | null {
    return agenda(this.board).find((id) => !this.board.round.agreed[id]) ?? null;
  }

  /** What comes before or after on the list; `null` for the dots at its end, `undefined` before its start. */
  #neighbour(step: 1 | -1): string | null | undefined {
    const list = agenda(this.board);
    if (!this.shown) return step < 0 ? list.at(-1) : null;
    const place = list.indexOf(this.shown.id);
    if (place < 0) return step < 0 ? undefined : this.#firstOpen();
    return step < 0 ? list[place - 1] : (list[place + 1] ?? null);
  }

  #partsOf({ reflect }: Item): readonly Part[] {
    return reflect?.length ? ['spread', 'talk', 'agree'] : ['spread', 'agree'];
  }

  #nextName(item: Item): keyof typeof meetingMessages {
    const parts = this.#partsOf(item);
    const next = parts[parts.indexOf(this.phase) + 1];
    if (next) return next === 'talk' ? 'meetingTalk' : 'agreeTitle';
    return this.#neighbour(1) ? 'meetingNext' : 'dotsTitle';
  }

  readonly #next = (): void => {
    if (!this.shown) return;
    const parts = this.#partsOf(this.shown);
    const next = parts[parts.indexOf(this.phase) + 1];
    if (next) this.#reveal(next);
    else this.#open(this.#neighbour(1) ?? null);
  };

  readonly #back = (): void => {
    const parts = this.shown ? this.#partsOf(this.shown) : [];
    const before = parts[parts.indexOf(this.phase) - 1];
    const neighbour = this.#neighbour(-1);
    if (before) this.#reveal(before);
    else if (neighbour !== undefined) this.#open(neighbour);
  };

  /** What has its answer already is shown with it. */
  #show(id: string | null): void {
    this.shown = itemsOf(this.board.instrument).find((item) => item.id === id) ?? null;
    this.phase = id !== null && this.board.round.agreed[id] ? 'agree' : 'spread';
  }

  #open(id: string | null): void {
    this.#show(id);
    void this.updateComplete.then(() => {
      this.focusHeading();
      this.scrollIntoView({ block: 'nearest' });
    });
  }

  #reveal(part: Part): void {
    this.phase = part;
    void this.updateComplete.then(async () => {
      const agree = this.renderRoot.querySelector<BoardElement>('take-stock-board-agree');
      await agree?.updateComplete;
      if (agree) agree.focusHeading();
      else this.renderRoot.querySelector<HTMLElement>(part === 'talk' ? '.parts > :last-child [tabindex]' : '.spread [tabindex]')?.focus();
    });
  }

  readonly #press = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    const what = KEYS[event.key];
    // The notice that another tab took the round may have the focus.
    const { host } = this.getRootNode() as ShadowRoot;
    const elsewhere = target !== document.body && target !== document.documentElement && !event.composedPath().includes(host);
    if (!what || elsewhere || isTyped(target, event) || !this.#leads(what, event.key)) return;
    event.preventDefault();
    if (what === 'next') this.#next();
    else if (what === 'back') this.#back();
    else this.go({ name: 'results' });
  };

  /** Whether a key does something here. The dots may be longer than the screen: Page Up leaves them from their top only. */
  #leads(what: 'next' | 'back' | 'leave', key: string): boolean {
    const dots = this.renderRoot.querySelector('take-stock-board-dots');
    if (what === 'next') return !dots;
    if (dots && key === 'PageUp' && dots.getBoundingClientRect().top < 0) return false;
    return what === 'leave' || this.phase !== 'spread' || this.#neighbour(-1) !== undefined;
  }

  readonly #toggleFull = (): void => {
    void (this.full ? document.exitFullscreen() : this.requestFullscreen()).catch(() => undefined);
  };

  readonly #noteFull = (): void => {
    this.full = this.matches(':fullscreen');
  };
}

/** Whether a key belongs to the field that has the focus, or to the browser. */
function isTyped(target: EventTarget | undefined, { key, defaultPrevented, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey) return true;
  const radio = target instanceof HTMLInputElement && target.type === 'radio';
  // Arrows choose among radio buttons; the other keys do nothing there.
  if (radio) return key.startsWith('Arrow');
  // Text that is all in sight has no page to turn.
  if (key.startsWith('Page') && target instanceof Element && target.matches('textarea, input:not([type=number])'))
    return target.scrollHeight > target.clientHeight;
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
