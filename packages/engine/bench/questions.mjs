// A questionnaire of 31 items in five sections: five points, "don't know" and "doesn't apply", scored from half of what applies.
import { parseInstrument } from '../dist/index.js';

export const sizes = [7, 6, 6, 6, 6];
export const items = sizes.reduce((sum, each) => sum + each, 0);
const bands = [0, 25, 50, 75];
export const ids = ['none', 'small', 'some', 'large', 'full', 'unsure', 'not-applicable'];
let number = 0;
export const instrument = parseInstrument({
  format: 'take-stock/instrument/1',
  id: 'thirty-one-questions',
  version: '1.0.0',
  language: 'en',
  kind: 'assessment',
  title: 'Thirty-one questions',
  source: { title: 'Invented', licence: 'CC0-1.0', wording: 'own' },
  scales: {
    extent: {
      options: ids.map((id, place) => ({ id, label: id, ...(place < 5 ? { value: place } : { kind: id }) })),
    },
  },
  sections: sizes.map((count, section) => ({
    id: `section-${section + 1}`,
    title: `Section ${section + 1}`,
    items: Array.from({ length: count }, () => ({ id: `item-${++number}`, statement: 'Invented.', scale: 'extent' })),
  })),
  scoring: {
    sections: {
      missing: { minShare: 0.5, minCount: 1 },
      bands: bands.map((from) => ({ id: `from-${from}`, label: `From ${from}`, from })),
    },
    overall: { missing: { minCount: 1, minShare: 0.2 }, bands: bands.map((from) => ({ id: `from-${from}`, label: `From ${from}`, from })) },
  },
});

/** Answers as people give them: mostly points, some "don't know", some "doesn't apply", some blank. Codes as `encode` gives them. */
export function columnsOf(n) {
  const columns = new Uint8Array(items * n);
  let state = 2_463_534_242;
  for (let place = 0; place < columns.length; place++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const draw = (state >>> 0) % 100;
    columns[place] = draw < 90 ? 1 + (draw % 5) : draw < 94 ? 6 : draw < 97 ? 7 : 0;
  }
  return columns;
}
