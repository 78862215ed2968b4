import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Response, Round } from '@take-stock/engine';
import { state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { gatherMessages } from '../messages/gather.js';
import { boardForm } from '../styles/board-form.js';

/**
 * Who has handed in answers, without a word of what they are: the coordinator must find those of somebody who wants them back.
 *
 * @tag take-stock-board-people
 * @fires {EditEvent} take-stock-edit - answers were taken out
 */
export class TakeStockBoardPeople extends BoardElement<keyof typeof gatherMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      ul {
        list-style: none;
        padding: 0;
        gap: 0;
        inline-size: 100%;
      }
      li {
        border-block-end: 1px solid var(--_line);
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0 1em;
      }
    `,
  ];

  @state() private status = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('board');
    if (before && before.round.id !== this.board.round.id) {
      this.asked = null;
      this.status = '';
    }
  }

  override render(): TemplateResult {
    const { responses, waiting = [], closed } = this.board.round;
    const n = responses.length + waiting.length;
    return html`<p role="status" class="wrong" tabindex="-1">${this.status}</p>
      ${
        n
          ? html`<section>
              <details>
                <summary>${this.say('listTitle', { n })}</summary>
                ${closed === undefined ? nothing : html`<p class="soft">${this.say('listClosed')}</p>`}
                <ul>
                  ${[...responses, ...waiting].map((response, index) => {
                    const waits = index >= responses.length;
                    return this.#renderPerson(response, waits || closed === undefined, waits, index);
                  })}
                </ul>
              </details>
            </section>`
          : nothing
      }`;
  }

  #renderPerson(response: Response, removable: boolean, waits: boolean, index: number): TemplateResult {
    const { id } = response;
    const who = waits ? this.say('listWaiting', { who: this.#nameOf(response) }) : this.#nameOf(response);
    if (this.asked === id && !this.board.readOnly)
      return html`<li>
        <p>${who}</p>
        <p role="alert">${this.say('takeOutAsk')}</p>
        <div class="actions">
          <button type="button" class="second" @click=${() => this.#takeOut(id)}>${this.say('takeOutYes')}</button>
          <button id="keep" type="button" class="plain" @click=${() => this.#leaveIn(index)}>${this.say('takeOutNo')}</button>
        </div>
      </li>`;
    const label = this.say('takeOutOf', { who });
    return html`<li>
      <p>${who}</p>
      ${
        removable
          ? html`<button
              id=${`ask-${index}`}
              type="button"
              class="plain"
              aria-label=${label}
              ?disabled=${this.board.readOnly}
              @click=${() => this.askAbout(id)}
            >
              ${this.say('takeOut')}
            </button>`
          : nothing
      }
    </li>`;
  }

  /** The name or the code, where there is one, and the day. */
  #nameOf({ id, respondent: { name = '', code = '' }, completed, created }: Response): string {
    const known = name ? 'listName' : code ? 'listCode' : 'listNobody';
    return this.say(known, { name, code, day: this.day(completed ?? created), id: id.slice(0, 4) });
  }

  /** Finds the button by its place: whose answers have which id stands nowhere in the page. */
  #leaveIn(index: number): void {
    this.asked = null;
    void this.focusOn(`#ask-${index}`);
  }

  #takeOut(id: string): void {
    this.asked = null;
    this.edit((round) => withoutAnswers(round, id));
    this.status = this.say('takenOut');
    // After the last one only what was said is left.
    const { responses, waiting = [] } = this.board.round;
    void this.focusOn(responses.length + waiting.length > 1 ? 'summary' : '[role=status]');
  }
}

/** Answers that were counted when the round was closed stay: results may have been shown. */
function withoutAnswers({ waiting = [], ...round }: Round, id: string): Round {
  const without = (list: readonly Response[]) => list.filter((response) => response.id !== id);
  const left = without(waiting);
  return {
    ...round,
    responses: round.closed === undefined ? without(round.responses) : round.responses,
    ...(left.length && { waiting: left }),
  };
}
