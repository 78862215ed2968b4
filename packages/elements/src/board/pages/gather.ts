import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { addLate, closeRound, receive, takeIn } from '@take-stock/engine/round';
import { property, state } from '../../decorators.js';
import { today } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import type { BoardPage } from '../board.js';
import { BoardElement } from '../board-page.js';
import type { gatherMessages } from '../messages/gather.js';
import { readIncomingFiles, readIncomingText, type Incoming } from '../read-incoming.js';
import { boardForm } from '../styles/board-form.js';
import { gatherStyles } from '../styles/gather.js';
import { keepUndecided, undecidedOf } from '../undecided.js';
import { changesRound, countPeople, type IncomingEvent } from './incoming.js';
import { renderProgress } from './render-progress.js';

/** A part that loads when somebody asks for it. */
type Part = 'paper-entry' | 'paper-form' | 'table';

/**
 * Gathers members' answers: from files, links, paper and tables; says how many there are, and closes the round.
 *
 * @tag take-stock-board-gather
 * @fires {EditEvent} take-stock-edit - answers were added or taken out, or the round was closed
 */
export class TakeStockBoardGather extends BoardElement<keyof typeof gatherMessages> {
  static override styles = [controls, stack, boardForm, gatherStyles];

  /** What was asked for: asked for again, the page stands there without its parts. */
  @property({ attribute: false }) page: BoardPage | undefined;
  @state() private opened: Part | null = null;
  /** A table that lay among the files. */
  @state() private dropped: File | undefined;
  @state() private over = false;
  @state() private status = '';
  /** What came in and is not decided yet. */
  @state() private incoming: readonly Incoming[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { round } = this.board;
    if (changed.has('page')) this.#forgetPart();
    if (changed.has('board') && changed.get('board')?.round.id !== round.id) {
      this.opened = null;
      this.asked = null;
      this.status = '';
      this.incoming = undecidedOf(this.getRootNode(), round.id);
    }
    if (this.isConnected) keepUndecided(this.getRootNode(), round.id, changesRound(round, this.incoming) ? this.incoming : []);
  }

  override render(): TemplateResult {
    // A page that may only be read takes nothing in; forms can be printed all the same.
    if (this.opened && (!this.board.readOnly || this.opened === 'paper-form')) return this.#renderPart(this.opened);
    return html`
      <header>
        <h2 tabindex="-1">${this.say('step-gather')}</h2>
        ${renderProgress({ board: this.board, say: (name, values) => this.say(name, values), day: (day) => this.day(day) })}
      </header>
      ${
        this.incoming.length
          ? html`<take-stock-board-incoming
              .board=${this.board}
              .incoming=${this.incoming}
              @take-stock-incoming=${this.#decide}
            ></take-stock-board-incoming>`
          : nothing
      }
      <p role="status" class="wrong">${this.status}</p>
      ${this.board.round.closed === undefined ? nothing : this.#renderLate()} ${this.board.readOnly ? nothing : this.#renderAdd()}
      <take-stock-board-people .board=${this.board}></take-stock-board-people>
      ${this.board.round.closed === undefined && !this.board.readOnly ? this.#renderClose() : nothing}
    `;
  }

  #renderAdd(): TemplateResult {
    const part = (name: Part, label: 'toPaperEntry' | 'toPaperEntryOn' | 'toPaperForm' | 'toTable') =>
      html`<button id=${`to-${name}`} type="button" class="second" @click=${() => this.#openPart(name)}>${this.say(label)}</button>`;
    return html`<section>
      <h3>${this.say('addTitle')}</h3>
      <button
        type="button"
        class=${this.over ? 'drop over' : 'drop'}
        @click=${this.#choose}
        @dragover=${this.#drag}
        @dragleave=${this.#drag}
        @drop=${this.#drop}
      >
        <b>${this.say('dropTitle')}</b> ${this.say('dropHint')}
      </button>
      <input type="file" multiple hidden aria-label=${this.say('dropTitle')} @change=${this.#chosen} />
      <div class="field">
        <label for="paste">${this.say('pasteLabel')}</label>
        <p id="paste-hint" class="soft">${this.say('pasteHint')}</p>
        <textarea id="paste" class="paste" rows="2" aria-describedby="paste-hint" spellcheck="false"></textarea>
      </div>
      <button type="button" class="second" @click=${this.#paste}>${this.say('pasteRead')}</button>
      <h4>${this.say('otherWays')}</h4>
      <div class="actions">
        ${part('paper-entry', this.board.round.typing ? 'toPaperEntryOn' : 'toPaperEntry')} ${part('paper-form', 'toPaperForm')}
        ${part('table', 'toTable')}
      </div>
    </section>`;
  }

  #renderPart(part: Part): TemplateResult {
    const back = html`<button type="button" class="plain no-print" @click=${this.#closePart}>${this.say('partClose')}</button>`;
    if (part === 'paper-form') return html`${back}<take-stock-board-paper-form .board=${this.board}></take-stock-board-paper-form>`;
    if (part === 'paper-entry') return html`${back}<take-stock-board-paper-entry .board=${this.board}></take-stock-board-paper-entry>`;
    return html`${back}<take-stock-board-table
        .board=${this.board}
        .file=${this.dropped}
        @take-stock-incoming=${this.#takeTable}
      ></take-stock-board-table>`;
  }

  #renderLate(): TemplateResult | typeof nothing {
    const { waiting, needed, mayBeAdded, losesGroups, losesNumbers } = this.board.view.late;
    return html`<section>
      ${
        waiting
          ? html`<h3>${this.say('lateTitle')}</h3>
              <p>${this.say('lateWaiting', { n: waiting })} ${mayBeAdded ? nothing : this.say('lateNeeded', { n: needed })}</p>
              ${losesGroups ? html`<p>${this.say('lateGroups')}</p>` : nothing}
              ${losesNumbers ? html`<p>${this.say('lateNumbers')}</p>` : nothing}
              ${
                mayBeAdded
                  ? html`<button type="button" ?disabled=${this.board.readOnly} @click=${this.#addLate}>
                      ${this.say('lateAdd', { n: waiting })}
                    </button>`
                  : nothing
              }`
          : nothing
      }
      <button type="button" class="second" @click=${() => this.go({ name: 'results' })}>${this.say('toResults')}</button>
    </section>`;
  }

  #renderClose(): TemplateResult {
    const { round, view } = this.board;
    const { minimumGroup: k } = round.settings;
    return html`<section>
      <h3>${this.say('closeTitle')}</h3>
      <p>${this.say('closeWhy')}</p>
      ${round.typing ? html`<p class="wrong">${this.say('closeTyping')}</p>` : nothing}
      ${view.answered < k ? html`<p class="wrong">${this.say('closeFew', { k })}</p>` : nothing}
      ${this.incoming.length ? html`<p class="wrong">${this.say('closeUndecided')}</p>` : nothing}
      ${
        this.asked
          ? html`<p role="alert"><b>${this.say('closeAsk', { n: view.answered })}</b></p>
              <div class="actions">
                <button type="button" @click=${this.#close}>${this.say('closeYes')}</button>
                <button id="keep" type="button" class="plain" @click=${() => this.askAbout(null)}>${this.say('closeNo')}</button>
              </div>`
          : html`<button
              id="ask-close"
              type="button"
              class="second"
              ?disabled=${this.incoming.length > 0}
              @click=${() => this.askAbout('close')}
            >
              ${this.say('closeButton')}
            </button>`
      }
    </section>`;
  }

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  readonly #chosen = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    void this.takeFiles([...(input.files ?? [])]);
    input.value = '';
  };

  readonly #drag = (event: DragEvent): void => {
    event.preventDefault();
    this.over = event.type === 'dragover';
  };

  readonly #drop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    const data = event.dataTransfer;
    const text = data?.getData('text');
    // Files come by `takeFiles`.
    if (text && !data?.files.length) this.#show(readIncomingText(this.board.instrument, this.say('pasteFrom'), text));
  };

  readonly #paste = (): void => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('#paste');
    const text = field?.value.trim() ?? '';
    if (!text) {
      this.status = this.say('pasteEmpty');
      field?.focus();
      return;
    }
    if (field) field.value = '';
    this.#show(readIncomingText(this.board.instrument, this.say('pasteFrom'), text));
  };

  override async takeFiles(files: readonly File[]): Promise<void> {
    if (this.board.readOnly) return;
    this.#forgetPart();
    const { incoming, table } = await readIncomingFiles(this.board.instrument, files);
    this.#show(incoming);
    this.dropped = table;
    if (table) await this.#openPart('table');
  }

  /** Shows what came in beside what is there already. */
  #show(incoming: readonly Incoming[]): void {
    this.status = '';
    this.incoming = [...this.incoming, ...incoming];
    void this.#focus('take-stock-board-incoming');
  }

  readonly #decide = (event: IncomingEvent): void => {
    event.stopPropagation();
    this.#take(event.taken);
    this.incoming = [];
    void this.#focus('h2');
  };

  readonly #takeTable = (event: IncomingEvent): void => {
    event.stopPropagation();
    this.opened = null;
    this.dropped = undefined;
    this.#show(event.taken);
  };

  #take(taken: readonly Incoming[]): void {
    const { round } = this.board;
    const list = taken.flatMap((each) => ('response' in each ? [each] : []));
    if (!list.length) return;
    this.edit((now) => takeIn(now, receive(now, list)));
    this.status = this.say(round.closed === undefined ? 'added' : 'addedWaiting', { n: countPeople(list) });
  }

  readonly #close = (): void => {
    this.asked = null;
    this.edit((round) => closeRound(round, today()));
    this.status = this.say('gatherClosed');
    void this.#focus('h2');
  };

  readonly #addLate = (): void => {
    this.edit((round) => addLate(round));
    this.status = this.say('lateAdded');
    void this.#focus('h2');
  };

  readonly #openPart = async (part: Part): Promise<void> => {
    try {
      const { definePart } = await (part === 'table' ? import('../parts/table-part.js') : import('../parts/paper-part.js'));
      definePart();
      this.opened = part;
      this.status = '';
      await this.#focus(`take-stock-board-${part}`);
    } catch {
      this.status = this.say('partFailed');
    }
  };

  readonly #closePart = (): void => {
    const { opened } = this;
    this.#forgetPart();
    void this.#focus(this.board.readOnly ? 'h2' : `#to-${opened}`);
  };

  #forgetPart(): void {
    this.opened = null;
    this.dropped = undefined;
  }

  override focusHeading(): void {
    void this.#focus(this.opened ? `take-stock-board-${this.opened}` : 'h2');
  }

  /** Moves the focus to a heading, here or at the beginning of a part. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.renderRoot.querySelector<HTMLElement>(selector);
    if (found instanceof BoardElement) {
      await found.updateComplete;
      found.focusHeading();
    } else found?.focus();
  }
}
