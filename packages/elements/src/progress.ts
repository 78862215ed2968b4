import { css, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { WordedElement } from './worded-element.js';

/** One part of the way. */
export interface Stretch {
  readonly questions: number;
  readonly answered: number;
}

/**
 * The way through the sections, each as long as its questions. The words beside it say the same.
 *
 * @tag take-stock-progress
 */
export class TakeStockProgress extends WordedElement {
  static override styles = css`
    :host {
      display: flex;
      gap: 0.25em;
      block-size: 0.375em;
    }
    span {
      flex: var(--n) 1 0;
      background: var(--_step-1);
      border-radius: 1em;
      overflow: hidden;
    }
    span::before {
      content: '';
      display: block;
      block-size: 100%;
      inline-size: var(--done);
      background: var(--_accent);
    }
    @media (forced-colors: active) {
      span {
        border: 1px solid CanvasText;
      }
      span::before {
        forced-color-adjust: none;
        background: Highlight;
      }
    }
  `;

  /** The sections in order. */
  @property({ attribute: false }) stretches: readonly Stretch[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  override render(): TemplateResult {
    return html`${this.stretches.map(() => html`<span></span>`)}`;
  }

  // Through the object model: a strict content security policy blocks style attributes.
  override updated(): void {
    this.renderRoot.querySelectorAll('span').forEach(({ style }, index) => {
      const { questions = 1, answered = 0 } = this.stretches[index] ?? {};
      style.setProperty('--n', String(questions));
      style.setProperty('--done', `${String((100 * answered) / questions)}%`);
    });
  }
}
