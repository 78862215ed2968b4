import { css, html, type TemplateResult } from 'lit';
import { settleDispute, type Disputed } from '@take-stock/engine/round';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { disputeMessages } from '../messages/disputes.js';

/**
 * What two copies of a round say differently, until somebody chooses.
 *
 * @tag take-stock-board-disputes
 * @fires {EditEvent} take-stock-edit - one of the two was chosen
 */
export class TakeStockBoardDisputes extends BoardElement<keyof typeof disputeMessages> {
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

  #renderDispute({ part, id, other }: Disputed, index: number): TemplateResult {
    const settle = (choice: 'mine' | 'other') => () => {
      this.edit((round) => settleDispute(round, index, choice));
    };
    return html`<li>
      <p><b>${this.#nameOf(part, id)}</b></p>
      <p class="soft">${this.say('disputeOtherIs', { what: wordsOf(other) })}</p>
      <div class="actions">
        <button type="button" class="second" @click=${settle('mine')}>${this.say('disputeMine')}</button>
        <button type="button" class="second" @click=${settle('other')}>${this.say('disputeOther')}</button>
      </div>
    </li>`;
  }

  /** What it is about: the question's words, or what an action says here. */
  #nameOf(part: Disputed['part'], id: string): string {
    const { round, results } = this.board;
    if (part === 'agreed' || part === 'votes') return results.item(id);
    if (part === 'actions') return round.actions.find((action) => action.id === id)?.what ?? id;
    if (part === 'influence') return round.influence.find((record) => record.id === id)?.what ?? id;
    return id;
  }
}

/** What a value says, one text after another, without ids. */
function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .filter(([key]) => key !== 'id' && key !== 'kind')
    .map(([, each]) => wordsOf(each))
    .join(', ');
}
