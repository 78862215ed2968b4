import type { Message } from '../../messages/messages.js';

/** Texts of the page "years". */
export const yearMessages = {} satisfies Record<string, Message>;
