import { LitElement } from 'lit';
import { ContextConsumer } from '@lit/context';
import { englishWords, wordsContext } from './contexts.js';
import type { MessageName, Words } from './messages/words.js';
import type { Values } from './messages/messages.js';

/** An element whose texts come from the review around it; in English where there is none. `Name`: the texts that are there when it is. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- elements narrow it for what they say
export abstract class WordedElement<Name extends string = MessageName> extends LitElement {
  readonly #words = new ContextConsumer(this, { context: wordsContext, subscribe: true });

  /** The texts to use. */
  protected get words(): Words {
    return this.#words.value ?? englishWords;
  }

  protected say(name: Name, values?: Values): string {
    return this.words.say(name as string as MessageName, values);
  }
}
