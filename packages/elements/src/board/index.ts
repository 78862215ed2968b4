export { TakeStockBoard } from './take-stock-board.js';
export { TakeStockRoundEvent } from './board-events.js';
export { defineBoard } from './define-board.js';
export type { BoardMessages } from './messages/en-board.js';
