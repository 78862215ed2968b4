import './define.js';
export { DeviceStore } from './device-store.js';
export { TakeStockOnDevice } from './take-stock.js';
