import { overYears } from '@take-stock/engine/round';
import { englishChange } from '@take-stock/engine/words';
import { startComparing } from '../comparing.js';

/** Lets the page compare a round with those before it, and say what came of it. */
export function definePart(): void {
  startComparing({ overYears, sentences: englishChange });
}
