import { messagesOf } from './format.js';

/** What stands over the parts and the columns of a report made of tables. */
export const englishReport = /* @__PURE__ */ messagesOf({
  headingSections: 'Sections',
  headingQuestions: 'Questions',
  headingGroups: 'Groups',
  headingNotCompared: 'Not compared',
  columnSection: 'section',
  columnQuestion: 'question',
  columnScore: 'score',
  columnBand: 'band',
  columnAgreement: 'agreement',
  columnRestsOn: 'rests on',
  columnMiddle: 'middle answer',
  columnAnswered: 'answered',
  columnUnsure: 'don’t know',
  columnGroups: 'groups',
  columnChange: 'what can be said',
  partOf: '{part} of {n}',

  // Where there is no number
  'cell-notEnoughAnswered': 'not enough answered',
  'cell-notApplicable': 'does not apply',
  'cell-mostlyNotApplicable': 'does not apply to most',
  'cell-notScored': 'not scored',
  'cell-notShown': 'not shown',
});
