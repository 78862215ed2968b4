import { LitElement } from 'lit';
import { consume } from '@lit/context';
import { property } from 'lit/decorators.js';
import { englishWords, wordsContext } from './contexts.js';
import type { MessageName, Words } from './messages/words.js';
import type { Values } from './messages/messages.js';

/** An element whose texts come from the review around it; in English where there is none. */
export abstract class WordedElement extends LitElement {
  /** The texts to use. */
  @consume({ context: wordsContext, subscribe: true })
  @property({ attribute: false })
  words: Words = englishWords;

  protected say(name: MessageName, values?: Values): string {
    return this.words.say(name, values);
  }
}
