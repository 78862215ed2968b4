import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { entryMessages } from '../messages/entries.js';
import { planMessages } from '../messages/plan.js';
import { TakeStockBoardPlan } from '../pages/plan.js';

/** Registers the page of the actions. */
export function definePart(): void {
  addMessages({ ...entryMessages, ...planMessages });
  define('take-stock-board-plan', TakeStockBoardPlan);
}
