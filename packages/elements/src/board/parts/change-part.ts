import { overYears } from '@take-stock/engine/round';
import { changeText, englishChange, notComparedTexts, overallChangeText, roundingText, turnoverText } from '@take-stock/engine/words';
import { startComparing, type Comparing } from '../comparing.js';

const inWords: Comparing['inWords'] = (results, compared) => ({
  all: [turnoverText(results, compared), overallChangeText(results, compared.overall), roundingText(results, compared)],
  each: [
    ...compared.sections.map((section) => `${results.section(section.section)}: ${changeText(results, section)}`),
    ...notComparedTexts(results, compared.leftOut),
  ],
});

/** Lets the page compare a round with those before it, and say what came of it. */
export function definePart(): void {
  startComparing({ overYears, sentences: englishChange, inWords });
}
