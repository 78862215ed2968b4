import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { gatherMessages } from '../messages/gather.js';
import { TakeStockBoardGather } from '../pages/gather.js';
import { TakeStockBoardIncoming } from '../pages/incoming.js';
import { TakeStockBoardPeople } from '../pages/people.js';

/** Registers the page where answers come in and the round is closed. */
export function definePart(): void {
  addMessages(gatherMessages);
  define('take-stock-board-incoming', TakeStockBoardIncoming);
  define('take-stock-board-people', TakeStockBoardPeople);
  define('take-stock-board-gather', TakeStockBoardGather);
}
