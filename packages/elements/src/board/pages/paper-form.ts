import { css, html, nothing, type TemplateResult } from 'lit';
import { groupsFromText } from '@take-stock/engine/words';
import { state } from '../../decorators.js';
import { ownName } from '../../own-name.js';
import { printReview } from '../../pages/print-review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { paperMessages } from '../messages/paper.js';
import { paperSections, type PaperChoice, type PaperItem, type PaperSection } from '../paper-items.js';
import { codesOf } from '../private-codes.js';
import { boardForm } from '../styles/board-form.js';
import { lettersOf } from './paper-letters.js';

/** Most forms that are printed at once. */
const MOST = 200;

/**
 * The paper form: a copy for each member, in normal or large print.
 *
 * @tag take-stock-board-paper-form
 */
export class TakeStockBoardPaperForm extends BoardElement<keyof typeof paperMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      .paper {
        display: grid;
        gap: 1em;
        padding: 1.5em;
        inline-size: 100%;
        max-inline-size: 52em;
        background: #fff;
        color: #000;
        border: 1px solid var(--_line);
        line-height: 1.35;
        overflow-x: auto;
      }
      .large {
        font-size: 1.5em;
      }
      .paper h3 {
        font-size: 1.375em;
      }
      .paper h4 {
        margin: 0;
        font-size: 1.125em;
        break-after: avoid;
      }
      .boxes {
        list-style: none;
        padding: 0;
        display: flex;
        flex-wrap: wrap;
        gap: 0.375em 1.5em;
      }
      .box {
        display: inline-block;
        inline-size: 1.125em;
        block-size: 1.125em;
        border: 1.5px solid #000;
        vertical-align: -0.2em;
      }
      .boxes .box {
        margin-inline-end: 0.375em;
      }
      .code {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0.5em 1em;
      }
      .code b {
        min-inline-size: 9em;
        min-block-size: 2em;
        padding: 0.25em 0.5em;
        border: 1.5px solid #000;
        font-size: 1.125em;
        letter-spacing: 0.15em;
      }
      table {
        border-collapse: collapse;
        inline-size: 100%;
      }
      th,
      td {
        font-weight: 400;
        text-align: center;
        padding: 0.4em 0.25em;
        border-block-end: 1px solid #767676;
        min-inline-size: 1.75em;
      }
      thead th {
        font-weight: 700;
        padding-block: 0.125em;
      }
      :is(th, td).words {
        text-align: start;
        inline-size: 100%;
      }
      th.no {
        text-align: start;
        font-weight: 700;
      }
      tr {
        break-inside: avoid;
      }
      /* A border: a drawn line as thin as this gets lost between dots of a printer. */
      .line {
        block-size: 1.8em;
        border-block-end: 1px solid #767676;
      }
      .notes {
        break-inside: avoid;
      }
      @media print {
        :host,
        .paper {
          display: block;
        }
        .paper {
          border: 0;
          padding: 0;
          max-inline-size: none;
          overflow: visible;
          font-size: 11pt;
        }
        .large {
          font-size: 18pt;
        }
        .paper > * {
          margin-block-end: 0.75em;
        }
        /* Thirty questions stand on both sides of one sheet. */
        :is(th, td) {
          padding-block: 0.22em;
        }
        .paper > :last-child {
          margin: 0;
        }
        .paper + .paper {
          break-before: page;
        }
      }
    `,
  ];

  readonly #name = ownName();

  @state() private large = false;
  /** How many forms somebody asked for, with a code on them and without. */
  @state() private coded: number | null = null;
  @state() private copies: number | null = null;
  @state() private printing = false;

  override render(): TemplateResult {
    const { settings } = this.board.round;
    const { fresh, kept } = codesOf(this.board.round);
    const allCoded = fresh.length > 0 && kept === 0;
    const blank = allCoded ? 0 : Math.min(this.copies ?? (kept || (settings.invited ?? 1)), MOST);
    // From the end, as links are given out from the top.
    const codes = fresh.slice(fresh.length - Math.min(this.coded ?? fresh.length, fresh.length));
    const sections = paperSections(
      this.board.instrument,
      lettersOf((name) => this.say(name)),
    );
    const sheets = this.printing ? [...codes, ...Array<string>(blank).fill('')] : [codes[0] ?? ''];
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
        ${fresh.length ? this.#renderNumber('coded', codes.length, [0, fresh.length], 'formCoded') : nothing}
        ${allCoded ? nothing : this.#renderNumber('copies', blank, [fresh.length ? 0 : 1, MOST], kept ? 'formKept' : 'formCopies')}
        <button type="button" ?disabled=${codes.length + blank === 0} @click=${this.#print}>${this.say('formPrint')}</button>
      </section>
      <h3 class="no-print">${this.say('formPreview')}</h3>
      ${sheets.map((code, index) => this.#renderSheet(code, sections, index === 0))}
    `;
  }

  #renderNumber(
    of: 'coded' | 'copies',
    n: number,
    [least, most]: readonly [number, number],
    label: keyof typeof paperMessages,
  ): TemplateResult {
    const hint = of === 'coded' && html`<p id="coded-hint" class="soft">${this.say('formCodedHint')}</p>`;
    return html`<div class="field">
      <label for=${of}>${this.say(label)}</label>
      ${hint || nothing}
      <input
        id=${of}
        type="number"
        min=${least}
        max=${most}
        aria-describedby=${hint ? 'coded-hint' : nothing}
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

  /** The first is what a form looks like; the others are there only to print, and nobody tabs through them. */
  #renderSheet(code: string, sections: readonly PaperSection[], first: boolean): TemplateResult {
    const { instrument, round, results } = this.board;
    const { partnership, period, settings } = round;
    const { groups, minimumGroup, publish } = settings;
    const unsure = sections.flatMap(({ items }) => items.flatMap(({ choices }) => choices)).find(({ option }) => option.kind === 'unsure');
    const said = new Set<string>();
    const box = html`<span class="box"></span>`;
    return html`<article
      class=${this.large ? 'paper large' : 'paper'}
      tabindex=${first ? '0' : nothing}
      aria-label=${first ? this.say('formPreview') : nothing}
    >
      <div>
        <h3>${this.say('paperHead', { partnership, period })}</h3>
        <p lang=${this.langOfItems}>${instrument.title}</p>
      </div>
      <p>
        ${this.say('paperHow', { unsure: unsure?.option.label ?? '' })} ${this.#returning()}
        ${this.say('paperPrivate', { groupsFrom: groupsFromText(results, minimumGroup) })}
        ${publish.comments ? this.say('paperPublished') : nothing}
      </p>
      ${
        groups.length
          ? html`<div>
              <p>${this.say('paperGroup')}</p>
              <ul class="boxes">
                ${groups.map(({ label }) => html`<li>${box}${label}</li>`)}
              </ul>
            </div>`
          : nothing
      }
      <p class="code">${this.say('paperCode')} <b>${code}</b></p>
      ${sections.map((section) => this.#renderSection(section, said))}
    </article>`;
  }

  #renderSection({ section, items }: PaperSection, said: Set<string>): TemplateResult {
    const scales = [...new Set(items.map(({ item }) => item.scale))];
    return html`<div>
        <h4 lang=${this.langOfItems}>${section.title}</h4>
        ${scales.map((scale) =>
          this.#renderItems(
            scale,
            items.filter(({ item }) => item.scale === scale),
            said,
          ),
        )}
      </div>
      <div class="notes">
        <p>${this.say('paperNotes')}</p>
        <div class="line"></div>
        <div class="line"></div>
      </div>`;
  }

  /** Questions with the same boxes. What the boxes mean stands where they come first, not on every page again. */
  #renderItems(scale: string, items: readonly PaperItem[], said: Set<string>): TemplateResult {
    const choices = items[0]?.choices ?? [];
    const known = said.has(scale) && said.size === 1;
    said.add(scale);
    return html`${known ? nothing : this.#renderScale(scale, choices)}
      <table>
        <thead>
          <tr>
            <th scope="col" class="no">${this.say('paperNo')}</th>
            <th scope="col" class="words">${this.say('paperStatement')}</th>
            ${choices.map(({ key }) => html`<th scope="col">${key.toUpperCase()}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${items.map(
            ({ code, item }) =>
              html`<tr>
                <th scope="row" class="no">${code}</th>
                <td class="words" lang=${this.langOfItems}>${item.statement}</td>
                ${choices.map(() => html`<td><span class="box"></span></td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`;
  }

  #renderScale(scale: string, choices: readonly PaperChoice[]): TemplateResult {
    const question = this.board.instrument.scales[scale]?.question;
    return html`<div lang=${this.langOfItems}>
      ${question ? html`<p><b>${question}</b></p>` : nothing}
      <ul class="boxes">
        ${choices.map(({ key, option }) => html`<li><b>${key.toUpperCase()}</b> ${option.label}</li>`)}
      </ul>
    </div>`;
  }

  #returning(): string {
    const { returnTo: to = '', answerBy } = this.board.round.settings;
    const day = answerBy === undefined ? '' : this.day(answerBy);
    return to && day
      ? this.say('paperReturnBy', { to, day })
      : to
        ? this.say('paperReturn', { to })
        : day
          ? this.say('paperBy', { day })
          : '';
  }

  readonly #print = async (): Promise<void> => {
    this.printing = true;
    await this.updateComplete;
    window.addEventListener('afterprint', () => (this.printing = false), { once: true });
    printReview(this);
  };
}
