import type { Instrument } from '@take-stock/engine';
import type { OverYears } from '@take-stock/engine/round';
import { englishResults, wordsFrom, type Messages, type Words, type WordsOptions } from '@take-stock/engine/words';

/** What sets a round beside those before it. It comes with the part `change`, which a round with earlier ones waits for. */
export interface Comparing {
  readonly overYears: OverYears;
  /** What is said of a comparison. */
  readonly sentences: Partial<Messages>;
}

export let comparing: Comparing | undefined;

/** Lets the page compare rounds from now on. */
export function startComparing(by: Comparing): void {
  comparing = by;
}

/** The sentences about results. Those about a comparison are found once it can be made. */
export function resultWords(instrument: Instrument, { messages = {}, ...options }: WordsOptions): Words {
  const here: Partial<Messages> = englishResults;
  return wordsFrom(instrument, (name) => messages[name] ?? here[name] ?? comparing?.sentences[name] ?? name, options);
}
