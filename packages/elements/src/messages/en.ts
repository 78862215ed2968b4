import type { Message } from './messages.js';

/** Texts that every page may need. Those of its own come with each: `en-questions.ts`, `en-later.ts` and `board/messages/`. */
export const en = {
  lengthAndTime: '{questions}, about {from} to {to} minutes',
  questions: { one: '{n} question', other: '{n} questions' },
  back: 'Back',

  // Kept or not
  saving: 'Saving …',
  saved: 'Saved on this device, {time}',
  savedNothing: 'Nothing to save yet',
  saveOff: 'Not saved on this device. Download a copy before you close the page.',
  'save-refused': 'Not saved: this browser does not let the page keep anything. Download a copy before you close the page.',
  'save-full': 'Not saved: this device has no room left. Download a copy before you close the page.',
  'save-failed': 'Not saved: something went wrong on this device. Download a copy before you close the page.',
  downloadCopy: 'Download a copy',

  // Trouble
  loading: 'Loading the questions …',
  loadFailed: 'This part of the page could not be loaded. Your answers are safe. Check the connection and try again.',
  tryAgain: 'Try again',
} satisfies Record<string, Message>;
