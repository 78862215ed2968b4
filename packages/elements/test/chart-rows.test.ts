import { expect } from '@open-wc/testing';
import { parseInstrument, score, type Instrument } from '@take-stock/engine';
import { Words } from '../src/messages/words.js';
import { chartRows, spread } from '../src/pages/chart-rows.js';
import { english, say } from './helpers/look.js';
import { tiny, tinyResponse } from './helpers/tiny-review.js';

const bands = (n: number) => Array.from({ length: n }, (_, i) => ({ id: `band-${i}`, label: `Band ${i}`, from: (100 / n) * i }));
const withBands = (n: number): Instrument => ({
  ...parseInstrument(tiny),
  scoring: n ? { sections: { missing: { minCount: 1 }, bands: bands(n) } } : { sections: { missing: { minCount: 1 } } },
});
const stepOf = (n: number, option: string) => {
  const definition = withBands(n);
  const card = score(definition, tinyResponse({ 'open-door': { option }, heard: { option } }));
  return chartRows(definition, card, new Words())[0]!.step;
};

describe('chartRows(instrument, card, words)', () => {
  for (const { bands: n, option, step } of [
    { bands: 0, option: 'full', step: 3 },
    { bands: 4, option: 'full', step: 4 },
    { bands: 4, option: 'none', step: 1 },
    { bands: 2, option: 'none', step: 3 },
    { bands: 7, option: 'full', step: 4 },
    { bands: 7, option: 'none', step: 0 },
  ])
    it(`gives "${option}" colour step ${step} with ${n} bands`, () => {
      expect(stepOf(n, option)).to.equal(step);
    });
});

describe('spread(card, words)', () => {
  for (const { scores, sentence } of [
    { scores: [50, 38, 81], sentence: say('sectionsSpread', { low: 38, high: 81 }) },
    { scores: [0, null, 100], sentence: say('sectionsSpread', { low: 0, high: 100 }) },
    { scores: [50, 50], sentence: say('headlineEven') },
    { scores: [50, null], sentence: '' },
    { scores: [null], sentence: '' },
  ])
    it(`says of ${scores.join()}: “${sentence}”`, () => {
      expect(spread({ sections: scores.map((displayed) => ({ displayed })) }, new Words('en', english))).to.equal(sentence);
    });
});
