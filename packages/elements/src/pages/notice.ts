import { css, html, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import type { Notice } from '../notice.js';
import { controls } from '../styles/controls.js';
import { stack } from '../styles/stack.js';
import { WordedElement } from '../worded-element.js';

/**
 * Something that the person should know now, with what can be done about it.
 *
 * @tag take-stock-notice
 * @fires {Event} close - the person has read it
 */
export class TakeStockNotice extends WordedElement {
  static override styles = [
    controls,
    stack,
    css`
      :host {
        gap: 0.5em;
        justify-items: start;
        padding: 1em 1.25em;
        background: var(--_tint);
        border-block-end: 1px solid var(--_line);
        border-inline-start: 4px solid var(--_accent);
      }
    `,
  ];

  /** What to say. */
  @property({ attribute: false }) notice!: Notice;

  override render(): TemplateResult {
    const { title, text, actions = [], stays } = this.notice;
    return html`
      <div role="alert">
        ${title ? html`<p><strong>${title}</strong></p>` : nothing}
        <p>${text}</p>
      </div>
      ${actions.map(({ label, run }) => html`<button type="button" class="second" @click=${run}>${label}</button>`)}
      ${stays ? nothing : html`<button type="button" class="plain" @click=${() => this.dispatchEvent(new Event('close'))}>${this.say('close')}</button>`}
    `;
  }
}
