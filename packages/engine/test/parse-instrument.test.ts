import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { InstrumentError, parseInstrument } from '../src/index.js';
import { instrumentOf, itemsOf, scaleOf, span } from './fixtures/build.mjs';
import { threeQuestions } from './sample.js';

type Path = readonly (string | number)[];

/** A copy of the sample with one place changed; `undefined` takes the property away. */
function withChange(path: Path, value: unknown): unknown {
  const copy = structuredClone(threeQuestions) as unknown;
  let place = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

function issuesOf(input: unknown): string[] {
  try {
    parseInstrument(input);
  } catch (error) {
    assert.ok(error instanceof InstrumentError, String(error));
    return error.issues.map(({ path, message }) => `${path}: ${message}`);
  }
  return [];
}

const { options } = threeQuestions.scales.extent;
const [none, small, some, large, full, unsure, notApplicable] = options;
const items = threeQuestions.sections[0]!.items;
const scale = (...list: unknown[]) => ['scales.extent.options', list] as const;
const band = (id: string, from: number) => ({ id, label: id, from });
const rule = (value: unknown) => ['scoring.sections', value] as const;
const source = ['sections', 0] as const;
const oneWay = 'must have tables whose scores only rise or only fall, as the ends of the range are looked up for a pomp step';
const turning = {
  step: 'lookup',
  table: [
    [0, 0],
    [25, 100],
    [75, 50],
  ],
};

const faults: readonly (readonly [name: string, path: string | Path, value: unknown, expected: string])[] = [
  ['a missing title', 'title', undefined, 'title: must be given: a text'],
  ['a title of spaces', 'title', '  ', 'title: must hold at least one visible character, got "  "'],
  ['a title that is a number', 'title', 3, 'title: must be a text, got 3'],
  ['an unknown kind', 'kind', 'quiz', 'kind: must be "assessment" or "chooser" or "worksheet" or "register", got "quiz"'],
  ['a property that the format does not have', 'colour', 'red', 'colour: must be left out: the format has no such property'],
  [
    'an item that must be answered',
    [...source, 'items', 0, 'required'],
    true,
    'sections.0.items.0.required: must be left out: the form decides what must be answered; "missing" says how much a score needs',
  ],
  [
    'an item that is skipped',
    [...source, 'items', 0, 'skipIf'],
    'x',
    'sections.0.items.0.skipIf: must be left out: the form decides what is shown; what was not is blank or "not-applicable", and askedOf names groups',
  ],
  ['a property that every object inherits', 'toString', 1, 'toString: must be left out: the format has no such property'],
  [
    'a refusal that counts a number',
    ...scale(none, small, some, large, full, { id: 'rather-not', label: 'Prefer not to say', kind: 'blank', value: 0 }),
    'scales.extent.options.5.value: must be left out: only points count a number, got 0',
  ],
  ['an id in capitals', 'id', 'Aims', 'id: must be an id: lower-case words joined by hyphens, such as "shared-aims", got "Aims"'],
  ['a version of two numbers', 'version', '1.0', 'version: must be three numbers joined by dots, such as "1.0.0", got "1.0"'],
  ['no section', 'sections', [], 'sections: must have at least 1 entry, got a list of 0'],
  ['a weight below 0', [...source, 'items', 0, 'weight'], -1, 'sections.0.items.0.weight: must be at least 0, got -1'],
  ['a scale name in capitals', ['scales', 'Big One'], { options }, 'scales.Big One: must have ids as keys, got "Big One"'],
  [
    'an unknown step',
    rule({})[0],
    { transform: [{ step: 'cube' }] },
    'scoring.sections.transform.0.step: must be "linear" or "pomp" or "lookup" or "clamp" or "round", got "cube"',
  ],
  [
    'one and a half decimals',
    rule({})[0],
    { transform: [{ step: 'round', decimals: 1.5 }] },
    'scoring.sections.transform.0.decimals: must be a whole number, got 1.5',
  ],
  [
    'a format from the future',
    'format',
    'take-stock/instrument/2',
    'format: must be "take-stock/instrument/1", got "take-stock/instrument/2", which is made for a newer version of Take Stock: update Take Stock',
  ],
  ['minutes that run backwards', 'minutes', [20, 10], 'minutes.1: must be at least 20, got 10'],

  [
    'two items of one id',
    [...source, 'items', 1, 'id'],
    'shared-aims',
    'sections.0.items.1.id: must be an id that no other item has, got "shared-aims", which sections.0.items.0 has',
  ],
  [
    'two sections of one id',
    'sections',
    [threeQuestions.sections[0], { id: 'working', title: 'More', items: [{ ...items[0], id: 'more' }] }],
    'sections.1.id: must be an id that no other section has, got "working", which sections.0 has',
  ],
  [
    'an item id that another section has',
    'sections',
    [threeQuestions.sections[0], { id: 'more', title: 'More', items: [items[0]] }],
    'sections.1.items.0.id: must be an id that no other item has, got "shared-aims", which sections.0.items.0 has',
  ],
  [
    'two options of one id',
    ['scales', 'extent', 'options', 1, 'id'],
    'none',
    'scales.extent.options.1.id: must be an id that no other option of the scale has, got "none", which scales.extent.options.0 has',
  ],
  [
    'two groups of one id',
    ['groups', 1, 'id'],
    'public',
    'groups.1.id: must be an id that no other group has, got "public", which groups.0 has',
  ],
  [
    'two bands of one id',
    ['scoring', 'sections', 'bands', 1, 'id'],
    'starting',
    'scoring.sections.bands.1.id: must be an id that no other band has, got "starting", which scoring.sections.bands.0 has',
  ],
  [
    'a section called overall',
    [...source, 'id'],
    'overall',
    'sections.0.id: must be another id: "overall" is the score of the whole instrument',
  ],
  [
    'a group called as reports call those that were too small',
    ['groups', 0, 'id'],
    'other-members',
    'groups.0.id: must be another id: reports call a group of their own "other-members"',
  ],
  [
    'a group called as reports call those who named none',
    ['groups', 1, 'id'],
    'not-stated',
    'groups.1.id: must be another id: reports call a group of their own "not-stated"',
  ],
  [
    'a thing to do that is longer than an action of a plan may be',
    [...source, 'items', 0, 'tactics'],
    ['x'.repeat(500), 'x'.repeat(501)],
    `sections.0.items.0.tactics.1: must have at most 500 characters, got "${'x'.repeat(60)}…"`,
  ],
  [
    'a group with a longer name than a round may hold',
    ['groups', 0, 'label'],
    'x'.repeat(501),
    `groups.0.label: must have at most 500 characters, got "${'x'.repeat(60)}…"`,
  ],
  [
    'an item called constructor',
    [...source, 'items', 0, 'id'],
    'constructor',
    'sections.0.items.0.id: must be another id: "constructor" is reserved',
  ],

  [
    'a scale that is not there',
    [...source, 'items', 0, 'scale'],
    'size',
    'sections.0.items.0.scale: must be one of the scales extent, got "size"',
  ],
  [
    'a point without a value',
    ['scales', 'extent', 'options', 2, 'value'],
    undefined,
    'scales.extent.options.2.value: must be given: a point counts a number',
  ],
  [
    'a "don\'t know" with a value',
    ['scales', 'extent', 'options', 5, 'value'],
    2,
    'scales.extent.options.5.value: must be left out: only points count a number, got 2',
  ],
  ['one point only', ...scale(none, unsure), 'scales.extent.options: must have at least 2 points, got 1'],
  [
    'two "don\'t know"',
    ...scale(none, small, unsure, { ...unsure, id: 'dunno' }),
    'scales.extent.options.3.kind: must be the only option of kind "unsure", got 2 of them',
  ],
  [
    'two "doesn\'t apply"',
    ...scale(none, small, notApplicable, { ...notApplicable, id: 'never' }),
    'scales.extent.options.3.kind: must be the only option of kind "not-applicable", got 2 of them',
  ],
  [
    'a scale with a hole',
    ...scale(none, small, large, full),
    'scales.extent.options.2.value: must be one step of 1 above 1, like the points before it, got 3; use recode where an answer counts otherwise',
  ],
  ['points that fall', ...scale(some, small), 'scales.extent.options.1.value: must be above 2, the point before it, got 1'],
  [
    'two points of one value',
    ...scale(none, { ...small, value: 0 }),
    'scales.extent.options.1.value: must be above 0, the point before it, got 0',
  ],
  [
    'a point after "don\'t know"',
    ...scale(none, small, unsure, some),
    'scales.extent.options.3: must come before the options that stand apart from the scale: points first, then the rest',
  ],
  [
    '51 scales',
    'scales',
    Object.fromEntries(Array.from({ length: 51 }, (_, n) => [n === 0 ? 'extent' : `extent-${n}`, { options }])),
    'scales: must have at most 50 scales, got 51',
  ],

  [
    'a recode of an option that is not there',
    [...source, 'items', 0, 'recode'],
    { none: 0, small: 1, some: 2, large: 3, full: 4, huge: 5 },
    'sections.0.items.0.recode.huge: must be one of the options none, small, some, large, full, unsure, not-applicable, got "huge"',
  ],
  [
    'a recode without all points',
    [...source, 'items', 0, 'recode'],
    { none: 0, small: 1, some: 2, large: 3 },
    'sections.0.items.0.recode: must give a value to every point, got none for "full"',
  ],
  [
    'a recode of what does not apply',
    [...source, 'items', 0, 'recode'],
    { none: 0, small: 1, some: 2, large: 3, full: 4, 'not-applicable': 0 },
    'sections.0.items.0.recode.not-applicable: must be left out: what does not apply counts no number',
  ],
  [
    'a recode beside reverse',
    [...source, 'items', 0],
    { ...items[0], reverse: true, recode: { none: 4, small: 3, some: 2, large: 1, full: 0 } },
    'sections.0.items.0.reverse: must be left out where recode is given: recode can say the mirrored values itself',
  ],
  [
    'a recode to one value',
    [...source, 'items', 0, 'recode'],
    { none: 1, small: 1, some: 1, large: 1, full: 1 },
    'sections.0.items.0.recode: must have at least two different values, so that answers can count from 0 to 100',
  ],
  [
    'a question for a group that is not there',
    [...source, 'items', 0, 'askedOf'],
    ['private'],
    'sections.0.items.0.askedOf.0: must be one of the groups public, voluntary, got "private"',
  ],
  [
    'weights of a section that sum to nothing',
    [...source, 'items'],
    items.map((item) => ({ ...item, weight: 0 })),
    'sections.0.items: must have at least one item with a weight above 0, got weights that sum to nothing',
  ],
  [
    'section weights that sum to nothing',
    [...source, 'weight'],
    0,
    'sections: must have at least one section with a weight above 0, or an overall with aggregate "none", got weights that sum to nothing',
  ],
  [
    'a weight from a calculator',
    [...source, 'items', 0, 'weight'],
    0.1 + 0.2,
    'sections.0.items.0.weight: must have at most 9 decimals, got 0.30000000000000004',
  ],
  [
    'the same as an item that is not there',
    'sameAs',
    { gone: { version: '0.9.0', item: 'old' } },
    'sameAs.gone: must be the id of an item of this instrument, got "gone"',
  ],

  [
    'bands that fall',
    ...rule({ bands: [band('low', 0), band('high', 75), band('middle', 50)] }),
    'scoring.sections.bands.2.from: must be above 75, got 50',
  ],
  [
    'two bands from one score',
    ...rule({ bands: [band('low', 0), band('middle', 50), band('high', 50)] }),
    'scoring.sections.bands.2.from: must be above 50, got 50',
  ],
  [
    'bands that leave out the lowest scores',
    ...rule({ bands: [band('middle', 25), band('high', 50)] }),
    'scoring.sections.bands.0.from: must be at most 0, the lowest score there can be, got 25',
  ],
  [
    'an overall whose bands leave out the lowest scores',
    'scoring',
    { overall: { bands: [band('high', 50)] } },
    'scoring.overall.bands.0.from: must be at most 0, the lowest score there can be, got 50',
  ],
  [
    'a section whose own bands leave out the lowest scores',
    [...source, 'score'],
    { bands: [band('high', 1)] },
    'sections.0.score.bands.0.from: must be at most 0, the lowest score there can be, got 1',
  ],
  [
    'bands of a sum that some answers fall below',
    'scoring',
    {
      values: 'raw',
      sections: { aggregate: 'sum', missing: { fill: 'none' }, transform: [{ step: 'linear', plus: -1 }], bands: [band('low', 0)] },
    },
    'scoring.sections.bands.0.from: must be at most -1, the lowest score there can be, got 0',
  ],
  ['countFrom without a count', ...rule({ countFrom: 50 }), 'scoring.sections.countFrom: must be left out unless aggregate is "count"'],
  [
    'a count from nowhere',
    ...rule({ aggregate: 'count' }),
    'scoring.sections.countFrom: must be given: the value from which an answer is counted',
  ],
  [
    'all required, but half will do',
    ...rule({ missing: { allRequired: true, minShare: 0.5 } }),
    'scoring.sections.missing.minShare: must be left out where allRequired is true: nothing may be missing',
  ],
  ['a share above 1', ...rule({ missing: { minShare: 2 } }), 'scoring.sections.missing.minShare: must be at most 1, got 2'],
  [
    'a constant outside the scale',
    ...rule({ missing: { fill: { constant: 101 } } }),
    'scoring.sections.missing.fill.constant: must be from 0 to 100, the values of the items, got 101',
  ],
  [
    'a constant for sections',
    'scoring',
    { overall: { missing: { fill: { constant: 1 } } } },
    'scoring.overall.missing.fill: must not be a constant: a section without a score has no value to stand in',
  ],
  [
    'a percent of nothing',
    ...rule({ transform: [{ step: 'linear', times: 0 }, { step: 'pomp' }] }),
    'scoring.sections.transform.1: must have a range to take a percent of, got one where every answer gives the same number',
  ],
  [
    'a rule that leads beyond all whole numbers',
    ...rule({
      transform: [
        { step: 'linear', times: 1e6 },
        { step: 'linear', times: 1e6 },
        { step: 'linear', times: 1e6 },
      ],
    }),
    'scoring.sections.transform.2: must keep scores from -9007199254740991 to 9007199254740991, where numbers are exact, got 100000000000000000000',
  ],
  [
    'a rule that leads beyond all numbers, though it comes back',
    ...rule({ transform: [...Array.from({ length: 60 }, () => ({ step: 'linear', times: 1e6 })), { step: 'linear', times: 0 }] }),
    'scoring.sections.transform.2: must keep scores from -9007199254740991 to 9007199254740991, where numbers are exact, got 100000000000000000000',
  ],
  [
    'an overall of rules that lead far',
    'scoring',
    {
      sections: {
        transform: [
          { step: 'linear', times: -1e6 },
          { step: 'linear', times: 1e6 },
        ],
      },
      overall: { transform: [{ step: 'linear', times: 1e4 }] },
    },
    'scoring.overall.transform.0: must keep scores from -9007199254740991 to 9007199254740991, where numbers are exact, got -1000000000000000000',
  ],
  [
    'a percent of scores that rise and fall',
    ...rule({ transform: [turning, { step: 'linear', times: 2 }, { step: 'pomp' }] }),
    `scoring.sections.transform.0.table: ${oneWay} that follows`,
  ],
  [
    'an overall percent of scores that rise and fall',
    'scoring',
    { sections: { transform: [turning] }, overall: { transform: [{ step: 'pomp' }] } },
    `scoring.sections.transform: ${oneWay} of the overall`,
  ],
  [
    'a percent of a scale whose scores rise and fall',
    'scoring',
    {
      sections: { transform: [turning] },
      subscales: [{ id: 'all', label: 'All', members: [{ scale: 'working' }], transform: [{ step: 'pomp' }] }],
    },
    `scoring.subscales.0.members.0.scale: ${oneWay} of this scale`,
  ],
  [
    'a lookup that falls',
    ...rule({
      transform: [
        {
          step: 'lookup',
          table: [
            [0, 1],
            [5, 2],
            [4, 3],
          ],
        },
      ],
    }),
    'scoring.sections.transform.0.table.2.0: must be above 5, the row before it, got 4',
  ],
  [
    'a clamp upside down',
    ...rule({ transform: [{ step: 'clamp', min: 5, max: 5 }] }),
    'scoring.sections.transform.0.max: must be above 5, the min, got 5',
  ],
];

describe('parseInstrument(input)', () => {
  it('takes the sample, and freezes what it returns throughout', () => {
    const parsed = parseInstrument(threeQuestions);
    assert.deepEqual(parsed, threeQuestions);
    assert.ok(Object.isFrozen(parsed.sections[0]!.items[0]));
    assert.ok(!Object.isFrozen(threeQuestions));
  });

  for (const [name, path, value, expected] of faults) {
    it(`names ${name}`, () => {
      assert.deepEqual(issuesOf(withChange(typeof path === 'string' ? path.split('.') : path, value)), [expected]);
    });
  }

  it('takes what is sound before scores are rounded to be shown: a constant and a percent of less than one', () => {
    const halves = options.map((option, index) => (index < 5 ? { ...option, value: (1 + index) / 10 } : option));
    const sections = { missing: { fill: { constant: 0.1 } } };
    const document = withChange(['scoring'], { values: 'raw', sections, overall: { transform: [{ step: 'pomp' }] } });
    assert.deepEqual(issuesOf({ ...(document as object), scales: { extent: { options: halves } } }), []);
  });

  it('names 501 items', () => {
    const many = (section: string, count: number) => ({
      id: section,
      title: 'Many',
      items: Array.from({ length: count }, (_, n) => ({ ...items[0], id: `${section}-${n}` })),
    });
    assert.deepEqual(issuesOf(withChange(['sections'], [many('a', 300), many('b', 201)])), [
      'sections: must have at most 500 items in all, got 501',
    ]);
  });

  it('names all faults at once, of form and across fields', () => {
    const document = withChange(['sections', 0, 'items'], [{ ...items[0], scale: 'size', statement: '' }, items[0]]);
    assert.deepEqual(issuesOf({ ...(document as object), title: 3, version: 'one' }), [
      'version: must be three numbers joined by dots, such as "1.0.0", got "one"',
      'title: must be a text, got 3',
      'sections.0.items.0.statement: must hold at least one visible character, got ""',
      'sections.0.items.1.id: must be an id that no other item has, got "shared-aims", which sections.0.items.0 has',
      'sections.0.items.0.scale: must be one of the scales extent, got "size"',
    ]);
  });

  for (const [name, input, expected] of [
    ['nothing', undefined, ': must be plain JSON, got nothing'],
    ['null', null, ': must be an object, got null'],
    ['a list', [], ': must be an object, got a list of 0'],
    ['a function', { id: () => 1 }, 'id: must be plain JSON, got a function'],
    ['infinity', { id: Infinity }, 'id: must be a finite number, got Infinity'],
    [
      'a reserved key',
      JSON.parse('{"scales":{"__proto__":{"polluted":true}}}'),
      'scales.__proto__: must be left out: the name is reserved',
    ],
  ] as const) {
    it(`refuses ${name}`, () => assert.equal(issuesOf(input)[0], expected));
  }

  it('refuses a document that is nested without end', () => {
    const loop: Record<string, unknown> = {};
    loop['again'] = loop;
    assert.match(issuesOf(loop)[0]!, /must be nested at most 20 deep$/);
  });

  it('refuses a document of a million values', () => {
    assert.match(issuesOf({ sections: Array.from({ length: 1_000_000 }, () => 0) })[0]!, /must hold at most 100000 values in all$/);
  });

  it('refuses an object that throws when it is read', () => {
    const trap = Object.defineProperty({}, 'id', { enumerable: true, get: () => assert.fail('read') });
    assert.deepEqual(issuesOf(trap), [': must be plain JSON, got an object that cannot be read']);
  });

  it('names what is wrong beside an id that is no text', () => {
    const scale = scaleOf(span(0, 4));
    const options = [...scale.options.slice(0, 4), { ...scale.options[4]!, id: { toString: 0 } }];
    const items = itemsOf(2, 'agreement', () => ({ recode: { p0: 0, p1: 1, p2: 2, p3: 3, p4: 4 } }));
    const issues = issuesOf({ ...instrumentOf({ scale, items }), scales: { agreement: { options } } });
    assert.ok(issues.includes('sections.0.items.0.recode.p4: must be one of the options p0, p1, p2, p3, got "p4"'), issues.join('\n'));
  });

  it('lets keys pollute nothing', () => {
    issuesOf(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"scales":{"constructor":{"options":[]}}}'));
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
  });
});
