import { expect } from '@open-wc/testing';
import { parseInstrument, score, type Instrument } from '@take-stock/engine';
import { Words } from '../src/messages/words.js';
import { chartRows } from '../src/pages/chart-rows.js';
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
