import type { Instrument, Round } from '@take-stock/engine';
import type { RoundErrorCode } from '@take-stock/engine/round';
import { slug } from '../download.js';
import type { SharedMessageName } from './messages/en-board.js';

/** No file of a round comes near this many bytes; a larger one is not even read. */
const LARGEST = 20 * 1024 * 1024;

/** A file that was refused before it was read. */
class FileFault extends Error {
  constructor(readonly code: RoundErrorCode | 'is-answers') {
    super(`the file was refused: ${code}`);
  }
}

/**
 * Reads a round from a file; where this device has the same one, the two copies are put together. The reader loads when it is
 * needed, since it carries the schemas.
 *
 * @param mineOf the copy of a round that is here, by its id
 */
export async function readRoundFile(
  instrument: Instrument,
  file: File,
  mineOf: (id: string) => Round | undefined,
): Promise<{ readonly round: Round; readonly merged: boolean }> {
  if (file.size > LARGEST) throw new FileFault('too-large');
  const text = await file.text();
  if (/"format"\s*:\s*"take-stock\/response\//.test(text) && !text.includes('take-stock/round/')) throw new FileFault('is-answers');
  const { mergeRounds, readRound } = await import('./round-reader.js');
  const read = readRound(instrument, text);
  const mine = mineOf(read.id);
  return mine ? { round: mergeRounds(mine, read), merged: true } : { round: read, merged: false };
}

const FAULTS: Readonly<Record<RoundErrorCode | 'is-answers', SharedMessageName>> = {
  'not-json': 'roundFaultNotJson',
  'too-large': 'roundFaultTooLarge',
  'newer-format': 'roundFaultNewer',
  'other-instrument': 'roundFaultOtherInstrument',
  'other-version': 'roundFaultOtherInstrument',
  'is-answers': 'roundFaultIsAnswers',
  invalid: 'roundFaultInvalid',
};

/** Which words say what is wrong with a file. */
export function roundFaultName(error: unknown): SharedMessageName {
  const { code } = error as { code?: RoundErrorCode | 'is-answers' };
  return (code && FAULTS[code]) ?? 'roundFaultInvalid';
}

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
