import { html, nothing, type TemplateResult } from 'lit';
import type { Answer, Response } from '@take-stock/engine';
import { receive, takeIn } from '@take-stock/engine/round';
import { state } from '../../decorators.js';
import { newId, newResponse, today, withAnswer } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { gatherMessages } from '../messages/gather.js';
import type { paperMessages } from '../messages/paper.js';
import { paperSections, type PaperItem, type PaperSection } from '../paper-items.js';
import { readCode } from '../private-codes.js';
import { boardForm } from '../styles/board-form.js';
import { paperEntry } from '../styles/paper-entry.js';
import { lettersOf } from './paper-letters.js';
import { readBack } from './read-back.js';

/**
 * Types in a paper form: one key a question.
 *
 * @tag take-stock-board-paper-entry
 * @fires {EditEvent} take-stock-edit - a form was added
 */
export class TakeStockBoardPaperEntry extends BoardElement<keyof typeof paperMessages | keyof typeof gatherMessages> {
  static override styles = [controls, stack, boardForm, paperEntry];

  /** Questions whose note is open. */
  @state() private noted: ReadonlySet<string> = new Set();
  /** Whether the form is read back before it is added. */
  @state() private back = false;
  @state() private status = '';
  /** What the last key entered: the focus is on the next question already. */
  @state() private entered = '';

  override render(): TemplateResult {
    const sections = paperSections(
      this.board.instrument,
      lettersOf((name) => this.say(name)),
    );
    if (this.back) return this.#renderBack(this.#response(), sections);
    const letters = new Map(
      sections
        .flatMap(({ items }) => items.flatMap(({ choices }) => choices))
        .filter(({ key, option: { kind = 'point' } }) => key && kind !== 'point')
        .map(({ key, option }) => [key, option.label]),
    );
    return html`
      <header>
        <h2 tabindex="-1">${this.say('entryTitle')}</h2>
        <p>${this.say('entryIntro', { letters: [...letters].map(([key, label]) => this.say('entryLetter', { key, label })).join(' ') })}</p>
      </header>
      <p role="status" class="wrong">${this.status}</p>
      ${this.#renderWho()}
      <section @keydown=${this.#key}>
        ${sections.map(
          ({ section, items }) =>
            html`<h3 lang=${this.langOfItems}>${section.title}</h3>
              <div class="rows">${items.map((item) => this.#renderRow(item))}</div>`,
        )}
        <div class="actions">
          <p role="status" class="soft">${this.entered}</p>
          <button type="button" class="read" @click=${this.#readBack}>${this.say('entryRead')}</button>
          ${this.board.round.typing ? this.#renderEmptying() : nothing}
        </div>
      </section>
    `;
  }

  #renderEmptying(): TemplateResult {
    if (!this.asked)
      return html`<button id="ask-empty" type="button" class="plain" @click=${() => this.askAbout('empty')}>
        ${this.say('entryClear')}
      </button>`;
    return html`<span role="alert">${this.say('entryClearAsk')}</span>
      <button type="button" class="second" @click=${this.#empty}>${this.say('entryClear')}</button>
      <button id="keep" type="button" class="plain" @click=${() => this.askAbout(null)}>${this.say('entryKeep')}</button>`;
  }

  #renderWho(): TemplateResult {
    const { group = '', code = '' } = this.#typed.respondent;
    const choices = [...this.board.round.settings.groups, { id: '', label: this.say('entryGroupNone') }];
    return html`<section>
      <div class="field">
        <label for="group">${this.say('group')}</label>
        <select id="group" @change=${(event: Event) => this.#ofWhom({ group: (event.currentTarget as HTMLSelectElement).value })}>
          ${choices.reverse().map(({ id, label }) => html`<option value=${id} .selected=${id === group}>${label}</option>`)}
        </select>
      </div>
      <div class="field">
        <label for="code">${this.say('entryCode')}</label>
        <input
          id="code"
          type="text"
          maxlength="64"
          autocomplete="off"
          spellcheck="false"
          .value=${code}
          @input=${(event: Event) => this.#ofWhom({ code: (event.currentTarget as HTMLInputElement).value })}
        />
      </div>
    </section>`;
  }

  #renderBack(response: Response, sections: readonly PaperSection[]): TemplateResult {
    return html`
      ${readBack(this.board, response, sections, (name, values) => this.say(name, values))}
      <div class="actions">
        <button type="button" @click=${() => this.#add(response)}>${this.say('entryAdd')}</button>
        <button type="button" class="plain" @click=${this.#change}>${this.say('entryChange')}</button>
      </div>
    `;
  }

  #renderRow({ code, item, choices }: PaperItem): TemplateResult {
    const { id, statement } = item;
    const { option, note } = this.#typed.answers[id] ?? {};
    const noting = note !== undefined || this.noted.has(id);
    return html`<div class="row" role="radiogroup" data-item=${id} aria-label=${this.say('entryQuestion', { code, statement })}>
      <p class="statement" lang=${this.langOfItems}><b>${code}</b> ${statement}</p>
      <div class="keys">
        ${choices.map(
          (choice) =>
            html`<label class="key" title=${choice.option.label}
              ><input
                type="radio"
                name=${`key-${id}`}
                value=${choice.option.id}
                aria-label=${choice.key ? `${choice.key}: ${choice.option.label}` : choice.option.label}
                .checked=${choice.option.id === option}
                @change=${() => this.#answer(id, { option: choice.option.id })}
              /><span aria-hidden="true">${choice.key || '•'}</span></label
            >`,
        )}
      </div>
      <button type="button" class="plain" aria-label=${this.say('entryNoteTo', { code })} @click=${() => this.#note(id)}>
        ${this.say('entryNote')}
      </button>
      ${
        noting
          ? html`<input
              class="note"
              type="text"
              maxlength="10000"
              autocomplete="off"
              aria-label=${this.say('entryNoteTo', { code })}
              .value=${note ?? ''}
              @focus=${() => (this.noted = new Set([...this.noted, id]))}
              @input=${(event: Event) => this.#answer(id, { note: (event.currentTarget as HTMLInputElement).value })}
            />`
          : nothing
      }
    </div>`;
  }

  /** What was typed so far. It stands in the round from the first key on, so that nothing is lost when the page closes. */
  get #typed(): Response {
    return this.board.round.typing ?? newResponse(this.board.instrument, newId(), today());
  }

  #type(change: (typed: Response) => Response): void {
    const { instrument } = this.board;
    this.edit((round) => ({ ...round, typing: change(round.typing ?? newResponse(instrument, newId(), today())) }));
    this.status = '';
  }

  #ofWhom(change: Pick<Response['respondent'], 'group' | 'code'>): void {
    this.#type((typed) => {
      const { group, code } = { ...typed.respondent, ...change };
      return { ...typed, respondent: { ...(group && { group }), ...(code && { code }) } };
    });
  }

  #answer(id: string, change: Answer): void {
    this.#type((typed) => withAnswer(typed, id, change));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.target as HTMLInputElement;
    const row = target.closest<HTMLElement>('.row');
    const id = row?.dataset['item'];
    if (target.type !== 'radio' || !id || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const item = this.#itemOf(id);
    const chosen = item?.choices.find((choice) => choice.key === key);
    const option = chosen?.option.id;
    if (option === undefined && ![' ', 'enter', 'backspace'].includes(key)) {
      // Tab and the like have longer names.
      if (key.length === 1) this.status = this.say('entryNoKey', { key: event.key });
      return;
    }
    this.status = '';
    event.preventDefault();
    if (key !== 'backspace') this.#answer(id, { option });
    this.entered = item && chosen ? `${item.code}: ${chosen.option.label}` : '';
    void this.#step(row, key === 'backspace' ? -1 : 1);
  };

  #itemOf(id: string): PaperItem | undefined {
    const sections = paperSections(
      this.board.instrument,
      lettersOf((name) => this.say(name)),
    );
    return sections.flatMap(({ items }) => items).find(({ item }) => item.id === id);
  }

  /** Goes to the question before or after; from the last one to the button. */
  async #step(row: HTMLElement, by: 1 | -1): Promise<void> {
    await this.updateComplete;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('.row')];
    const at = rows.indexOf(row) + by;
    const next = rows[at];
    const target = next?.querySelector<HTMLElement>(':checked') ?? next?.querySelector('input');
    (target ?? (by > 0 ? this.renderRoot.querySelector<HTMLElement>('.read') : null))?.focus();
  }

  async #note(id: string): Promise<void> {
    this.noted = new Set([...this.noted, id]);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-item="${id}"] .note`)?.focus();
  }

  readonly #readBack = async (): Promise<void> => {
    if (Object.keys(this.#typed.answers).length) {
      this.back = true;
      await this.#head();
    } else this.status = this.say('entryEmpty');
  };

  /** What was typed, as the answers of one person. */
  #response(): Response {
    const { respondent, ...typed } = this.#typed;
    const code = readCode(respondent.code ?? '');
    return { ...typed, respondent: { ...(respondent.group && { group: respondent.group }), ...(code && { code }) }, completed: today() };
  }

  readonly #change = (): void => {
    this.back = false;
    void this.#head();
  };

  async #add(response: Response): Promise<void> {
    const { closed } = this.board.round;
    this.edit((round) => takeIn(round, receive(round, [{ from: '', response }])));
    await this.#empty();
    this.status = this.say(closed === undefined ? 'entryAdded' : 'entryAddedWaits');
  }

  /** Makes room for the next form. */
  readonly #empty = async (): Promise<void> => {
    this.edit(({ typing: _, ...round }) => round);
    this.back = false;
    this.asked = null;
    this.noted = new Set();
    void this.focusOn('#group');
    await this.updateComplete;
  };

  async #head(): Promise<void> {
    await this.updateComplete;
    this.focusHeading();
  }
}
