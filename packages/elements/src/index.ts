export { Autosave, type SaveState } from './autosave.js';
export { StoreError, type ResponseStore, type StoreFault, type StoredResponse } from './response-store.js';
