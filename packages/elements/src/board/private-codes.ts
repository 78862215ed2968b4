import type { Round } from '@take-stock/engine/round';

/** Letters and digits that nobody mistakes for one another: no 0 O, 1 I L, 5 S, 2 Z, 8 B, U V. */
const CLEAR = '34679ACDEFGHJKMNPQRTWXY';
const LENGTH = 5;

/** New private codes, each different from the others and from those there are. */
export function makeCodes(n: number, taken: readonly string[]): string[] {
  const all = new Set(taken);
  const before = all.size;
  while (all.size < before + n) all.add(newCode());
  return [...all].slice(before);
}

/**
 * The private codes of a round: those that may be given out, and how many members kept theirs from earlier rounds. Nobody knows who has which
 * of those, or who answered with one in this round: given to somebody else, it would match two people's answers.
 */
export function codesOf(round: Round): { readonly fresh: readonly string[]; readonly kept: number } {
  const { settings, earlier, responses, waiting = [] } = round;
  const known = new Set(earlier.flatMap((each) => each.settings.codes ?? []));
  const answered = new Set([...responses, ...waiting].map(({ respondent }) => readCode(respondent.code ?? '')));
  const added = (settings.codes ?? []).filter((code) => !known.has(code));
  return { fresh: added.filter((code) => !answered.has(readCode(code))), kept: (settings.codes ?? []).length - added.length };
}

/**
 * A code as it was given out, however somebody wrote it.
 *
 * @example
 * readCode(' k7q m2'); // => 'K7QM2'
 */
export function readCode(text: string): string {
  return text.replace(/[\s-]+/g, '').toUpperCase();
}

/** Every letter as likely as any other: bytes past the last full turn are left out. */
function newCode(): string {
  let code = '';
  while (code.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      if (byte < 256 - (256 % CLEAR.length) && code.length < LENGTH) code += CLEAR.charAt(byte % CLEAR.length);
  }
  return code;
}
