import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import type { ChartRow } from './chart-row.js';
import { chartStyles } from './chart-styles.js';
import { chartTable } from './chart-table.js';
import { englishChartWords, type ChartWords } from './chart-words.js';
import { stepStyles } from './step-styles.js';

/**
 * @tag take-stock-bars
 * @summary Shows scores from 0 to 100 as bars, each with its words, with a sentence and a table that say the same.
 * @csspart caption - The line above the picture.
 * @slot - One slot a row, named after the row's id: what stands under its bar.
 * @csspart row - One row: name, score, bar and note.
 * @csspart track - The ground of one bar, from 0 to 100.
 * @csspart fill - The bar itself.
 * @csspart table - The table under the picture, with the button that opens it.
 */
export class TakeStockBars extends LitElement {
  static override styles = [
    chartStyles,
    stepStyles,
    css`
      ul {
        display: grid;
        gap: 1.375em;
        container-type: inline-size;
        /* An empty string, unlike none, leaves it a list to VoiceOver. */
        list-style-type: '';
      }
      figure > p {
        margin-block: -0.75em 1.25em;
      }
      .head {
        display: flex;
        flex-direction: column;
        justify-content: space-between;
        gap: 0 1em;
      }
      .label {
        font-weight: 500;
      }
      @container (min-width: 28em) {
        .head {
          flex-direction: row;
          align-items: baseline;
        }
        .outcome {
          flex: none;
          max-inline-size: 60%;
          text-align: end;
        }
      }
      .score {
        font-size: 1.25em;
        font-weight: 700;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
        margin-inline-end: 0.25em;
      }
      .track {
        position: relative;
        block-size: 1.125em;
        margin-block: 0.375em;
        border-radius: 0.25em;
        overflow: hidden;
        --quarter: linear-gradient(var(--line) 0 0) no-repeat;
        background:
          var(--quarter) 25% 0 / 1px 100%,
          var(--quarter) 50% 0 / 1px 100%,
          var(--quarter) 75% 0 / 1px 100%,
          var(--tint);
        print-color-adjust: exact;
      }
      /* The dark end marks the score whatever the bar's colour, and a score of 0 too. */
      .fill {
        position: absolute;
        inset-block: 0;
        inset-inline-start: 0;
        inline-size: max(var(--score), 0.1875em);
        border-inline-end: 0.1875em solid var(--ink);
        background: var(--step);
      }
      .hatched {
        border: 1px dashed var(--edge);
        background: repeating-linear-gradient(-45deg, var(--line) 0 1.5px, transparent 1.5px 7px);
      }
      @media (forced-colors: active) {
        .track {
          forced-color-adjust: none;
          border: 1px solid CanvasText;
          background-color: Canvas;
        }
        .hatched {
          border-style: dashed;
        }
        .fill {
          background: Highlight;
        }
      }
      @media print {
        /* A grid cannot be cut at the end of a page, and what stands under a bar may be long. */
        ul {
          display: block;
        }
        li {
          margin-block-end: 1.375em;
        }
        .head,
        .track {
          break-after: avoid;
        }
        .track {
          border: 1px solid var(--edge);
        }
        .hatched {
          border-style: dashed;
        }
      }
    `,
  ];

  /** The rows, in the order to show them. */
  @property({ attribute: false }) rows: readonly ChartRow[] = [];
  /** What the picture shows; heads the table too. */
  @property() caption = '';
  /** What the picture says, in words. */
  @property() sentence = '';
  /** Leaves the bars out, for scores that do not lie from 0 to 100. */
  @property({ type: Boolean }) undrawn = false;
  /** The words around the rows. */
  @property({ attribute: false }) labels: ChartWords = englishChartWords;

  override render(): TemplateResult | typeof nothing {
    if (!this.rows.length) return nothing;
    return html`<figure>
      ${this.caption ? html`<figcaption part="caption"><span role="heading" aria-level="3">${this.caption}</span></figcaption>` : nothing}
      ${this.sentence ? html`<p class="soft">${this.sentence}</p>` : nothing}
      <ul>
        ${this.rows.map((row) => this.#renderRow(row))}
      </ul>
      ${chartTable(this.rows, this.caption, this.labels)}
    </figure>`;
  }

  // Through the object model: a strict content security policy blocks style attributes.
  override updated(): void {
    const scores = this.rows.flatMap(({ value }) => value ?? []);
    this.renderRoot.querySelectorAll<HTMLElement>('.fill').forEach(({ style }, index) => {
      style.setProperty('--score', `${scores[index] ?? 0}%`);
    });
  }

  #renderRow({ id, label, lang = '', value, score, band, step, note }: ChartRow) {
    return html`<li part="row">
      <div class="head">
        <span class="label"><span lang=${lang || nothing}>${label}</span><span class="unseen">: </span></span>
        ${
          value === null
            ? html`<span class="soft">${score}</span>`
            : html`<span><span class="score">${score}</span> <span class="soft" lang=${lang || nothing}>${band}</span></span>`
        }
      </div>
      ${
        this.undrawn
          ? nothing
          : value === null
            ? html`<div class="track hatched" part="track" aria-hidden="true"></div>`
            : html`<div class="track" part="track" aria-hidden="true">
                <div class=${`fill step-${step}`} part="fill"></div>
              </div>`
      }
      <p class="soft">${note}</p>
      <slot name=${id}></slot>
    </li>`;
  }
}
