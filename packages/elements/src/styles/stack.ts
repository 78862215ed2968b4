import { css } from 'lit';

/** A page of parts that stand under one another, and of lines that do so within each part. */
export const stack = css`
  :host,
  header,
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  :host {
    gap: 1.75em;
  }
`;
