import { css } from 'lit';

/** Large type for a room: it grows with the screen, which may be the whole of it. */
export const meetingStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    background: var(--_paper);
    color: var(--_ink);
  }
  :host(:fullscreen) {
    overflow: auto;
  }
  .bar,
  .all {
    padding: 0.25em clamp(1em, 4cqi, 2.5em);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2em;
    justify-content: space-between;
    align-items: center;
    border-block-end: 1px solid var(--_line);
  }
  .stage {
    display: grid;
    gap: 1em;
    padding: clamp(1em, 3cqi, 2.5em) clamp(1em, 4cqi, 2.5em);
    font-size: 1.0625em;
    /* By the height, too: the way on is in sight on a screen that is wide and low. */
    font-size: clamp(1.0625em, min(1.7cqi, 2.6vh), 2em);
    line-height: 1.4;
  }
  h2 {
    font-size: 1.5em;
    font-size: clamp(1.375em, 3.4cqi, 2em);
    max-inline-size: 26em;
  }
  .why b {
    margin-inline-end: 0.5em;
  }
  .parts,
  section {
    display: grid;
    gap: 0.75em;
    align-content: start;
  }
  .parts {
    gap: 1.5em 3em;
  }
  ul {
    gap: 0.75em;
  }
  take-stock-distribution::part(bar) {
    font-size: 1.25em;
  }
  take-stock-distribution::part(key) {
    font-size: 1em;
  }
  .all {
    padding-block: 0.5em 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .all h3 {
    margin-block: 1em 0.25em;
    font-size: 1em;
  }
  .all ul {
    list-style-type: '';
    padding: 0;
    gap: 0;
  }
  .all [aria-current] {
    color: var(--_ink);
    font-weight: 650;
  }
  .all .second {
    margin-block-start: 1em;
  }
  /* The words that stand here below the least width that a room can read. */
  @container (min-width: 40em) {
    .narrow {
      display: none;
    }
  }
  @container (min-width: 56em) {
    .parts.talk {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    /* All of it in sight at once, so that nobody misses an answer: the type grows with the height too. */
    .stage:has(.agree) {
      gap: 0.625em;
      padding-block: 0.75em;
      font-size: max(1.0625em, min(1.7cqi, 2.5vh));
    }
    .stage:has(.agree) h2 {
      font-size: 1.625em;
      max-inline-size: none;
    }
    .agree {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    }
  }
`;
