import { css, html, nothing, type TemplateResult } from 'lit';
import type { Instrument } from '@take-stock/engine';
import { property, state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { today } from '../../review.js';
import { BoardElement } from '../board-page.js';
import type { SavedRound } from '../board-session.js';

/**
 * Rounds on the device, a new one, or one from a file.
 *
 * @tag take-stock-board-home
 * @fires {BoardRequestEvent} take-stock-board-request - begin, open or delete a round
 */
export class TakeStockBoardHome extends BoardElement {
  static override styles = [
    controls,
    stack,
    css`
      .rounds {
        list-style: none;
        padding: 0;
        gap: 0;
      }
      .rounds li {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1.5em;
        align-items: center;
        justify-content: space-between;
        border-block-end: 1px solid var(--_line);
        padding-block: 0.75em;
      }
      form,
      section {
        justify-items: start;
        max-inline-size: 42em;
      }
      form {
        display: grid;
        gap: 0.5em;
        inline-size: 100%;
      }
      label {
        font-weight: 600;
      }
    `,
  ];

  @property({ attribute: false }) instrument!: Instrument;
  /** Rounds on the device, newest first. */
  @property({ attribute: false }) saved: readonly SavedRound[] = [];
  /** What is wrong with a name of a new round. */
  @state() private wrong: { readonly at: 'partnership' | 'period'; readonly why: 'newMissing' | 'newTwice' } | null = null;

  override render(): TemplateResult {
    return html`
      <header>
        <h2 tabindex="-1">${this.say('boardTitle')}</h2>
        <p>${this.say('boardIntro')}</p>
        <p class="soft" lang=${this.instrument.language}>${this.instrument.title}</p>
      </header>
      ${this.saved.length ? this.#renderSaved() : nothing} ${this.#renderNew()}
      <section>
        <h3>${this.say('openRound')}</h3>
        <p class="soft">${this.say('openRoundHint')}</p>
        <button type="button" class="second" @click=${this.#choose}>${this.say('openRoundButton')}</button>
        <input type="file" accept=".json,application/json" hidden aria-label=${this.say('openRound')} @change=${this.#openFile} />
      </section>
    `;
  }

  #renderSaved(): TemplateResult {
    return html`<section>
      <h3>${this.say('roundsTitle')}</h3>
      <ul class="rounds">
        ${this.saved.map((saved) => this.#renderRound(saved))}
      </ul>
    </section>`;
  }

  #renderRound({ round, saved }: SavedRound): TemplateResult {
    const name = `${round.partnership} ${round.period}`;
    const asking = this.asked === round.id;
    return html`<li>
      <div>
        <p><b>${name}</b></p>
        <p class="soft">
          ${this.say('roundAnswers', { n: round.responses.length })} ·
          ${this.say('roundSaved', { when: this.words.time(saved, Date.now()) })}
        </p>
        ${asking ? html`<p role="alert">${this.say('roundRemoveAsk', { name })}</p>` : nothing}
      </div>
      <div class="actions">
        ${
          asking
            ? html`<button type="button" class="second" @click=${() => this.ask({ do: 'remove', id: round.id })}>
                  ${this.say('removeYes')}
                </button>
                <button id="keep" type="button" class="plain" @click=${() => this.askAbout(null)}>${this.say('removeNo')}</button>`
            : html`<button
                  type="button"
                  aria-label=${this.say('roundOpen', { name })}
                  @click=${() => this.ask({ do: 'open', id: round.id })}
                >
                  ${this.say('resume')}
                </button>
                <button
                  id=${`ask-${round.id}`}
                  type="button"
                  class="plain"
                  aria-label=${this.say('roundRemove', { name })}
                  @click=${() => this.askAbout(round.id)}
                >
                  ${this.say('remove')}
                </button>`
        }
      </div>
    </li>`;
  }

  #renderNew(): TemplateResult {
    const fault = (id: string) =>
      html`<p id=${`${id}-fault`} role="alert">${this.wrong?.at === id ? this.say(this.wrong.why) : nothing}</p>`;
    return html`<section>
      <h3>${this.say('newTitle')}</h3>
      <form @input=${() => (this.wrong = null)}>
        <label for="partnership">${this.say('newPartnership')}</label>
        <input
          id="partnership"
          type="text"
          maxlength="200"
          autocomplete="organization"
          aria-invalid=${this.wrong?.at === 'partnership'}
          aria-describedby="partnership-fault"
        />
        ${fault('partnership')}
        <label for="period">${this.say('newPeriod')}</label>
        <p id="period-hint" class="soft">${this.say('newPeriodHint')}</p>
        <input
          id="period"
          type="text"
          maxlength="100"
          autocomplete="off"
          aria-invalid=${this.wrong?.at === 'period'}
          aria-describedby="period-hint period-fault"
          .value=${today().slice(0, 4)}
        />
        ${fault('period')}
        <button type="submit" @click=${this.#begin}>${this.say('newStart')}</button>
      </form>
    </section>`;
  }

  // Enter in a field clicks the button too. A sandboxed frame without allow-forms never fires "submit"; elsewhere it never comes so far.
  readonly #begin = (event: Event): void => {
    event.preventDefault();
    const value = (id: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${id}`)?.value.trim() ?? '';
    const [partnership, period] = [value('partnership'), value('period')];
    const at = partnership ? 'period' : 'partnership';
    const why = !partnership || !period ? 'newMissing' : this.ask({ do: 'begin', partnership, period }) ? null : 'newTwice';
    this.wrong = why && { at, why };
    if (why) void this.focusOn(`#${at}`);
  };

  readonly #choose = (): void => {
    this.renderRoot.querySelector<HTMLInputElement>('input[type=file]')?.click();
  };

  readonly #openFile = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    this.takeFiles([...(input.files ?? [])]);
    input.value = '';
  };

  override takeFiles([file]: readonly File[]): void {
    if (file) this.ask({ do: 'open-file', file });
  }
}
