import { TakeStockTrend } from '../../charts/take-stock-trend.js';
import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { yearMessages } from '../messages/years.js';
import { TakeStockBoardYears } from '../pages/years.js';

/** Registers the page that sets this round beside those before it. */
export function definePart(): void {
  addMessages(yearMessages);
  define('take-stock-trend', TakeStockTrend);
  define('take-stock-board-years', TakeStockBoardYears);
}
