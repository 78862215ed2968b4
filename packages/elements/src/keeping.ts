/** What keeping answers on the device needs. It loads beside the store. */
export { checkStored } from '@take-stock/engine/scoring';
export { Autosave } from './autosave.js';
