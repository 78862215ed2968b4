import type { Message } from './messages.js';

/** Every text that a member meets up to the end of the questions. Texts of the later pages: `en-later.ts`. */
export const en = {
  // Start
  lengthAndTime: '{questions}, about {from} to {to} minutes',
  questions: { one: '{n} question', other: '{n} questions' },
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
  nameHint: 'Only the person you hand your answers to will see it.',
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
  noteHint: 'For example:',
  continue: 'Continue',
  continueToCheck: 'Back to your answers',
  back: 'Back',
  allSections: 'All sections',

  // Kept or not
  saving: 'Saving …',
  saved: 'Saved on this device, {time}',
  savedNothing: 'Nothing to save yet',
  saveOff: 'Not saved on this device. Download a copy before you close the page.',
  saveRefused: 'Not saved: this browser does not let the page keep anything. Download a copy before you close the page.',
  saveFull: 'Not saved: this device has no room left. Download a copy before you close the page.',
  saveFailed: 'Not saved: something went wrong on this device. Download a copy before you close the page.',
  downloadCopy: 'Download a copy',

  // Trouble
  loading: 'Loading the questions …',
  loadFailed: 'This part of the page could not be loaded. Your answers are safe. Check the connection and try again.',
  tryAgain: 'Try again',
} satisfies Record<string, Message>;
