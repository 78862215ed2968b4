import { css } from 'lit';

/** The page on which paper forms are typed in, and read back. */
export const paperEntry = css`
  section {
    max-inline-size: none;
  }
  h4 {
    margin: 0.5em 0 0;
  }
  .rows {
    display: grid;
    inline-size: 100%;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 1em;
    padding-block: 0.25em;
    padding-inline: 0.5em;
    border-block-start: 1px solid var(--_line);
  }
  .row:focus-within {
    background: var(--_tint);
    box-shadow: inset 4px 0 var(--_accent);
  }
  .row:focus-within:dir(rtl) {
    box-shadow: inset -4px 0 var(--_accent);
  }
  .statement b {
    display: inline-block;
    min-inline-size: 2.25em;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
  }
  .key {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 2.25em;
    block-size: 2.25em;
    cursor: pointer;
    font-variant-numeric: tabular-nums;
  }
  .key input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: pointer;
  }
  .key span {
    display: grid;
    place-items: center;
    inline-size: 1.875em;
    block-size: 1.875em;
    border: 1.5px solid var(--_edge);
    border-radius: 50%;
    font-weight: 500;
  }
  .key :checked + span {
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_accent);
    font-weight: 700;
    box-shadow: 0 0 0 2px var(--_accent);
  }
  .key :focus-visible + span {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .row .note {
    grid-column: 1 / -1;
    margin-block-end: 0.5em;
  }
  .row button {
    padding-inline: 0.5em;
  }
  dl {
    margin: 0;
    inline-size: 100%;
    columns: 20em;
    column-gap: 2em;
  }
  dl div {
    display: flex;
    gap: 0.75em;
    padding-block: 0.125em;
    break-inside: avoid;
  }
  dt {
    font-weight: 600;
    min-inline-size: 2.5em;
  }
  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
  @container (max-width: 38em) {
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .statement {
      grid-column: 1 / -1;
    }
  }
  :host {
    container-type: inline-size;
  }
  @media (forced-colors: active) {
    .key :checked + span {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    .row:focus-within {
      outline: 2px solid Highlight;
    }
  }
`;
