import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { entryMessages } from '../messages/entries.js';
import { influenceMessages } from '../messages/influence.js';
import { TakeStockBoardInfluence } from '../pages/influence.js';

/** Registers the record of what the partnership influenced. */
export function definePart(): void {
  addMessages({ ...entryMessages, ...influenceMessages });
  define('take-stock-board-influence', TakeStockBoardInfluence);
}
