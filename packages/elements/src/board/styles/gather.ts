import { css } from 'lit';

/** How many answered, and the place to drop files on. */
export const gatherStyles = css`
  .progress {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.3;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
    max-inline-size: 28em;
  }
  caption {
    text-align: start;
    font-weight: 600;
    padding-block-end: 0.25em;
  }
  th,
  td {
    text-align: start;
    font-weight: 400;
    padding-block: 0.375em;
    padding-inline-end: 1em;
    border-block-start: 1px solid var(--_line);
  }
  td,
  thead th + th {
    text-align: end;
    padding-inline-end: 0;
    font-variant-numeric: tabular-nums;
  }
  .drop {
    inline-size: 100%;
    padding: 1.75em 1.25em;
    font-weight: 400;
    color: var(--_ink);
    background: var(--_tint);
    border: 2px dashed var(--_edge);
  }
  .drop b {
    display: block;
    font-size: 1.1875em;
    color: var(--_accent);
  }
  .drop.over {
    border-style: solid;
    border-color: var(--_accent);
  }
  .paste {
    min-block-size: 4em;
  }
  [role='status']:empty {
    display: none;
  }
`;
