import { readClosedRound, readRound, type Instrument, type Round, type RoundError } from '@take-stock/engine';
import { mergeRounds, type RoundErrorCode } from '@take-stock/engine/round';
import { addMessages } from '../../messages/words.js';
import type { Values } from '../../messages/messages.js';
import type { BoardSession } from '../board-session.js';
import { roundFileMessages } from '../messages/round-file.js';

/** No file of a round comes near this many bytes; a larger one is not even read. */
const LARGEST = 20 * 1024 * 1024;

/** Registers what is said of files. */
export function definePart(): void {
  addMessages(roundFileMessages);
}

type Name = keyof typeof roundFileMessages;

/** What became of a file, and what to say of it. */
export interface Opened {
  readonly opened: boolean;
  readonly title?: Name;
  readonly text?: Name;
  readonly values?: Values;
}

/** Opens a review from a file, put together with the copy on this device. Loads with the schemas, when somebody chooses a file. */
export async function openRoundFile(instrument: Instrument, file: File, session: BoardSession): Promise<Opened> {
  try {
    const how = await session.takeCopy(await readRoundFile(instrument, file), mergeRounds);
    if (how === 'overtaken') return { opened: false };
    if (how === 'taken') return { opened: true };
    if (how === 'elsewhere') return { opened: true, text: 'roundNotMerged' };
    const n = session.round?.disputed?.length ?? 0;
    return { opened: true, text: n ? 'roundMergedDisputed' : 'roundMerged', values: { n } };
  } catch (error) {
    const { code } = error as { code?: keyof typeof FAULTS };
    // A file that the browser cannot read has a code of its own.
    return { opened: false, title: 'roundFileWrong', text: (code && FAULTS[code]) ?? 'roundFaultInvalid' };
  }
}

async function readRoundFile(instrument: Instrument, file: File): Promise<Round> {
  if (file.size > LARGEST) throw new FileFault('too-large');
  const text = await file.text();
  if (/"format"\s*:\s*"take-stock\/response\//.test(text) && !text.includes('take-stock/round/')) throw new FileFault('is-answers');
  // What "Save as JSON" of the reports writes.
  if (!text.includes('"format"') && /"view"\s*:\s*"published"/.test(text)) throw new FileFault('is-figures');
  try {
    return readRound(instrument, text);
  } catch (error) {
    if ((error as RoundError).code !== 'other-version') throw error;
    try {
      return readClosedRound(instrument, text);
    } catch (other) {
      // One that is still open can go on only where its version is.
      throw (other as RoundError).issues.some(({ path }) => path === 'closed') ? error : other;
    }
  }
}

const FAULTS: Readonly<Record<RoundErrorCode | 'is-answers' | 'is-figures', Name>> = {
  'not-json': 'roundFaultNotJson',
  'too-large': 'roundFaultTooLarge',
  'newer-format': 'roundFaultNewer',
  'other-instrument': 'roundFaultOtherInstrument',
  'other-version': 'roundFaultOtherVersion',
  'is-answers': 'roundFaultIsAnswers',
  'is-figures': 'roundFaultIsFigures',
  invalid: 'roundFaultInvalid',
};

/** A file that was refused before it was read. */
class FileFault extends Error {
  constructor(readonly code: keyof typeof FAULTS) {
    super(`the file was refused: ${code}`);
  }
}
