import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { setUpMessages } from '../messages/set-up.js';
import { TakeStockBoardText } from '../pages/copied-text.js';
import { TakeStockBoardNextRound } from '../pages/next-round.js';
import { TakeStockBoardOtherVersion } from '../pages/other-version.js';
import { TakeStockBoardSetUpCodes } from '../pages/set-up-codes.js';
import { TakeStockBoardSetUpGroups } from '../pages/set-up-groups.js';
import { TakeStockBoardSetUp } from '../pages/set-up.js';

// Every new round begins on this page.
export { nextRound, openRound } from '@take-stock/engine/round';

/** Registers the page where a round is set up, with the texts that it makes for members, and what starts the next one. */
export function definePart(): void {
  addMessages(setUpMessages);
  define('take-stock-board-text', TakeStockBoardText);
  define('take-stock-board-set-up-codes', TakeStockBoardSetUpCodes);
  define('take-stock-board-set-up-groups', TakeStockBoardSetUpGroups);
  define('take-stock-board-set-up', TakeStockBoardSetUp);
  define('take-stock-board-next-round', TakeStockBoardNextRound);
  define('take-stock-board-other-version', TakeStockBoardOtherVersion);
}
