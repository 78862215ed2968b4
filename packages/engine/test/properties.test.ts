import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bandOf, parseInstrument, parseResponse, roundHalfAway, score, type SectionScore } from '../src/index.js';
import { answered, documentsOf, scorings, type Answered, type Scoring } from './arbitraries.js';

function sectionOf(parts: readonly Answered[], scoring: Partial<Scoring> = {}): SectionScore {
  const documents = documentsOf(parts, scoring);
  const parsed = parseInstrument(documents.instrument);
  return score(parsed, parseResponse(parsed, documents.response)).sections[0]!;
}

/** Whether an item is among those that a number stands for, bit by bit. */
const isIn = (which: number, index: number) => ((which >> index) & 1) === 1;
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
      fc.property(answered, scorings, fc.nat(), (parts, scoring, which) => {
        const swapped = parts.map((part, index) => ({
          ...part,
          option: !isIn(which, index) ? part.option : part.option === null ? 'unsure' : part.option === 'unsure' ? null : part.option,
        }));
        assert.deepEqual(outcome(sectionOf(swapped, scoring)), outcome(sectionOf(parts, scoring)));
      }),
    );
  });

  it('PRO-05: is the same with one more item that does not apply', () => {
    fc.assert(
      fc.property(answered, scorings, (parts, scoring) => {
        const more = [...parts, { option: 'none', weight: 2, reverse: false }];
        assert.deepEqual(outcome(sectionOf(more, scoring)), outcome(sectionOf(parts, scoring)));
      }),
    );
  });

  it('PRO-06: is the same when items and their answers are mirrored', () => {
    fc.assert(
      fc.property(answered, scorings, fc.nat(), (parts, scoring, which) => {
        const mirrored = parts.map((part, index) => ({
          ...part,
          reverse: part.reverse !== isIn(which, index),
          option: isIn(which, index) && part.option?.startsWith('p') ? `p${4 - Number(part.option.slice(1))}` : part.option,
        }));
        assert.deepEqual(outcome(sectionOf(mirrored, scoring)), outcome(sectionOf(parts, scoring)));
      }),
    );
  });

  it('PRO-07: is the same, to the last bit, with all weights scaled', () => {
    fc.assert(
      fc.property(answered, scorings, fc.constantFrom(0.1, 0.5, 3, 10, 100), (parts, scoring, times) => {
        const scaled = parts.map((part) => ({ ...part, weight: Number((part.weight * times).toFixed(6)) }));
        assert.deepEqual(outcome(sectionOf(scaled, scoring)), outcome(sectionOf(parts, scoring)));
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
  it('PRO-20: depends on the number shown only, and never falls while the score rises', () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(values, scorings, (given, { bands }) => {
        const places = given
          .sort((a, b) => a - b)
          .map((value) => {
            const shown = roundHalfAway(value);
            const place = bands.findIndex(({ id }) => id === bandOf(bands, shown));
            assert.ok(bands[place]!.from <= shown && shown < (bands[place + 1]?.from ?? Infinity));
            return place;
          });
        assert.deepEqual(
          places,
          places.toSorted((a, b) => a - b),
        );
      }),
    );
  });

  it('PRO-20: of any two responses is the same where they show the same number, and no lower for the higher score', () => {
    fc.assert(
      fc.property(answered, answered, scorings, (these, those, scoring) => {
        const [low, high] = [sectionOf(these, scoring), sectionOf(those, scoring)].sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
        const placeOf = ({ band }: SectionScore) => scoring.bands.findIndex(({ id }) => id === band);
        for (const each of [low!, high!]) {
          assert.equal(each.band, bandOf(scoring.bands, each.displayed));
          assert.equal(each.band === null, each.displayed === null);
        }
        if (low!.value === null || high!.value === null) return;
        assert.ok(placeOf(low!) <= placeOf(high!));
        if (low!.displayed === high!.displayed) assert.equal(low!.band, high!.band);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the properties that the numeric cases come with', () => {
  it('are each tested under their number', () => {
    const folder = new URL('./', import.meta.url);
    const texts = readdirSync(folder).flatMap((name) => (name.endsWith('.test.ts') ? readFileSync(new URL(name, folder), 'utf8') : []));
    const { properties } = JSON.parse(readFileSync(new URL('oracles.json', folder), 'utf8')) as { properties: { id: string }[] };
    assert.equal(properties.length, 20);
    assert.deepEqual(
      properties.filter(({ id }) => !texts.some((text) => text.includes(`it('${id}: `))),
      [],
    );
  });
});
