import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from './decorators.js';
import type { Answer, Instrument, Item, Option, Scale } from '@take-stock/engine';
import { AnswerEvent } from './events.js';
import { enQuestions } from './messages/en-questions.js';
import { addMessages } from './messages/words.js';
import { ownName } from './own-name.js';
import { controls } from './styles/controls.js';
import { questionStyles } from './styles/question.js';
import { WordedElement } from './worded-element.js';

/**
 * One question: the statement, what to think about first, the scale, the answers that stand apart, and a note.
 *
 * @tag take-stock-question
 * @fires {AnswerEvent} take-stock-answer - the person chose an option or typed in the note
 * @csspart statement - the statement
 * @csspart choice - one option: its radio button and its label
 */
export class TakeStockQuestion extends WordedElement {
  static override styles = [controls, questionStyles];
  // With the class, not by a function that defines it: whoever registers the element has its texts.
  static {
    addMessages(enQuestions);
  }

  /** The item to ask. */
  @property({ attribute: false }) item!: Item;
  /** The item's response scale. */
  @property({ attribute: false }) scale: Scale | undefined;
  /** Language of the questions, where it is not that of the interface. */
  @property() language = '';
  /** Words that a newcomer may not know; those that this question uses are explained. */
  @property({ attribute: false }) glossary: NonNullable<Instrument['glossary']> = [];
  /** The answer so far. */
  @property({ attribute: false }) answer: Answer | undefined;
  /** Shows the answer without letting it be changed. */
  @property({ type: Boolean, attribute: 'read-only' }) readOnly = false;
  /** Heading level of the statement: 2 on a page of its own, 3 under a section's heading. */
  @property({ type: Number }) level: 2 | 3 = 2;
  /** Opens "Think about this first" from the start; for wide pages. */
  @property({ type: Boolean }) unfolded = false;
  /** Where the question stands, such as "Question 3 of 30"; read after the statement. */
  @property() place = '';
  @state() private noteOpen = false;

  readonly #name = ownName();

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    // A note stays open while its question is shown, also when it is emptied.
    if (this.answer?.note) this.noteOpen = true;
    else if (changed.has('item')) this.noteOpen = false;
  }

  /** Not by a binding, which remembers what it set last: whoever chooses and goes on in one task has changed it since. */
  override updated(): void {
    for (const input of this.renderRoot.querySelectorAll<HTMLInputElement>('input')) input.checked = input.value === this.answer?.option;
  }

  /** Moves the focus to the statement, so that a screen reader starts reading there. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  override render(): TemplateResult | typeof nothing {
    const { item, scale } = this;
    if (!scale) return nothing;
    const points = scale.options.filter(({ kind = 'point' }) => kind === 'point');
    const apart = scale.options.filter(({ kind = 'point' }) => kind !== 'point');
    return html`
      <fieldset ?disabled=${this.readOnly} aria-describedby=${scale.question ? 'ask' : nothing}>
        <legend part="statement" lang=${this.#lang}>${this.#heading(item.statement)}</legend>
        ${this.#aside()} ${scale.question ? html`<p id="ask" class="soft" lang=${this.#lang}>${scale.question}</p>` : nothing}
        <div class="points" lang=${this.#lang} @change=${this.#choose}>
          ${points.map((option, index) => this.#choice(option, `meter m${Math.round((index / (points.length - 1)) * 4)}`))}
        </div>
        <div class="apart" ?hidden=${!apart.length} lang=${this.#lang} @change=${this.#choose}>
          ${apart.map((option) => this.#choice(option, ''))}
        </div>
        ${this.#note()}
      </fieldset>
    `;
  }

  get #lang(): string | typeof nothing {
    return this.language && this.language !== this.words.language ? this.language : nothing;
  }

  #heading(statement: string): TemplateResult {
    return this.level === 2
      ? html`<h2 tabindex="-1" aria-description=${this.place || nothing}>${statement}</h2>`
      : html`<h3 tabindex="-1">${statement}</h3>`;
  }

  #aside(): TemplateResult | typeof nothing {
    const { statement, reflect = [] } = this.item;
    const text = [statement, ...reflect].join(' ').toLowerCase();
    const terms = this.glossary.filter(({ term }) => text.includes(term.toLowerCase()));
    if (!reflect.length && !terms.length) return nothing;
    return html`<details class="aside" ?open=${this.unfolded}>
      <summary>${this.say('talkAbout')}</summary>
      <ul lang=${this.#lang}>
        ${reflect.map((prompt) => html`<li>${prompt}</li>`)}
      </ul>
      ${terms.map(({ term, meaning }) => html`<p class="soft" lang=${this.#lang}><b>${term}</b>: ${meaning}</p>`)}
    </details>`;
  }

  /** As few places to fill as can be: a page of questions has dozens of choices. */
  #choice({ id, label }: Option, meter: string): TemplateResult {
    return html`<label class="choice" part="choice">
      <input type="radio" name=${this.#name} value=${id} />
      <span>${label}</span>
      <span class=${meter} aria-hidden="true"></span>
    </label>`;
  }

  readonly #choose = ({ target }: Event): void => {
    this.dispatchEvent(new AnswerEvent(this.item.id, { option: (target as HTMLInputElement).value }));
  };

  #note(): TemplateResult {
    if (!this.noteOpen)
      return html`<button class="plain note-button" type="button" ?hidden=${this.readOnly} @click=${this.#openNote}>
        ${this.say('noteAdd')}
      </button>`;
    const { evidence } = this.item;
    return html`<div class="note">
      <label for="note">${this.say('noteLabel')}</label>
      <p id="hint" class="soft">
        ${evidence ? html`${this.say('noteHint')} <span lang=${this.#lang}>${evidence}</span>` : nothing} ${this.say('noteRead')}
      </p>
      <textarea
        id="note"
        maxlength="10000"
        aria-describedby="hint"
        .value=${this.answer?.note ?? ''}
        @input=${(event: InputEvent) =>
          this.dispatchEvent(new AnswerEvent(this.item.id, { note: (event.currentTarget as HTMLTextAreaElement).value }))}
      ></textarea>
    </div>`;
  }

  readonly #openNote = async (): Promise<void> => {
    this.noteOpen = true;
    await this.updateComplete;
    this.renderRoot.querySelector('textarea')?.focus();
  };
}
