import type { Message } from '../../messages/messages.js';

/** What is said when a saved review is opened from a file. */
export const roundFileMessages = {
  roundFileWrong: 'This file could not be opened',
  roundFaultNotJson: 'It is not a saved review, or part of it is missing.',
  roundFaultIsAnswers: 'It holds one member’s answers, not a review. Open or start the review first, then add it under “Gather”.',
  roundFaultIsFigures:
    'It holds the figures of a report. The review itself is in the file from “Save as a file”; its name begins with take-stock-board.',
  roundFaultTooLarge: 'It is far larger than a saved review can be.',
  roundFaultNewer: 'It was made by a newer edition of this tool. Ask the person who looks after this page to update it.',
  roundFaultOtherInstrument: 'It belongs to another questionnaire. Open it on the page for that one.',
  roundFaultOtherVersion:
    'It was begun with another version of these questions, and is not closed. Open it on a page that has that version, or ask the person who looks after this page.',
  roundFaultInvalid: 'Parts of it are not as they should be. Nothing was changed.',
  roundMerged: 'Your copy and the file were put together. Nothing was lost.',
  roundNotMerged:
    'This review is open in another tab or window. Nothing was taken from the file: close it there, or press “Edit here instead”, and open the file again.',
  roundMergedDisputed: {
    one: 'Your copy and the file were put together. In {n} place they differ: choose below which to keep.',
    other: 'Your copy and the file were put together. In {n} places they differ: choose below which to keep.',
  },
} satisfies Record<string, Message>;
