import type { Message } from '../../messages/messages.js';

/** Texts of the page "plan". */
export const planMessages = {} satisfies Record<string, Message>;
