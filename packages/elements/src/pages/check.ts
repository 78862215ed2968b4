import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import { answerWords, sameThroughout } from '../answers.js';
import { isAnswered, questionsOf, type Question, type Review } from '../review.js';
import { controls } from '../styles/controls.js';
import { stack } from '../styles/stack.js';
import { PageElement } from './page-element.js';

/**
 * All answers on one page, those missing first, each with a way back to its question.
 *
 * @tag take-stock-check
 * @slot - what becomes of the answers
 * @fires {RequestEvent} take-stock-request - go to a question, or finish
 */
export class TakeStockCheck extends PageElement {
  static override styles = [
    controls,
    stack,
    css`
      .blank {
        padding: 1em 1.25em;
        background: var(--_tint);
        border-inline-start: 4px solid var(--_accent);
      }
      ul {
        list-style-type: '';
        padding: 0;
      }
      section:not(.blank) > ul > li {
        display: flex;
        flex-wrap: wrap;
        align-items: start;
        gap: 0.25em 1.5em;
        border-block-start: 1px solid var(--_line);
        padding-block: 0.75em 0.375em;
      }
      li > div {
        flex: 1 1 16em;
      }
      .answer {
        font-weight: 600;
      }
      .missing {
        color: var(--_ink-soft);
        font-style: italic;
      }
      li button.plain {
        padding-block: 0;
        min-block-size: 2em;
      }
      .note {
        white-space: pre-line;
      }
    `,
  ];

  /** The answers to check. */
  @property({ attribute: false }) review!: Review;

  override render(): TemplateResult {
    const questions = questionsOf(this.review);
    const blank = questions.filter(({ item }) => !isAnswered(this.review.response, item));
    const same = sameThroughout(this.review);
    return html`
      <header>
        <h2 tabindex="-1">${this.say('checkTitle')}</h2>
        <p>${this.say('checkIntro')}</p>
        <slot></slot>
      </header>
      ${blank.length ? this.#renderBlank(blank) : html`<p>${this.say('checkAllAnswered')}</p>`}
      ${same ? html`<p class="soft">${this.say('sameThroughout', { option: same })}</p>` : nothing}
      ${this.review.instrument.sections.map(({ id, title }) =>
        this.#renderSection(
          title,
          questions.filter(({ section }) => section.id === id),
        ),
      )}
      <div class="actions">
        ${this.button('seeResult', { do: 'finish' })} ${this.button('backToQuestions', { do: 'go', page: { name: 'sections' } }, 'plain')}
      </div>
    `;
  }

  #renderBlank(blank: readonly Question[]): TemplateResult {
    return html`<section class="blank">
      <h3>${this.say('blankTitle', { n: blank.length })}</h3>
      <p>${this.say('blankHint')}</p>
      <ul>
        ${blank.map((question) => html`<li lang=${this.langOf(this.review.instrument)}>${this.review.readOnly ? question.item.statement : this.#link(question, question.item.statement, 'answerNow')}</li>`)}
      </ul>
    </section>`;
  }

  #renderSection(title: string, questions: readonly Question[]): TemplateResult | typeof nothing {
    if (!questions.length) return nothing;
    return html`<section>
      <h3 lang=${this.langOf(this.review.instrument)}>${title}</h3>
      <ul>
        ${questions.map((question) => this.#renderAnswer(question))}
      </ul>
    </section>`;
  }

  #renderAnswer(question: Question): TemplateResult {
    const { item } = question;
    const { instrument, response, readOnly } = this.review;
    const answer = answerWords(instrument, response, item);
    const note = response.answers[item.id]?.note;
    const lang = this.langOf(instrument);
    return html`<li>
      <div>
        <p lang=${lang}>${item.statement}</p>
        ${answer === null ? html`<p class="missing">${this.say('notAnswered')}</p>` : html`<p class="answer" lang=${lang}>${answer}</p>`}
        ${note ? html`<p class="soft note">${this.say('yourNote', { note })}</p>` : nothing}
      </div>
      ${readOnly ? nothing : this.#link(question, this.say('change'), 'change')}
    </li>`;
  }

  /** A way to a question, which returns here. Its name says which question, even out of its place. */
  #link({ index, item }: Question, text: string, what: 'change' | 'answerNow'): TemplateResult {
    return html`<button
      type="button"
      class="plain"
      aria-label=${this.say('about', { what: this.say(what), statement: item.statement })}
      @click=${() => {
        this.ask({ do: 'go', page: { name: 'question', index, then: 'check' } });
      }}
    >
      ${text}
    </button>`;
  }
}
