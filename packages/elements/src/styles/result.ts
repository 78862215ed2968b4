import { css } from 'lit';

export const resultStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.25em;
    container-type: inline-size;
  }
  h2 {
    font-size: 1.5em;
    font-size: clamp(1.5em, 1.1em + 2cqi, 2.125em);
    max-inline-size: 24em;
  }
  dl,
  dd {
    margin: 0;
  }
  h4 {
    margin: 0;
    font-size: 1em;
  }
  .eyebrow {
    margin-block-end: 0.5em;
  }
  .lead {
    margin-block-start: 0.75em;
    max-inline-size: 42em;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 0.75em;
  }
  .aside {
    padding: 1em 1.25em;
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
  }
  .pictures,
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.25em 3em;
  }
  .overall {
    gap: 0.25em;
    border-block: 1px solid var(--_line);
    padding-block: 1em;
  }
  .figure-line {
    font-size: 1.1875em;
    font-weight: 650;
  }
  .plain-list {
    list-style-type: '';
    padding: 0;
    gap: 0;
  }
  .plain-list > li {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.875em;
    display: grid;
    gap: 0.375em;
  }
  .ideas {
    font-weight: 600;
    font-size: 0.9375em;
    margin-block-start: 0.25em;
  }
  .how {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    padding-block: 0.25em 1em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: 0.25em;
  }
  th,
  td {
    overflow-wrap: normal;
    text-align: start;
    vertical-align: top;
    font-weight: 400;
    padding-block: 0.5em;
    padding-inline: 0 1em;
    border-block-start: 1px solid var(--_line);
  }
  thead th {
    font-weight: 600;
    border: 0;
  }
  td:not(.figure) {
    min-inline-size: 6em;
  }
  .figure {
    text-align: end;
    padding-inline-end: 0;
    font-variant-numeric: tabular-nums;
  }
  dl {
    display: grid;
    gap: 0.25em;
    padding-block-end: 0.5em;
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: 1em;
    max-inline-size: 20em;
  }
  .note {
    display: block;
    white-space: pre-line;
  }
  @container (min-width: 46em) {
    .pictures {
      grid-template-columns: minmax(0, 1.35fr) minmax(0, 1fr);
    }
    .columns {
      grid-template: auto 1fr / minmax(0, 1fr) minmax(0, 1.35fr);
    }
    .look {
      grid-area: 1 / 2 / span 2;
    }
  }
  @media print {
    /* Grids and containers cannot be cut at the end of a page; blocks can. */
    :host,
    section,
    .pictures,
    .columns,
    .how {
      display: block;
      container-type: normal;
    }
    section,
    .how > *,
    h3 + * {
      margin-block-start: 0.75em;
    }
    .pictures > *,
    .columns > * {
      margin-block-start: 2em;
    }
    h3,
    summary {
      break-after: avoid;
    }
    summary {
      color: inherit;
      font-weight: 600;
      list-style: none;
    }
    .plain-list > li,
    tr {
      break-inside: avoid;
    }
  }
`;
