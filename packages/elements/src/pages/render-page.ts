import { html, nothing, type TemplateResult } from 'lit';
import type { MessageName } from '../messages/words.js';
import type { Review } from '../review.js';
import type { Page } from './page.js';

/** A page that comes after the questions. `saved` says what becomes of the answers; `shared` ones came by link. */
export function renderPage({ name }: Page, review: Review, shared: boolean, saved: TemplateResult): TemplateResult {
  switch (name) {
    case 'sections':
      return html`<take-stock-sections class="pad" data-page .review=${review}>${saved}</take-stock-sections>`;
    case 'check':
      return html`<take-stock-check class="pad" data-page .review=${review}>${saved}</take-stock-check>`;
    case 'hand-over':
      return html`<take-stock-hand-over class="pad" data-page .review=${review}>${saved}</take-stock-hand-over>`;
    default:
      return html`<take-stock-result class="pad" data-page .review=${review} ?shared=${shared}>${saved}</take-stock-result>`;
  }
}

/** What is wrong with the questions, for whoever looks after the page: in English, as it comes from the engine. */
export function renderTrouble(
  trouble: Error & { issues?: readonly { path: string; message: string }[] },
  say: (name: MessageName) => string,
): TemplateResult {
  const issues = trouble.issues ?? [{ path: '', message: trouble.message }];
  return html`<div class="pad" role="alert">
    <h2>${say('noInstrument')}</h2>
    <p>${say('noInstrumentHint')}</p>
    <ul lang="en" dir="ltr">
      ${issues.map(({ path, message }) => html`<li>${path ? html`<code>${path}</code>` : nothing}${path ? `: ${message}` : message}</li>`)}
    </ul>
  </div>`;
}
