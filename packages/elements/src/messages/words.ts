import { en } from './en.js';
import type { enResult } from './en-result.js';
import { format, type Message, type Values } from './messages.js';

/** Every text of the interface, by name. A translation is one such object. */
export type Messages = Readonly<Record<keyof typeof en | keyof typeof enResult, Message>>;
export type MessageName = keyof Messages;

const english: Record<string, Message> = { ...en };

/** Adds the texts of a part that loads later. */
export function addMessages(messages: Partial<Messages>): void {
  Object.assign(english, messages);
}

/** The texts of one interface: English, with any of them replaced. A new object whenever one of them changes. */
export class Words {
  constructor(
    readonly language = 'en',
    private readonly replaced: Partial<Messages> = {},
  ) {}

  /** The text called `name`, its places filled. */
  say(name: MessageName, values: Values = {}): string {
    const message = this.replaced[name] ?? english[name];
    return message === undefined ? name : format(message, values, this.language);
  }

  /** "14:32" today, "3 May, 14:32" on another day. */
  time(at: number, now: number): string {
    const day = (when: number) => new Date(when).toDateString();
    const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', ...(day(at) === day(now) ? {} : { day: 'numeric', month: 'long' }) };
    return new Intl.DateTimeFormat(this.language, options).format(at);
  }

  /** "a, b and c" as the language writes it. */
  list(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { type: 'conjunction' }).format(parts);
  }

  /** A number as the language writes it, to at most three decimals. */
  number(value: number): string {
    return new Intl.NumberFormat(this.language, { maximumFractionDigits: 3 }).format(value);
  }
}
