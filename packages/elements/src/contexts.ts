import { createContext } from '@lit/context';
import { Words } from './messages/words.js';

/** The texts of the interface. */
export const wordsContext = createContext<Words>(Symbol('take-stock-words'));

/** English, for a leaf that stands alone. */
export const englishWords = new Words();
