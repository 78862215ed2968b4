import { messagesOf } from './format.js';

/** What is said of answers and responses that do not count. */
export const englishLeftOut = /* @__PURE__ */ messagesOf({
  coverage: { one: '{part} of {n} question that applies was answered.', other: '{part} of {n} questions that apply were answered.' },
  coverageUnsure: { one: '{n} was “don’t know”.', other: '{n} were “don’t know”.' },
  coverageBlank: { one: '{n} was left blank.', other: '{n} were left blank.' },
  coverageNotApplicable: { one: '{n} does not apply.', other: '{n} do not apply.' },
  'left-out-unsure': '{title}: left out, because the answer was “don’t know”.',
  'left-out-blank': '{title}: left out, because it was not answered.',
  'left-out-not-applicable': '{title}: left out, because it does not apply.',
  'left-out-not-asked': '{title}: left out, because it is for other groups.',
  'left-out-unscored': '{title}: asked, but not part of the score.',

  'excluded-duplicate-id': 'Left out: the same response came twice.',
  'excluded-conflicting-id': 'Left out: of the responses with this id the newest differ; remove all but the one that counts.',
  'excluded-other-instrument': 'Left out: answers to another questionnaire.',
  'excluded-other-version': 'Left out: answers to another version of the questionnaire.',
  'excluded-unknown-group': 'Left out: the group is not one of this round’s.',
  'excluded-not-completed': 'Left out: not completed.',
  'excluded-dated-later': 'Left out: dated after the round was closed.',
});
