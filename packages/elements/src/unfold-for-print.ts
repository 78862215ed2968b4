import type { LitElement } from 'lit';
import { aroundPrint } from './around-print.js';

/** Paper cannot be unfolded: everything that an element has folded stands open while the page prints. */
export function unfoldForPrint(host: LitElement): void {
  let folded: readonly Element[] = [];
  const unfold = () => {
    folded = [...host.renderRoot.querySelectorAll('details:not([open])')];
    for (const details of folded) details.setAttribute('open', '');
  };
  const fold = () => {
    for (const details of folded) details.removeAttribute('open');
    folded = [];
  };
  aroundPrint(host, unfold, fold);
}
