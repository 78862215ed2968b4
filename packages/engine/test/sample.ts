import { parseInstrument, parseResponse } from '../src/index.js';
import { responseOf, scaleOf, source } from './fixtures/build.mjs';

const labels = ['Not at all', 'To a small extent', 'To some extent', 'To a large extent', 'Fully'];
const extent = scaleOf([0, 1, 2, 3, 4]);

/** The instrument of the examples in the docs: three questions on the default scale, with the default rules. */
export const threeQuestions = {
  format: 'take-stock/instrument/1',
  id: 'three-questions',
  version: '1.0.0',
  language: 'en',
  kind: 'assessment',
  title: 'Three questions',
  source,
  scales: {
    extent: {
      options: extent.options.map((option, index) => ({
        ...option,
        id: ['none', 'small', 'some', 'large', 'full', 'unsure', 'not-applicable'][index],
        label: labels[index] ?? option.label,
      })),
    },
  },
  sections: [
    {
      id: 'working',
      title: 'Working together',
      items: [
        { id: 'shared-aims', statement: 'We agree on what we are here to do.', scale: 'extent' },
        { id: 'fair-say', statement: 'Everyone has a fair say.', scale: 'extent' },
        { id: 'kept-promises', statement: 'Partners do what they said they would.', scale: 'extent' },
      ],
    },
  ],
  scoring: {
    sections: {
      bands: [
        { id: 'starting', label: 'Just starting', from: 0 },
        { id: 'early', label: 'Early progress', from: 25 },
        { id: 'getting-there', label: 'Getting there', from: 50 },
        { id: 'established', label: 'Well established', from: 75 },
      ],
    },
  },
  groups: [
    { id: 'public', label: 'Public body' },
    { id: 'voluntary', label: 'Voluntary group' },
  ],
};

export const instrument = parseInstrument(threeQuestions);
export const response = parseResponse(
  instrument,
  responseOf(instrument, { 'shared-aims': 'large', 'fair-say': 'some', 'kept-promises': 'unsure' }),
);
