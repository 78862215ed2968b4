import { define } from '../define.js';
import { enLater } from '../messages/en-later.js';
import { addMessages } from '../messages/words.js';
import { TakeStockNotice } from '../pages/notice.js';
import { enBoard } from './messages/en-board.js';
import { TakeStockBoardText } from './pages/copied-text.js';
import { TakeStockBoardDisputes } from './pages/disputes.js';
import { TakeStockBoardGather } from './pages/gather.js';
import { TakeStockBoardHome } from './pages/home.js';
import { TakeStockBoardIncoming } from './pages/incoming.js';
import { TakeStockBoardInfluence } from './pages/influence.js';
import { TakeStockBoardAgree } from './pages/meeting-agree.js';
import { TakeStockBoardDots } from './pages/meeting-dots.js';
import { TakeStockBoardTimer } from './pages/meeting-timer.js';
import { TakeStockBoardMeeting } from './pages/meeting.js';
import { TakeStockBoardPlan } from './pages/plan.js';
import { TakeStockBoardReports } from './pages/reports.js';
import { TakeStockBoardResults } from './pages/results.js';
import { TakeStockBoardSetUp } from './pages/set-up.js';
import { TakeStockBoardYears } from './pages/years.js';

/** Registers the elements of the coordinator's pages. */
export function defineBoard(): void {
  addMessages({ ...enLater, ...enBoard });
  define('take-stock-notice', TakeStockNotice);
  define('take-stock-board-text', TakeStockBoardText);
  define('take-stock-board-home', TakeStockBoardHome);
  define('take-stock-board-disputes', TakeStockBoardDisputes);
  define('take-stock-board-set-up', TakeStockBoardSetUp);
  define('take-stock-board-gather', TakeStockBoardGather);
  define('take-stock-board-results', TakeStockBoardResults);
  define('take-stock-board-meeting', TakeStockBoardMeeting);
  define('take-stock-board-agree', TakeStockBoardAgree);
  define('take-stock-board-dots', TakeStockBoardDots);
  define('take-stock-board-timer', TakeStockBoardTimer);
  define('take-stock-board-plan', TakeStockBoardPlan);
  define('take-stock-board-incoming', TakeStockBoardIncoming);
  define('take-stock-board-influence', TakeStockBoardInfluence);
  define('take-stock-board-years', TakeStockBoardYears);
  define('take-stock-board-reports', TakeStockBoardReports);
}
