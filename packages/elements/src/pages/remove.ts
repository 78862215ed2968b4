import { css, html, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import { controls } from '../styles/controls.js';
import { stack } from '../styles/stack.js';
import { PageElement } from './page-element.js';

/**
 * Deletes answers from the device, after asking once more.
 *
 * @tag take-stock-remove
 * @fires {RequestEvent} take-stock-request - delete the answers
 */
export class TakeStockRemove extends PageElement {
  static override styles = [
    controls,
    stack,
    css`
      :host {
        gap: 0.5em;
        justify-items: start;
      }
    `,
  ];

  /** Id of the response to delete. */
  @property() response = '';
  @state() private asking = false;

  override render(): TemplateResult {
    if (!this.asking) return html`<button type="button" class="plain" @click=${() => this.#turn(true)}>${this.say('remove')}</button>`;
    return html`<p tabindex="-1">${this.say('removeAsk')}</p>
      <div class="actions">
        ${this.button('removeYes', { do: 'remove', id: this.response })}
        <button type="button" class="second" @click=${() => this.#turn(false)}>${this.say('removeNo')}</button>
      </div>`;
  }

  /** The button that was pressed goes: the focus moves to what came instead. */
  async #turn(asking: boolean): Promise<void> {
    this.asking = asking;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('p, button')?.focus();
  }
}
