import type { Message } from '../../messages/messages.js';

/** Texts of the page "years", and of other years in reports. */
export const yearMessages = {
  reportChange: 'Since last time',
  yearsTitle: '{now} beside {before}',
  yearsNone: 'There is no earlier round to compare with',
  yearsNoneHow:
    'If the board took stock before, open last year’s file under “All reviews” and start this year’s from its page “Reports”. Answers are compared member by member where private codes match.',
  yearsNoneNext: 'Save this one as a file when you are done: next year starts from it.',
  'years-other-instrument': 'The round before was answered on another questionnaire, so the two are not compared.',
  'years-unknown-version':
    'The round before was answered on a version of the questionnaire that this page does not have, so the two are not compared.',
  'years-no-answers': 'Nobody answered one of the two rounds, so there is nothing to compare.',
  yearsAnswered: '{after} members answered this time, {before} last time.',
  yearsUnmatched: 'The rounds have no private codes in common, so nobody can say who answered both times.',
  yearsSides: '{after} this time, {before} last time',
  yearsMatched:
    'A change is that of the members who answered both times; “this time” and “last time” are the averages of all who answered.',
  yearsItems: 'The questions that are the same in both rounds',
  yearsItemsIntro: 'One question alone is too little to call a change.',
  yearsThisTime: 'This time',
  yearsLastTime: 'Last time',
  yearsLeftOut: 'What was not compared',
  yearsTrend: 'Over the years',
  yearsTrendSentence: 'Averages of whoever answered each time: a score that rises or falls is not yet a change of views.',
  yearsWhen: 'When',
} satisfies Record<string, Message>;
