import { css } from 'lit';

export const questionStyles = css`
  :host {
    display: block;
  }
  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 1em 3.5em;
  }
  /* A floated legend takes part in the grid like any other child. */
  legend {
    float: left;
    inline-size: 100%;
  }
  h2 {
    font-size: 1.5em;
    font-size: clamp(1.375em, 1.1em + 1.5cqi, 1.875em);
    line-height: 1.25;
  }
  .points {
    display: grid;
    gap: 0.5em;
  }
  /* A text of another direction stands beside its button all the same. */
  .choice span:dir(rtl) {
    text-align: right;
  }
  .meter {
    inline-size: 2.5em;
    block-size: 0.5em;
    border-radius: 1em;
    background: var(--_step-0);
    overflow: hidden;
  }
  .meter::before {
    content: '';
    display: block;
    block-size: 100%;
    inline-size: 0;
    background: var(--_step-3);
  }
  .m1::before {
    inline-size: 25%;
  }
  .m2::before {
    inline-size: 50%;
  }
  .m3::before {
    inline-size: 75%;
  }
  .m4::before {
    inline-size: 100%;
  }
  .apart span:empty {
    display: none;
  }
  .apart {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_line);
  }
  .apart .choice {
    flex: 1 1 12em;
    grid-template-columns: auto 1fr;
    min-block-size: 2.75em;
  }
  .apart input + span::before {
    border-style: dashed;
  }
  .note-button {
    justify-self: start;
  }
  .note {
    display: grid;
    gap: 0.5em;
  }
  .note label {
    font-weight: 600;
  }
  .aside ul {
    margin-block: 0.25em 0.75em;
  }
  .aside summary {
    font-weight: 600;
  }
  /* Measured on the whole widget: a container of its own would cost every new page a second layout. */
  @container (min-width: 48em) {
    fieldset {
      grid-template-columns: minmax(0, 1.7fr) minmax(13em, 1fr);
    }
    fieldset > * {
      grid-column: 1;
    }
    .aside {
      grid-column: 2;
      grid-row: 1 / span 6;
      align-self: start;
      border-inline-start: 4px solid var(--_step-1);
      padding-inline-start: 1.25em;
    }
  }
  @media (forced-colors: active) {
    .meter {
      border: 1px solid CanvasText;
    }
    .meter::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
