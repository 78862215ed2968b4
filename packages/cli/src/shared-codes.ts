import { createHash } from 'node:crypto';
import { placeText, type FaultLog, type Place } from './faults.js';
import type { Batch } from './input/batch.js';
import { SeenIds } from './input/seen-ids.js';

/** Codes of one file that are held against one another: far more than a round has. */
const mostCodes = 2 ** 16;

/**
 * Notes the members of one round who have the same code. All of them count; the codes themselves are nobody's business.
 *
 * @param placeOf where the response of an id was read
 */
export function noteSharedCodes(
  members: readonly { readonly id: string; readonly code: string | null }[],
  placeOf: (id: string) => Place,
  log: FaultLog,
): void {
  const byCode = new Map<string, string[]>();
  for (const { id, code } of members) if (code !== null) byCode.set(code, [...(byCode.get(code) ?? []), id]);
  for (const ids of byCode.values()) {
    if (ids.length === 1) continue;
    const places = ids.map((id) => placeText(placeOf(id))).join(', ');
    log.note(`${places}: ${ids.length} members have the same code, so that a comparison with another round can match none of them`);
  }
}

/** Notes how many of a round have no code: whoever answered both times is taken for two. */
export function noteWithoutCodes(round: string, n: number, who: 'left' | 'come', log: FaultLog): void {
  if (n > 0) log.note(`${round}: ${n} without a code, who ${n === 1 ? 'counts' : 'count'} as having ${who}`);
}

/** Notes each code that occurs again in a file: another file may be another round, in which the same codes are as they should be. */
export function codeCheck(log: FaultLog): (batch: Batch) => void {
  let inFile: { readonly file: string; readonly codes: SeenIds } | null = null;
  return ({ file, responses, lines }) => {
    for (const [index, { respondent }] of responses.entries()) {
      if (respondent.code === undefined) continue;
      if (inFile?.file !== file) {
        const full = (at: Place) =>
          log.note(`${placeText(at)}: from here on codes are held against the first ${mostCodes} alone, to find those that occur again`);
        inFile = { file, codes: new SeenIds(full, mostCodes) };
      }
      const line = lines[index] ?? 0;
      const key = createHash('sha256').update(respondent.code).digest('hex').slice(0, 32);
      const first = inFile.codes.add(key, file, line);
      if (!first) continue;
      const message = `has the same code as ${placeText(first)}: members of one round with the same code cannot be matched with another round`;
      log.note(`${placeText({ file, line })}: ${message}`);
    }
  };
}
