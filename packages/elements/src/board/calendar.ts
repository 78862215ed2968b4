import type { Action } from '@take-stock/engine/round';

/** An action with the words around it. */
export interface Due extends Pick<Action, 'id' | 'what'> {
  readonly by: string;
  /** What stands under it. */
  readonly about: string;
}

/**
 * A calendar file (RFC 5545): one day each for what is due.
 *
 * @param stamp the moment it is made, as `Date.toISOString` gives it
 * @example
 * calendarFile([{ id: '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11', what: 'Meet the library', by: '2026-05-03', about: '' }], '2026-03-01T09:30:00.000Z'); // => 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\n…'
 */
export function calendarFile(due: readonly Due[], stamp: string): string {
  const made = stamp.replace(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Take Stock//Board//EN',
    ...due.flatMap(({ id, what, by, about }) => [
      'BEGIN:VEVENT',
      // The action's own id: a file that is opened again changes its days instead of doubling them.
      `UID:${id}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${by.replaceAll('-', '')}`,
      `SUMMARY:${escaped(what)}`,
      ...(about ? [`DESCRIPTION:${escaped(about)}`] : []),
      // Nobody is busy all day because something is due.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n?|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- a text may hold none of them but the tab
      .replace(/[\0-\x08\x0b-\x1f\x7f]/g, '')
  );
}

/** A line has at most 75 bytes, and no letter may be cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let [text, bytes] = ['', 0];
  for (const letter of line) {
    const { length } = encoder.encode(letter);
    if (bytes + length > 75) {
      text += '\r\n ';
      bytes = 1;
    }
    text += letter;
    bytes += length;
  }
  return text;
}
