import { html, nothing, type TemplateResult } from 'lit';
import { aroundPrint } from '../../around-print.js';
import { state } from '../../decorators.js';
import { ownName } from '../../own-name.js';
import { printReview } from '../../pages/print-review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import { choiceField } from '../fields.js';
import type { paperMessages } from '../messages/paper.js';
import { notePrinted, printedCodes } from '../printed-codes.js';
import { codesOf } from '../private-codes.js';
import { boardForm } from '../styles/board-form.js';
import { paperSheetStyles } from '../styles/paper-sheet.js';
import { paperSheets } from './paper-sheet.js';

/** Most forms that are printed at once. */
const MOST = 200;

/**
 * The paper form: a copy for each member, in normal or large print.
 *
 * @tag take-stock-board-paper-form
 */
export class TakeStockBoardPaperForm extends BoardElement<keyof typeof paperMessages> {
  static override styles = [controls, stack, boardForm, paperSheetStyles];

  readonly #name = ownName();

  @state() private large = false;
  /** How many forms somebody asked for, with a code on them and without. */
  @state() private coded: number | null = null;
  @state() private copies: number | null = null;
  /** The last code that somebody wants on a form. */
  @state() private last = '';
  /** The code of each form that is being printed. */
  @state() private printing: readonly string[] | null = null;

  constructor() {
    super();
    aroundPrint(
      this,
      () => this.#fill(),
      () => this.#empty(),
    );
  }

  override render(): TemplateResult {
    const { fresh, kept, allCoded, blank, last, codes } = this.#asked();
    const size = (large: boolean, label: 'formNormal' | 'formLarge') =>
      html`<label class="check"
        ><input type="radio" name=${this.#name} .checked=${this.large === large} @change=${() => (this.large = large)} />
        ${this.say(label)}</label
      >`;
    return html`
      <header class="no-print">
        <h2 tabindex="-1">${this.say('formTitle')}</h2>
        <p>${this.say('formIntro')}</p>
      </header>
      <section class="no-print">
        <fieldset>
          <legend>${this.say('formSize')}</legend>
          ${size(false, 'formNormal')} ${size(true, 'formLarge')}
        </fieldset>
        ${fresh.length ? html`${this.#renderNumber('coded', codes.length, [0, fresh.length], 'formCoded')}${this.#renderLast(fresh, last)}` : nothing}
        ${allCoded ? nothing : this.#renderNumber('copies', blank, [fresh.length ? 0 : 1, MOST], kept ? 'formKept' : 'formCopies')}
        <button type="button" ?disabled=${codes.length + blank === 0} @click=${this.#print}>${this.say('formPrint')}</button>
      </section>
      <h3 class="no-print">${this.say('formPreview')}</h3>
      ${paperSheets(
        {
          board: this.board,
          large: this.large,
          lang: this.langOfItems,
          say: (name, values) => this.say(name, values),
          day: (day) => this.day(day),
        },
        this.printing ?? [codes[0] ?? ''],
      )}
    `;
  }

  /** What somebody asked for: how many forms without a code, and which codes. */
  #asked() {
    const { round } = this.board;
    const { fresh, kept } = codesOf(round);
    const allCoded = fresh.length > 0 && kept === 0;
    const blank = allCoded ? 0 : Math.min(this.copies ?? (kept || (round.settings.invited ?? 1)), MOST);
    const printed = printedCodes(round.id);
    const unprinted = fresh.filter((code) => !printed.has(code));
    const last = fresh.includes(this.last) ? this.last : (unprinted.at(-1) ?? '');
    // A code that was printed comes again where somebody asks for it: no page is told that the printer had no paper.
    const free = (printed.has(last) ? fresh : unprinted).filter((code) => fresh.indexOf(code) <= fresh.indexOf(last));
    // From the end, as links are given out from the top.
    const codes = free.slice(free.length - Math.min(this.coded ?? free.length, free.length));
    return { fresh, kept, allCoded, blank, last, codes };
  }

  #renderLast(fresh: readonly string[], last: string): TemplateResult {
    const none = last ? [] : [['', this.say('formLastNone')] as const];
    return choiceField(
      { id: 'last', label: this.say('formLast'), hint: this.say('formLastHint'), value: last, set: (code) => (this.last = code) },
      [...none, ...fresh.map((code) => [code, code] as const)],
    );
  }

  #renderNumber(
    of: 'coded' | 'copies',
    n: number,
    [least, most]: readonly [number, number],
    label: keyof typeof paperMessages,
  ): TemplateResult {
    return html`<div class="field">
      <label for=${of}>${this.say(label)}</label>
      <input
        id=${of}
        type="number"
        min=${least}
        max=${most}
        .value=${String(n)}
        @change=${(event: Event) => {
          const field = event.currentTarget as HTMLInputElement;
          const asked = Math.min(Math.max(least, Math.floor(Number(field.value)) || least), most);
          this[of] = asked;
          // What prints stands in it, also where that is no change for the page.
          field.value = String(asked);
        }}
      />
    </div>`;
  }

  /** For the browser's own command too: it waits for what is drawn at once, and for nothing else. */
  #fill(): void {
    const { codes, blank } = this.#asked();
    if (this.printing || codes.length + blank === 0) return;
    this.printing = [...codes, ...Array<string>(blank).fill('')];
    notePrinted(this.board.round.id, codes);
    this.last = '';
    this.performUpdate();
  }

  #empty(): void {
    this.printing = null;
  }

  readonly #print = (): void => {
    // Not every browser says that a print is over: then it is still that of the last.
    this.#empty();
    this.#fill();
    printReview(this);
  };
}
