import { css } from 'lit';

/** Fields under their labels, as the coordinator's forms have them. */
export const boardForm = css`
  section {
    justify-items: start;
    max-inline-size: 44em;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 1.25em;
  }
  h4 {
    margin: 0.75em 0 0;
    font-size: 1em;
  }
  details {
    inline-size: 100%;
  }
  label,
  legend {
    font-weight: 600;
  }
  /* A select as wide as its longest question must not widen what it stands in. */
  fieldset,
  .field {
    grid-template-columns: minmax(0, 1fr);
  }
  fieldset {
    display: grid;
    gap: 0.25em;
  }
  .field {
    display: grid;
    gap: 0.25em;
    inline-size: 100%;
    margin-block-start: 0.5em;
  }
  :is(input[type='date'], input[type='url'], input[type='number'], select) {
    font: inherit;
    padding: 0.5em 0.75em;
    min-block-size: 2.75em;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
    max-inline-size: 100%;
    justify-self: start;
  }
  input[type='url'] {
    inline-size: 100%;
    max-inline-size: 32em;
  }
  input[type='number'] {
    inline-size: 7em;
  }
  select:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ink);
  }
  button:disabled {
    opacity: 0.5;
  }
  .check {
    display: flex;
    align-items: center;
    gap: 0.625em;
    min-block-size: 2.25em;
    font-weight: 400;
    cursor: pointer;
  }
  .check input {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    flex: none;
    accent-color: var(--_accent);
  }
  .wrong,
  input[aria-invalid='true'] {
    border-inline-start: 4px solid var(--_accent);
    padding-inline-start: 0.75em;
  }
  .wrong {
    font-weight: 600;
  }
  /* Not away: what is not there yet when it speaks is not heard. */
  [role='status']:empty,
  .wrong:empty {
    position: absolute;
  }
`;
