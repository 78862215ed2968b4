import { css } from 'lit';

/** Lists, figures and folded parts of the pages that show results. */
export const boardResult = css`
  :host {
    gap: 2.5em;
    container-type: inline-size;
  }
  h2 {
    font-size: clamp(1.5em, 1.1em + 2cqi, 2em);
    max-inline-size: 26em;
  }
  take-stock-bars::part(caption),
  take-stock-groups::part(caption),
  take-stock-trend::part(caption) {
    font-size: 1.1875em;
  }
  h4 {
    margin: 0;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.4;
  }
  .actions > details {
    flex-basis: 14em;
    flex-grow: 1;
  }
  .actions summary {
    margin: 0;
  }
  header p,
  section > p {
    max-inline-size: 42em;
  }
  .figure {
    font-size: 1.1875em;
    font-weight: 650;
  }
  .figure b {
    font-size: 1.1579em;
    font-variant-numeric: tabular-nums;
  }
  .list {
    list-style-type: '';
    margin: 0;
    padding: 0;
    gap: 0;
    display: grid;
  }
  .list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    padding-block: 0.875em;
    border-block-start: 1px solid var(--_line);
  }
  .list > li > button {
    justify-self: start;
  }
  .list > li > p {
    max-inline-size: 42em;
  }
  .aside {
    background: var(--_tint);
    border-inline-start: 4px solid var(--_accent);
    padding: 1em 1.25em;
  }
  .written {
    display: grid;
    gap: 0.5em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
    list-style-type: '';
    white-space: pre-line;
  }
  .how {
    display: grid;
    gap: 0.5em;
    padding-block-end: 0.75em;
    max-inline-size: 42em;
  }
  table {
    inline-size: 100%;
    max-inline-size: 46em;
    border-collapse: collapse;
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding-block: 0.5em;
    padding-inline: 0 1em;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: baseline;
    font-weight: inherit;
    overflow-wrap: anywhere;
  }
  thead th,
  .together th {
    font-weight: 650;
    overflow-wrap: normal;
  }
  td {
    overflow-wrap: normal;
  }
  @media print {
    /* Grids and containers cannot be cut at the end of a page; blocks can. */
    :host,
    section,
    .list,
    .how {
      display: block;
      container-type: normal;
    }
    section,
    header + * {
      margin-block-start: 1.5em;
    }
    h3,
    h4,
    summary {
      break-after: avoid;
    }
    summary {
      color: inherit;
      list-style: none;
    }
    tr,
    .list > li > p {
      break-inside: avoid;
    }
  }
`;
