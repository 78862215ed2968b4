import type { Message } from '../../messages/messages.js';

/** Texts of the page "gather". */
export const gatherMessages = {} satisfies Record<string, Message>;
