import type { paperMessages } from '../messages/paper.js';
import type { PaperLetters } from '../paper-items.js';

/** The letters that stand for the answers beside the scale, in the language of the interface. */
export function lettersOf(say: (name: keyof typeof paperMessages) => string): PaperLetters {
  return { unsure: say('keyUnsure'), 'not-applicable': say('keyNotApplicable'), blank: say('keyBlank') };
}
