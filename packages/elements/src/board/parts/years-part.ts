import { TakeStockTrend } from '../../charts/take-stock-trend.js';
import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { yearMessages } from '../messages/years.js';
import { TakeStockBoardYears } from '../pages/years.js';
import { laterBlocks } from '../report/later-blocks.js';
import { yearBlocks } from '../report/year-blocks.js';

/** Registers the page that sets this round beside those before it, and what reports say of them. */
export function definePart(): void {
  addMessages(yearMessages);
  laterBlocks.years = yearBlocks;
  define('take-stock-trend', TakeStockTrend);
  define('take-stock-board-years', TakeStockBoardYears);
}
