import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import { chartStyles } from './chart-styles.js';
import { chartCaption, figureTable, type FigureWords } from './figure-table.js';
import { trendPath } from './trend-path.js';

/** One small picture: scores from 0 to 100 over several occasions. */
export interface TrendRow {
  readonly id: string;
  readonly label: string;
  /** Language of the label, where it is not that of the page. */
  readonly lang?: string | undefined;
  /** One a period; `null` where there is none, or none to show. */
  readonly values: readonly (number | null)[];
  /** What is to be said of it. */
  readonly note?: string;
}

/** The words of a trend that its rows do not bring along. */
export interface TrendWords extends FigureWords {
  /** Stands where there is no figure. */
  readonly none: string;
}

const englishTrendWords: TrendWords = { table: 'Show as a table', name: 'When', figure: 'Score', none: 'No score' };

/** More numbers than this would run into one another: the table has those in between. */
const [mostNumbers, mostPeriods] = [8, 4];

/**
 * @tag take-stock-trend
 * @summary Shows scores from 0 to 100 over several years, a small picture each, with a sentence and a table that say the same.
 * @csspart caption - The line above the pictures.
 * @csspart row - One small picture: its name, its drawing and its note.
 * @csspart plot - The ground of one drawing, from 0 to 100.
 * @csspart table - The table under the pictures, with the button that opens it.
 */
export class TakeStockTrend extends LitElement {
  static override styles = [
    chartStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(15em, 100%), 1fr));
        gap: 1.5em 2em;
        list-style-type: '';
      }
      .row {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: auto 1fr;
        align-content: start;
      }
      .label {
        font-weight: 500;
        line-height: 1.3;
      }
      .plot {
        position: relative;
        block-size: 7em;
        margin-block: 1.75em 0.25em;
        align-self: end;
        border-block: 1px solid var(--edge);
        --quarter: linear-gradient(var(--line) 0 0) no-repeat;
        background:
          var(--quarter) 0 25% / 100% 1px,
          var(--quarter) 0 50% / 100% 1px,
          var(--quarter) 0 75% / 100% 1px;
        print-color-adjust: exact;
      }
      svg {
        position: absolute;
        inset: 0;
        inline-size: 100%;
        block-size: 100%;
        overflow: visible;
        fill: none;
        stroke: var(--accent);
        stroke-width: 2.5;
        stroke-linejoin: round;
      }
      :host(:dir(rtl)) svg {
        transform: scaleX(-1);
      }
      .dot {
        position: absolute;
        inset-inline-start: var(--at);
        inset-block-end: var(--up);
        inline-size: 0.75em;
        block-size: 0.75em;
        margin: -0.375em;
        border-radius: 50%;
        border: 2px solid var(--paper);
        background: var(--accent);
        forced-color-adjust: none;
      }
      .number {
        position: absolute;
        inset-inline-start: var(--at);
        inset-block-end: calc(var(--up) + 0.5em);
        inline-size: 3em;
        margin-inline: -1.5em;
        text-align: center;
        font-weight: 700;
        font-style: normal;
        line-height: 1.3;
        font-variant-numeric: tabular-nums;
        text-shadow:
          0 0 3px var(--paper),
          0 0 3px var(--paper),
          0 0 3px var(--paper);
      }
      .end {
        position: absolute;
        inset-inline-start: 0;
        inset-block-end: 100%;
        font-style: normal;
        font-size: 0.75em;
        line-height: 1.4;
        color: var(--soft);
      }
      .end.low {
        inset-block-end: 0;
      }
      .missing {
        position: absolute;
        inset-inline-start: var(--at);
        inset-block: 0;
        inline-size: 1.25em;
        margin-inline: -0.625em;
        border-inline: 1px dashed var(--edge);
        background: repeating-linear-gradient(-45deg, var(--line) 0 1.5px, transparent 1.5px 7px);
      }
      .periods {
        display: flex;
        font-size: 0.875em;
        line-height: 1.3;
        color: var(--soft);
      }
      .periods span {
        flex: 1 1 0;
        min-inline-size: 0;
        text-align: center;
      }
      .few span:first-child {
        text-align: start;
      }
      .few span:last-child {
        text-align: end;
      }
      .together th {
        padding-block-start: 1em;
        font-weight: 650;
      }
      p {
        margin-block-start: 0.5em;
      }
      ul + p {
        margin-block-start: 1.25em;
      }
      @media (forced-colors: active) {
        .dot {
          background: CanvasText;
          border-color: Canvas;
        }
      }
      @media print {
        .row {
          break-inside: avoid;
        }
      }
    `,
  ];

  /** The occasions, oldest first. */
  @property({ attribute: false }) periods: readonly string[] = [];
  /** What to draw, in the order to show it. */
  @property({ attribute: false }) rows: readonly TrendRow[] = [];
  /** What the pictures show; heads the table too. */
  @property() caption = '';
  /** What is to be said of all of them. */
  @property() sentence = '';
  /** The words around the rows. */
  @property({ attribute: false }) labels: TrendWords = englishTrendWords;

  override render(): TemplateResult | typeof nothing {
    if (!this.rows.length) return nothing;
    const tables = this.rows.map((row) => ({
      label: row.label,
      lang: row.lang,
      rows: this.periods.map((label, i) => ({ label, figure: row.values[i] ?? this.labels.none })),
    }));
    return html`<figure>
      ${chartCaption(this.caption)}
      <ul>
        ${this.rows.map((row) => this.#renderRow(row))}
      </ul>
      ${this.sentence ? html`<p class="soft">${this.sentence}</p>` : nothing} ${figureTable(tables, this.caption, this.labels)}
    </figure>`;
  }

  // Through the object model: a strict content security policy blocks style attributes.
  protected override updated(): void {
    const count = this.periods.length;
    for (const mark of this.renderRoot.querySelectorAll<HTMLElement>('[data-at]')) {
      mark.style.setProperty('--at', `${((Number(mark.dataset['at']) + 0.5) / count) * 100}%`);
      mark.style.setProperty('--up', `${mark.dataset['up']}%`);
    }
  }

  #renderRow({ label, lang, values, note }: TrendRow): TemplateResult {
    const { periods, labels } = this;
    const last = periods.length - 1;
    const few = periods.length > mostPeriods;
    return html`<li class="row" part="row">
      <span class="label" lang=${lang ?? nothing}>${label}</span>
      <span class="unseen">${periods.map((period, i) => `${period}: ${values[i] ?? labels.none}`).join(', ')}</span>
      <div class="plot" part="plot" aria-hidden="true">
        <i class="end">100</i
        ><i class="end low">0</i> ${periods.map((_, i) => (values[i] == null ? html`<i class="missing" data-at=${i}></i>` : nothing))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none"><path d=${trendPath(values)} vector-effect="non-scaling-stroke" /></svg>
        ${values.map((value, i) =>
          value === null
            ? nothing
            : html`<i class="dot" data-at=${i} data-up=${value}></i>
                ${periods.length <= mostNumbers || i === 0 || i === last ? html`<i class="number" data-at=${i} data-up=${value}>${value}</i>` : nothing}`,
        )}
      </div>
      <div class=${few ? 'periods few' : 'periods'} aria-hidden="true">
        ${periods.map((period, i) => (few && i > 0 && i < last ? nothing : html`<span>${period}</span>`))}
      </div>
      ${note ? html`<p class="soft">${note}</p>` : nothing}
    </li>`;
  }
}
