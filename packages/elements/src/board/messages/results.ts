import type { Message } from '../../messages/messages.js';

/** Texts of the page "results". */
export const resultMessages = {} satisfies Record<string, Message>;
