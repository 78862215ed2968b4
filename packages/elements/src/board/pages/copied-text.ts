import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { setUpMessages } from '../messages/set-up.js';

/**
 * A text that the coordinator takes elsewhere.
 *
 * @tag take-stock-board-text
 * @fires {Event} copy - the text was copied, with the button or by hand
 */
export class TakeStockBoardText extends BoardElement<keyof typeof setUpMessages> {
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [
    controls,
    stack,
    css`
      :host {
        gap: 0.5em;
        justify-items: start;
        inline-size: 100%;
      }
      label {
        font-weight: 600;
      }
      textarea {
        font-size: 0.9375em;
        field-sizing: content;
        max-block-size: 30em;
      }
    `,
  ];

  @property() label = '';
  @property() text = '';
  @state() private said: 'textCopied' | 'textCopyFailed' | null = null;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('text')) this.said = null;
  }

  override render(): TemplateResult {
    return html`
      <label for="text">${this.label}</label>
      <textarea id="text" readonly rows="6" .value=${this.text}></textarea>
      <button type="button" class="second" aria-label=${this.say('copyOf', { what: this.label })} @click=${this.#copy}>
        ${this.say('copyText')}
      </button>
      <p role="status" class="soft">${this.said ? this.say(this.said) : nothing}</p>
    `;
  }

  readonly #copy = async (): Promise<void> => {
    this.said = null;
    try {
      await navigator.clipboard.writeText(this.text);
      this.said = 'textCopied';
      this.dispatchEvent(new Event('copy'));
    } catch {
      this.renderRoot.querySelector('textarea')?.select();
      this.said = 'textCopyFailed';
    }
  };
}
