/** A whole instrument on one screen: two sections of two questions, with every optional text that a question can have. */
export const tiny = {
  format: 'take-stock/instrument/1',
  id: 'tiny-review',
  version: '1.0.0',
  language: 'en-GB',
  kind: 'assessment',
  title: 'A tiny review',
  about: 'Four questions to try things out with.',
  minutes: [1, 3],
  source: { title: 'Made for tests', licence: 'CC BY 4.0', wording: 'All words are our own.' },
  scales: {
    extent: {
      question: 'How far is this true today?',
      options: [
        { id: 'none', label: 'Not at all', value: 0 },
        { id: 'some', label: 'Partly', value: 1 },
        { id: 'full', label: 'Fully', value: 2 },
        { id: 'unsure', label: 'Don’t know', kind: 'unsure' },
        { id: 'apart', label: 'Doesn’t apply to us', kind: 'not-applicable' },
      ],
    },
  },
  sections: [
    {
      id: 'people',
      title: 'Who takes part',
      short: 'People',
      about: 'Who comes, and who does not.',
      items: [
        {
          id: 'open-door',
          statement: 'Anyone may join our community forum.',
          scale: 'extent',
          reflect: ['Who joined last year?', 'Who would not dare to ask?'],
          tactics: ['Put an invitation in the library.'],
          evidence: 'A list of members.',
        },
        { id: 'heard', statement: 'Everyone who comes is heard.', scale: 'extent', tactics: ['Go round the table once.'] },
      ],
    },
    {
      id: 'work',
      title: 'What gets done',
      short: 'Work',
      items: [
        { id: 'promises', statement: 'We keep what we promise.', scale: 'extent' },
        { id: 'learning', statement: 'We learn from what went wrong.', scale: 'extent' },
      ],
    },
  ],
  scoring: {
    values: 'pomp',
    sections: {
      aggregate: 'mean',
      missing: { minShare: 0.5, minCount: 1 },
      bands: [
        { id: 'early', label: 'Early days', from: 0 },
        { id: 'under-way', label: 'Under way', from: 50 },
      ],
    },
    overall: {
      aggregate: 'mean',
      bands: [
        { id: 'early', label: 'Early days', from: 0 },
        { id: 'under-way', label: 'Under way', from: 50 },
      ],
    },
  },
  groups: [
    { id: 'residents', label: 'Residents' },
    { id: 'council', label: 'Council' },
  ],
  glossary: [
    { term: 'community forum', meaning: 'A meeting that is open to everybody.' },
    { term: 'action log', meaning: 'A list of who does what by when.' },
  ],
};

/** A response to the tiny review, as it lies in a file or a store. */
export const tinyResponse = (answers: Record<string, { option?: string; note?: string }>, more: object = {}) => ({
  format: 'take-stock/response/1' as const,
  id: '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11',
  instrument: { id: 'tiny-review', version: '1.0.0' },
  respondent: {},
  answers,
  created: '2026-03-01',
  ...more,
});
