import { TakeStockBars } from '../charts/take-stock-bars.js';
import { TakeStockDistribution } from '../charts/take-stock-distribution.js';
import { TakeStockGroups } from '../charts/take-stock-groups.js';
import { define } from '../define.js';
import { enShared } from '../messages/en-shared.js';
import { addMessages } from '../messages/words.js';
import { TakeStockNotice } from '../pages/notice.js';
import { enBoard } from './messages/en-board.js';
import { TakeStockBoardHome } from './pages/home.js';
import { TakeStockBoardReports } from './pages/reports.js';
import { TakeStockBoardResults } from './pages/results.js';
import { TakeStockBoardSection } from './pages/section-result.js';

/** Registers the elements that open a review, show its results and make its reports. The other pages load on their own. */
export function defineBoard(): void {
  addMessages({ ...enShared, ...enBoard });
  define('take-stock-notice', TakeStockNotice);
  define('take-stock-bars', TakeStockBars);
  define('take-stock-distribution', TakeStockDistribution);
  define('take-stock-groups', TakeStockGroups);
  define('take-stock-board-home', TakeStockBoardHome);
  define('take-stock-board-results', TakeStockBoardResults);
  define('take-stock-board-section', TakeStockBoardSection);
  define('take-stock-board-reports', TakeStockBoardReports);
}
