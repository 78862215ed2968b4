import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { tableMessages } from '../messages/table.js';
import { TakeStockBoardTable } from '../pages/table.js';

/** Registers the page that reads tables. */
export function definePart(): void {
  addMessages(tableMessages);
  define('take-stock-board-table', TakeStockBoardTable);
}
