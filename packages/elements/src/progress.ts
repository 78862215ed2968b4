import { css, html, type TemplateResult } from 'lit';
import { property } from './decorators.js';
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
    /* Painted, not laid out: it changes with every answer. */
    span {
      flex: 1 1 0;
      border-radius: 1em;
      background: linear-gradient(var(--_accent) 0 0) left no-repeat var(--_step-1);
    }
    :host(:dir(rtl)) span {
      background-position: right;
    }
    @media (forced-colors: active) {
      span {
        forced-color-adjust: none;
        border: 1px solid CanvasText;
        background: linear-gradient(Highlight 0 0) left no-repeat Canvas;
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
      style.flexGrow = String(questions);
      style.backgroundSize = `${(100 * answered) / questions}% 100%`;
    });
  }
}
