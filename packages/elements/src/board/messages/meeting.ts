import type { Message } from '../../messages/messages.js';

/** Texts of the page "meeting". */
export const meetingMessages = {} satisfies Record<string, Message>;
