import { messagesOf } from './format.js';

/** What is said of answers and responses that do not count. */
export const englishLeftOut = /* @__PURE__ */ messagesOf({
  coverage: { one: '{part} of {n} question that applies was answered.', other: '{part} of {n} questions that apply were answered.' },
  coverageUnsure: { one: '{n} was “don’t know”.', other: '{n} were “don’t know”.' },
  coverageBlank: { one: '{n} was left blank.', other: '{n} were left blank.' },
  coverageNotApplicable: { one: '{n} does not apply.', other: '{n} do not apply.' },
  leftOutUnsure: '{title}: left out, because the answer was “don’t know”.',
  leftOutBlank: '{title}: left out, because it was not answered.',
  leftOutNotApplicable: '{title}: left out, because it does not apply.',
  leftOutNotAsked: '{title}: left out, because it is for other groups.',
  leftOutUnscored: '{title}: asked, but not part of the score.',

  excludedDuplicateId: 'Left out: the same response came twice.',
  excludedOtherInstrument: 'Left out: answers to another questionnaire.',
  excludedOtherVersion: 'Left out: answers to another version of the questionnaire.',
  excludedUnknownGroup: 'Left out: the group is not one of this round’s.',
  excludedNotCompleted: 'Left out: not completed.',
  excludedDatedLater: 'Left out: dated after the round was closed.',
});
