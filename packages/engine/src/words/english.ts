import { englishChange } from './english-change.js';
import { englishLeftOut } from './english-left-out.js';
import { englishReport } from './english-report.js';
import { englishResults } from './english-results.js';
import type { Message } from './format.js';

/** One message for each name. */
export type Messages = Readonly<
  Record<keyof typeof englishResults | keyof typeof englishChange | keyof typeof englishLeftOut | keyof typeof englishReport, Message>
>;

/** Every sentence about a result, in English. Any of them can be replaced, by name, in {@link wordsFor}. */
export const english: Messages = { ...englishResults, ...englishChange, ...englishLeftOut, ...englishReport };
