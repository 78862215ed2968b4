import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyTransform, parseInstrument, parseResponse, percentOfRange, score, type Item, type ScoreRule } from '../src/index.js';
import { decimalsFor } from '../src/board/decimals-for.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';
import { instrument, response } from './sample.js';

interface Case {
  items?: Item[];
  rule?: ScoreRule;
  values?: 'raw' | 'pomp';
  rest?: Record<string, unknown>;
  group?: string;
}

const fivePoints = scaleOf(span(0, 4));

/** Scores option ids, in item order, through the real doors. */
function cardOf(options: readonly (string | null)[], { items, rule = {}, values = 'pomp', rest = {}, group }: Case = {}) {
  const document = instrumentOf({ scale: fivePoints, items: items ?? itemsOf(options.length, 'agreement'), rule, values, ...rest });
  const parsed = parseInstrument(document);
  const answers = Object.fromEntries(
    parsed.sections.flatMap((section) => section.items).map(({ id }, index) => [id, options[index] ?? null]),
  );
  return score(parsed, parseResponse(parsed, responseOf(parsed, answers, group === undefined ? {} : { group })));
}

const sectionOf = (...args: Parameters<typeof cardOf>) => cardOf(...args).sections[0]!;

describe('score(instrument, response): a section', () => {
  for (const { name, options, expected, state } of [
    { name: 'averages what was answered: (75 + 50) / 2', options: ['p3', 'p2'], expected: 62.5, state: 'scored' },
    { name: 'is 0 when every answer is the lowest', options: ['p0', 'p0'], expected: 0, state: 'scored' },
    { name: 'is 100 when every answer is the highest', options: ['p4', 'p4'], expected: 100, state: 'scored' },
    { name: 'scores at exactly half answered', options: ['p3', null, 'p2', null], expected: 62.5, state: 'scored' },
    { name: 'has no score below half answered', options: ['p4', 'p4', 'unsure', null, null], expected: null, state: 'notEnoughAnswered' },
    {
      name: 'takes what does not apply out of the half',
      options: ['none', 'unsure', 'unsure', 'p3', 'p4'],
      expected: 87.5,
      state: 'scored',
    },
    { name: 'wants two answers although one is half', options: ['none', 'p3', null], expected: null, state: 'notEnoughAnswered' },
    { name: 'is content with one answer where one item applies', options: ['none', 'p3'], expected: 75, state: 'scored' },
    { name: 'has no score when nothing applies', options: ['none', 'none'], expected: null, state: 'notApplicable' },
    { name: 'has no score when all is blank', options: [null, null], expected: null, state: 'notEnoughAnswered' },
  ]) {
    it(name, () => {
      const section = sectionOf(options);
      assert.deepEqual([section.value, section.state], [expected, state]);
    });
  }

  // (2 * 75 + 1 * 75 + 0.5 * 200/3) / 3.5 = 1550/21, worked by hand: weights, a reversed 2 of 1 to 5, a don't-know left out.
  it('weighs, reverses and leaves out: 1550/21', () => {
    const items: Item[] = [
      { id: 'q1', statement: 'One.', scale: 'agreement', weight: 2 },
      { id: 'q2', statement: 'Two.', scale: 'one-to-five', reverse: true },
      { id: 'q3', statement: 'Three.', scale: 'one-to-four', weight: 0.5 },
      { id: 'q4', statement: 'Four.', scale: 'agreement' },
    ];
    const scales = { agreement: fivePoints, 'one-to-five': scaleOf(span(1, 5)), 'one-to-four': scaleOf(span(1, 4)) };
    const section = sectionOf(['p3', 'p1', 'p2', 'unsure'], { items, rest: { scales } });
    assert.equal(section.value, 1550 / 21);
    assert.equal(section.displayed, 74);
    assert.deepEqual(section.restsOn, [
      { item: 'q1', option: 'p3', value: 3, score: 75, weight: 2 },
      { item: 'q2', option: 'p1', value: 4, score: 75, weight: 1 },
      { item: 'q3', option: 'p2', value: 3, score: 200 / 3, weight: 0.5 },
    ]);
    assert.deepEqual(section.leftOut, [{ item: 'q4', reason: 'unsure' }]);
    assert.deepEqual(section.needed, { basis: 'weight', answered: 3.5, applicable: 4.5, minimum: 2.25, minCount: 2 });
  });

  it('knows that 0.3 is half of 0.6, which doubles do not', () => {
    const items = itemsOf(4, 'agreement', (n) => ({ weight: [0.1, 0.2, 0.15, 0.15][n - 1]! }));
    assert.equal(sectionOf(['p4', 'p4', null, null], { items }).state, 'scored');
    assert.ok(0.1 + 0.2 > 0.3, 'doubles would have passed 0.1 + 0.2 of 0.6 by luck only');
    const third = itemsOf(4, 'agreement', (n) => ({ weight: [0.7, 0.1, 0.4, 0.4][n - 1]! }));
    assert.equal(sectionOf(['p4', 'p4', null, null], { items: third }).state, 'scored');
    assert.ok(0.7 + 0.1 < 0.8, 'in doubles 0.7 + 0.1 falls short of half of 1.6');
  });

  // 23 of 40 steps: 100 * (23 / 40) is 57.49999999999999 in doubles.
  it('shows 23 of 40 as 58', () => {
    const options = [...Array.from({ length: 5 }, () => 'p4'), 'p3', ...Array.from({ length: 4 }, () => 'p0')];
    const section = sectionOf(options);
    assert.deepEqual([section.value, section.displayed], [57.5, 58]);
  });

  it('reads the band from the number shown: 74.5 is shown as 75', () => {
    const bands = [
      { id: 'low', label: 'Low', from: 0 },
      { id: 'high', label: 'High', from: 75 },
    ];
    const options = (steps: number) => span(1, 50).map((n) => `p${Math.min(4, Math.max(0, steps - 4 * (n - 1)))}`);
    assert.deepEqual(
      [sectionOf(options(149), { rule: { bands } }).displayed, sectionOf(options(149), { rule: { bands } }).band],
      [75, 'high'],
    );
    assert.deepEqual(
      [sectionOf(options(148), { rule: { bands } }).displayed, sectionOf(options(148), { rule: { bands } }).band],
      [74, 'low'],
    );
  });

  it('counts four kinds of answers beside the score', () => {
    assert.deepEqual(sectionOf(['p1', 'p2', 'unsure', null, 'none']).coverage, {
      base: 4,
      answered: 2,
      unsure: 1,
      blank: 1,
      notApplicable: 1,
      share: 0.5,
      unsureShare: 0.25,
    });
  });

  it('asks an item of weight 0 without scoring it', () => {
    const items = itemsOf(3, 'agreement', (n) => (n === 3 ? { weight: 0 } : {}));
    const section = sectionOf(['p2', 'p2', 'p4'], { items });
    assert.equal(section.value, 50);
    assert.equal(section.coverage.base, 2);
    assert.deepEqual(section.leftOut, [{ item: 'q3', reason: 'unscored' }]);
  });

  it('leaves out, and reports, what was not asked of the group', () => {
    const items = itemsOf(3, 'agreement', (n) => (n === 3 ? { askedOf: ['voluntary'] } : {}));
    const rest = {
      groups: [
        { id: 'voluntary', label: 'Voluntary' },
        { id: 'public', label: 'Public' },
      ],
    };
    const card = cardOf(['p2', 'p2', 'p4'], { items, rest, group: 'public' });
    assert.equal(card.sections[0]!.value, 50);
    assert.equal(card.sections[0]!.coverage.base, 2);
    assert.deepEqual(card.sections[0]!.leftOut, [{ item: 'q3', reason: 'not-asked' }]);
    assert.deepEqual(card.ignored, [{ item: 'q3', reason: 'not-asked' }]);
    assert.equal(sectionOf(['p2', 'p2', 'p4'], { items, rest, group: 'voluntary' }).value, 200 / 3);
    assert.equal(sectionOf(['p2', 'p2', 'p4'], { items, rest }).value, 200 / 3, 'without a group every item is asked');
  });

  it('takes "prefer not to say" for a gap: it applies, and is no "don’t know"', () => {
    const options = [...fivePoints.options, { id: 'rather-not', label: 'Prefer not to say', kind: 'blank' }];
    const rest = { scales: { agreement: { options } } };
    const withRefusals = sectionOf(['p4', 'rather-not', 'rather-not', 'p2'], { rest });
    const withGaps = sectionOf(['p4', null, null, 'p2'], { rest });
    assert.deepEqual(withRefusals, withGaps);
    assert.equal(withRefusals.coverage.blank, 2);
    assert.equal(sectionOf(['p4', 'rather-not', 'rather-not'], { rest }).state, 'notEnoughAnswered');
  });

  it('says of an item of weight 0 that others were asked, where they were', () => {
    const items = itemsOf(3, 'agreement', (n) => (n === 3 ? { weight: 0, askedOf: ['voluntary'] } : {}));
    const rest = { groups: ['voluntary', 'public'].map((id) => ({ id, label: 'Invented' })) };
    assert.deepEqual(sectionOf(['p2', 'p2', null], { items, rest, group: 'public' }).leftOut, [{ item: 'q3', reason: 'not-asked' }]);
  });

  it('needs everything that applies where all is required, by weight too', () => {
    const { needed } = sectionOf(['p2', 'p4', null], { rule: { missing: { allRequired: true } } });
    assert.deepEqual(needed, { basis: 'weight', answered: 2, applicable: 3, minimum: 3, minCount: 3 });
  });

  it('is not scored, rather than short of answers, where the rule gives no score', () => {
    for (const options of [
      ['p2', 'p4'],
      [null, null],
    ])
      assert.equal(sectionOf(options, { rule: { aggregate: 'none' } }).state, 'notScored');
  });

  it('takes an option that calls itself a point for one', () => {
    const scale = { options: fivePoints.options.map((option) => (option.kind ? option : { ...option, kind: 'point' })) };
    const section = sectionOf(['p3', 'p2', 'unsure', 'none'], { rest: { scales: { agreement: scale } } });
    assert.deepEqual([section.value, section.coverage.answered], [62.5, 2]);
  });

  it('counts an unsure answer that the item gives a number', () => {
    const items = itemsOf(2, 'agreement', () => ({ recode: { p0: 0, p1: 1, p2: 2, p3: 3, p4: 4, unsure: 2 } }));
    const section = sectionOf(['unsure', 'p4'], { items });
    assert.deepEqual([section.value, section.coverage.answered], [75, 2]);
  });
});

describe('score(instrument, response): the vocabulary of rules', () => {
  for (const { name, rule, options, expected } of [
    { name: 'mean', rule: { aggregate: 'mean' }, options: ['p1', 'p2', 'p4'], expected: 7 / 3 },
    { name: 'sum', rule: { aggregate: 'sum' }, options: ['p1', 'p2', 'p4'], expected: 7 },
    { name: "sum, with the person's mean for what is missing", rule: { aggregate: 'sum' }, options: ['p1', 'p2', null], expected: 4.5 },
    { name: 'sum of what there is', rule: { aggregate: 'sum', missing: { fill: 'none' } }, options: ['p1', 'p2', null], expected: 3 },
    {
      name: 'sum, with a constant',
      rule: { aggregate: 'sum', missing: { fill: { constant: 4 } } },
      options: ['p1', 'p2', null],
      expected: 7,
    },
    { name: 'sum, as percent', rule: { aggregate: 'sum', transform: [{ step: 'pomp' }] }, options: ['p1', 'p2', 'none'], expected: 37.5 },
    { name: 'count', rule: { aggregate: 'count', countFrom: 2 }, options: ['p1', 'p2', 'p4'], expected: 2 },
    { name: 'min', rule: { aggregate: 'min' }, options: ['p2', 'p1', 'p4'], expected: 1 },
    { name: 'max', rule: { aggregate: 'max' }, options: ['p2', 'p4', 'p1'], expected: 4 },
    // Two of three answers from 2 up, of the 0 to 3 that there can be.
    {
      name: 'count, as percent',
      rule: { aggregate: 'count', countFrom: 2, transform: [{ step: 'pomp' }] },
      options: ['p1', 'p2', 'p4'],
      expected: 200 / 3,
    },
    {
      // 1 + 2 + 4 = 7 of 12: an item that is filled in can still be anything from 0 to 4.
      name: 'sum with a constant, as percent',
      rule: { aggregate: 'sum', missing: { fill: { constant: 4 } }, transform: [{ step: 'pomp' }] },
      options: ['p1', 'p2', null],
      expected: 700 / 12,
    },
    {
      name: 'none, whatever the steps',
      rule: { aggregate: 'none', transform: [{ step: 'round', decimals: 0 }] },
      options: ['p2'],
      expected: null,
    },
    { name: 'none', rule: { aggregate: 'none' }, options: ['p2', 'p4', 'p1'], expected: null },
    { name: 'allRequired', rule: { missing: { allRequired: true } }, options: ['p2', 'p4', null], expected: null },
    { name: 'allRequired, of what applies', rule: { missing: { allRequired: true } }, options: ['p2', 'p4', 'none'], expected: 3 },
    { name: 'maxMissing, met', rule: { missing: { maxMissing: 1 } }, options: ['p2', 'p4', null], expected: 3 },
    {
      name: 'maxMissing, in place of the half rule',
      rule: { missing: { maxMissing: 3 } },
      options: ['p2', 'p4', null, null, null],
      expected: 3,
    },
    { name: 'maxMissing, not met', rule: { missing: { maxMissing: 1 } }, options: ['p2', 'p2', null, null], expected: null },
    { name: 'minShare', rule: { missing: { minShare: 0.75 } }, options: ['p2', 'p2', 'p2', null], expected: 2 },
    { name: 'minShare, not met', rule: { missing: { minShare: 0.8 } }, options: ['p2', 'p2', 'p2', null], expected: null },
    { name: 'minCount', rule: { missing: { minCount: 3 } }, options: ['p2', 'p2', null], expected: null },
    {
      name: 'steps in their order: rounding before doubling',
      rule: {
        transform: [
          { step: 'round', decimals: 0 },
          { step: 'linear', times: 2, plus: 1 },
        ],
      },
      options: ['p1', 'p2'],
      expected: 5,
    },
    {
      name: 'steps in their order: doubling before rounding',
      rule: {
        transform: [
          { step: 'linear', times: 2, plus: 1 },
          { step: 'round', decimals: 0 },
        ],
      },
      options: ['p1', 'p2'],
      expected: 4,
    },
    { name: 'clamp', rule: { transform: [{ step: 'clamp', min: 1, max: 2 }] }, options: ['p4', 'p4'], expected: 2 },
    { name: 'clamp, below', rule: { transform: [{ step: 'clamp', min: 1, max: 2 }] }, options: ['p0', 'p0'], expected: 1 },
    { name: 'clamp, within', rule: { transform: [{ step: 'clamp', min: 1, max: 2 }] }, options: ['p1', 'p2'], expected: 1.5 },
    {
      name: 'lookup, at a row',
      rule: {
        transform: [
          {
            step: 'lookup',
            table: [
              [1, 10],
              [2, 20],
              [4, 40],
            ],
          },
        ],
      },
      options: ['p2', 'p2'],
      expected: 20,
    },
    {
      name: 'lookup, below the first row',
      rule: {
        transform: [
          {
            step: 'lookup',
            table: [
              [1, 10],
              [2, 20],
              [4, 40],
            ],
          },
        ],
      },
      options: ['p0', 'p0'],
      expected: 10,
    },
    {
      name: 'lookup, between two rows',
      rule: {
        transform: [
          {
            step: 'lookup',
            table: [
              [0, 10],
              [2, 20],
              [4, 40],
            ],
          },
        ],
      },
      options: ['p3', 'p2'],
      expected: 20,
    },
  ] satisfies { name: string; rule: ScoreRule; options: (string | null)[]; expected: number | null }[]) {
    it(name, () => assert.equal(sectionOf(options, { rule, values: 'raw' }).value, expected));
  }

  it('fills in percent where items count in percent: 25 + 50 + 100 of 300', () => {
    const rule: ScoreRule = { aggregate: 'sum', missing: { fill: { constant: 100 } }, transform: [{ step: 'pomp' }] };
    assert.equal(sectionOf(['p1', 'p2', null], { rule }).value, 175 / 3);
  });

  it('works on counts where the rule says so', () => {
    const items = itemsOf(4, 'agreement', (n) => ({ weight: n === 1 ? 10 : 1 }));
    assert.equal(sectionOf([null, 'p2', 'p2', 'p2'], { items }).state, 'notEnoughAnswered');
    assert.equal(sectionOf([null, 'p2', 'p2', 'p2'], { items, rule: { missing: { basis: 'count' } } }).value, 50);
  });

  it('shows the decimals of a last rounding step', () => {
    const section = sectionOf(['p3', 'p3', 'p4'], { values: 'raw', rule: { transform: [{ step: 'round', decimals: 1 }] } });
    assert.deepEqual([section.value, section.displayed], [3.3, 3.3]);
  });
});

describe('score(instrument, response): the overall', () => {
  const sectionsOf = (weights: readonly number[]) =>
    weights.map((weight, index) => ({
      id: `s${index}`,
      title: 'Section',
      weight,
      items: [{ id: `q${index}`, statement: 'Invented.', scale: 'agreement' }],
    }));
  const overallOf = (options: readonly (string | null)[], weights = options.map(() => 1)) =>
    cardOf(options, { rest: { sections: sectionsOf(weights), scoring: {} } }).overall;

  it('is the mean of the sections: (0 + 100) / 2', () => assert.equal(overallOf(['p0', 'p4']).value, 50));
  it('weighs sections: (3 * 100 + 0) / 4', () => assert.equal(overallOf(['p4', 'p0'], [3, 1]).value, 75));
  it('is there with two of three sections, exactly two thirds', () => assert.equal(overallOf(['p2', 'p3', null]).value, 62.5));
  it('says what it needed: two of three sections, or three of the four that two weigh', () => {
    const two = { basis: 'weight', answered: 2, applicable: 3, minimum: 2, minCount: 1 };
    assert.deepEqual(overallOf(['p2', 'p3', null]).needed, two);
    assert.deepEqual(overallOf(['p2', null], [3, 1]).needed, { ...two, answered: 3, applicable: 4, minimum: 8 / 3 });
  });
  it('is not there with three of five', () => {
    const overall = overallOf(['p2', 'p3', 'p2', null, 'none']);
    assert.deepEqual([overall.value, overall.state, overall.of], [null, 'notEnoughAnswered', 5]);
    assert.deepEqual(overall.leftOut, [
      { section: 's3', reason: 'notEnoughAnswered' },
      { section: 's4', reason: 'notApplicable' },
    ]);
  });
  it('keeps sections that do not apply in the denominator', () => assert.equal(overallOf(['p2', 'none', 'none']).value, null));
  it('does not apply when no section does', () => assert.equal(overallOf(['none', 'none']).state, 'notApplicable'));
  it('leaves a section of weight 0 out of what it is of', () => {
    const overall = overallOf(['p4', 'p0'], [1, 0]);
    assert.deepEqual([overall.value, overall.of], [100, 1]);
    assert.deepEqual(overall.leftOut, [{ section: 's1', reason: 'notScored' }]);
  });
  it('says of a section of weight 0 that it does not count, whatever it lacks', () => {
    assert.deepEqual(overallOf(['p4', null], [1, 0]).leftOut, [{ section: 's1', reason: 'notScored' }]);
  });
  it('is short of answers when all sections are', () => assert.equal(overallOf([null, null]).state, 'notEnoughAnswered'));
  it('leaves out a section that is never scored, and has no score of such sections alone', () => {
    const overallWith = (...aggregates: ('mean' | 'none')[]) => {
      const sections = sectionsOf(aggregates.map(() => 1)).map((section, at) => ({ ...section, score: { aggregate: aggregates[at] } }));
      return cardOf(
        aggregates.map(() => 'p4'),
        { rest: { sections, scoring: {} } },
      ).overall;
    };
    const { value, of, restsOn, leftOut } = overallWith('mean', 'none');
    assert.deepEqual([value, of, leftOut], [100, 1, [{ section: 's1', reason: 'notScored' }]]);
    assert.deepEqual(restsOn, [{ section: 's0', value: 100, weight: 1 }]);
    assert.deepEqual([overallWith('none', 'none').value, overallWith('none', 'none').state], [null, 'notScored']);
  });
  it('does not fill in a section that does not apply: 100 + 50 of three, and 225 with the mean of the two where the third is unsure', () => {
    const sumOf = (third: string) =>
      cardOf(['p4', 'p2', third], { rest: { sections: sectionsOf([1, 1, 1]), scoring: { overall: { aggregate: 'sum' } } } }).overall.value;
    assert.deepEqual([sumOf('none'), sumOf('unsure')], [150, 225]);
  });
  it('is never scored by a rule that gives none, however little was answered', () => {
    const rest = { sections: sectionsOf([1, 1]), scoring: { overall: { aggregate: 'none' } } };
    assert.deepEqual(
      [
        ['p4', 'p4'],
        [null, null],
        ['none', 'none'],
      ].map((options) => cardOf(options, { rest }).overall.state),
      ['notScored', 'notScored', 'notScored'],
    );
  });
  it('joins the coverage of the sections', () => {
    const { base, answered, unsure, blank, notApplicable, share } = overallOf(['p2', 'unsure', null, 'none']).coverage;
    assert.deepEqual([base, answered, unsure, blank, notApplicable, share], [3, 1, 1, 1, 1, 1 / 3]);
  });

  it('counts sections alike, not items: 6, 3, 3, 4 and 8 items', () => {
    const sections = [6, 3, 3, 4, 8].map((count, at) => ({
      id: `s${at}`,
      title: 'Section',
      items: itemsOf(count, 'agreement').map((item) => ({ ...item, id: `s${at}-${item.id}` })),
    }));
    const options = sections.flatMap(({ items }, at) => items.map(() => (at === 4 ? 'p0' : 'p4')));
    assert.equal(cardOf(options, { rest: { sections, scoring: {} } }).overall.value, 80);
  });
});

describe('score(instrument, response): the card', () => {
  it('is plain JSON', () => {
    const card = score(instrument, response);
    assert.deepEqual(JSON.parse(JSON.stringify(card)), card);
  });

  it('holds ids, never texts', () => {
    assert.doesNotMatch(JSON.stringify(score(instrument, response)), /agree|fair say|Working together/i);
  });

  it('reports what was set aside', () => {
    const parsed = parseResponse(instrument, {
      ...response,
      answers: { gone: { option: 'large' }, 'fair-say': { option: 'enormous', note: 'Mostly.' } },
    });
    assert.deepEqual(score(instrument, parsed).ignored, [
      { item: 'gone', reason: 'unknown-item' },
      { item: 'fair-say', reason: 'unknown-option' },
    ]);
  });

  it('names its instrument', () => {
    assert.deepEqual(score(instrument, response).instrument, { id: 'three-questions', version: '1.0.0' });
  });

  it('refuses the response of another instrument', () => {
    assert.throws(() => score({ ...instrument, id: 'others' }, response), /must be of others 1\.0\.0, got three-questions 1\.0\.0/);
  });

  it('refuses the response of another version', () => {
    assert.throws(() => score({ ...instrument, version: '2.0.0' }, response), {
      name: 'RangeError',
      message: 'score: response must be of three-questions 2.0.0, got three-questions 1.0.0',
    });
  });
});

describe('applyTransform(value, steps, range)', () => {
  it('takes the percent of a range that a step before turned round: -3 of -4 to 0', () => {
    assert.equal(applyTransform(3, [{ step: 'linear', times: -1 }, { step: 'pomp' }], [0, 4]), 25);
  });

  it('refuses a percent of no range, and of an empty one', () => {
    const refused = (got: string) => ({ name: 'RangeError', message: new RegExp(`must have a range with different ends, got ${got}$`) });
    assert.throws(() => applyTransform(15, [{ step: 'pomp' }]), refused('undefined'));
    assert.throws(() => applyTransform(5, [{ step: 'pomp' }], [5, 5]), refused('5,5'));
  });
});

describe('percentOfRange(value, range)', () => {
  it('refuses an empty range', () => {
    assert.throws(() => percentOfRange(4, { min: 4, max: 4 }), {
      name: 'RangeError',
      message: 'percentOfRange: max must be above 4, got 4',
    });
  });
});

describe('decimalsFor(width)', () => {
  // Whole points of 100 are hundredths of the range; the decimals are the most that stay as coarse.
  for (const [width, decimals] of [
    [1000, 0],
    [100, 0],
    [10, 1],
    [4, 1],
    [1, 2],
  ] as const)
    it(`is ${decimals} for ${width}`, () => assert.equal(decimalsFor(width), decimals));
});
