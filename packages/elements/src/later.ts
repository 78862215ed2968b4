import { TakeStockBars } from './charts/take-stock-bars.js';
import { TakeStockRadar } from './charts/take-stock-radar.js';
import { define } from './define.js';
import { enLater } from './messages/en-later.js';
import { addMessages } from './messages/words.js';
import { TakeStockCheck } from './pages/check.js';
import { TakeStockHandOver } from './pages/hand-over.js';
import { TakeStockNotice } from './pages/notice.js';
import { TakeStockRemove } from './pages/remove.js';
import { TakeStockResult } from './pages/result.js';
import { TakeStockSaved } from './pages/saved.js';
import { TakeStockSections } from './pages/sections.js';

export { score } from '@take-stock/engine/scoring';
export { renderPage, renderTrouble } from './pages/render-page.js';
export { offerUnusable, openLink, take } from './steps.js';

/** Registers the elements of the pages after the questions. They load once a person is on the way to them. */
export function defineLater(): void {
  addMessages(enLater);
  define('take-stock-bars', TakeStockBars);
  define('take-stock-radar', TakeStockRadar);
  define('take-stock-notice', TakeStockNotice);
  define('take-stock-remove', TakeStockRemove);
  define('take-stock-saved', TakeStockSaved);
  define('take-stock-sections', TakeStockSections);
  define('take-stock-check', TakeStockCheck);
  define('take-stock-result', TakeStockResult);
  define('take-stock-hand-over', TakeStockHandOver);
}
