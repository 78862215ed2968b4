import { TakeStockQr } from '../../charts/take-stock-qr.js';
import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { slipMessages } from '../messages/slips.js';
import { TakeStockBoardSlips } from '../pages/slips.js';

/** Registers the slips on which private codes are handed out. */
export function definePart(): void {
  addMessages(slipMessages);
  define('take-stock-qr', TakeStockQr);
  define('take-stock-board-slips', TakeStockBoardSlips);
}
