/** A sentence with places for values in braces; or one form a plural category of the language, chosen by the value `n`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** Messages by name, typed by their names alone. */
export function messagesOf<Name extends string>(messages: Readonly<Record<Name, Message>>): Readonly<Record<Name, Message>> {
  return messages;
}

/** What fills the places of a message. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The text of a message in one language. Numbers are written as that language writes them.
 *
 * @param message a text with places such as `{n}`, or one text for each plural form, with `other` for all that are not there
 * @param values by the name of the place; a place without one stays as it is. `n` decides the plural form
 * @param language tag such as "en-GB"
 * @returns the text; numbers have at most six decimals
 * @throws RangeError when a number or a plural form is to be written and `language` is no language tag
 * @see docs/scoring.md#words
 * @example
 * format({ one: '{n} question', other: '{n} questions' }, { n: 1 }, 'en'); // => '1 question'
 * format('Question {n} of {of}', { n: 3, of: 30 }, 'en'); // => 'Question 3 of 30'
 */
export function format(message: Message, values: Values, language: string): string {
  const text = typeof message === 'string' ? message : (message[toolsOf(language).plural.select(Number(values['n']))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return typeof value === 'number' ? toolsOf(language).number.format(value) : (value ?? place);
  });
}

/** Texts as a language lists them: "Health, Council and Sport". */
export function listed(texts: readonly string[], language: string): string {
  return toolsOf(language).list.format(texts);
}

interface Tools {
  readonly plural: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
}

const tools = new Map<string, Tools>();

/** Made once for each language: they take far longer to make than to use. */
function toolsOf(language: string): Tools {
  let made = tools.get(language);
  if (!made) {
    made = {
      plural: new Intl.PluralRules(language),
      number: new Intl.NumberFormat(language, { maximumFractionDigits: 6 }),
      list: new Intl.ListFormat(language),
    };
    tools.set(language, made);
  }
  return made;
}
