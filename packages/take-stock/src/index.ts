import { loadInstrument } from '@take-stock/instruments';
import { start } from './start.js';

start(loadInstrument);

export { DeviceStore } from './device-store.js';
export { TakeStockOnDevice } from './take-stock.js';
export { TakeStockBoardOnDevice, startBoard } from './board.js';
