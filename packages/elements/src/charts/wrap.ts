/**
 * Breaks words into lines no wider than `room`. A word that is wider than that is cut: at its soft hyphens where it has
 * some, else into pieces of the same length.
 *
 * @param room in em; at least 3
 * @example
 * wrap('Who decides', 6); // => ['Who', 'decides']
 * wrap('Accountability', 6); // => ['Account-', 'ability']
 */
export function wrap(text: string, room: number): readonly string[] {
  const words = text.split(/\s+/).filter(Boolean);
  // Narrow lines leave the picture more room; so short that they need not be, they are not.
  const aim = Math.min(room, Math.max(6, ...words.map(widthOf)));
  const lines: string[] = [];
  for (const piece of words.flatMap((word) => cut(word, room))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${piece}`) <= aim) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
  }
  return lines;
}

/** Width of a text in em: on the generous side, as the host's typeface is not known. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidths.find(([letters]) => letters.test(letter))?.[1] ?? 0.6;
  return width;
}

const letterWidths: readonly (readonly [RegExp, number])[] = [
  [/[\s.,:;'’|()ijltfrI-]/, 0.4],
  [/[mwMW%@]/, 0.95],
  [/\p{Lu}/u, 0.75],
  [/[\u1100-\u11ff\u2e80-\uffff]|\p{Emoji_Presentation}/u, 1],
];

const softHyphen = '\u00ad';

function cut(word: string, room: number): readonly string[] {
  const whole = word.replaceAll(softHyphen, '');
  if (widthOf(whole) <= room) return [whole];
  const hyphen = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word) ? '-' : '';
  const syllables = word.split(/\u00ad|(?<=[-/–])/);
  const parts = syllables.length > 1 ? syllables : Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  for (let pieces = 2; pieces < parts.length; pieces++) {
    const size = Math.ceil(parts.length / pieces);
    const lines = Array.from({ length: Math.ceil(parts.length / size) }, (_, i) => parts.slice(i * size, (i + 1) * size).join(''));
    const hyphened = lines.map((line, i) => (i === lines.length - 1 || /[-/–]$/.test(line) ? line : line + hyphen));
    if (hyphened.every((line) => widthOf(line) <= room)) return hyphened;
  }
  return parts;
}
