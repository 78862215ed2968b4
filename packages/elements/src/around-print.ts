import type { LitElement } from 'lit';

/** Does one thing before the page prints, whoever asked for it, and another afterwards, while an element is on the page. */
export function aroundPrint(host: LitElement, before: () => void, after: () => void): void {
  host.addController({
    hostConnected() {
      window.addEventListener('beforeprint', before);
      window.addEventListener('afterprint', after);
    },
    hostDisconnected() {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    },
  });
}
