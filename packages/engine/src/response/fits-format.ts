import { isDay } from '../document/is-day.js';
import { isUuid } from '../document/is-uuid.js';
import type { Answer, Response } from './response.js';

const groupId = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * Whether a response keeps to the forms and lengths of the format, which {@link openResponse} does not look into: what goes into a round
 * must, or the round's own file could not be read again.
 *
 * @param response as {@link openResponse} or {@link readLink} returns it
 * @returns `true` when a file with this response could be read again
 * @see docs/decisions/0003-what-the-doors-do.md
 * @example
 * fitsFormat(response); // => true
 * fitsFormat({ ...response, created: '31/03/2025' }); // => false
 */
export function fitsFormat({ id, created, completed, respondent, answers, setAside = {} }: Response): boolean {
  const { group, name = '', code = '' } = respondent;
  return (
    isUuid(id) &&
    isDay(created) &&
    (completed === undefined || isDay(completed)) &&
    (group === undefined || (group.length <= 64 && groupId.test(group))) &&
    name.length <= 200 &&
    code.length <= 64 &&
    Object.entries(answers).every(([item, answer]) => item.length <= 64 && isShort(answer)) &&
    Object.entries(setAside).every(([item, answer]) => item.length <= 80 && isShort(answer))
  );
}

function isShort({ option = '', note = '' }: Answer): boolean {
  return option.length <= 64 && note.length <= 10_000;
}
