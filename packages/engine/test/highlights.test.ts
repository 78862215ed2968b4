import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { highlights, parseInstrument, parseResponse, score } from '../src/index.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';

/** Highlights of sections whose items have these options, in order; items are called a1, a2, … b1, … */
function highlightsOf(options: Readonly<Record<string, readonly (string | null)[]>>, values: 'pomp' | 'raw' = 'pomp') {
  const sections = Object.entries(options).map(([id, list]) => ({
    id,
    title: id,
    items: itemsOf(list.length, 'agreement').map((item, index) => ({ ...item, id: `${id}${index + 1}` })),
  }));
  const instrument = parseInstrument(instrumentOf({ scale: scaleOf(span(0, 4)), items: [], values, sections }));
  const answers = Object.fromEntries(
    Object.entries(options).flatMap(([id, list]) => list.map((option, index) => [`${id}${index + 1}`, option])),
  );
  return highlights(instrument, score(instrument, parseResponse(instrument, responseOf(instrument, answers))));
}

const ids = (list: readonly { item: string }[]) => list.map(({ item }) => item);

describe('highlights(instrument, card)', () => {
  it('lists three strengths, best first, ties in the order of the instrument', () => {
    const { strengths, highestSoFar } = highlightsOf({ a: ['p3', 'p4', 'p2'], b: ['p3', 'p3', 'p4'] });
    assert.deepEqual(ids(strengths), ['a2', 'b3', 'a1']);
    assert.deepEqual(strengths[0], { item: 'a2', section: 'a', score: 100 });
    assert.deepEqual(highestSoFar, []);
  });

  it('lists the two highest from 50 when nothing reaches 75', () => {
    const { strengths, highestSoFar } = highlightsOf({ a: ['p1', 'p2', 'p2', 'p2'] });
    assert.deepEqual([ids(strengths), ids(highestSoFar)], [[], ['a2', 'a3']]);
  });

  it('lists neither below 50', () => {
    const { strengths, highestSoFar } = highlightsOf({ a: ['p1', 'p0'] });
    assert.deepEqual([strengths, highestSoFar], [[], []]);
  });

  it('looks at two a section first, then fills up to five without sorting again', () => {
    const { lookAt } = highlightsOf({ a: ['p0', 'p0', 'p0', 'p0'], b: ['p1', 'p2', 'p1'] });
    assert.deepEqual(ids(lookAt), ['a1', 'a2', 'b1', 'b3', 'a3']);
  });

  it('looks at the lowest first', () =>
    assert.deepEqual(ids(highlightsOf({ a: ['p1', 'p0'], b: ['p1', 'p0'] }).lookAt), ['a2', 'b2', 'a1', 'b1']));

  it('does not look at 50', () => assert.deepEqual(highlightsOf({ a: ['p2', 'p2'] }).lookAt, []));

  it('lists open questions, the unsure ones first', () => {
    assert.deepEqual(highlightsOf({ a: [null, 'unsure', 'none'], b: ['unsure', 'p4'] }).unanswered, [
      { item: 'a2', section: 'a', reason: 'unsure' },
      { item: 'b1', section: 'b', reason: 'unsure' },
      { item: 'a1', section: 'a', reason: 'blank' },
    ]);
  });

  it('reads items of a section that has too few answers for a score', () => {
    assert.deepEqual(ids(highlightsOf({ a: ['p4', null, null, null] }).strengths), ['a1']);
  });

  it('has nothing to say about raw values', () => {
    assert.deepEqual(highlightsOf({ a: ['p4', null] }, 'raw'), { strengths: [], highestSoFar: [], lookAt: [], unanswered: [] });
  });
});
