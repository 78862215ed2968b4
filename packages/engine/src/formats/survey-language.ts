import { has, objectOf, textOf } from '../document/loose.js';

/** Where a survey has words for people, each of them one text or one for each language. */
const worded = new Set(
  'title description text labelTrue labelFalse minRateDescription maxRateDescription dontKnowText noneText refuseText'.split(' '),
);

/**
 * A survey in one language, as SurveyJS shows it: where a text is not in that language, the one that serves all others stands.
 *
 * @param survey plain JSON
 * @param language tag, such as "de" or "de-AT"
 * @returns the survey with one text in each place, and the languages of the texts that are not among them, `default` too
 */
export function inLanguage(survey: unknown, language: string): { readonly survey: unknown; readonly others: readonly string[] } {
  const wanted = [language, language.split('-', 1)[0] ?? '', 'default', 'en'];
  const others = new Set<string>();
  const chosen = (texts: unknown): unknown => {
    const named = objectOf(texts);
    const taken = wanted.find((each) => has(named, each) && textOf(named[each])?.trim());
    for (const each of Object.keys(named)) if (each !== taken) others.add(each);
    return taken === undefined ? undefined : named[taken];
  };
  const read = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => read(each));
    if (typeof value !== 'object' || value === null) return value;
    if (worded.has(key)) return chosen(value);
    return Object.fromEntries(Object.entries(value).map(([each, inside]) => [each, read(inside, each)]));
  };
  return { survey: read(survey), others: [...others].sort() };
}
