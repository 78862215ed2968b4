import type { Message } from './messages.js';

/** Texts that one person's result and the coordinator's page have in common. */
export const enShared = {
  // What lies on the device
  resume: 'Go on',
  remove: 'Delete from this device',
  removeYes: 'Yes, delete',
  removeNo: 'Keep them',
  editHere: 'Edit here instead',
  close: 'Close',
  damaged: 'Some answers on this device could not be read. They were put aside, not deleted.',
  noInstrument: 'These questions cannot be shown',

  // Scores
  notAnswered: 'Not answered',
  headlineSpread: 'Strongest: {best}. Furthest to go: {least}.',
  headlineEven: 'All parts stand about level.',
  headlineScores: 'Your scores, section by section',
  headlineNone: 'Too few answers for a score yet',
  scoreOf: '{label}: {score}',
  notEnoughAnswered: 'Not enough answered',
  notApplicable: 'Does not apply',
  notScored: 'Not scored',
  resultIntro:
    'Each section is scored from 0 to 100 from the answers. The words beside a score say what stage the work is at, not how good anyone is.',
  sectionsScores: 'Section by section',
  sectionsSpread: 'The scores run from {low} to {high}.',
  overallTitle: 'All sections together',
  overallNone: 'No number here: too few of the sections have a score.',
  bandsTitle: 'What the words mean',
  whoseBands: 'Scores, words and where they begin are this questionnaire’s own; the source document has none.',

  // Pictures
  chartTable: 'Show as a table',
  chartSection: 'Section',
  chartScore: 'Score',
  chartBand: 'Band',
  chartBasis: 'Based on',
  chartNoScore: 'No score',

  // How it was worked out
  howWorkedOut: 'How was this worked out?',
  howAbout: 'How was this worked out? {section}',
  howQuestion: 'Question',
  howAnswer: 'Answer',
  'why-unsure': 'don’t know',
  ruleMean: 'the mean of these numbers',
  ruleSum: 'the sum of these numbers',
  ruleCount: 'how many of these numbers are high enough',
  ruleMin: 'the lowest of these numbers',
  ruleMax: 'the highest of these numbers',
} satisfies Record<string, Message>;
