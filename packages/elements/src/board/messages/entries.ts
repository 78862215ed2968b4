import type { Message } from '../../messages/messages.js';

/** Texts around an entry that is filled in bit by bit: an action of the plan, a record of influence. */
export const entryMessages = {
  actionDetails: 'Details',
  delete: 'Delete',
  deleted: 'Deleted: {what}',
  keepIt: 'Keep it',
  wordless: 'Give it a few words, or delete it: as it is it goes nowhere.',
} satisfies Record<string, Message>;
