import { css } from 'lit';

/** A report on the screen as it will be on paper. */
export const reportStyles = css`
  .report {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    max-inline-size: 48em;
    padding: clamp(1em, 4vw, 2.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .report :is(h4, h5) {
    margin: 0.5em 0 0;
    font-size: 1.0625em;
    line-height: 1.3;
  }
  .report h3 {
    font-size: 1.25em;
    margin-block-start: 0.75em;
  }
  .report h5 {
    font-size: 1em;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    font-size: 0.9375em;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: 0.25em;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.375em 0.75em 0.375em 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
  }
  thead th {
    font-weight: 600;
    border-block-end: 2px solid var(--_edge);
  }
  .bars {
    inline-size: 100%;
    max-inline-size: 36em;
    direction: ltr;
    font-size: 13px;
    fill: var(--_ink);
    print-color-adjust: exact;
  }
  .bars .track {
    fill: none;
    stroke: var(--_edge);
  }
  .bars .bar {
    fill: var(--_accent);
  }
  .bars .score {
    font-weight: 700;
  }
  @media (forced-colors: active) {
    .bars .bar {
      fill: CanvasText;
    }
  }
  @media print {
    /* Blocks, not a grid: Chromium lays the rows of a grid's table over one another where the page ends. */
    .report {
      display: block;
      border: 0;
      padding: 0;
      max-inline-size: none;
      font-size: 10.5pt;
      line-height: 1.3;
    }
    .report :is(th, td) {
      padding-block: 0.2em;
    }
    .report > * {
      margin-block-end: 0.6em;
    }
    .scroll {
      overflow: visible;
    }
    table,
    tr,
    .bars {
      break-inside: avoid;
    }
    :is(h3, h4, h5),
    caption {
      break-after: avoid;
    }
    thead {
      display: table-header-group;
    }
  }
`;
