import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseInstrument, parseResponse, publish, score, summarise, type Instrument, type Response } from '../src/index.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';
import { psat, vichealth, wilder } from './fixtures/thirteen.mjs';

/* What other tools are known to get wrong, one test each. */

const five = (more: object = {}) =>
  parseInstrument(instrumentOf({ scale: scaleOf(span(0, 4)), items: itemsOf(4, 'agreement'), values: 'pomp', ...more }));
const answered = (instrument: Instrument, ...options: (string | null)[]): Response =>
  parseResponse(instrument, responseOf(instrument, Object.fromEntries(options.map((option, index) => [`q${index + 1}`, option]))));
const sectionOf = (instrument: Instrument, response: Response) => score(instrument, response).sections[0]!;

/** An instrument in which the lowest answer to the first question counts so much; with a number, of so many questions. */
function countingAs(value: number, document: Record<string, unknown>, questions?: number): Instrument {
  const [first, ...others] = parseInstrument(document).sections;
  const recode = { p0: value, p1: 2, p2: 3, p3: 4, p4: 5 };
  const items = first!.items.slice(0, questions).map((item, index) => (index === 0 ? { ...item, recode } : item));
  return parseInstrument({ ...document, sections: [{ ...first, items }, ...(questions === undefined ? others : [])] });
}

/** A mean of such answers, in an instrument that rounds it to one decimal before the bands are read. */
function bandOfMean(document: Record<string, unknown>, mean: number): string | null {
  const instrument = countingAs(mean, document, 1);
  return sectionOf(instrument, answered(instrument, 'p0')).band;
}

describe('what other tools get wrong', () => {
  it('a don’t-know turns neither into text nor into zero', () => {
    const { value, coverage } = sectionOf(five(), answered(five(), 'p4', 'p4', 'p4', 'unsure'));
    assert.deepEqual([value, coverage.answered, coverage.unsure], [100, 3, 1]);
  });

  it('the mean of nothing is no score', () => {
    const { value, displayed, state } = sectionOf(five(), answered(five()));
    assert.deepEqual([value, displayed, state], [null, null, 'notEnoughAnswered']);
  });

  it('an average of nulls is not 0: members without a score take no part in the board’s', () => {
    const nothing = span(1, 4).map((n) => ({ ...answered(five()), id: `2f1c6f5e-8f57-4a36-9f0c-00000000000${n}` }));
    const { overall, sections } = summarise(five(), nothing, { roundId: '2025' });
    assert.deepEqual([overall.value, sections[0]!.value, sections[0]!.members.mean], [null, null, null]);
    assert.equal(publish(five(), summarise(five(), nothing, { roundId: '2025' })).overall.displayed, null);
  });

  it('3.95 is a strength and 4.55 on target: bands are read from what is shown', () => {
    assert.deepEqual(
      [3.94, 3.95].map((mean) => bandOfMean(wilder, mean)),
      ['borderline', 'strength'],
    );
    assert.deepEqual(
      [4.54, 4.55].map((mean) => bandOfMean(psat, mean)),
      ['headway', 'target'],
    );
  });

  it('23/40 shows 58', () => {
    // Ten questions on five points, answered with 23 of 40 steps: 57.5, which a double holds as a little less.
    const ten = five({ items: itemsOf(10, 'agreement') });
    const steps = [4, 4, 3, 3, 2, 2, 2, 1, 1, 1].map((step) => `p${step}`);
    assert.equal(sectionOf(ten, answered(ten, ...steps)).displayed, 58);
  });

  it('126.4 has a band, though the bands are written in whole numbers', () => {
    const instrument = countingAs(1.4, vichealth);
    // 1.4, and 90 on the other 34 from 0 to 4; 35 more is what 1 to 5 would give.
    const steps = [0, ...span(1, 34).map((n) => (n <= 22 ? 3 : 2))].map((step) => `p${step}`);
    const { value, band } = score(instrument, answered(instrument, ...steps)).overall;
    assert.deepEqual([value, band], [126.4, 'level-2']);
  });

  it('a threshold of 0 or none is refused', () => {
    for (const missing of [{ minShare: 0 }, { minCount: 0 }, { minShare: null }, { minCount: null }, { minShare: -1 }])
      assert.throws(() => five({ rule: { missing } }), /missing\.min(Share|Count)/, JSON.stringify(missing));
    for (const k of [0, null, 1, 2]) {
      assert.throws(() => summarise(five(), [], { roundId: '2025', k: k as never }), /k must be a whole number from 3/);
    }
  });

  it('the order of the responses changes nothing, seeded figures included', () => {
    const instrument = five({ groups: ['a', 'b', 'c'].map((id) => ({ id, label: id })) });
    const board = span(0, 20).map((n) => ({
      ...answered(instrument, ...span(1, 4).map((item) => `p${(n % 3) + ((n * item) % 3)}`)),
      id: `2f1c6f5e-8f57-4a36-9f0c-${String(n).padStart(12, '0')}`,
      respondent: { group: 'abc'[n % 3]! },
    }));
    const straight = summarise(instrument, board, { roundId: '2025' });
    assert.equal(straight.sections[0]!.gap?.method, 'monteCarlo');
    fc.assert(
      fc.property(fc.shuffledSubarray(board, { minLength: board.length }), (shuffled) =>
        assert.deepEqual(summarise(instrument, shuffled, { roundId: '2025' }), straight),
      ),
      { numRuns: 10 },
    );
  });
});
