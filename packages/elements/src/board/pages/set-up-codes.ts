import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import { lineField } from '../fields.js';
import type { setUpMessages } from '../messages/set-up.js';
import { codesOf, makeCodes } from '../private-codes.js';
import { boardForm } from '../styles/board-form.js';

/** As many as a round may have. */
const MOST_CODES = 10_000;

/**
 * The private codes of a round: made, taken back, copied, printed.
 *
 * @tag take-stock-board-set-up-codes
 * @fires {EditEvent} take-stock-edit - the codes changed
 * @fires {Event} take-stock-slips - the slips are to be shown, and can be
 */
export class TakeStockBoardSetUpCodes extends BoardElement<keyof typeof setUpMessages> {
  static override styles = [controls, stack, boardForm];

  /** The codes that were made just now. */
  @state() made: readonly string[] = [];
  /** Whether somebody may have one of them: then they are not taken back. */
  @state() private given = false;
  /** What became of the codes. */
  @state() private said = '';
  /** How many new codes somebody asks for, as it was typed; `null` before they say so. */
  @state() private wanted: string | null = null;
  @state() private failed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('board') || changed.get('board')?.round.id === this.board.round.id) return;
    this.asked = null;
    this.made = [];
    this.wanted = null;
    this.said = '';
  }

  override render(): TemplateResult {
    const { invited = 0 } = this.board.round.settings;
    const { fresh, kept } = codesOf(this.board.round);
    const there = this.board.round.settings.codes?.length ?? 0;
    return html`<section>
      <h3 tabindex="-1">${this.say('codesTitle')}</h3>
      <p class="soft">${this.say('codesIntro')}</p>
      ${kept ? html`<p>${this.say('codesKept', { n: kept })}</p>` : nothing} ${fresh.length ? this.#renderCodes(fresh, kept) : nothing}
      <p role="status" class="soft">${this.said}</p>
      ${there || invited ? this.#renderMake(there, invited) : html`<p>${this.say('codesNeed')}</p>`}
    </section>`;
  }

  /** Some of the codes were copied, here or in a link. */
  readonly give = (): void => {
    this.given = true;
  };

  /** Moves the focus to the button that opens the slips. */
  focusSlips(): Promise<void> {
    return this.focusOn('#slips');
  }

  #renderCodes(fresh: readonly string[], kept: number): TemplateResult {
    return html`<take-stock-board-text
        id="codes"
        .board=${this.board}
        label=${this.say(kept ? 'codesNew' : 'codesLabel')}
        text=${fresh.join('\n')}
        @copy=${this.give}
      ></take-stock-board-text>
      ${
        this.made.length && !this.given
          ? html`<button type="button" class="plain" ?disabled=${this.board.readOnly} @click=${this.#takeBack}>
              ${this.say('undoLast')}
            </button>`
          : nothing
      }
      <p class="soft">${this.say('codesPrint')}</p>
      <button id="slips" type="button" class="second" @click=${this.#openSlips}>${this.say('slipsOpen')}</button>
      <p role="status" class="wrong">${this.failed ? this.say('stepFailed') : nothing}</p>`;
  }

  /** The first codes are as many as members. Later somebody comes in another's place, or has lost theirs. */
  #renderMake(there: number, invited: number): TemplateResult {
    const { readOnly, round } = this.board;
    const most = MOST_CODES - there;
    const missing = Math.min(Math.max(invited - there, there ? 1 : 0), most);
    const value = this.wanted ?? String(missing);
    const n = Math.floor(Number(value));
    const field = {
      id: 'how-many',
      label: this.say('codesHowMany'),
      value,
      fixed: readOnly,
      least: 1,
      highest: most,
      required: true,
      fault: this.say('numberFault', { most }),
      set: (typed: string) => (this.wanted = typed),
    };
    return html`${there ? lineField(field, 'number') : nothing}
      <div class="actions">
        <button type="button" class="second" ?disabled=${readOnly} @click=${() => this.#make(n, most)}>
          ${there ? this.say('codesMore') : this.say('codesMake', { n })}
        </button>
        ${there && !round.responses.length ? this.#renderNoCodes() : nothing}
      </div>`;
  }

  #renderNoCodes(): TemplateResult {
    if (!this.asked)
      return html`<button
        id="ask-codes"
        type="button"
        class="plain"
        ?disabled=${this.board.readOnly}
        @click=${() => this.askAbout('codes')}
      >
        ${this.say('codesRemove')}
      </button>`;
    return html`<p role="alert">${this.say('codesRemoveAsk')}</p>
      <button type="button" class="second" @click=${this.#remove}>${this.say('codesRemoveYes')}</button>
      <button id="keep" type="button" class="plain" @click=${() => this.askAbout(null)}>${this.say('codesKeepThem')}</button>`;
  }

  #setCodes(change: (codes: readonly string[]) => readonly string[]): void {
    this.edit((round) => {
      const { codes: before = [], ...settings } = round.settings;
      const codes = change(before);
      return { ...round, settings: codes.length ? { ...settings, codes: [...codes] } : settings };
    });
  }

  #make(n: number, most: number): void {
    // What is wrong with the number, its field says.
    if (!(n >= 1 && n <= most)) {
      void this.focusOn('#how-many');
      return;
    }
    const made = makeCodes(n, this.board.round.settings.codes ?? []);
    this.#setCodes((codes) => [...codes, ...made]);
    this.made = made;
    this.given = false;
    this.wanted = null;
    this.said = this.say('codesMade', { n });
    void this.focusOn('#codes');
  }

  /** As if the last codes had not been made: they were not copied, and slips with them were not opened. */
  readonly #takeBack = (): void => {
    const { made } = this;
    this.#takeAway((code) => !made.includes(code));
  };

  readonly #remove = (): void => {
    this.askAbout(null);
    this.#takeAway(() => false);
  };

  #takeAway(stays: (code: string) => boolean): void {
    const codes = this.board.round.settings.codes ?? [];
    this.made = [];
    this.wanted = null;
    this.said = this.say('codesGone', { n: codes.filter((code) => !stays(code)).length });
    this.#setCodes((all) => all.filter(stays));
    void this.focusOn('h3');
  }

  readonly #openSlips = async (): Promise<void> => {
    try {
      const { definePart } = await import('../parts/slips-part.js');
      definePart();
      this.dispatchEvent(new Event('take-stock-slips'));
    } catch {
      this.failed = true;
    }
  };
}
