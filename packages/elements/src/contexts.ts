import { createContext } from '@lit/context';
import type { Review } from './review.js';
import { Words } from './messages/words.js';

/** The texts of the interface. */
export const wordsContext = createContext<Words>(Symbol('take-stock-words'));

/** The questions and answers of the review that surrounds an element. */
export const reviewContext = createContext<Review | null>(Symbol('take-stock-review'));

/** English, for a leaf that stands alone. */
export const englishWords = new Words();
