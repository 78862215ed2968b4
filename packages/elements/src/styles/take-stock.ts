import { css } from 'lit';

export const takeStockStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font-family: var(--_font);
    font-size: var(--take-stock-size, 1em);
    line-height: 1.5;
  }
  :host([hidden]) {
    display: none;
  }
  .review {
    background: var(--_paper);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 2);
    overflow: clip;
  }
  .pad {
    padding: 1.25em;
    padding: clamp(1em, 4cqi, 2.5em);
  }
  .pad[role] {
    display: grid;
    gap: 0.75em;
    justify-items: start;
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
  }
  @media print {
    :host {
      container-type: normal;
    }
    .review {
      border: 0;
      overflow: visible;
    }
    .pad {
      padding-inline: 0;
    }
  }
`;
