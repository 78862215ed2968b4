import { en } from './en.js';
import type { enLater } from './en-later.js';
import type { enQuestions } from './en-questions.js';
import { format, type Message, type Values } from './messages.js';

/** Every text of the interface, by name. A translation is one such object. */
export type Messages = Readonly<Record<keyof typeof en | keyof typeof enQuestions | keyof typeof enLater, Message>>;
export type MessageName = keyof Messages;

const english: Record<string, Message> = { ...en };

/** Adds the texts of a part that loads later. */
export function addMessages(messages: Readonly<Record<string, Message>>): void {
  Object.assign(english, messages);
}

/** The texts of one interface: English, with any of them replaced. A new object whenever one of them changes. */
export class Words {
  /** BCP 47 tag; English where the page names no language that is one. */
  readonly language: string;

  constructor(
    language = 'en-GB',
    private readonly replaced: Partial<Messages> | null = {},
  ) {
    this.language = canonical(language);
  }

  /** Which way its script is written. A list, since asking `Intl` costs as much as a page. */
  get dir(): 'ltr' | 'rtl' {
    return /^(ar|ckb|dv|fa|he|ps|sd|syr|ug|ur|yi)\b|-Arab/.test(this.language) ? 'rtl' : 'ltr';
  }

  /** The text called `name`, its places filled. */
  say(name: MessageName, values: Values = {}): string {
    const message = this.replaced?.[name] ?? english[name];
    return message === undefined ? name : format(message, values, this.language);
  }

  /** "14:32" today, "3 May 2026 at 14:32" on another day. The first use of `Intl` costs more than an answer, and today needs none. */
  time(at: number, now: number): string {
    const then = new Date(at);
    if (then.toDateString() === new Date(now).toDateString()) return then.toTimeString().slice(0, 5);
    return then.toLocaleString(this.language, { dateStyle: 'long', timeStyle: 'short' });
  }
}

/** Many systems write `en_GB`; a tag that is none would stop the whole page. */
function canonical(language: string): string {
  try {
    return Intl.getCanonicalLocales(language.replace('_', '-'))[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
