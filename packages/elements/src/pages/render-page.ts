import { html, type TemplateResult } from 'lit';
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
