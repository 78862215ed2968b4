import { css } from 'lit';

/**
 * The look in one place. Hosts set `--take-stock-*`; everything inside reads the private names, which inherit into every
 * part. `light-dark()` follows the host page's own `color-scheme`: on a light page the widget stays light, whatever the
 * device prefers. Browsers without it get the light values.
 */
export const tokens = css`
  :host {
    --_accent: var(--take-stock-accent, #0b5563);
    --_on-accent: var(--take-stock-on-accent, #fff);
    --_ink: var(--take-stock-ink, #1c2b33);
    --_ink-soft: var(--take-stock-ink-soft, #4d5d66);
    --_paper: var(--take-stock-paper, #fff);
    --_tint: var(--take-stock-tint, #f3f6f5);
    --_line: var(--take-stock-line, #cfd8d9);
    --_edge: var(--take-stock-edge, #76868d);
    --_focus: var(--take-stock-focus, #ffbf3f);
    --_focus-ink: #1c2b33;
    --_radius: var(--take-stock-radius, 0.5em);
    --_font: var(--take-stock-font, inherit);
    --_step-0: var(--take-stock-step-0, #e3ecec);
    --_step-1: var(--take-stock-step-1, #b5d3d4);
    --_step-2: var(--take-stock-step-2, #79b1b4);
    --_step-3: var(--take-stock-step-3, #33878e);
    --_step-4: var(--take-stock-step-4, #0b5563);
  }
  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--take-stock-accent, light-dark(#0b5563, #7fd0d8));
      --_on-accent: var(--take-stock-on-accent, light-dark(#fff, #06282d));
      --_ink: var(--take-stock-ink, light-dark(#1c2b33, #e9eef0));
      --_ink-soft: var(--take-stock-ink-soft, light-dark(#4d5d66, #a9b8bf));
      --_paper: var(--take-stock-paper, light-dark(#fff, #12191d));
      --_tint: var(--take-stock-tint, light-dark(#f3f6f5, #1a2429));
      --_line: var(--take-stock-line, light-dark(#cfd8d9, #35444b));
      --_edge: var(--take-stock-edge, light-dark(#76868d, #7b8b93));
      --_focus: var(--take-stock-focus, light-dark(#ffbf3f, #ffcf66));
      --_step-0: var(--take-stock-step-0, light-dark(#e3ecec, #26383d));
      --_step-1: var(--take-stock-step-1, light-dark(#b5d3d4, #2f565c));
      --_step-2: var(--take-stock-step-2, light-dark(#79b1b4, #3c7b82));
      --_step-3: var(--take-stock-step-3, light-dark(#33878e, #56a7ae));
      --_step-4: var(--take-stock-step-4, light-dark(#0b5563, #8fdde3));
    }
  }
`;
