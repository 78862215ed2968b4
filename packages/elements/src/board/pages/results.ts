import { html, type TemplateResult } from 'lit';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';

/**
 * @tag take-stock-board-results
 */
export class TakeStockBoardResults extends BoardElement {
  static override styles = [controls, stack];

  override render(): TemplateResult {
    return html`<h2 tabindex="-1">${this.say('step-results')}</h2>`;
  }
}
