import { css, html, nothing, type TemplateResult } from 'lit';
import type { Item } from '@take-stock/engine';
import { rankVotes } from '@take-stock/engine/round';
import { listWords } from '../../messages/numbers.js';
import { ownName } from '../../own-name.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { agenda, itemsOf } from '../agenda.js';
import { BoardElement } from '../board-page.js';
import type { meetingMessages } from '../messages/meeting.js';
import { lineField } from '../fields.js';
import { boardForm } from '../styles/board-form.js';

/**
 * Dots that members give to the questions that they want to work on, and what comes of them.
 *
 * @tag take-stock-board-dots
 * @fires {EditEvent} take-stock-edit - dots were given or taken back
 */
export class TakeStockBoardDots extends BoardElement<keyof typeof meetingMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      section {
        max-inline-size: none;
        border: 0;
        padding: 0;
      }
      .each {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5em 2em;
        align-items: end;
      }
      .each .field {
        inline-size: auto;
        margin: 0;
      }
      .each fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 1.25em;
      }
      .left {
        font-size: 1.25em;
        font-weight: 650;
      }
      .questions {
        list-style-type: '';
        padding: 0;
        gap: 0;
      }
      .questions li {
        display: flex;
        flex-wrap: wrap;
        justify-content: end;
        gap: 0.25em 0.75em;
        align-items: center;
        padding-block: 0.5em;
        border-block-end: 1px solid var(--_line);
      }
      .questions span {
        flex: 1 1 14em;
      }
      .questions button {
        inline-size: 2.75em;
        min-block-size: 2.75em;
        padding: 0;
        font-size: 1.125em;
      }
      .questions button:hover {
        text-decoration: none;
      }
      [aria-disabled='true'] {
        opacity: 0.5;
        cursor: default;
      }
      .questions b {
        min-inline-size: 1.5em;
        text-align: center;
        font-size: 1.25em;
        font-variant-numeric: tabular-nums;
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
      }
      th,
      td {
        text-align: start;
        vertical-align: baseline;
        padding-block: 0.375em;
        padding-inline-end: 1em;
        border-block-end: 1px solid var(--_line);
        font-weight: inherit;
      }
      thead th {
        font-weight: 650;
      }
      button[data-on] {
        justify-self: start;
      }
    `,
  ];

  readonly #name = ownName();

  override render(): TemplateResult {
    const { board } = this;
    const { given } = board.round.votes;
    const first = agenda(board);
    const items = itemsOf(board.instrument);
    const listed = first.flatMap((id) => items.find((item) => item.id === id) ?? []);
    const more = items.filter(({ id }) => !first.includes(id));
    return html`
      <header>
        <h2 tabindex="-1">${this.say('dotsTitle')}</h2>
        <p>${this.say('dotsIntro')}</p>
      </header>
      <section>
        ${this.#renderEach()}
        <p role="status" class="left">${this.#left()}</p>
        ${this.#renderQuestions(listed)}
        ${
          more.length
            ? html`<details ?open=${!listed.length || more.some(({ id }) => given[id])}>
                <summary>${this.say('dotsMore', { n: more.length })}</summary>
                ${this.#renderQuestions(more)}
              </details>`
            : nothing
        }
      </section>
      ${this.#renderResult()}
    `;
  }

  #renderEach(): TemplateResult {
    const { each } = this.board.round.votes;
    return html`<div class="each">
      <fieldset ?disabled=${this.board.readOnly}>
        <legend>${this.say('dotsEach')}</legend>
        ${[...new Set([3, 5, each])].map(
          (n) =>
            html`<label class="check">
              <input
                type="radio"
                name=${this.#name}
                .checked=${n === each}
                @change=${() => this.edit((round) => ({ ...round, votes: { ...round.votes, each: n } }))}
              />${n}
            </label>`,
        )}
      </fieldset>
      <div>
        ${lineField(
          {
            id: 'present',
            label: this.say('dotsMembers'),
            value: String(this.#present),
            fixed: this.board.readOnly,
            set: this.#setPresent,
          },
          'number',
        )}
      </div>
    </div>`;
  }

  get #present(): number {
    return this.board.round.settings.present ?? this.board.view.answered;
  }

  readonly #setPresent = (value: string): void => {
    const present = Number.parseInt(value, 10);
    if (present >= 0 && present <= 100_000) this.edit((round) => ({ ...round, settings: { ...round.settings, present } }));
  };

  get #free(): number {
    const { each, given } = this.board.round.votes;
    return this.#present * each - Object.values(given).reduce((sum, dots) => sum + dots, 0);
  }

  #left(): string {
    const free = this.#free;
    if (free < 0) return this.say('dotsTooMany', { n: -free });
    return free ? this.say('dotsLeft', { n: free }) : this.say('dotsNone');
  }

  #renderQuestions(items: readonly Item[]): TemplateResult {
    return html`<ul class="questions">
      ${items.map(({ id, statement }) => {
        const dots = this.board.round.votes.given[id] ?? 0;
        return html`<li>
          <span lang=${this.langOfItems}>${statement}</span>
          ${this.#button(id, -1, statement, dots > 0)}<b id=${`dots-${id}`} aria-live="polite">${dots}</b
          >${this.#button(id, 1, statement, this.#free > 0)}
        </li>`;
      })}
    </ul>`;
  }

  // Not disabled when there is nothing to do: the focus would be lost in the middle of counting.
  #button(id: string, step: 1 | -1, what: string, can: boolean): TemplateResult {
    return html`<button
      type="button"
      class="second"
      aria-label=${this.say(step > 0 ? 'dotGive' : 'dotTake', { what })}
      aria-describedby=${`dots-${id}`}
      aria-disabled=${can ? 'false' : 'true'}
      ?disabled=${this.board.readOnly}
      @click=${() => {
        if (can) this.#give(id, step);
      }}
    >
      ${step > 0 ? '+' : '−'}
    </button>`;
  }

  #give(id: string, step: 1 | -1): void {
    this.edit((round) => {
      const { [id]: dots = 0, ...others } = round.votes.given;
      const given = dots + step > 0 ? { ...others, [id]: dots + step } : others;
      return { ...round, votes: { ...round.votes, given } };
    });
  }

  #renderResult(): TemplateResult | typeof nothing {
    const { instrument, round, results } = this.board;
    const ranked = rankVotes(instrument, round.votes);
    const [best] = ranked;
    if (!best) return nothing;
    const first = ranked.filter(({ rank }) => rank === 1).map(({ item }) => `“${results.item(item)}”`);
    return html`<section>
      <h3 id="chosen">${this.say('dotsResult')}</h3>
      <p>${this.say(best.tied ? 'dotsTied' : 'dotsFirst', { what: listWords(this.words, first), n: best.dots })}</p>
      <table aria-labelledby="chosen">
        <thead>
          <tr>
            <th scope="col">${this.say('dotsPlace')}</th>
            <th scope="col">${this.say('howQuestion')}</th>
            <th scope="col">${this.say('dots')}</th>
          </tr>
        </thead>
        <tbody>
          ${ranked.map(
            ({ item, dots, rank, tied }) =>
              html`<tr>
                <td>${this.say(tied ? 'dotsShared' : 'dotsAlone', { rank })}</td>
                <th scope="row" lang=${this.langOfItems}>${results.item(item)}</th>
                <td>${dots}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <button type="button" data-on @click=${() => this.go({ name: 'plan' })}>${this.say('toPlan')}</button>
    </section>`;
  }
}
