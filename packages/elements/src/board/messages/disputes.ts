import type { Message } from '../../messages/messages.js';

/** Texts of what two copies of a round say differently. */
export const disputeMessages = {
  disputesTitle: 'Where the two copies differ',
  disputeMine: 'Keep what is here',
  disputeOther: 'Take the other',
  disputeMineOf: 'Keep what is here: {name}',
  disputeOtherOf: 'Take the other: {name}',
  disputeMineIs: 'Here: {what}',
  disputeOtherIs: 'The other copy: {what}',
  disputeNothing: 'nothing',
  disputeSetting: 'A setting',
  disputeAnswers: 'One member’s answers, changed on the day of:',
  disputeOpened: 'Day it was opened',
  disputeClosed: 'Day it was closed',
  disputeCurrency: 'Currency',
} satisfies Record<string, Message>;
