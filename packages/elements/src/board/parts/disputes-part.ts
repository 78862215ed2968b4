import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { disputeMessages } from '../messages/disputes.js';
import { TakeStockBoardDisputes } from '../pages/disputes.js';

/** Registers what asks which of two copies to keep. */
export function definePart(): void {
  addMessages(disputeMessages);
  define('take-stock-board-disputes', TakeStockBoardDisputes);
}
