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
  disputeSettled: 'Settled: {name}',
  disputeSetting: 'A setting',
  disputeAnswers: {
    one: 'One member’s answers, which differ in {n} question',
    other: 'One member’s answers, which differ in {n} questions',
  },
  disputeAnswersOf: '{day}, {answered} answered, {notes} with a note',
  disputeCodes: { one: '{n} code that the other does not have', other: '{n} codes that the other does not have' },
  disputeGroup: '{name} ({n} invited)',
  disputeOpened: 'Day it was opened',
  disputeClosed: 'Day it was closed',
  disputeCurrency: 'Currency',
} satisfies Record<string, Message>;
