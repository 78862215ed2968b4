import { parseInstrument, parseResponse, summarise, type Response } from '../src/index.js';
import { closeRound, nextRound, openRound, type Round } from '../src/round/index.js';
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

/** A round of eight members, one line each: shared aims, a fair say, kept promises. */
function roundOf(year: string, lines: readonly string[]): Response[] {
  return lines.map((line, index) => {
    const [aims = '', say = '', promises = ''] = line.split(' ');
    const answers = { 'shared-aims': aims, 'fair-say': say, 'kept-promises': promises };
    const id = `${year}0000-0000-4000-8000-00000000000${index}`;
    return parseResponse(instrument, { ...responseOf(instrument, answers, { code: `member-${index}` }), id });
  });
}

/** The same eight members in two years; everybody's score rose. */
export const lastYear = roundOf('2024', [
  'large unsure none',
  'large unsure none',
  'some unsure none',
  'some small none',
  'large small none',
  'some small none',
  'some small none',
  'large small none',
]);
export const thisYear = roundOf('2025', [
  'full unsure none',
  'full unsure none',
  'large unsure none',
  'large some none',
  'full some full',
  'large some large',
  'large some small',
  'full large none',
]);
export const summary = summarise(instrument, thisYear, { roundId: '2025', invited: 10 });

const filled = (round: Round, responses: Response[], day: string) => closeRound({ ...round, responses }, day);
const about = { id: '20240000-0000-4000-8000-000000000000', partnership: 'Example partnership', period: '2024', opened: '2024-03-01' };

/** The closed round of this year, with last year's before it. */
export const lastRound = filled(openRound(instrument, about), lastYear, '2024-04-01');
export const round = filled(
  nextRound(instrument, lastRound, { id: '20250000-0000-4000-8000-000000000000', period: '2025', opened: '2025-03-01' }),
  thisYear,
  '2025-04-01',
);
