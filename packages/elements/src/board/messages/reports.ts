import type { Message } from '../../messages/messages.js';

/** Texts of the page "reports". */
export const reportMessages = {} satisfies Record<string, Message>;
