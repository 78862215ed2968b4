import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInstrument, parseResponse, percentPositive, scoreAll, type FullScoreCard } from '../src/index.js';
import { responseOf } from './fixtures/build.mjs';
import * as shapes from './fixtures/thirteen.mjs';

type Answer = number | string | null;

/** Scores answers in the order of the items, given as values of the scale or as ids of options, through the real doors. */
function cardOf(document: Record<string, unknown>, answers: readonly Answer[]): FullScoreCard {
  const instrument = parseInstrument(document);
  const items = instrument.sections.flatMap((section) => section.items);
  assert.equal(answers.length, items.length, 'one answer an item');
  const options = items.map(({ id, scale }, index) => {
    const answer = answers[index] ?? null;
    const option =
      typeof answer === 'number' ? instrument.scales[scale]!.options.find(({ value }) => value === answer)?.id : (answer ?? undefined);
    return [id, option ?? null] as const;
  });
  return scoreAll(instrument, parseResponse(instrument, responseOf(instrument, Object.fromEntries(options))));
}

const times = (count: number, answer: Answer): Answer[] => Array.from({ length: count }, () => answer);
/** So many answers from `low` to `high` that add up to the total. */
function summing(count: number, low: number, high: number, total: number): number[] {
  const answers = times(count, low).map(Number);
  let left = total - low * count;
  assert.ok(left >= 0 && left <= count * (high - low), 'a total that can be');
  return answers.map((answer) => {
    const more = Math.min(left, high - low);
    left -= more;
    return answer + more;
  });
}
const sectionOf = (document: Record<string, unknown>, answers: readonly Answer[]) => cardOf(document, answers).sections[0]!;

describe('the shapes of thirteen published instruments', () => {
  it('are thirteen', () => assert.equal(Object.keys(shapes).length, 13));
});

describe('Nuffield PAT: six sums of six, and their sum', () => {
  for (const [total, band] of [
    [6, 'd'],
    [7, 'c'],
    [12, 'c'],
    [13, 'b'],
    [18, 'b'],
    [19, 'a'],
    [24, 'a'],
  ] as const) {
    it(`gives ${total} to ${band}`, () => {
      const card = cardOf(shapes.nuffieldPat, [...summing(6, 1, 4, total), ...times(30, 1)]);
      assert.deepEqual([card.sections[0]!.displayed, card.sections[0]!.band, card.overall.displayed], [total, band, total + 30]);
    });
  }

  it('has no sum and no total with a statement left blank', () => {
    const card = cardOf(shapes.nuffieldPat, [null, ...times(35, 4)]);
    assert.deepEqual([card.sections[0]!.value, card.sections[1]!.value, card.overall.value], [null, 24, null]);
  });
});

describe('Wilder: means of factors, rounded before the bands are read', () => {
  for (const [answers, displayed, band] of [
    [[2, 3], 2.5, 'concern'],
    [[3, 3], 3, 'borderline'],
    [[3, 4], 3.5, 'borderline'],
    [[4, 4], 4, 'strength'],
    [[5, 'unsure'], 4, 'strength'],
    [['unsure', 'unsure'], 3, 'borderline'],
  ] as const) {
    it(`gives ${answers.join(' and ')} ${displayed}, ${band}`, () => {
      const card = cardOf(shapes.wilder, [...answers, ...times(38, 1)]);
      assert.deepEqual([card.sections[0]!.displayed, card.sections[0]!.band, card.overall.state], [displayed, band, 'notScored']);
    });
  }
});

describe('PSAT: means of what is known, and counts of yes', () => {
  const yesNo: Answer[] = [1, 0, 1, 1];
  for (const [answers, displayed, band] of [
    [times(7, 5), 5, 'target'],
    [[5, 5, 5, 5, 4, 4, 4], 4.6, 'target'], // 32/7 = 4.571…
    [[5, 5, 5, 4, 4, 4, 4], 4.4, 'headway'], // 31/7 = 4.428…
    [times(7, 4), 4, 'headway'],
    [[4, 4, 4, 4, 4, 4, 3], 3.9, 'work'], // 27/7 = 3.857…
    [times(7, 3), 3, 'work'],
    [[3, 3, 3, 3, 3, 3, 2], 2.9, 'danger'], // 20/7 = 2.857…
    [['unsure', 'unsure', 'unsure', 5, 5, 4, 4], 4.5, 'headway'],
  ] as const) {
    it(`gives ${answers.join(' ')} ${displayed}, ${band}`, () => {
      const { sections } = cardOf(shapes.psat, [...answers, ...times(56, 3), ...yesNo]);
      assert.deepEqual([sections[0]!.displayed, sections[0]!.band], [displayed, band]);
      assert.deepEqual([sections[9]!.value, sections[10]!.value], [1, 2]);
    });
  }
});

describe('VicHealth: a sum of seven sums, 35 higher than its coding', () => {
  for (const [total, band] of [
    [35, 'level-1'],
    [84, 'level-1'],
    [85, 'level-2'],
    [126, 'level-2'],
    [127, 'level-3'],
    [175, 'level-3'],
  ] as const) {
    it(`gives ${total} to ${band}`, () => {
      const { overall } = cardOf(shapes.vichealth, summing(35, 0, 4, total - 35));
      assert.deepEqual([overall.value, overall.band], [total, band]);
    });
  }
});

describe('PSIF: no score, and the percent that agree', () => {
  it('scores nothing', () => {
    assert.equal(sectionOf(shapes.psif, times(40, 4)).state, 'notScored');
  });

  it('is 72.7 of those with a view and 66.7 of all', () => {
    const scale = parseInstrument(shapes.psif).scales['agreement']!;
    const counts = { 'strongly-agree': 3, agree: 5, disagree: 2, 'strongly-disagree': 1, unsure: 1 };
    assert.deepEqual(
      [percentPositive(scale, counts), percentPositive(scale, counts, 'all'), percentPositive(scale, {})],
      [800 / 11, 800 / 12, null],
    );
  });
});

describe('Place Standard: a profile', () => {
  it('has fourteen scores and no total', () => {
    const card = cardOf(shapes.placeStandard, [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7]);
    assert.deepEqual(
      card.sections.map(({ value }) => value),
      [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7],
    );
    assert.equal(card.overall.value, null);
  });
});

describe('PHQ-9: a sum with bands, an alert, and a count rule', () => {
  for (const [total, band] of [
    [0, 'minimal'],
    [4, 'minimal'],
    [5, 'mild'],
    [9, 'mild'],
    [10, 'moderate'],
    [14, 'moderate'],
    [15, 'moderately-severe'],
    [19, 'moderately-severe'],
    [20, 'severe'],
    [27, 'severe'],
  ] as const) {
    it(`gives ${total} to ${band}`, () => {
      const { value, band: came } = sectionOf(shapes.phq9, summing(9, 0, 3, total));
      assert.deepEqual([value, came], [total, band]);
    });
  }

  it('prorates two missing answers and not three: 10 of 7, times 9', () => {
    assert.equal(sectionOf(shapes.phq9, [1, 1, 2, 1, null, 2, 1, null, 2]).value, 90 / 7);
    assert.equal(sectionOf(shapes.phq9, [1, 1, 2, null, null, 2, 1, null, 2]).state, 'notEnoughAnswered');
  });

  it('raises the alert from 1 on, and not for a blank', () => {
    assert.deepEqual(cardOf(shapes.phq9, [...times(8, 0), 1]).alerts, [{ item: 'q9', score: 1, atLeast: 1 }]);
    assert.deepEqual(cardOf(shapes.phq9, times(9, 0)).alerts, []);
    assert.deepEqual(cardOf(shapes.phq9, [...times(8, 3), null]).alerts, []);
  });

  for (const { name, answers, expected } of [
    { name: 'is met with five, one of the first two among them', answers: [2, 0, 2, 2, 2, 0, 0, 0, 1], expected: [true, true, true] },
    { name: 'is not met with four', answers: [2, 0, 2, 2, 1, 0, 0, 0, 1], expected: [true, false, false] },
    { name: 'is not met without one of the first two', answers: [1, 1, 2, 2, 2, 2, 2, 0, 0], expected: [false, true, false] },
    { name: 'stays open where a blank could decide', answers: [2, 0, 2, 2, 2, 0, 0, 0, null], expected: [true, null, null] },
    { name: 'is not met where no blank could', answers: [2, 0, 2, 0, 0, 0, 0, 0, null], expected: [true, false, false] },
  ]) {
    it(`the count rule ${name}`, () => {
      assert.deepEqual(
        cardOf(shapes.phq9, answers).criteria!.map(({ met }) => met),
        expected,
      );
    });
  }
});

describe('WHO-5: a sum times four, all required', () => {
  for (const [raw, percent, band] of [
    [0, 0, 'low'],
    [12, 48, 'low'],
    [13, 52, 'usual'],
    [15, 60, 'usual'],
    [25, 100, 'usual'],
  ] as const) {
    it(`makes ${percent} of a raw ${raw}, ${band}`, () => {
      const { value, band: came } = sectionOf(shapes.who5, summing(5, 0, 5, raw));
      assert.deepEqual([value, came], [percent, band]);
    });
  }

  it('has no score with one missing', () => assert.equal(sectionOf(shapes.who5, [5, 5, 5, 5, null]).value, null));
});

describe('SUS: every second statement reversed', () => {
  for (const { answers, expected, band } of [
    { answers: times(10, 3), expected: 50, band: 'below-average' },
    { answers: [5, 1, 5, 1, 5, 1, 5, 1, 5, 1], expected: 100, band: 'average' },
    { answers: [1, 5, 1, 5, 1, 5, 1, 5, 1, 5], expected: 0, band: 'below-average' },
    { answers: [5, 4, 2, 1, 2, 3, 2, 4, 5, 2], expected: 55, band: 'below-average' },
    { answers: [4, 2, 4, 2, 4, 2, 4, 2, 3, 3], expected: 70, band: 'average' },
    { answers: [4, 2, 4, 2, 4, 2, 4, 3, 3, 3], expected: 67.5, band: 'below-average' },
    { answers: [null, 1, 5, 1, 5, 1, 5, 1, 5, 1], expected: 95, band: 'average' },
  ]) {
    it(`gives ${answers.map(String).join(' ')} ${expected}`, () => {
      const { value, band: came } = sectionOf(shapes.sus, answers);
      assert.deepEqual([value, came], [expected, band]);
    });
  }
});

describe('UCLA-3: a scale where lower is better', () => {
  for (const [total, band] of [
    [3, 'not-lonely'],
    [5, 'not-lonely'],
    [6, 'lonely'],
    [9, 'lonely'],
  ] as const) {
    it(`gives ${total} to ${band}`, () => {
      const { value, band: came, higherIsBetter } = cardOf(shapes.ucla3, summing(3, 1, 3, total)).subscales![0]!;
      assert.deepEqual([value, came, higherIsBetter], [total, band, false]);
    });
  }

  it('has no score with one missing', () => assert.equal(cardOf(shapes.ucla3, [3, 3, null]).subscales![0]!.state, 'notEnoughAnswered'));
});

describe('WEMWBS: at most three missing', () => {
  it('goes from 14 to 70', () => {
    assert.equal(sectionOf(shapes.wemwbs, times(14, 1)).value, 14);
    assert.equal(sectionOf(shapes.wemwbs, times(14, 5)).value, 70);
  });

  it('prorates three missing and not four', () => {
    assert.equal(sectionOf(shapes.wemwbs, [...times(3, null), ...times(10, 4), 5]).value, (45 * 14) / 11);
    assert.equal(sectionOf(shapes.wemwbs, [...times(4, null), ...times(10, 4)]).value, null);
  });
});

describe('SWEMWBS: a look-up table', () => {
  for (const [raw, metric] of [
    [7, 7],
    [8, 9.51],
    [14, 15.32],
    [20, 18.59],
    [25, 22.35],
    [34, 32.55],
    [35, 35],
  ] as const) {
    it(`makes ${metric} of ${raw}`, () => assert.equal(sectionOf(shapes.swemwbs, summing(7, 1, 5, raw)).displayed, metric));
  }

  it('has no score with one missing', () => assert.equal(sectionOf(shapes.swemwbs, [null, ...times(6, 5)]).value, null));
});

describe('De Jong Gierveld 6: the middle answer counts both ways, and one scale stands over two', () => {
  for (const { answers, expected } of [
    { answers: ['yes', 'more-or-less', 'no', 'yes', 'more-or-less', 'no'], expected: [4, 2, 2, 'lonely'] },
    { answers: ['no', 'no', 'no', 'yes', 'yes', 'yes'], expected: [0, 0, 0, 'not-lonely'] },
    { answers: ['yes', 'no', 'no', 'yes', 'yes', 'yes'], expected: [1, 1, 0, 'not-lonely'] },
    { answers: ['yes', 'no', 'no', 'yes', 'yes', 'no'], expected: [2, 1, 1, 'lonely'] },
    { answers: ['yes', 'yes', 'yes', 'no', 'no', 'no'], expected: [6, 3, 3, 'lonely'] },
    { answers: ['yes', 'yes', 'yes', 'no', 'no', null], expected: [null, 3, null, null] },
  ]) {
    it(`gives ${answers.map(String).join(' ')} ${String(expected[0])}`, () => {
      const [all, first, last] = cardOf(shapes.deJongGierveld6, answers).subscales!;
      assert.deepEqual([all!.value, first!.value, last!.value, all!.band], expected);
    });
  }
});
