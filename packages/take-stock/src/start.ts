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
}
