import { css } from 'lit';

/** Ground of every picture: its colours, its caption and its table. Colours come from the review around it; alone, from the text's colour. */
export const chartStyles = css`
  :host {
    --ink: var(--_ink, currentcolor);
    --soft: var(--_ink-soft, currentcolor);
    --paper: var(--_paper, canvas);
    --tint: var(--_tint, color-mix(in srgb, currentcolor 6%, transparent));
    --line: var(--_line, color-mix(in srgb, currentcolor 24%, transparent));
    --edge: var(--_edge, color-mix(in srgb, currentcolor 56%, transparent));
    --accent: var(--_accent, #0b5563);
    display: block;
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  figure,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  figcaption {
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
    margin-block-end: 1.25em;
  }
  .soft {
    color: var(--soft);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  [lang] {
    unicode-bidi: plaintext;
  }
  details {
    container-type: inline-size;
    margin-block-start: 1em;
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.5em;
    color: var(--accent);
    cursor: pointer;
    text-underline-offset: 0.2em;
  }
  summary:hover {
    text-decoration: underline;
  }
  summary:focus-visible {
    outline: 3px solid var(--_focus, #ffbf3f);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ink, #1c2b33);
  }
  table {
    inline-size: 100%;
    margin-block-start: 0.5em;
    border-collapse: collapse;
    font-size: 0.9375em;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  /* The picture has them in sight. */
  caption,
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  th,
  td {
    padding-block: 0.5em;
    padding-inline: 0 1em;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
  }
  th .soft {
    display: block;
  }
  .basis {
    display: none;
  }
  th:first-child {
    inline-size: 50%;
  }
  @container (min-width: 34em) {
    th:first-child {
      inline-size: auto;
    }
    th .soft {
      display: none;
    }
    .basis {
      display: table-cell;
    }
  }
  thead th {
    border-block-end-color: var(--edge);
    font-weight: 650;
  }
  thead th,
  td {
    overflow-wrap: normal;
  }
  @media (forced-colors: active) {
    :host {
      --ink: CanvasText;
      --soft: CanvasText;
      --paper: Canvas;
      --tint: Canvas;
      --line: CanvasText;
      --edge: CanvasText;
      --accent: CanvasText;
    }
    summary:focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    :host {
      --ink: #000;
      --soft: #333;
      --paper: #fff;
      --tint: #fff;
      --line: #999;
      --edge: #555;
    }
    details:not([open]),
    summary {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
