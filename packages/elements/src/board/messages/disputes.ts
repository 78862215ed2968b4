import type { Message } from '../../messages/messages.js';

/** Texts of what two copies of a round say differently. */
export const disputeMessages = {
  disputesTitle: 'Where the two copies differ',
  disputeMine: 'Keep what is here',
  disputeOther: 'Take the other',
  disputeOtherIs: 'The other copy says: {what}',
} satisfies Record<string, Message>;
