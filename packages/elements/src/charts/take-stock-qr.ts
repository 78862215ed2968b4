import { css, html, LitElement, svg, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import { encode } from 'uqr';

/** More bytes make squares too small for a telephone across a table. */
const mostBytes = 400;
/** In modules; readers need that much white around a code. */
const quietZone = 4;

/**
 * @tag take-stock-qr
 * @summary Shows a text, such as a link, as a QR code: dark on white in every theme.
 * @csspart picture - The code with its white margin.
 */
export class TakeStockQr extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    svg {
      display: block;
      inline-size: 100%;
      max-inline-size: 16em;
      border-radius: var(--_radius, 0.5em);
      forced-color-adjust: none;
      print-color-adjust: exact;
    }
    p {
      margin: 0;
    }
  `;

  /** What a reader gets. */
  @property() text = '';
  /** Says what the code is, to those who do not see it. */
  @property() label = '';
  /** Shown instead of a code when the text is too long for one. */
  @property() fault = '';

  override render(): TemplateResult {
    if (new TextEncoder().encode(this.text).length > mostBytes) return html`<p>${this.fault}</p>`;
    const { data, size } = encode(this.text, { ecc: 'M', border: quietZone });
    return html`<svg part="picture" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${this.label} shape-rendering="crispEdges">
      ${svg`<rect width=${size} height=${size} fill="#fff" /><path d=${darkPath(data)} fill="#000" />`}
    </svg>`;
  }
}

/** One path over all dark modules, a piece for each run in a row. */
function darkPath(data: readonly (readonly boolean[])[]): string {
  return data
    .map((row, y) => {
      const cells = row.map((dark) => (dark ? '#' : ' ')).join('');
      return Array.from(cells.matchAll(/#+/g), ({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`).join('');
    })
    .join('');
}
