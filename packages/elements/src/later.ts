import { TakeStockBars } from './charts/take-stock-bars.js';
import { TakeStockRadar } from './charts/take-stock-radar.js';
import { define } from './define.js';
import { enResult } from './messages/en-result.js';
import { addMessages } from './messages/words.js';
import { TakeStockCheck } from './pages/check.js';
import { TakeStockHandOver } from './pages/hand-over.js';
import { TakeStockResult } from './pages/result.js';

export { linkTarget, readLink } from '@take-stock/engine/scoring';

/** Registers the elements of the pages after the questions. They load once a person is on the way to them. */
export function defineLater(): void {
  addMessages(enResult);
  define('take-stock-bars', TakeStockBars);
  define('take-stock-radar', TakeStockRadar);
  define('take-stock-check', TakeStockCheck);
  define('take-stock-result', TakeStockResult);
  define('take-stock-hand-over', TakeStockHandOver);
}
