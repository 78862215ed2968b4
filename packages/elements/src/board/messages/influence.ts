import type { Message } from '../../messages/messages.js';

/** Texts of the page "influence". */
export const influenceMessages = {} satisfies Record<string, Message>;
