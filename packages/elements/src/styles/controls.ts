import { css } from 'lit';

/** Type, buttons, links, choices and focus: what every part of the widget shares. Sizes are in em: rem belongs to the host's theme. */
export const controls = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.5em;
    font-weight: 650;
    line-height: 1.2;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.1875em;
    font-weight: 650;
    line-height: 1.3;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  ul {
    padding-inline-start: 1.2em;
    display: grid;
    gap: 0.4em;
  }
  p,
  li {
    overflow-wrap: anywhere;
  }
  /* Another language than the interface's may have another direction, and so may what a person writes. */
  [lang]:not([dir]),
  [lang]:not([dir]) *,
  .note,
  input,
  textarea {
    unicode-bidi: plaintext;
  }
  .soft {
    color: var(--_ink-soft);
    font-size: 0.9375em;
  }
  button {
    font: inherit;
    font-weight: 650;
    min-block-size: 3em;
    padding: 0.5em 1.5em;
    border-radius: var(--_radius);
    border: 1.5px solid transparent;
    background: var(--_accent);
    color: var(--_on-accent);
    cursor: pointer;
  }
  button.second {
    background: none;
    color: var(--_accent);
    border-color: currentColor;
  }
  button.plain {
    background: none;
    border: 0;
    color: var(--_accent);
    padding: 0.5em 0;
    min-block-size: 2.75em;
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
    align-items: center;
  }
  summary {
    cursor: pointer;
    color: var(--_accent);
    inline-size: fit-content;
    margin-block-start: 0.375em;
    padding-block: 0.5em;
    text-underline-offset: 0.2em;
  }
  summary:hover {
    text-decoration: underline;
  }
  input[type='text'],
  textarea {
    font: inherit;
    inline-size: 100%;
    max-inline-size: 32em;
    padding: 0.5em 0.75em;
    color: var(--_ink);
    background: var(--_paper);
    border: 1.5px solid var(--_edge);
    border-radius: var(--_radius);
  }
  textarea {
    max-inline-size: none;
    min-block-size: 6em;
    resize: vertical;
  }
  /* Two rings, so that the focus stands out on any ground. A choice shows its radio button's state on its whole face. */
  :is(button, summary, input, textarea):focus-visible,
  .choice input:focus-visible + span::before {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ink);
  }
  .choice {
    position: relative;
    isolation: isolate;
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    gap: 0.875em;
    min-block-size: 3.25em;
    padding: 0.5em 1em;
    cursor: pointer;
  }
  .choice input + span::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: 0;
    border: 1.5px solid;
    border-color: var(--_edge);
    border-radius: var(--_radius);
    background: var(--_paper);
  }
  .choice:hover span::before {
    border-color: var(--_accent);
  }
  .choice input {
    inline-size: 1.375em;
    block-size: 1.375em;
    margin: 0;
    accent-color: var(--_accent);
    outline: none !important;
    box-shadow: none !important;
  }
  /* A shadow inside, not a wider border: that would lay the page out again with every answer. */
  .choice :checked + span::before {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 2px var(--_accent);
    background: var(--_tint);
  }
  .choice :checked:focus-visible + span::before {
    box-shadow:
      inset 0 0 0 2px var(--_accent),
      0 0 0 2px var(--_focus-ink);
  }
  :disabled {
    cursor: default;
  }
  @media (forced-colors: active) {
    :is(button, summary, input, textarea):focus-visible,
    .choice input:focus-visible + span::before {
      outline-color: Highlight;
    }
    .choice :checked + span::before {
      border: 3px solid Highlight;
    }
    button:not(.plain) {
      border-color: ButtonText;
    }
  }
  @media print {
    button,
    .no-print {
      display: none !important;
    }
  }
`;
