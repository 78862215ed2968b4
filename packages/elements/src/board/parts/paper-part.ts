import { define } from '../../define.js';
import { addMessages } from '../../messages/words.js';
import { paperMessages } from '../messages/paper.js';
import { TakeStockBoardPaperEntry } from '../pages/paper-entry.js';
import { TakeStockBoardPaperForm } from '../pages/paper-form.js';

/** Registers what has to do with paper: the form, and the page where it is typed in. */
export function definePart(): void {
  addMessages(paperMessages);
  define('take-stock-board-paper-entry', TakeStockBoardPaperEntry);
  define('take-stock-board-paper-form', TakeStockBoardPaperForm);
}
