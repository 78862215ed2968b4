import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { gatherMessages } from '../messages/gather.js';
import { TakeStockBoardGather } from '../pages/gather.js';
import { TakeStockBoardIncoming } from '../pages/incoming.js';

/** Registers the page where answers come in and the round is closed. */
export function definePart(): void {
  addMessages(gatherMessages);
  define('take-stock-board-incoming', TakeStockBoardIncoming);
  define('take-stock-board-gather', TakeStockBoardGather);
}
