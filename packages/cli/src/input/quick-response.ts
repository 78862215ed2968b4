import { isDay, type Instrument, type Response } from '@take-stock/engine';

/**
 * A check that says yes only to documents that `parseResponse` takes as they are, forty times as fast.
 *
 * Whatever it does not say yes to is read again by `parseResponse`, which says what is wrong, or sets aside what the
 * instrument has no place for.
 *
 * @returns whether a value that `JSON.parse` gave is a response to this version, with nothing to set aside
 */
export function quickCheck(instrument: Instrument): (value: unknown) => value is Response {
  const items = instrument.sections.flatMap((section) =>
    section.items.map(({ id, scale }) => ({ id, options: new Set(instrument.scales[scale]?.options.map((option) => option.id)) })),
  );
  const placeOf = new Map(items.map(({ id }, place) => [id, place]));
  const isText = (value: unknown, longest: number) => value === undefined || (typeof value === 'string' && value.length <= longest);
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value);

  // A file has few different days.
  const days = new Set<unknown>();
  const isKnownDay = (value: unknown): boolean => {
    if (days.has(value)) return true;
    const known = typeof value === 'string' && isDay(value);
    if (known && days.size < mostDays) days.add(value);
    return known;
  };
  const areAnswers = (answers: Record<string, unknown>) => {
    let place = -1;
    for (const item in answers) {
      // Most responses have their answers in the instrument's order, which saves a search for each.
      if (items[++place]?.id !== item) place = placeOf.get(item) ?? -1;
      const options = items[place]?.options;
      const answer = answers[item];
      if (!options || !isObject(answer)) return false;
      for (const key in answer) {
        const text = answer[key];
        if (typeof text !== 'string') return false;
        if (key === 'option') {
          if (!options.has(text)) return false;
        } else if (key !== 'note' || text.length > 10_000) return false;
      }
    }
    return true;
  };

  return (value): value is Response => {
    if (!isObject(value)) return false;
    for (const key in value) if (!keys.has(key)) return false;
    const { format, id, instrument: origin, respondent, answers, created, completed } = value;
    if (format !== 'take-stock/response/1' || typeof id !== 'string' || !uuid.test(id)) return false;
    if (!isKnownDay(created) || !(completed === undefined || isKnownDay(completed))) return false;
    if (!isObject(origin) || origin['id'] !== instrument.id || origin['version'] !== instrument.version || Object.keys(origin).length !== 2)
      return false;
    if (!isObject(respondent)) return false;
    for (const key in respondent) if (key !== 'group' && key !== 'name' && key !== 'code') return false;
    const { group, name, code } = respondent;
    if (group !== undefined && !(typeof group === 'string' && group.length <= 64 && groupId.test(group))) return false;
    return isText(name, 200) && isText(code, 64) && isObject(answers) && areAnswers(answers);
  };
}

/** Days of three years. */
const mostDays = 1000;

const keys = new Set(['format', 'id', 'instrument', 'respondent', 'answers', 'created', 'completed']);
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const groupId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
