import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCriteria, InstrumentError, parseInstrument, parseResponse, score, scoreAll, scoreSubscales } from '../src/index.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';

type Json = Record<string, unknown>;

/** Two sections of three items on five points, with these further scales, criteria or item extras. */
function documentOf(scoring: Json, more: (n: number) => object = () => ({})): Json {
  const items = itemsOf(6, 'agreement', more);
  return instrumentOf({
    scale: scaleOf(span(0, 4)),
    items: [],
    sections: [
      { id: 'one', title: 'One', items: items.slice(0, 3) },
      { id: 'two', title: 'Two', items: items.slice(3) },
    ],
    scoring: { values: 'pomp', ...scoring },
  });
}

function subscalesOf(scoring: Json, options: readonly (string | null)[], more?: (n: number) => object) {
  const instrument = parseInstrument(documentOf(scoring, more));
  const answers = Object.fromEntries(options.map((option, index) => [`q${index + 1}`, option]));
  return scoreSubscales(instrument, parseResponse(instrument, responseOf(instrument, answers)));
}

function faultsOf(document: unknown): string[] {
  try {
    parseInstrument(document);
  } catch (error) {
    assert.ok(error instanceof InstrumentError);
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

const items = (...numbers: number[]) => numbers.map((n) => ({ item: `q${n}` }));
const scales = (...ids: string[]) => ids.map((scale) => ({ scale }));

describe('scoreSubscales(instrument, response)', () => {
  it('averages items of several sections, by its own weights: (3·100 + 1·50) / 4', () => {
    const members = [{ item: 'q1', weight: 3 }, { item: 'q4' }];
    const [mixed] = subscalesOf({ subscales: [{ id: 'mixed', label: 'Mixed', members }] }, ['p4', null, null, 'p2', null, null]);
    assert.equal(mixed!.value, 87.5);
    assert.deepEqual(mixed!.restsOn, [
      { item: 'q1', option: 'p4', value: 4, score: 100, weight: 3 },
      { item: 'q4', option: 'p2', value: 2, score: 50, weight: 1 },
    ]);
  });

  for (const { answers, raw, band } of [
    { answers: ['p4', 'p4', 'p4', 'p0', 'p0', 'p0'], raw: 12, band: 'low' },
    { answers: ['p4', 'p4', 'p4', 'p1', 'p0', 'p0'], raw: 13, band: 'high' },
  ])
    it(`tells bands of the raw value and of the unrounded one apart where both are shown as 1: ${raw}`, () => {
      const bands = (from: number) => [
        { id: 'low', label: 'Low', from: 0 },
        { id: 'high', label: 'High', from },
      ];
      const tenth = { step: 'linear', times: 0.1 };
      const subscales = [
        { id: 'raw', label: 'Raw', members: items(1, 2, 3, 4, 5, 6), aggregate: 'sum', bands: bands(13) },
        { id: 'rounded', label: 'Rounded', members: scales('raw'), transform: [tenth], bands: bands(1.25) },
        { id: 'exact', label: 'Exact', members: scales('raw'), transform: [tenth, { step: 'round', decimals: 6 }], bands: bands(1.25) },
      ];
      assert.deepEqual(
        subscalesOf({ values: 'raw', subscales }, answers).map(({ displayed, band: came }) => [displayed, came]),
        [
          [raw, band],
          [1, 'low'],
          [raw / 10, band],
        ],
      );
    });

  it('counts an item that its section does not', () => {
    const scoring = { subscales: [{ id: 'own', label: 'Own', members: items(1, 2) }] };
    const [own] = subscalesOf(scoring, ['p4', 'p0', null, null, null, null], (n) => (n === 1 ? { weight: 0 } : {}));
    assert.equal(own!.value, 50);
  });

  it('stands over sections and over scales that come later, exactly: a third and two thirds', () => {
    const scoring = {
      subscales: [
        { id: 'top', label: 'Top', members: [{ scale: 'low' }, { scale: 'two', weight: 2 }] },
        { id: 'low', label: 'Low', members: items(1, 2, 3) },
      ],
    };
    const [top, low] = subscalesOf(scoring, ['p4', 'p0', 'p0', 'p4', 'p4', 'p0']);
    assert.deepEqual([top!.subscale, low!.subscale], ['top', 'low']);
    assert.equal(low!.value, 100 / 3);
    assert.equal(top!.value, 500 / 9); // (100/3 + 2·200/3) / 3
    assert.deepEqual([top!.coverage.base, top!.coverage.answered], [6, 6]);
  });

  it('needs half of its items, or two thirds of its scales', () => {
    const subscales = [
      { id: 'of-items', label: 'Items', members: items(1, 2, 3, 4) },
      { id: 'of-scales', label: 'Scales', members: scales('one', 'two') },
    ];
    const few = subscalesOf({ subscales }, ['p4', null, null, null, null, null]);
    assert.deepEqual(
      few.map(({ state }) => state),
      ['notEnoughAnswered', 'notEnoughAnswered'],
    );
    const one = subscalesOf({ subscales }, ['p4', 'p4', null, null, null, null]);
    assert.deepEqual(
      one.map(({ value }) => value),
      [100, null],
    );
    assert.deepEqual(one[1]!.leftOut, [{ scale: 'two', reason: 'notEnoughAnswered' }]);
  });

  it('says when nothing applies', () => {
    const subscales = [
      { id: 'of-items', label: 'Items', members: items(1, 2) },
      { id: 'of-scales', label: 'Scales', members: scales('one', 'two') },
    ];
    const states = subscalesOf(
      { subscales },
      span(1, 6).map(() => 'none'),
    ).map(({ state }) => state);
    assert.deepEqual(states, ['notApplicable', 'notApplicable']);
  });

  const only = (member: Json) => ({ subscales: [{ id: 'extra', label: 'Extra', members: [member] }] });
  const first = (scoring: Json, options: readonly (string | null)[], more?: (n: number) => object) =>
    subscalesOf(scoring, options, more)[0]!;

  it('says what it rests on, what it left out, and that more of it is better', () => {
    const members = [...items(1, 2, 4, 5), { item: 'q3', weight: 0 }, { scale: 'two', weight: 0 }, { scale: 'one', weight: 2 }];
    const found = first({ subscales: [{ id: 'extra', label: 'Extra', members }] }, ['p4', 'p2', 'p4', 'unsure', null, 'p4']);
    // (100 + 50 + 2·250/3) / 4 = 475/6: section one is the mean of 100, 50 and 100.
    assert.deepEqual([found.value, found.state, found.higherIsBetter], [475 / 6, 'scored', true]);
    assert.deepEqual(found.restsOn.at(-1), { scale: 'one', value: 250 / 3, weight: 2 });
    assert.deepEqual(found.leftOut, [
      { item: 'q4', reason: 'unsure' },
      { item: 'q5', reason: 'blank' },
      { item: 'q3', reason: 'unscored' },
      { scale: 'two', reason: 'unscored' },
    ]);
    // q3 counts in section one; q6 only in section two, which is not counted.
    assert.equal(found.coverage.base, 5);
    const turned = { subscales: [{ id: 'extra', label: 'Extra', members: items(1), higherIsBetter: false }] };
    assert.equal(first(turned, ['p4']).higherIsBetter, false);
    // An unscored member that nothing else counts is not in the coverage at all.
    const unscored = { subscales: [{ id: 'extra', label: 'Extra', members: [{ item: 'q1' }, { item: 'q2', weight: 0 }] }] };
    assert.equal(first(unscored, ['p4', 'p4']).coverage.base, 1);
  });

  it('misses an answer that is unsure as much as a blank', () => {
    const scoring = { subscales: [{ id: 'extra', label: 'Extra', members: items(1, 2, 3) }] };
    assert.equal(first(scoring, ['p4', 'unsure', 'unsure']).state, 'notEnoughAnswered');
  });

  it('needs half, as items do, where items and scales are mixed', () => {
    const members = [...items(1, 2, 4), ...scales('two')];
    assert.equal(first({ subscales: [{ id: 'extra', label: 'Extra', members }] }, ['p4', 'p4']).value, 100);
  });

  it('takes half of what applies where items and scales are mixed, and two thirds of all scales where they are not', () => {
    const answers = ['p4', 'p2', 'p2', 'none', 'none', 'none'];
    const mixed = { subscales: [{ id: 'extra', label: 'Extra', members: [...items(1, 2), { scale: 'two', weight: 3 }] }] };
    const { value, state, needed } = first(mixed, answers);
    assert.deepEqual([value, state, needed.applicable], [75, 'scored', 2]);
    const above = first({ subscales: [{ id: 'extra', label: 'Extra', members: scales('one', 'two') }] }, answers);
    assert.deepEqual([above.value, above.state, above.needed.applicable], [null, 'notEnoughAnswered', 2]);
    const unanswered = answers.with(3, 'unsure').with(4, 'unsure');
    assert.equal(
      first({ subscales: [{ id: 'extra', label: 'Extra', members: scales('one', 'two') }] }, unanswered).state,
      'notEnoughAnswered',
    );
    const sum = { aggregate: 'sum', missing: { minShare: 0.5 } };
    assert.equal(first({ subscales: [{ id: 'extra', label: 'Extra', members: scales('one', 'two'), ...sum }] }, answers).value, 200 / 3);
  });

  it('keeps the unscored items of a section out of its coverage', () => {
    const { coverage } = first(only({ scale: 'one' }), ['p4', 'p4', 'p4'], (n) => (n === 3 ? { weight: 0 } : {}));
    assert.deepEqual([coverage.base, coverage.answered], [2, 2]);
  });

  it('does not apply to whom it was not asked, nor where only unscored members are left', () => {
    const instrument = parseInstrument({
      ...documentOf({ subscales: [{ id: 'extra', label: 'Extra', members: [{ item: 'q1' }, { item: 'q2', weight: 0 }] }] }, (n) =>
        n === 1 ? { askedOf: ['council'] } : n === 2 ? { askedOf: ['council'] } : {},
      ),
      groups: ['council', 'others'].map((id) => ({ id, label: 'Invented' })),
    });
    const [extra] = scoreSubscales(instrument, parseResponse(instrument, responseOf(instrument, {}, { group: 'others' })));
    assert.equal(extra!.state, 'notApplicable');
    assert.deepEqual(extra!.leftOut, [
      { item: 'q1', reason: 'not-asked' },
      { item: 'q2', reason: 'not-asked' },
    ]);
    const weighed = { subscales: [{ id: 'extra', label: 'Extra', members: [{ item: 'q1' }, { item: 'q2', weight: 0 }] }] };
    assert.equal(first(weighed, ['none', 'p4']).state, 'notApplicable');
  });

  it('is not scored where its rule gives no score, answered or not', () => {
    const scoring = { subscales: [{ id: 'extra', label: 'Extra', members: items(1, 2), aggregate: 'none' }] };
    assert.deepEqual([first(scoring, ['p4', 'p4']).state, first(scoring, [null, null]).state], ['notScored', 'notScored']);
  });

  it('takes the percent of a nested range', () => {
    const subscales = [
      { id: 'sums', label: 'Sums', members: scales('a', 'b'), aggregate: 'sum', transform: [{ step: 'pomp' }] },
      { id: 'a', label: 'A', members: items(1, 2), aggregate: 'sum' },
      { id: 'b', label: 'B', members: items(4), aggregate: 'sum' },
    ];
    assert.equal(subscalesOf({ values: 'raw', subscales }, ['p4', 'p2', null, 'p0', null, null])[0]!.value, 50); // 6 of 0 to 12
  });

  it('takes it too where one of the scales counts down: 4 and -2, each from its lowest to its highest', () => {
    const down = { transform: [{ step: 'linear', times: -1 }], missing: { minCount: 1 } };
    const subscales = [
      { id: 'sums', label: 'Sums', members: scales('up', 'down'), aggregate: 'sum', transform: [{ step: 'pomp' }] },
      { id: 'up', label: 'Up', members: items(1), aggregate: 'sum' },
      { id: 'down', label: 'Down', members: items(2), aggregate: 'sum', ...down },
    ];
    assert.equal(subscalesOf({ values: 'raw', subscales }, ['p4', 'p2'])[0]!.value, 75); // 2 of -4 to 4
  });
});

describe('scoreAll(instrument, response)', () => {
  it('adds only what the instrument declares', () => {
    const plain = parseInstrument(documentOf({}));
    const response = parseResponse(plain, responseOf(plain, { q1: 'p4' }));
    assert.deepEqual(scoreAll(plain, response), score(plain, response));
  });

  it('raises alerts in the unit of the item scores, after reversal', () => {
    const instrument = parseInstrument(documentOf({}, (n) => (n === 2 ? { reverse: true, alert: { atLeast: 75 } } : {})));
    const alertsOf = (option: string) => scoreAll(instrument, parseResponse(instrument, responseOf(instrument, { q2: option }))).alerts;
    assert.deepEqual(alertsOf('p1'), [{ item: 'q2', score: 75, atLeast: 75 }]);
    assert.deepEqual(alertsOf('p2'), []);
    assert.deepEqual(alertsOf('unsure'), []);
  });

  it('leaves what does not apply out of a criterion', () => {
    const criteria = [{ id: 'all-high', label: 'All high', need: 'all', of: [1, 2].map((n) => ({ item: `q${n}`, atLeast: 75 })) }];
    const instrument = parseInstrument(documentOf({ criteria }));
    const metOf = (q1: string, q2: string) =>
      scoreAll(instrument, parseResponse(instrument, responseOf(instrument, { q1, q2 }))).criteria![0]!.met;
    assert.deepEqual(
      [metOf('p3', 'p3'), metOf('p3', 'none'), metOf('p2', 'unsure'), metOf('p3', 'unsure'), metOf('none', 'none')],
      [true, true, false, null, null],
    );
  });
});

describe('checkCriteria(instrument, response)', () => {
  const outcomesOf = (
    criteria: readonly Json[],
    options: Readonly<Record<string, string>>,
    more?: (n: number) => object,
    group?: string,
  ) => {
    const document = { ...documentOf({ criteria }, more), groups: ['council', 'others'].map((id) => ({ id, label: 'Invented' })) };
    const instrument = parseInstrument(document);
    return checkCriteria(instrument, parseResponse(instrument, responseOf(instrument, options, group === undefined ? {} : { group })));
  };
  const rule = (id: string, need: unknown, ...of: Json[]) => ({ id, label: id, need, of });

  it('meets a highest score, itself included, and not what lies above', () => {
    const low = [rule('low', 'all', { item: 'q1', atMost: 25 })];
    const metOf = (q1: string) => outcomesOf(low, { q1 })[0]!.met;
    assert.deepEqual([metOf('p0'), metOf('p1'), metOf('p2')], [true, true, false]);
    const between = [rule('between', 'all', { item: 'q1', atLeast: 25, atMost: 75 })];
    assert.deepEqual(
      ['p0', 'p1', 'p3', 'p4'].map((q1) => outcomesOf(between, { q1 })[0]!.met),
      [false, true, true, false],
    );
  });

  it('stands on other criteria, wherever they come', () => {
    const criteria = [
      rule('both', 'all', { criterion: 'either' }, { item: 'q3', atLeast: 75 }),
      rule('either', 'any', { item: 'q1', atLeast: 75 }, { item: 'q2', atLeast: 75 }),
    ];
    assert.deepEqual(outcomesOf(criteria, { q1: 'p0', q2: 'p3', q3: 'p3' }), [
      { criterion: 'both', met: true, held: 2, unknown: 0, of: 2 },
      { criterion: 'either', met: true, held: 1, unknown: 0, of: 2 },
    ]);
    assert.equal(outcomesOf(criteria, { q1: 'p0', q2: 'p0', q3: 'p3' })[0]!.met, false);
    assert.deepEqual(outcomesOf(criteria, { q1: 'none', q2: 'none', q3: 'p3' })[0], {
      criterion: 'both',
      met: true,
      held: 1,
      unknown: 0,
      of: 1,
    });
  });

  it('leaves out what the group was not asked', () => {
    const criteria = [rule('all-high', 'all', { item: 'q1', atLeast: 75 }, { item: 'q2', atLeast: 75 })];
    const asked = (n: number) => (n === 2 ? { askedOf: ['council'] } : {});
    assert.deepEqual(outcomesOf(criteria, { q1: 'p4' }, asked, 'others'), [
      { criterion: 'all-high', met: true, held: 1, unknown: 0, of: 1 },
    ]);
    assert.equal(outcomesOf(criteria, { q1: 'p4' }, asked, 'council')[0]!.met, null);
  });
});

describe('parseInstrument(input): further scales, alerts and criteria', () => {
  const subscale = (more: Json) => ({ subscales: [{ id: 'extra', label: 'Extra', members: items(1, 2), ...more }] });
  const ring = {
    subscales: [
      { id: 'a', label: 'A', members: scales('b') },
      { id: 'b', label: 'B', members: [...items(1), ...scales('a')] },
    ],
  };
  const criterion = (more: Json) => ({
    criteria: [{ id: 'rule', label: 'Rule', need: 'all', of: [{ item: 'q1', atLeast: 50 }], ...more }],
  });
  for (const { name, scoring, fault } of [
    {
      name: 'an unknown item',
      scoring: subscale({ members: items(9) }),
      fault: 'scoring.subscales.0.members.0.item: must be the id of an item of this instrument, got "q9"',
    },
    {
      name: 'an unknown scale',
      scoring: subscale({ members: scales('gone') }),
      fault: 'scoring.subscales.0.members.0.scale: must be the id of a section or subscale, got "gone"',
    },
    {
      name: 'a ring of scales',
      scoring: ring,
      fault: 'scoring.subscales.1.members.1.scale: must not lead back to itself, got a > b > a',
    },
    {
      name: 'a section of the same id',
      scoring: subscale({ id: 'one' }),
      fault: 'scoring.subscales.0.id: must be an id that no other section or subscale has, got "one", which sections.0 has',
    },
    {
      name: 'a member twice',
      scoring: subscale({ members: items(1, 1) }),
      fault: 'scoring.subscales.0.members.1: must be named once in a scale, got it again after members.0: use weight to count it more',
    },
    {
      name: 'weights that sum to nothing',
      scoring: subscale({ members: [{ item: 'q1', weight: 0 }] }),
      fault: 'scoring.subscales.0.members: must have at least one member with a weight above 0, got weights that sum to nothing',
    },
    {
      name: 'bands that start too high',
      scoring: subscale({ bands: [{ id: 'high', label: 'High', from: 10 }] }),
      fault: 'scoring.subscales.0.bands.0.from: must be at most 0, the lowest score there can be, got 10',
    },
    {
      name: 'a count without its threshold',
      scoring: subscale({ aggregate: 'count' }),
      fault: 'scoring.subscales.0.countFrom: must be given: the value from which an answer is counted',
    },
    {
      name: 'a scale that is never scored',
      scoring: { sections: { aggregate: 'none' }, overall: { aggregate: 'none' }, ...subscale({ members: scales('one') }) },
      fault: 'scoring.subscales.0.members.0.scale: must be a scale that is scored, got "one", whose aggregate is "none"',
    },
    {
      name: 'a constant in place of a scale',
      scoring: subscale({ members: scales('one'), missing: { fill: { constant: 0 } } }),
      fault: 'scoring.subscales.0.missing.fill: must not be a constant: a scale without a score has no value to stand in',
    },
    {
      name: 'a constant outside the values',
      scoring: subscale({ missing: { fill: { constant: 101 } } }),
      fault: 'scoring.subscales.0.missing.fill.constant: must be from 0 to 100, the values of the items, got 101',
    },
    {
      name: 'more conditions needed than there are',
      scoring: criterion({ need: 2 }),
      fault: 'scoring.criteria.0.need: must be at most 1, the number of conditions, got 2',
    },
    {
      name: 'a condition without a threshold',
      scoring: criterion({ of: [{ item: 'q1' }] }),
      fault: 'scoring.criteria.0.of.0.atLeast: must be given, or atMost: what the score of the item must be',
    },
    {
      name: 'a condition that nothing meets',
      scoring: criterion({ of: [{ item: 'q1', atLeast: 75, atMost: 50 }] }),
      fault: 'scoring.criteria.0.of.0.atMost: must be at least 75, got 50',
    },
    {
      name: 'a criterion of itself',
      scoring: criterion({ of: [{ criterion: 'rule' }] }),
      fault: 'scoring.criteria.0.of.0.criterion: must not lead back to itself, got rule > rule',
    },
    {
      name: 'an unknown criterion',
      scoring: criterion({ of: [{ criterion: 'gone' }] }),
      fault: 'scoring.criteria.0.of.0.criterion: must be the id of a criterion, got "gone"',
    },
  ]) {
    it(`names ${name}`, () => assert.deepEqual(faultsOf(documentOf(scoring)), [fault]));
  }

  it('names an alert that everything or nothing raises', () => {
    const alertAt = (atLeast: number) => faultsOf(documentOf({}, (n) => (n === 1 ? { alert: { atLeast } } : {})));
    const words = 'sections.0.items.0.alert.atLeast: must be above 0 and at most 100, so that some answers raise it and some do not, got';
    assert.deepEqual([alertAt(0), alertAt(1), alertAt(100), alertAt(101)], [[`${words} 0`], [], [], [`${words} 101`]]);
  });

  it('names a positive point that the scale does not have', () => {
    const document = documentOf({});
    const withPositive = (positive: string[]) => faultsOf({ ...document, scales: { agreement: { ...scaleOf(span(0, 4)), positive } } });
    assert.deepEqual(withPositive(['p3', 'p4']), []);
    assert.deepEqual(withPositive(['unsure']), ['scales.agreement.positive.0: must be one of the points p0, p1, p2, p3, p4, got "unsure"']);
  });
});
