import { css } from 'lit';

/** A form on paper: the same on a screen, but for what browsers do with pages. */
export const paperSheetStyles = css`
  .paper {
    display: grid;
    gap: 1em;
    padding: 1.5em;
    inline-size: 100%;
    max-inline-size: 52em;
    background: #fff;
    color: #000;
    border: 1px solid var(--_line);
    line-height: 1.35;
    overflow-x: auto;
  }
  .large {
    font-size: 1.5em;
  }
  .paper h3 {
    font-size: 1.375em;
  }
  .paper h4 {
    margin: 0;
    font-size: 1.125em;
    break-after: avoid;
  }
  .boxes {
    list-style: none;
    padding: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375em 1.5em;
  }
  .box {
    display: inline-block;
    inline-size: 1.125em;
    block-size: 1.125em;
    border: 1.5px solid #000;
    vertical-align: -0.2em;
  }
  .boxes .box {
    margin-inline-end: 0.375em;
  }
  .code {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
  }
  .code b {
    min-inline-size: 9em;
    min-block-size: 2em;
    padding: 0.25em 0.5em;
    border: 1.5px solid #000;
    font-size: 1.125em;
    letter-spacing: 0.15em;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    font-weight: 400;
    text-align: center;
    padding: 0.4em 0.25em;
    border-block-end: 1px solid #767676;
    min-inline-size: 1.75em;
  }
  thead th {
    font-weight: 700;
    padding-block: 0.125em;
  }
  :is(th, td).words {
    text-align: start;
    inline-size: 100%;
  }
  th.no {
    text-align: start;
    font-weight: 700;
  }
  tr {
    break-inside: avoid;
  }
  /* A border: a drawn line as thin as this gets lost between dots of a printer. */
  .line {
    block-size: 1.8em;
    border-block-end: 1px solid #767676;
  }
  .notes {
    break-inside: avoid;
  }
  @media print {
    :host,
    .paper {
      display: block;
    }
    .paper {
      border: 0;
      padding: 0;
      max-inline-size: none;
      overflow: visible;
      font-size: 11pt;
    }
    .large {
      font-size: 18pt;
    }
    .paper > * {
      margin-block-end: 0.75em;
    }
    /* Thirty questions stand on both sides of one sheet. */
    :is(th, td) {
      padding-block: 0.22em;
    }
    .paper > :last-child {
      margin: 0;
    }
    .paper + .paper {
      break-before: page;
    }
  }
`;
