import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bandOf, parseInstrument, parseResponse, roundHalfAway, score, type SectionScore } from '../src/index.js';
import { answered, documentsOf, type Answered } from './arbitraries.js';

function sectionOf(parts: readonly Answered[]): SectionScore {
  const documents = documentsOf(parts);
  const parsed = parseInstrument(documents.instrument);
  return score(parsed, parseResponse(parsed, documents.response)).sections[0]!;
}

const outcome = ({ value, displayed, state, band }: SectionScore) => ({ value, displayed, state, band });

describe('a section score', () => {
  it('lies from 0 to 100, and is null just where the state says so', () => {
    fc.assert(
      fc.property(answered, (parts) => {
        const { value, state } = sectionOf(parts);
        assert.equal(value === null, state !== 'scored');
        assert.ok(value === null || (value >= 0 && value <= 100));
      }),
    );
  });

  it('PRO-05: is the same for a blank as for a "don\'t know"', () => {
    fc.assert(
      fc.property(answered, (parts) => {
        const swap = { unsure: null } as Readonly<Record<string, null>>;
        const swapped = parts.map((part) => ({
          ...part,
          option: part.option === null ? 'unsure' : part.option in swap ? null : part.option,
        }));
        assert.deepEqual(outcome(sectionOf(swapped)), outcome(sectionOf(parts)));
      }),
    );
  });

  it('PRO-05: is the same with one more item that does not apply', () => {
    fc.assert(
      fc.property(answered, (parts) => {
        assert.deepEqual(outcome(sectionOf([...parts, { option: 'none', weight: 2, reverse: false }])), outcome(sectionOf(parts)));
      }),
    );
  });

  it('PRO-06: is the same when an item and its answer are mirrored', () => {
    fc.assert(
      fc.property(answered, (parts) => {
        const mirrored = parts.map((part) => ({
          ...part,
          reverse: !part.reverse,
          option: part.option?.startsWith('p') ? `p${4 - Number(part.option.slice(1))}` : part.option,
        }));
        assert.deepEqual(outcome(sectionOf(mirrored)), outcome(sectionOf(parts)));
      }),
    );
  });

  it('PRO-07: is the same, to the last bit, with all weights scaled', () => {
    fc.assert(
      fc.property(answered, fc.constantFrom(2, 5, 10, 100), (parts, times) => {
        const scaled = parts.map((part) => ({ ...part, weight: Number((part.weight * times).toFixed(6)) }));
        assert.deepEqual(outcome(sectionOf(scaled)), outcome(sectionOf(parts)));
      }),
    );
  });

  it('rounds half away from zero: mirrored scores are shown as 100 together, or as 101 where both end in a half', () => {
    fc.assert(
      fc.property(answered, (parts) => {
        const [there, back] = [sectionOf(parts), sectionOf(parts.map((part) => ({ ...part, reverse: !part.reverse })))];
        if (there.displayed === null || back.displayed === null || there.value === null) return;
        assert.equal(there.displayed + back.displayed, there.value % 1 === 0.5 ? 101 : 100);
      }),
    );
  });

  it('is the same in any order of items', () => {
    fc.assert(
      fc.property(
        answered.chain((parts) => fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }))),
        ([parts, shuffled]) => {
          assert.deepEqual(outcome(sectionOf(shuffled)), outcome(sectionOf(parts)));
        },
      ),
    );
  });

  it('agrees with plain doubles to 1e-9', () => {
    fc.assert(
      fc.property(answered, (parts) => {
        const { value } = sectionOf(parts);
        if (value === null) return;
        const points = parts.filter(({ option }) => option?.startsWith('p'));
        const weight = points.reduce((sum, part) => sum + part.weight, 0);
        const sum = points.reduce((total, { option, weight: each, reverse }) => {
          const step = Number(option?.slice(1)) * 25;
          return total + each * (reverse ? 100 - step : step);
        }, 0);
        assert.ok(Math.abs(value - sum / weight) < 1e-9);
      }),
    );
  });
});

describe('a band', () => {
  const bands = [0, 25, 50, 75].map((from) => ({ id: String(from), from }));

  it('PRO-20: depends on the number shown only, and never falls while the score rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), fc.double({ min: 0, max: 100, noNaN: true }), (a, b) => {
        const [low, high] = [roundHalfAway(Math.min(a, b)), roundHalfAway(Math.max(a, b))];
        assert.ok(Number(bandOf(bands, low)) <= Number(bandOf(bands, high)));
        assert.ok(Number(bandOf(bands, low)) <= low && low < Number(bandOf(bands, low)) + (low === 100 ? 26 : 25));
      }),
    );
  });
});
