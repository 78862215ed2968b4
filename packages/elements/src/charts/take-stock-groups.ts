import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import { chartStyles } from './chart-styles.js';
import { chartCaption, figureTable, type FigureWords } from './figure-table.js';
import { placeDots } from './group-dots.js';

/** A group, and the letter that its dots bear. */
export interface ChartGroup {
  readonly id: string;
  readonly label: string;
  readonly mark: string;
}

/** One row of a picture of groups: where each stands from 0 to 100, and the means of all. */
export interface GroupRow {
  readonly id: string;
  readonly label: string;
  /** Language of the label, where it is not that of the page. */
  readonly lang?: string | undefined;
  /** By group; `null` where a group is not shown. */
  readonly values: Readonly<Record<string, number | null>>;
  /** The score of all members. */
  readonly all: number | null;
  /** The score if each group counted the same; `null` where it is not shown. */
  readonly balanced: number | null;
  /** What is to be said of it, such as a gap. */
  readonly note: string;
}

/** The words of a picture of groups that its rows do not bring along. */
export interface GroupWords extends FigureWords {
  /** The score of all members. */
  readonly all: string;
  /** The score if each group counted the same. */
  readonly balanced: string;
  /** Stands where a figure is not shown. */
  readonly notShown: string;
}

const englishGroupWords: GroupWords = {
  table: 'Show as a table',
  name: 'Group',
  figure: 'Score',
  all: 'All members',
  balanced: 'If each group counted the same',
  notShown: 'Not shown',
};

/**
 * @tag take-stock-groups
 * @summary Shows where groups stand from 0 to 100: a row a section, a dot a group, marks for the means of all, and the same as a table.
 * @csspart caption - The line above the picture.
 * @csspart key - Which letter is which group.
 * @csspart row - One row: its name, its line and its note.
 * @csspart line - The ground of one row, from 0 to 100.
 * @csspart dot - One group.
 * @csspart table - The table under the picture, with the button that opens it.
 */
export class TakeStockGroups extends LitElement {
  static override styles = [
    chartStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 1.25em;
        list-style-type: '';
      }
      .key {
        display: flex;
        flex-wrap: wrap;
        gap: 0.375em 1.25em;
        margin-block-end: 1.25em;
        font-size: 0.9375em;
        line-height: 1.4;
      }
      .key li {
        display: flex;
        align-items: center;
        gap: 0.5em;
      }
      .label {
        font-weight: 500;
      }
      .line {
        position: relative;
        margin-block: 0.5em 0.375em;
        margin-inline: 0.8125em;
        block-size: calc(var(--lanes, 1) * 1.75em + 0.5em);
        border-block-end: 1px solid var(--edge);
        --quarter: linear-gradient(var(--line) 0 0) no-repeat;
        background:
          var(--quarter) 0 0 / 1px 100%,
          var(--quarter) 25% 0 / 1px 100%,
          var(--quarter) 50% 0 / 1px 100%,
          var(--quarter) 75% 0 / 1px 100%,
          var(--quarter) 100% 0 / 1px 100%;
        print-color-adjust: exact;
      }
      .span {
        position: absolute;
        inset-block-end: 0;
        block-size: 0.25em;
        inset-inline: var(--from) calc(100% - var(--to));
        background: var(--edge);
      }
      .dot,
      .of-all {
        flex: none;
        display: grid;
        place-items: center;
        font-style: normal;
        print-color-adjust: exact;
      }
      .dot {
        inline-size: 1.75em;
        block-size: 1.75em;
        border-radius: 50%;
        border: 1.5px solid var(--accent);
        background: var(--paper);
        color: var(--accent);
        font-size: 0.9375em;
        font-weight: 700;
        line-height: 1;
      }
      .of-all {
        inline-size: 0;
        block-size: 1.5em;
        border-inline-start: 3px solid var(--ink);
      }
      .of-all.balanced {
        border-inline-start-style: dashed;
      }
      .line .dot,
      .line .of-all {
        position: absolute;
        inset-inline-start: var(--at);
        inset-block-end: 0;
        translate: -50%;
      }
      .line:dir(rtl) :is(.dot, .of-all) {
        translate: 50%;
      }
      .line .dot {
        inset-block-end: calc(var(--lane) * 1.8667em + 0.4em);
      }
      .line .of-all {
        block-size: 100%;
      }
      .ends {
        display: flex;
        justify-content: space-between;
        font-size: 0.8125em;
        line-height: 1.2;
        margin-block-start: -0.25em;
      }
      .ends span {
        min-inline-size: 1.625em;
        text-align: center;
        color: var(--soft);
      }
      .ends + p:not(:empty) {
        margin-block-start: 0.375em;
      }
      ul + p {
        margin-block-start: 1em;
      }
      .together th {
        padding-block-start: 1em;
        font-weight: 650;
      }
      @media print {
        ul {
          display: block;
        }
        .row {
          break-inside: avoid;
          margin-block-end: 1em;
        }
      }
    `,
  ];

  /** The groups, in the order of the key. */
  @property({ attribute: false }) groups: readonly ChartGroup[] = [];
  /** The rows, in the order to show them. */
  @property({ attribute: false }) rows: readonly GroupRow[] = [];
  /** What the picture shows; heads the table too. */
  @property() caption = '';
  /** What the picture says, in words. */
  @property() sentence = '';
  /** The words around the rows. */
  @property({ attribute: false }) labels: GroupWords = englishGroupWords;

  override render(): TemplateResult | typeof nothing {
    if (!this.rows.length) return nothing;
    const { all, balanced } = this.labels;
    return html`<figure>
      ${chartCaption(this.caption)}
      <ul class="key" part="key">
        ${this.groups.map(({ label, mark }) => html`<li><i class="dot" aria-hidden="true">${mark}</i>${label}</li>`)}
        <li><i class="of-all"></i>${all}</li>
        ${this.#hasBalanced ? html`<li><i class="of-all balanced"></i>${balanced}</li>` : nothing}
      </ul>
      <ul>
        ${this.rows.map((row) => this.#renderRow(row))}
      </ul>
      ${this.sentence ? html`<p>${this.sentence}</p>` : nothing} ${this.#renderTable()}
    </figure>`;
  }

  // Through the object model: a strict content security policy blocks style attributes.
  protected override updated(): void {
    const lines = this.renderRoot.querySelectorAll<HTMLElement>('.line');
    lines.forEach((line, index) => {
      const row = this.rows[index];
      if (!row) return;
      const dots = this.#dotsOf(row);
      const values = dots.map(({ dot }) => dot.value);
      line.style.setProperty('--lanes', String(Math.max(1, ...dots.map(({ lane }) => lane + 1))));
      line.style.setProperty('--from', `${Math.min(...values)}%`);
      line.style.setProperty('--to', `${Math.max(...values)}%`);
      const place = (mark: HTMLElement | undefined, at: number | undefined) => mark?.style.setProperty('--at', `${at}%`);
      line.querySelectorAll<HTMLElement>('.dot').forEach((mark, i) => {
        place(mark, dots[i]?.dot.value);
        mark.style.setProperty('--lane', String(dots[i]?.lane));
      });
      const [plain, balanced] = line.querySelectorAll<HTMLElement>('.of-all');
      place(plain, row.all ?? row.balanced ?? 0);
      place(balanced, row.balanced ?? 0);
    });
  }

  #renderRow(row: GroupRow): TemplateResult {
    const dots = this.#dotsOf(row);
    return html`<li class="row" part="row">
      <span class="label" lang=${row.lang ?? nothing}>${row.label}</span>
      <div class="line" part="line" role="img" aria-label=${this.#wordsOf(row)}>
        ${dots.length > 1 ? html`<i class="span"></i>` : nothing} ${row.all === null ? nothing : html`<i class="of-all"></i>`}
        ${row.balanced === null ? nothing : html`<i class="of-all balanced"></i>`}
        ${dots.map(({ dot }) => html`<i class="dot" part="dot">${dot.mark}</i>`)}
      </div>
      <div class="ends" aria-hidden="true"><span>0</span><span>100</span></div>
      <p class="soft">${row.note}</p>
    </li>`;
  }

  /** What stands in a row, for whoever does not see it. */
  #wordsOf({ values, all, balanced }: GroupRow): string {
    const { labels } = this;
    const means = [{ label: labels.all, value: all }, ...(balanced === null ? [] : [{ label: labels.balanced, value: balanced }])];
    return [...this.groups.map(({ id, label }) => ({ label, value: values[id] })), ...means]
      .map(({ label, value }) => `${label}: ${value ?? labels.notShown}`)
      .join(', ');
  }

  #renderTable(): TemplateResult {
    const { all, balanced, notShown } = this.labels;
    const tables = this.rows.map((row) => ({
      label: row.label,
      lang: row.lang,
      rows: [
        ...this.groups.map(({ id, label }) => ({ label, figure: row.values[id] ?? notShown })),
        { label: all, figure: row.all ?? notShown },
        ...(this.#hasBalanced ? [{ label: balanced, figure: row.balanced ?? notShown }] : []),
      ],
    }));
    return figureTable(tables, this.caption, this.labels);
  }

  #dotsOf({ values }: GroupRow) {
    return placeDots(
      this.groups.flatMap(({ id, mark }) => {
        const value = values[id] ?? null;
        return value === null ? [] : { mark, value };
      }),
    );
  }

  get #hasBalanced(): boolean {
    return this.rows.some(({ balanced }) => balanced !== null);
  }
}
