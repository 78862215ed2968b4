import { css, html, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import type { Instrument } from '@take-stock/engine';
import { countAnswered, questionsOf } from '../review.js';
import type { SavedReview } from '../find-saved.js';
import { controls } from '../styles/controls.js';
import { stack } from '../styles/stack.js';
import { groupLabel } from './group-label.js';
import { PageElement } from './page-element.js';

/**
 * Answers that wait on the device, to go on with or to delete.
 *
 * @tag take-stock-saved
 * @fires {RequestEvent} take-stock-request - go on with answers, or delete them
 */
export class TakeStockSaved extends PageElement {
  static override styles = [
    controls,
    stack,
    css`
      :host {
        gap: 1em;
        max-inline-size: 42em;
      }
      section {
        padding: 1em 1.25em;
        background: var(--_tint);
        border-inline-start: 4px solid var(--_accent);
      }
    `,
  ];

  /** The questions that the answers belong to. */
  @property({ attribute: false }) instrument!: Instrument;
  /** What waits, newest first. */
  @property({ attribute: false }) saved: readonly SavedReview[] = [];

  override render(): TemplateResult {
    return html`${this.saved.map((saved) => this.#renderSaved(saved))}`;
  }

  #renderSaved({ response, saved }: SavedReview): TemplateResult {
    const { id, respondent, completed } = response;
    const questions = questionsOf({ instrument: this.instrument, response });
    const when = this.words.time(saved, Date.now());
    const state = completed
      ? this.say('savedFinished', { when })
      : this.say('savedAnswered', { done: countAnswered(response, questions), all: questions.length, when });
    const who = respondent.name ?? groupLabel(this.instrument, respondent.group);
    return html`<section aria-labelledby="saved-${id}">
      <h3 id="saved-${id}">${this.say('savedTitle')}</h3>
      <p>${who ? this.say('savedGroup', { what: state, group: who }) : state}</p>
      <div class="actions">${this.button(completed ? 'resumeResult' : 'resume', { do: 'resume', id })}</div>
      <take-stock-remove .response=${id}></take-stock-remove>
    </section>`;
  }
}
