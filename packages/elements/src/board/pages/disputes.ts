import { css, html, type TemplateResult } from 'lit';
import { settleDispute, type Disputed } from '@take-stock/engine/round';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import { disputeWords, type DisputeMessageName, type DisputeWriter } from '../dispute-words.js';

/**
 * What two copies of a round say differently, until somebody chooses.
 *
 * @tag take-stock-board-disputes
 * @fires {EditEvent} take-stock-edit - one of the two was chosen
 */
export class TakeStockBoardDisputes extends BoardElement<DisputeMessageName> {
  static override styles = [
    controls,
    stack,
    css`
      :host {
        gap: 0.75em;
        background: var(--_tint);
        border-block-end: 1px solid var(--_line);
      }
      li {
        display: grid;
        gap: 0.25em;
      }
    `,
  ];

  override render(): TemplateResult {
    const { disputed = [] } = this.board.round;
    return html`<section>
      <h2>${this.say('disputesTitle')}</h2>
      <ul>
        ${disputed.map((dispute, index) => this.#renderDispute(dispute, index))}
      </ul>
    </section>`;
  }

  #renderDispute(dispute: Disputed, index: number): TemplateResult {
    const { name, mine, other } = disputeWords(this.#writer, dispute);
    const settle = (choice: 'mine' | 'other') => () => {
      this.edit((round) => settleDispute(round, index, choice));
    };
    return html`<li>
      <p><b>${name}</b></p>
      <p>${this.say('disputeMineIs', { what: mine })}</p>
      <p>${this.say('disputeOtherIs', { what: other })}</p>
      <div class="actions">
        <button type="button" class="second" aria-label=${this.say('disputeMineOf', { name })} @click=${settle('mine')}>
          ${this.say('disputeMine')}
        </button>
        <button type="button" class="second" aria-label=${this.say('disputeOtherOf', { name })} @click=${settle('other')}>
          ${this.say('disputeOther')}
        </button>
      </div>
    </li>`;
  }

  get #writer(): DisputeWriter {
    return { board: this.board, say: (text, values) => this.say(text, values), day: (day) => this.day(day) };
  }
}
