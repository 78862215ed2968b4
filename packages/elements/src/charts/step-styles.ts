import { css } from 'lit';

/** The one-hue ramp from the lowest answer to the highest. */
export const stepStyles = css`
  .step-0 {
    --step: var(--_step-0, #e3ecec);
  }
  .step-1 {
    --step: var(--_step-1, #b5d3d4);
  }
  .step-2 {
    --step: var(--_step-2, #79b1b4);
  }
  .step-3 {
    --step: var(--_step-3, #33878e);
  }
  .step-4 {
    --step: var(--_step-4, #0b5563);
  }
`;
