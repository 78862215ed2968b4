import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedItems, type AskedItem } from '../src/board/asked-item.js';
import { parseInstrument } from '../src/instrument/parse-instrument.js';
import { fractionOf } from '../src/exact/fraction.js';
import { answersOf, couldTell, type SectionAnswers } from '../src/publish/group-levels.js';
import { hiddenRemainder } from '../src/publish/hidden-remainder.js';
import { isCoded } from '../src/publish/is-coded.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';

/** Questions on five points with these weights. */
const asked = (...weights: number[]): AskedItem[] =>
  askedItems(
    parseInstrument(
      instrumentOf({
        scale: scaleOf(span(0, 4)),
        items: itemsOf(weights.length, 'agreement', (n) => ({ weight: weights[n - 1]! })),
        values: 'pomp',
      }),
    ),
  );

/** Members by their answers in percent; `null` where there is none. */
const membersOf = (...rows: readonly (number | null)[][]): SectionAnswers[] =>
  rows.map((values) => ({ group: 'g', values, scores: values.map((value) => (value === null ? null : fractionOf(value))) }));
const column = (...values: (number | null)[]) => membersOf(...values.map((value) => [value]));

describe('couldTell(items, members, all)', () => {
  const one = (members: number, ...values: number[]) => couldTell(asked(1), column(...values).slice(0, members), column(...values));

  it('fears an end that the counts allow, whoever is at it', () => {
    // The lowest three of seven are 0, 0 and 0; three of the others, 0, 25 and 25.
    assert.equal(one(3, 50, 50, 75, 25, 0, 0, 0), true);
    assert.equal(one(3, 50, 50, 75, 75, 25, 25, 0), false);
    assert.equal(one(3, 50, 50, 25, 75, 100, 100, 100), true);
  });

  it('fears a figure that only members who all answer alike can have', () => {
    // Three could all be at 25, and none below makes up for one who is higher.
    assert.equal(one(3, 25, 25, 25, 50, 75, 75), true);
    // With a 0 beside a 50, 0 + 25 + 50 is the same sum.
    assert.equal(one(3, 25, 25, 25, 50, 75, 75, 0), false);
    // Two at 25 are not three.
    assert.equal(one(3, 25, 25, 50, 50, 75, 75), false);
  });

  it('takes two answers for an exchange within a question: one member cannot go up and down', () => {
    // Three alike at 25, 75 and 25. In the first question 0 and 50 make up for each other where two of them answered it, not where one did;
    // that some are 50 lower in the second, and 75 higher in the third, makes up for nothing.
    const others = [
      [0, 75, 25],
      [50, 25, 100],
      [100, 75, 25],
    ];
    const told = (...first: (number | null)[]) => {
      const all = membersOf(...first.map((answer) => [answer, 75, 25]), ...others);
      return couldTell(asked(1, 1, 1), all.slice(0, 3), all);
    };
    assert.deepEqual([told(25, null, null), told(25, 25, null)], [true, false]);
  });

  it('fears what it cannot find out in time: many weights leave more ways to answer than can be looked at', () => {
    // Three could be at 25 or at 75 in every question. In the last one either leaves a 25 up and a 25 down, so that nothing is to fear.
    const ends = [0, 25, 25, 25, 50, 75, 75, 75, 100, 100];
    const couldTellOf = (questions: number) => {
      const rows = ends.map((end, member) => [...span(1, questions - 1).map((n) => ((member + n) % 2 === 0 ? 25 : 75)), end]);
      const weights = span(1, questions).map((n) => Math.round(1e6 * Math.sqrt(n)) / 1e6);
      return couldTell(asked(...weights), membersOf(...rows).slice(0, 3), membersOf(...rows));
    };
    assert.equal(couldTellOf(8), false);
    assert.equal(couldTellOf(40), true);
  });

  it('lets questions make up for each other, by their weights', () => {
    // Three alike at 25 in the first, where one can only be 25 higher; at 75 in the second, where one can only be 25 lower.
    const all = membersOf([25, 75], [25, 75], [25, 75], [50, 50], [50, 50]);
    assert.equal(couldTell(asked(1, 1), all.slice(0, 3), all), false);
    assert.equal(couldTell(asked(1, 2), all.slice(0, 3), all), true);
    const turned = all.map(({ values: [one = null, other = null] }) => [other, one]);
    assert.equal(couldTell(asked(1, 1), membersOf(...turned).slice(0, 3), membersOf(...turned)), false);
    assert.equal(couldTell(asked(2, 1), membersOf(...turned).slice(0, 3), membersOf(...turned)), true);
  });

  it('looks at answers only: a question that none of them answered tells nothing of them', () => {
    const all = [...column(null, null, null), ...column(0, 0, 0)];
    assert.equal(couldTell(asked(1), all.slice(0, 3), all), false);
    assert.equal(couldTell(asked(1), [], column(0, 0, 0)), false);
  });
});

describe('answersOf(items, members)', () => {
  it('has a score an item, and none for what is no valid answer', () => {
    const [first, second] = answersOf(asked(1, 1), [
      { group: 'la', answers: { q1: 'p1', q2: 'gone' } },
      { group: null, answers: { q2: 'p4' } },
    ]);
    assert.deepEqual([first!.group, first!.values], ['la', [25, null]]);
    assert.deepEqual([second!.group, second!.values], ['', [null, 100]]);
  });
});

describe('isCoded(mean, range)', () => {
  for (const [mean, coded] of [
    [100, true],
    [95.001, true],
    [95 + 1e-12, false],
    [95, false],
    [50, false],
    [5, false],
    [5 - 1e-12, false],
    [4.999, true],
    [0, true],
  ] as const)
    it(`is ${coded} at ${mean}`, () => assert.equal(isCoded(mean), coded));

  it('is a twentieth of any range: 1.2 and 4.8 from 1 to 5', () => {
    assert.deepEqual(
      [1.19, 1.21, 4.79, 4.81].map((mean) => isCoded(mean, { low: 1, high: 5 })),
      [true, false, false, true],
    );
  });
});

describe('hiddenRemainder(total, shown)', () => {
  it('is what subtraction leaves: 10 · 57.5 - 5 · 60 over five', () => {
    assert.deepEqual(hiddenRemainder({ n: 10, mean: 57.5 }, [{ n: 5, mean: 60 }]), { n: 5, mean: 55 });
    assert.deepEqual(hiddenRemainder({ n: 10, mean: 57.5 }, []), { n: 10, mean: 57.5 });
  });
});
