import { css, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { settleDispute, type Disputed } from '@take-stock/engine/round';
import { state } from '../../decorators.js';
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

  /** What was settled last. */
  @state() private settled = '';

  override render(): TemplateResult {
    const { disputed = [] } = this.board.round;
    return html`<section>
      <h2 tabindex="-1">${this.say('disputesTitle')}</h2>
      <p role="status" class="soft">${this.settled ? this.say('disputeSettled', { name: this.settled }) : nothing}</p>
      <ul>
        ${repeat(
          disputed,
          (dispute) => dispute,
          (dispute) => this.#renderDispute(dispute),
        )}
      </ul>
    </section>`;
  }

  #renderDispute(dispute: Disputed): TemplateResult {
    const { name, mine, other } = disputeWords(this.#writer, dispute);
    const settle = (choice: 'mine' | 'other') => () => {
      this.#settle(dispute, choice, name);
    };
    const fixed = this.board.readOnly;
    return html`<li>
      <p><b>${name}</b></p>
      <p>${this.say('disputeMineIs', { what: mine })}</p>
      <p>${this.say('disputeOtherIs', { what: other })}</p>
      <div class="actions">
        <button type="button" class="second" aria-label=${this.say('disputeMineOf', { name })} ?disabled=${fixed} @click=${settle('mine')}>
          ${this.say('disputeMine')}
        </button>
        <button
          type="button"
          class="second"
          aria-label=${this.say('disputeOtherOf', { name })}
          ?disabled=${fixed}
          @click=${settle('other')}
        >
          ${this.say('disputeOther')}
        </button>
      </div>
    </li>`;
  }

  /** By itself, not by its place: a second click must not settle the next one, nor another copy's of the same subject. */
  #settle(dispute: Disputed, choice: 'mine' | 'other', name: string): void {
    // That the last one is settled is told where this page was.
    if ((this.board.round.disputed ?? []).length > 1) this.settled = name;
    this.edit((round) => {
      const index = round.disputed?.indexOf(dispute) ?? -1;
      return index < 0 ? round : settleDispute(round, index, choice);
    });
    void this.updateComplete.then(() => this.focusHeading());
  }

  get #writer(): DisputeWriter {
    return { board: this.board, say: (text, values) => this.say(text, values), day: (day) => this.day(day) };
  }
}
