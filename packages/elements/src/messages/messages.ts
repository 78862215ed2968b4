/** A sentence with places for values in braces; or one form a plural category of the language, chosen by the value `n`. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string });

/** What fills the places of a message. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * The text of a message in one language.
 *
 * @example
 * format({ one: '{n} question', other: '{n} questions' }, { n: 1 }, 'en'); // => '1 question'
 * format('Question {n} of {of}', { n: 3, of: 30 }, 'en'); // => 'Question 3 of 30'
 */
export function format(message: Message, values: Values, language: string): string {
  const text = typeof message === 'string' ? message : (message[plural(Number(values['n']), language)] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const rules = new Map<string, Intl.PluralRules>();
function plural(n: number, language: string): Intl.LDMLPluralRule {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(n);
}
