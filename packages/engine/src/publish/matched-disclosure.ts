import { checkMinimum } from '../board/minimum-group.js';

/** How much of a matched change may be printed: its numbers, its words, or nothing. */
export type Disclosure = 'numbers' | 'wordsOnly' | 'nothing';

/**
 * What may be printed about the change of those who stayed, so that nobody who came or went can be worked out.
 *
 * With one joiner, two averages and the matched change give that person's score by subtraction.
 *
 * @param counts members who answered both times, only this time, and only last time
 * @param options `k`, the smallest group (3, never lower), and `stayersMin`, the fewest stayers for numbers (`k`)
 * @returns `nothing` with fewer than k stayers; `wordsOnly` with fewer than `stayersMin`, or with some but fewer than k who came, or
 *   who left; else `numbers`
 * @throws RangeError when `k` is below 3 or not a whole number
 * @see docs/scoring.md#what-is-printed-of-a-change
 * @example
 * matchedDisclosure({ stayers: 8, joiners: 3, leavers: 0 }); // => 'numbers'
 * matchedDisclosure({ stayers: 8, joiners: 1, leavers: 0 }); // => 'wordsOnly'
 * matchedDisclosure({ stayers: 2, joiners: 5, leavers: 5 }); // => 'nothing'
 * matchedDisclosure({ stayers: 4, joiners: 0, leavers: 0 }, { stayersMin: 6 }); // => 'wordsOnly'
 */
export function matchedDisclosure(
  { stayers, joiners, leavers }: { stayers: number; joiners: number; leavers: number },
  { k = 3, stayersMin = k }: { k?: number; stayersMin?: number } = {},
): Disclosure {
  checkMinimum('matchedDisclosure', k);
  // Written so that NaN never reads as enough people.
  if (!(stayers >= k)) return 'nothing';
  const hidden = (count: number) => !(count === 0 || count >= k);
  return !(stayers >= stayersMin) || hidden(joiners) || hidden(leavers) ? 'wordsOnly' : 'numbers';
}
