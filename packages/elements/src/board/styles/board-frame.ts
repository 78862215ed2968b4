import { css } from 'lit';

/** The frame around a round: its name, the steps of the year. */
export const boardFrame = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 2em;
    padding-block: 0.875em 0.5em;
    align-items: center;
  }
  .head .name {
    overflow-wrap: anywhere;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding-inline: 1.25em;
    padding-inline: clamp(1em, 4cqi, 2.5em);
    background: var(--_tint);
    border-block: 1px solid var(--_line);
  }
  nav button {
    background: none;
    border: 0;
    border-radius: 0;
    padding: 0.625em 0;
    color: var(--_accent);
    font-weight: 500;
    min-block-size: 2.75em;
  }
  nav button[aria-current] {
    color: var(--_ink);
    font-weight: 650;
    box-shadow: inset 0 -3px var(--_accent);
  }
  .none {
    display: grid;
    gap: 0.75em;
    justify-items: start;
    max-inline-size: 42em;
  }
  /* As high as the page before may have been, so that what stands below does not jump up and down again. */
  .wait {
    min-block-size: 100vh;
  }
  @media (forced-colors: active) {
    nav button[aria-current] {
      border-block-end: 3px solid Highlight;
    }
  }
  @media print {
    .head,
    nav {
      display: none;
    }
    .pad {
      padding: 0;
    }
  }
`;
