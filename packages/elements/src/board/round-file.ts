import type { Round } from '@take-stock/engine';
import { slug } from '../download.js';

/** The file that holds a round whole. */
export function roundFile(round: Round): string {
  return `${JSON.stringify(round, null, 1)}\n`;
}

/**
 * A name that tells the next coordinator what a file is.
 *
 * @example
 * roundFileName({ partnership: 'Leven Valley', period: '2026' }); // => 'take-stock-board-leven-valley-2026.json'
 */
export function roundFileName({ partnership, period }: Pick<Round, 'partnership' | 'period'>): string {
  return `take-stock-board-${slug(`${partnership} ${period}`)}.json`;
}
