import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import type { TakeStockQuestion } from '../question.js';
import { countAnswered, questionsOf, type Question, type Review } from '../review.js';
import { controls } from '../styles/controls.js';
import type { Page } from './page.js';
import { PageElement } from './page-element.js';

/**
 * One question, or the questions of one section, with the way through them and the bar to move on.
 *
 * @tag take-stock-questions
 * @slot - what becomes of the answers: stands in the bar
 * @fires {RequestEvent} take-stock-request - go to another page
 * @csspart bar - the bar with Continue and Back
 */
export class TakeStockQuestions extends PageElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0;
      }
      :host > * {
        padding-inline: 1.25em;
        padding-inline: clamp(1em, 4cqi, 2.5em);
      }
      .way {
        padding-block-start: clamp(1em, 3cqi, 2em);
      }
      .where {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 1em;
        margin-block-start: 0.25em;
      }
      .where b {
        font-weight: 500;
      }
      .where button {
        margin-inline-start: auto;
      }
      /* On a narrow page the section's name takes a line of its own. */
      @container (max-width: 36em) {
        .where b {
          order: 1;
          inline-size: 100%;
        }
      }
      h2 + .soft {
        margin-block-start: 0.5em;
      }
      .questions {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 2.5em;
        padding-block: 0.75em 2em;
      }
      .questions > * + take-stock-question {
        border-block-start: 1px solid var(--_line);
        padding-block-start: 2em;
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0.75em 1.5em;
        padding-block: 1em;
        background: var(--_tint);
        border-block-start: 1px solid var(--_line);
      }
    `,
  ];

  /** The review that the questions belong to. */
  @property({ attribute: false }) review!: Review;
  /** Which question is asked, and where the person goes from it. */
  @property({ attribute: false }) page!: Extract<Page, { name: 'question' }>;
  /** One question a page, or one section. */
  @property() layout: 'question' | 'section' = 'question';
  /** Whether there is room for "Think about this first" beside the scale. */
  @property({ type: Boolean }) wide = false;

  /** How many questions stand on the page at least: those that fill a phone are painted before the rest of their section is made. */
  @state() private made = 2;

  override firstUpdated(): void {
    if (this.layout === 'section') requestAnimationFrame(() => setTimeout(() => (this.made = Infinity)));
  }

  override focusHeading(): void {
    if (this.layout === 'section' && this.page.then !== 'check') super.focusHeading();
    else this.renderRoot.querySelectorAll<TakeStockQuestion>('take-stock-question')[this.#place()]?.focusHeading();
  }

  override render(): TemplateResult {
    const questions = questionsOf(this.review);
    const shown = this.#shown(questions);
    const section = shown[0]?.section;
    const lang = this.langOf(this.review.instrument);
    return html`
      ${this.#renderWay(questions)}
      <div class="questions">
        ${
          this.layout === 'section'
            ? html`<div>
                <h2 tabindex="-1" lang=${lang}>${section?.title}</h2>
                ${section?.about ? html`<p class="soft" lang=${lang}>${section.about}</p>` : nothing}
              </div>`
            : nothing
        }
        ${shown.slice(0, Math.max(this.made, this.#place() + 1)).map((question) => this.#renderQuestion(question, questions))}
      </div>
      ${this.#renderBar(questions, shown)}
    `;
  }

  /** The questions on this page. */
  #shown(questions: readonly Question[]): readonly Question[] {
    const current = questions[this.page.index];
    if (this.layout === 'section') return questions.filter(({ section }) => section === current?.section);
    return current ? [current] : [];
  }

  /** Place of the asked question on this page. */
  #place(): number {
    return this.page.index - (this.#shown(questionsOf(this.review))[0]?.index ?? 0);
  }

  #renderWay(questions: readonly Question[]): TemplateResult {
    const { response } = this.review;
    const sections = [...new Set(questions.map(({ section }) => section))];
    const current = questions[this.page.index]?.section;
    const stretches = sections.map((section) => {
      const mine = questions.filter((question) => question.section === section);
      return { questions: mine.length, answered: countAnswered(response, mine) };
    });
    return html`<header class="way">
      <take-stock-progress .stretches=${stretches}></take-stock-progress>
      <p class="where soft">
        <span>${this.#where(questions)}</span>
        ${this.layout === 'question' ? html`<b lang=${this.langOf(this.review.instrument)}>${current?.title}</b>` : nothing}
        ${this.button('allSections', { do: 'go', page: { name: 'sections' } }, 'plain')}
      </p>
    </header>`;
  }

  /** The place in words. */
  #where(questions: readonly Question[]): string {
    const sections = [...new Set(questions.map(({ section }) => section))];
    const current = questions[this.page.index]?.section;
    return this.layout === 'section'
      ? this.say('sectionOf', { n: current ? sections.indexOf(current) + 1 : 0, of: sections.length })
      : this.say('questionOf', { n: this.page.index + 1, of: questions.length });
  }

  #renderQuestion({ item, section }: Question, questions: readonly Question[]): TemplateResult {
    const { instrument, response, readOnly } = this.review;
    return html`<take-stock-question
      exportparts="statement, choice"
      .item=${item}
      .place=${`${this.#where(questions)}, ${section.title}`}
      .language=${instrument.language}
      .scale=${instrument.scales[item.scale]}
      .glossary=${instrument.glossary ?? []}
      .answer=${response.answers[item.id]}
      .level=${this.layout === 'section' ? 3 : 2}
      ?read-only=${readOnly}
      ?unfolded=${this.wide && this.layout === 'question'}
    ></take-stock-question>`;
  }

  #renderBar(questions: readonly Question[], shown: readonly Question[]): TemplateResult {
    const first = shown[0]?.index ?? 0;
    const next = (shown.at(-1)?.index ?? 0) + 1;
    const toCheck = this.page.then === 'check';
    const onward: Page = toCheck || next >= questions.length ? { name: 'check' } : { name: 'question', index: next };
    const back: Page = first === 0 ? { name: 'start' } : { ...this.page, index: this.#pageStart(questions, first - 1) };
    return html`<div class="bar" part="bar">
      <div class="actions">
        ${this.button(toCheck ? 'continueToCheck' : 'continue', { do: 'go', page: onward })}
        ${this.button('back', { do: 'go', page: back }, 'plain')}
      </div>
      <slot></slot>
    </div>`;
  }

  /** Index of the first question on the page that shows a question. */
  #pageStart(questions: readonly Question[], index: number): number {
    return this.layout === 'question' ? index : questions.findIndex(({ section }) => section === questions[index]?.section);
  }
}
