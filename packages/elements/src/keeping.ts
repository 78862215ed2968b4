/** What keeping answers on the device needs. It loads beside the store. */
export { Autosave } from './autosave.js';
export { sortOut } from './sort-out.js';
