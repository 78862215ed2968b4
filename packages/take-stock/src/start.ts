import { define, defineQuestions } from '@take-stock/elements';
import type { Instrument } from '@take-stock/engine';
import { upgradePlaceholders } from './placeholders.js';
import { TakeStockOnDevice } from './take-stock.js';

/** Registers the elements and brings the placeholders on the page to life. */
export function start(bundled: (id: string) => Promise<Instrument>): void {
  TakeStockOnDevice.bundled = bundled;
  defineQuestions();
  define('take-stock', TakeStockOnDevice);
  upgradePlaceholders(document);
  // The coordinator's page is for few: whoever only answers fetches nothing of it.
  if (document.querySelector('take-stock-board')) void import('./board.js').then(({ startBoard }) => startBoard(bundled));
}
