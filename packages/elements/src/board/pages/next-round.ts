import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { setUpMessages } from '../messages/set-up.js';
import { nextPeriod } from '../next-period.js';
import { boardForm } from '../styles/board-form.js';

/**
 * Starts the next review from a closed one, be there results or not.
 *
 * @tag take-stock-board-next-round
 * @fires {BoardRequestEvent} take-stock-board-request - start the next review
 */
export class TakeStockBoardNextRound extends BoardElement<keyof typeof setUpMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** What the last review is called. */
  @property() period = '';
  /** What is wrong with the name of the next round. */
  @state() private wrong: 'newMissing' | 'newTwice' | null = null;

  override render(): TemplateResult {
    return html`<section>
      <h3>${this.say('nextTitle')}</h3>
      <p>${this.say('nextHint')}</p>
      <label for="period">${this.say('newPeriod')}</label>
      <input
        id="period"
        type="text"
        maxlength="100"
        aria-invalid=${this.wrong !== null}
        aria-describedby="fault"
        .value=${nextPeriod(this.period)}
        @input=${() => (this.wrong = null)}
      />
      <p id="fault" role="alert" class="wrong">${this.wrong ? this.say(this.wrong) : nothing}</p>
      <div class="actions"><button type="button" class="second" @click=${this.#start}>${this.say('nextStart')}</button></div>
    </section>`;
  }

  readonly #start = (): void => {
    const period = this.renderRoot.querySelector<HTMLInputElement>('#period')?.value.trim() ?? '';
    this.wrong = !period ? 'newMissing' : this.ask({ do: 'next', period }) ? null : 'newTwice';
    if (this.wrong) void this.focusOn('#period');
  };
}
