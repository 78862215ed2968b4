import { html, nothing, type TemplateResult } from 'lit';
import { property } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { setUpMessages } from '../messages/set-up.js';

/**
 * Stands in the place of a review that was answered in another version of the questions: the next one can start from it.
 *
 * @tag take-stock-board-other-version
 */
export class TakeStockBoardOtherVersion extends BoardElement<keyof typeof setUpMessages> {
  static override styles = [controls, stack];

  /** What the review is called. */
  @property() period = '';
  /** Only a closed review has a next one. */
  @property({ type: Boolean }) closed = false;

  override render(): TemplateResult {
    return html`
      <h2 tabindex="-1">${this.say('otherVersionTitle')}</h2>
      <p>${this.say(this.closed ? 'otherVersionNext' : 'otherVersionOpen')}</p>
      ${this.closed ? html`<take-stock-board-next-round .period=${this.period}></take-stock-board-next-round>` : nothing}
    `;
  }
}
