import { css } from 'lit';

/** Entries under one another, each with its fields. */
export const entries = css`
  .entries {
    list-style-type: '';
    padding: 0;
    gap: 0;
    inline-size: 100%;
  }
  .entries > li {
    padding-block: 1em;
  }
  .entries > li + li {
    border-block-start: 1px solid var(--_line);
  }
  .entries > li > fieldset > .field:first-child {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  h4 {
    margin: 0;
    font-size: 1.0625em;
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  textarea {
    min-block-size: 0;
    field-sizing: content;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .many {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: 0.75em;
    max-inline-size: 44em;
  }
`;
