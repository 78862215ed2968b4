import { css, html, nothing, type TemplateResult } from 'lit';
import { aroundPrint } from '../../around-print.js';
import { property, state } from '../../decorators.js';
import { printReview } from '../../pages/print-review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import { answerLink, pageAddress, returning } from '../invitation.js';
import type { setUpMessages } from '../messages/set-up.js';
import type { slipMessages } from '../messages/slips.js';
import { codesOf } from '../private-codes.js';

/** What Lit leaves to an element and its heirs. */
type DrawnAtOnce = Element & { performUpdate(): void };

/**
 * Slips to cut out, one for each private code that is to be given: the code, the link that holds it, and what it is for.
 *
 * @tag take-stock-board-slips
 */
export class TakeStockBoardSlips extends BoardElement<keyof typeof setUpMessages | keyof typeof slipMessages> {
  static override styles = [
    controls,
    stack,
    css`
      header {
        justify-items: start;
      }
      .slip {
        display: flex;
        flex-wrap: wrap;
        gap: 1em 2em;
        align-items: center;
        inline-size: 100%;
        max-inline-size: 46em;
        padding: 1.25em;
        border: 1px dashed #767676;
        background: #fff;
        color: #000;
        line-height: 1.4;
        break-inside: avoid;
      }
      .slip div {
        flex: 1 1 18em;
        display: grid;
        gap: 0.5em;
      }
      .code {
        font-size: 1.75em;
        font-weight: 700;
        letter-spacing: 0.15em;
      }
      take-stock-qr {
        inline-size: 9em;
      }
      @media print {
        :host {
          display: block;
        }
        .slip {
          max-inline-size: none;
          font-size: 12pt;
        }
        /* One line to cut along, not two. */
        .slip + .slip {
          margin-block-start: -1px;
        }
      }
    `,
  ];

  /** The codes that were made just now: where there are some, only these are printed. */
  @property({ attribute: false }) made: readonly string[] = [];
  @state() private printing = false;

  constructor() {
    super();
    aroundPrint(
      this,
      () => this.#fill(),
      () => this.#empty(),
    );
  }

  override render(): TemplateResult {
    const { round } = this.board;
    const codes = codesOf(round).fresh.filter((code) => !this.made.length || this.made.includes(code));
    const slips = this.printing ? codes : codes.slice(0, 1);
    return html`
      <header class="no-print">
        <h2 tabindex="-1">${this.say('slipsTitle')}</h2>
        <p>${this.say('slipsIntro', { n: codes.length })}</p>
        ${pageAddress(round.settings.answerAt) === null ? html`<p>${this.say('slipsNoLink')}</p>` : nothing}
        <button type="button" @click=${this.#print}>${this.say('slipsPrint')}</button>
      </header>
      <h3 class="no-print">${this.say('slipsPreview')}</h3>
      ${slips.map((code) => this.#renderSlip(code))}
    `;
  }

  #renderSlip(code: string): TemplateResult {
    const { instrument, round } = this.board;
    const { partnership, period, settings } = round;
    const link = answerLink(instrument, settings, code);
    const back = returning({ instrument, round, say: (name, values) => this.say(name, values), day: (day) => this.day(day) });
    return html`<article class="slip">
      <div>
        <p><b>${this.say('inviteHead', { partnership, period })}</b></p>
        <p>${this.say('slipCode')}<br /><span class="code">${code}</span></p>
        ${link === null ? nothing : html`<p>${this.say('slipLink')}<br /><b>${link}</b></p>`}
        <p>${link === null ? nothing : back} ${this.say('slipPaper')}</p>
        <p>${this.say('slipKeep')}</p>
      </div>
      ${link === null ? nothing : html`<take-stock-qr .text=${link} label=${this.say('slipQr')}></take-stock-qr>`}
    </article>`;
  }

  /** For the browser's own command too: it waits for what is drawn at once, and for nothing else. */
  #fill(): void {
    this.printing = true;
    this.performUpdate();
    for (const square of this.renderRoot.querySelectorAll<DrawnAtOnce>('take-stock-qr')) square.performUpdate();
  }

  #empty(): void {
    this.printing = false;
  }

  readonly #print = (): void => {
    this.#fill();
    printReview(this);
  };
}
