import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createScorer, outcomeOf, parseInstrument, publish, score, summarise, type Response } from '../src/index.js';

const options = [0, 1, 2, 3, 4].map((value) => ({ id: `p${value}`, label: `${value}`, value }));
const times = fc.constantFrom<number[]>(-2, -1, -0.5, 0.5, 1, 3);
const aggregate = fc.constantFrom('mean' as const, 'sum' as const);
const sections = fc.array(
  fc.record({ aggregate, times, answers: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 3 }) }),
  { minLength: 2, maxLength: 3 },
);

/** An instrument of sections that count up or down, and how one person answered it. */
function documents(parts: typeof sections extends fc.Arbitrary<infer T> ? T : never, overall: 'mean' | 'sum') {
  const instrument = parseInstrument({
    format: 'take-stock/instrument/1',
    id: 'one-voice',
    version: '1.0.0',
    language: 'en',
    kind: 'assessment',
    title: 'One voice',
    source: { title: 'Invented', licence: 'CC0-1.0', wording: 'own' },
    scales: { five: { options } },
    sections: parts.map((part, s) => ({
      id: `s${s}`,
      title: `Section ${s}`,
      score: { aggregate: part.aggregate, transform: [{ step: 'linear', times: part.times }] },
      items: part.answers.map((_, i) => ({ id: `s${s}-i${i}`, statement: 'Invented.', scale: 'five' })),
    })),
    scoring: { values: 'raw', overall: { aggregate: overall, transform: [{ step: 'pomp' }] } },
  });
  const answers = Object.fromEntries(parts.flatMap((part, s) => part.answers.map((value, i) => [`s${s}-i${i}`, { option: `p${value}` }])));
  const responses = [1, 2, 3, 4].map((n): Response => ({
    format: 'take-stock/response/1',
    id: `2f1c6f5e-8f57-4a36-9f0c-00000000000${n}`,
    instrument: { id: 'one-voice', version: '1.0.0' },
    respondent: {},
    answers,
    created: '2025-03-31',
  }));
  return { instrument, responses };
}

describe('a section whose scores cannot differ', () => {
  it('has no agreement and no gap where its rule multiplies by 0', () => {
    const { instrument, responses } = documents(
      [
        { aggregate: 'mean', times: 0, answers: [4, 1] },
        { aggregate: 'mean', times: 1, answers: [2, 2] },
      ],
      'mean',
    );
    const [none, other] = summarise(instrument, responses, { roundId: 'r' }).sections;
    assert.deepEqual([none!.members.consensus, none!.gap, none!.balanced], [null, null, null]);
    assert.equal(other!.members.consensus, 1);
    publish(instrument, summarise(instrument, responses, { roundId: 'r' }));
  });
});

describe('an item whose answers all count the same', () => {
  it('has no agreement and no gap', () => {
    const { instrument, responses } = documents(
      [
        { aggregate: 'mean', times: 1, answers: [4, 1] },
        { aggregate: 'mean', times: 1, answers: [2] },
      ],
      'mean',
    );
    const recode = Object.fromEntries(options.map(({ id }) => [id, 1]));
    const [first, ...sections] = instrument.sections;
    const alike = { ...instrument, sections: [{ ...first!, items: first!.items.map((item) => ({ ...item, recode })) }, ...sections] };
    const { items } = summarise(parseInstrument(alike), responses, { roundId: 'r' });
    assert.deepEqual([items[0]!.consensus, items[0]!.agreement, items[0]!.gap], [null, null, null]);
  });
});

describe('a board of one voice', () => {
  it('has the overall of each member, from 0 to 100, whichever way its sections count', () => {
    fc.assert(
      fc.property(sections, aggregate, (parts, overall) => {
        const { instrument, responses } = documents(parts, overall);
        const one = score(instrument, responses[0]!).overall;
        const board = summarise(instrument, responses, { roundId: 'r' }).overall;
        const scorer = createScorer(instrument);
        assert.equal(one.state, 'scored');
        assert.ok(one.value! >= 0 && one.value! <= 100, `got ${one.value}`);
        assert.deepEqual([board.value, board.displayed], [one.value, one.displayed]);
        assert.equal(outcomeOf(scorer.scoreBlock(scorer.encode(responses[0]!), 1).overall, 0).value, one.value);
      }),
    );
  });
});
