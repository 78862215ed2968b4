/** What keeping answers on the device needs. It loads beside the store. */
export { Autosave } from './autosave.js';
export { findSaved } from './find-saved.js';
