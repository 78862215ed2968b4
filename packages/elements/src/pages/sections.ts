import { css, html, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import { countAnswered, isAnswered, questionsOf, type Review } from '../review.js';
import { controls } from '../styles/controls.js';
import { stack } from '../styles/stack.js';
import { PageElement } from './page-element.js';

/**
 * All sections with their state; a person takes them in any order.
 *
 * @tag take-stock-sections
 * @fires {RequestEvent} take-stock-request - go to a section or to the answers
 */
export class TakeStockSections extends PageElement {
  static override styles = [
    controls,
    stack,
    css`
      :host {
        gap: 1em;
      }
      ul {
        list-style: none;
        padding: 0;
        gap: 0;
        border-block-start: 1px solid var(--_line);
      }
      li {
        border-block-end: 1px solid var(--_line);
      }
      li button {
        inline-size: 100%;
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0.25em 1.5em;
        padding: 0.875em 0.25em;
        border-radius: 0;
      }
      li button:hover {
        background: var(--_tint);
      }
      .title {
        flex: 1 1 14em;
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      li button.plain {
        text-decoration: none;
      }
      .state {
        color: var(--_ink-soft);
      }
    `,
  ];

  /** The review to list. */
  @property({ attribute: false }) review!: Review;

  override render(): TemplateResult {
    const { instrument } = this.review;
    return html`
      <h2 tabindex="-1">${this.say('sectionsTitle')}</h2>
      <p class="soft">${this.say('sectionsIntro')}</p>
      <slot></slot>
      <ul>
        ${instrument.sections.map((section) => this.#section(section.id))}
      </ul>
      <div class="actions">${this.button('check', { do: 'go', page: { name: 'check' } })}</div>
    `;
  }

  #section(id: string): TemplateResult | undefined {
    const questions = questionsOf(this.review).filter(({ section }) => section.id === id);
    const [first] = questions;
    if (!first) return undefined;
    const { response } = this.review;
    const done = countAnswered(response, questions);
    const state = done === questions.length ? 'sectionDone' : done ? 'sectionSome' : 'sectionNone';
    const { index } = questions.find(({ item }) => !isAnswered(response, item)) ?? first;
    return html`<li>
      <button
        type="button"
        class="plain"
        @click=${() => {
          this.ask({ do: 'go', page: { name: 'question', index } });
        }}
      >
        <span class="title" lang=${this.langOf(this.review.instrument)}>${first.section.title}</span>
        <span class="state">${this.say(state, { done, all: questions.length })}</span>
      </button>
    </li>`;
  }
}
