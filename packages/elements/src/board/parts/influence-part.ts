import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { entryMessages } from '../messages/entries.js';
import { influenceMessages } from '../messages/influence.js';
import { TakeStockBoardInfluence } from '../pages/influence.js';
import { influenceBlocks } from '../report/influence-blocks.js';
import { laterBlocks } from '../report/later-blocks.js';

/** Registers the record of what the partnership influenced, and what reports say of it. */
export function definePart(): void {
  addMessages({ ...entryMessages, ...influenceMessages });
  laterBlocks.influence = influenceBlocks;
  define('take-stock-board-influence', TakeStockBoardInfluence);
}
