import type { Message } from './messages.js';

/** Texts of the start page and of the questions, which the coordinator's page does without. */
export const enQuestions = {
  // Start
  startHowTitle: 'How it works',
  startHowAnswer: 'Say how things really are today. “Don’t know” is a good answer: it shows what to find out.',
  startHowSkip: 'Leave any question blank, go back and change your mind as often as you like.',
  startHowStop: 'Stop when you need to. Your answers wait for you on this device.',
  startHowStopUnsaved: 'Finish in one go if you can: nothing is kept when this page closes.',
  startPrivacyTitle: 'What happens to your answers',
  startPrivacy:
    'They stay in this browser until you hand them over yourself, at the end. Nothing is sent anywhere, and nobody is counted or followed.',
  groupTitle: 'Which part of the partnership do you come from?',
  groupHint: 'You may leave this open. It lets the partnership see whether its parts see things differently.',
  groupNotStated: 'I’d rather not say',
  nameLabel: 'Your name or initials (if you like)',
  nameHint: 'Whoever reads your notes will see it.',
  start: 'Start',
  startNew: 'Start again with no answers',
  sourceCredit: 'From {title}{publisher}.',
  licence: 'Licence of these questions: {licence}.',
  openFile: 'Open a file of answers',

  // Questions
  questionOf: 'Question {n} of {of}',
  sectionOf: 'Section {n} of {of}',
  talkAbout: 'Think about this first',
  noteAdd: 'Add a note',
  noteLabel: 'Your note: what could you point to?',
  noteRead: 'If you hand it over, the partnership reads it word for word.',
  noteHint: 'For example:',
  continue: 'Continue',
  continueToCheck: 'Back to your answers',
  allSections: 'All sections',
} satisfies Record<string, Message>;
