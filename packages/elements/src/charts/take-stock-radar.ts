import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import type { ChartRow } from './chart-row.js';
import { chartStyles } from './chart-styles.js';
import { chartTable } from './chart-table.js';
import { englishChartWords, type ChartWords } from './chart-words.js';
import { fontSize, leading, radarLayout, type Corner } from './radar-layout.js';

/**
 * @tag take-stock-radar
 * @summary Shows three to twelve scores from 0 to 100 as one shape, with a sentence and a table that say the same.
 * @csspart caption - The line above the picture.
 * @csspart picture - The drawing.
 * @csspart table - The table under the picture, with the button that opens it.
 */
export class TakeStockRadar extends LitElement {
  static override styles = [
    chartStyles,
    css`
      svg {
        display: block;
        inline-size: 100%;
        max-inline-size: 25em;
        margin-inline: auto;
        overflow: visible;
        /* Left and right are those of the drawing; the words keep their own direction. */
        direction: ltr;
        fill: none;
        stroke-linejoin: round;
        stroke-linecap: round;
        print-color-adjust: exact;
      }
      .web {
        stroke: var(--line);
      }
      .rim {
        stroke: var(--edge);
      }
      .area {
        fill: var(--accent);
        fill-opacity: 0.14;
      }
      .line {
        stroke: var(--accent);
        stroke-width: 2.5;
      }
      .mark {
        fill: var(--accent);
        stroke: var(--paper);
        stroke-width: 1.5;
      }
      .gap {
        stroke: var(--edge);
        stroke-dasharray: 3 3;
        stroke-linecap: butt;
      }
      circle.gap {
        fill: var(--paper);
        stroke-width: 1.5;
      }
      text {
        fill: var(--ink);
        unicode-bidi: plaintext;
      }
      .score {
        font-weight: 700;
        font-variant-numeric: tabular-nums;
      }
      .without {
        fill: var(--soft);
        font-weight: 400;
      }
      p {
        margin-block-start: 1em;
      }
      @media (forced-colors: active) {
        .web {
          stroke-width: 0.5;
        }
        .area {
          fill-opacity: 0;
        }
        text {
          forced-color-adjust: none;
        }
      }
      @media print {
        figure {
          break-inside: avoid;
        }
        svg {
          max-inline-size: 20em;
        }
      }
    `,
  ];

  /** The rows, in the order of the corners; fewer than three draw nothing. */
  @property({ attribute: false }) rows: readonly ChartRow[] = [];
  /** What the picture shows; heads the table too. */
  @property() caption = '';
  /** What the picture says, in words. */
  @property() sentence = '';
  /** The words around the rows. */
  @property({ attribute: false }) labels: ChartWords = englishChartWords;

  override render(): TemplateResult | typeof nothing {
    if (this.rows.length < 3) return nothing;
    return html`<figure>
      ${this.caption ? html`<figcaption part="caption" id="caption"><span role="heading" aria-level="3">${this.caption}</span></figcaption>` : nothing}
      ${this.#renderPicture()} ${this.sentence ? html`<p class="soft">${this.sentence}</p>` : nothing}
      ${chartTable(this.rows, this.caption, this.labels)}
    </figure>`;
  }

  protected override updated(): void {
    // A typeface wider than was reckoned with is squeezed rather than cut off.
    for (const line of this.renderRoot.querySelectorAll('text')) {
      line.removeAttribute('textLength');
      const room = Number(line.dataset['room']);
      if (line.getComputedTextLength() > room) line.setAttribute('textLength', String(room));
    }
  }

  #renderPicture() {
    const { viewBox, rings, corners, area, line } = radarLayout(this.rows, this.labels.noScore);
    const [rim = '', ...inner] = [...rings].reverse();
    const scored = corners.filter(({ row }) => row.value !== null);
    const unscored = corners.filter(({ row }) => row.value === null);
    return html`<svg part="picture" viewBox=${viewBox} role="img" aria-labelledby="caption">
      ${inner.map((d) => svg`<path class="web" d=${d} />`)}
      <path class="rim" d=${rim} />
      ${scored.map(({ x, y }) => svg`<path class="web" d=${`M0,0L${x},${y}`} />`)}
      ${unscored.map(({ x, y }) => svg`<path class="gap" d=${`M0,0L${x},${y}`} />`)}
      <path class="area" d=${area} />
      <path class="line" d=${line} />
      ${scored.map(({ markX, markY }) => svg`<circle class="mark" cx=${markX} cy=${markY} r="4.5" />`)}
      ${unscored.map(({ markX, markY }) => svg`<circle class="gap" cx=${markX} cy=${markY} r="5" />`)}
      ${corners.map((corner) => this.#renderWords(corner))}
    </svg>`;
  }

  // A text for each line: Firefox squeezes no part of a text.
  #renderWords({ row, lines, named, anchor, room, textX, textY }: Corner) {
    const score = row.value === null ? 'score without' : 'score';
    const texts = lines.map(
      (line, i) =>
        svg`<text class=${i < named ? 'name' : score} lang=${i < named ? (row.lang ?? nothing) : nothing} x=${textX} y=${textY + (i + 0.8) * leading} data-room=${room} lengthAdjust="spacingAndGlyphs">${line}</text>`,
    );
    return svg`<g font-size=${fontSize} text-anchor=${anchor}>${texts}</g>`;
  }
}
