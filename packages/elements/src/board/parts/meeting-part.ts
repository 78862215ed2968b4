import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { meetingMessages } from '../messages/meeting.js';
import { TakeStockBoardAgree } from '../pages/meeting-agree.js';
import { TakeStockBoardDots } from '../pages/meeting-dots.js';
import { TakeStockBoardTimer } from '../pages/meeting-timer.js';
import { TakeStockBoardMeeting } from '../pages/meeting.js';

/** Registers what is shown to a room: the questions, what the board says to them, and the dots. */
export function definePart(): void {
  addMessages(meetingMessages);
  define('take-stock-board-agree', TakeStockBoardAgree);
  define('take-stock-board-dots', TakeStockBoardDots);
  define('take-stock-board-timer', TakeStockBoardTimer);
  define('take-stock-board-meeting', TakeStockBoardMeeting);
}
