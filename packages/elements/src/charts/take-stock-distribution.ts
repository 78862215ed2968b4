import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import type { ChartRow } from './chart-row.js';
import { chartStyles } from './chart-styles.js';
import { chartCaption, figureTable, type FigureWords } from './figure-table.js';
import { stepStyles } from './step-styles.js';

/** One answer that could be chosen, and how many chose it. */
export interface DistributionPart {
  readonly label: string;
  /** Language of the label, where it is not that of the page. */
  readonly lang?: string | undefined;
  readonly count: number;
  /** Its place on the scale, from 0 (lowest) to 4, or why it stands apart: each reason has a pattern of its own. */
  readonly step: ChartRow['step'] | 'unsure' | 'not-applicable' | 'blank';
}

const englishDistributionWords: FigureWords = { table: 'Show as a table', name: 'Answer', figure: 'Members' };

/**
 * @tag take-stock-distribution
 * @summary Shows how many chose each answer as one bar, lowest answer first and what stands apart at its end, with a key, a sentence and a table that say the same.
 * @csspart caption - The line above the picture.
 * @csspart bar - The bar with its numbers.
 * @csspart key - What the parts of the bar are.
 * @csspart table - The table under the picture, with the button that opens it.
 */
export class TakeStockDistribution extends LitElement {
  static override styles = [
    chartStyles,
    stepStyles,
    css`
      :host {
        container-type: inline-size;
      }
      .bar {
        display: flex;
        gap: 2px;
        font-variant-numeric: tabular-nums;
      }
      .part {
        flex: 1 1 0;
        min-inline-size: 0;
        text-align: center;
        font-weight: 700;
        line-height: 1.4;
      }
      .fill {
        display: block;
        block-size: 1.5em;
        background: var(--step);
        border: 1px solid var(--edge);
        print-color-adjust: exact;
      }
      .scale + .apart {
        margin-inline-start: 0.75em;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25em 1.25em;
        margin-block-start: 0.5em;
        list-style-type: '';
        font-size: 0.9375em;
        line-height: 1.4;
      }
      li {
        display: flex;
        align-items: center;
        gap: 0.4em;
      }
      li .fill {
        flex: none;
        inline-size: 1.25em;
        block-size: 0.875em;
      }
      .apart.fill {
        border-style: dashed;
        background: var(--pattern);
      }
      .step-unsure {
        --pattern: repeating-linear-gradient(-45deg, var(--edge) 0 1px, transparent 1px 4px);
      }
      .step-not-applicable {
        --pattern: repeating-linear-gradient(var(--edge) 0 1px, transparent 1px 4px);
      }
      .step-blank {
        --pattern: radial-gradient(var(--edge) 1px, transparent 1.5px) 0 0 / 5px 5px;
      }
      b {
        font-variant-numeric: tabular-nums;
      }
      p {
        margin-block-start: 0.5em;
      }
      details {
        margin-block-start: 0.25em;
      }
      @media (forced-colors: active) {
        .fill {
          --edge: CanvasText;
          forced-color-adjust: none;
          background: color-mix(in srgb, CanvasText var(--share), Canvas);
        }
        .step-0 {
          --share: 0%;
        }
        .step-1 {
          --share: 25%;
        }
        .step-2 {
          --share: 50%;
        }
        .step-3 {
          --share: 75%;
        }
        .step-4 {
          --share: 100%;
        }
      }
      @media print {
        figure {
          break-inside: avoid;
        }
      }
    `,
  ];

  /** The answers: those of the scale lowest first, then what stands apart. */
  @property({ attribute: false }) parts: readonly DistributionPart[] = [];
  /** What the picture shows; heads the table too. */
  @property() caption = '';
  /** What the picture shows, where a line above it says so already: heads the table. */
  @property() about = '';
  /** What the picture says, in words. */
  @property() sentence = '';
  /** The words of the table. */
  @property({ attribute: false }) labels: FigureWords = englishDistributionWords;

  override render(): TemplateResult | typeof nothing {
    if (!this.parts.length) return nothing;
    return html`<figure>
      ${chartCaption(this.caption)}
      <div class="bar" part="bar" aria-hidden="true">
        ${this.#chosen.map(({ count, step }) => html`<span class=${`part ${place(step)}`}>${count}<i class=${fill(step)}></i></span>`)}
      </div>
      <ul part="key">
        ${this.parts.map(
          ({ label, count, step }) =>
            html`<li>
              <i class=${fill(step)}></i><span>${label} <b>${count}</b></span>
            </li>`,
        )}
      </ul>
      ${this.sentence ? html`<p>${this.sentence}</p>` : nothing}
      ${figureTable([{ label: '', rows: this.parts.map(({ label, lang, count }) => ({ label, lang, figure: count })) }], this.caption || this.about, this.labels)}
    </figure>`;
  }

  // Through the object model: a strict content security policy blocks style attributes.
  protected override updated(): void {
    const chosen = this.#chosen;
    this.renderRoot.querySelectorAll<HTMLElement>('.part').forEach(({ style }, index) => {
      style.flexGrow = String(chosen[index]?.count ?? 1);
    });
  }

  /** What nobody chose takes no room in the bar; the key has it. */
  get #chosen(): readonly DistributionPart[] {
    return this.parts.filter(({ count }) => count > 0);
  }
}

const place = (step: DistributionPart['step']) => (typeof step === 'number' ? 'scale' : 'apart');

const fill = (step: DistributionPart['step']) => `fill ${place(step)} step-${step}`;
