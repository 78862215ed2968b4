import type { Message } from '../../messages/messages.js';

/** Texts of the page "set-up". */
export const setUpMessages = {} satisfies Record<string, Message>;
