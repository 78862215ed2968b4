import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  createScorer,
  InstrumentError,
  outcomeOf,
  parseInstrument,
  parseResponse,
  quantile,
  score,
  summarise,
  valuesOf,
  type Instrument,
  type MemberFigures,
  type Response,
} from '../src/index.js';
import { askedItems } from '../src/board/asked-item.js';
import { slotsOf } from '../src/scorer/item-slots.js';
import { columnsOf } from '../src/scorer/scorer-codes.js';
import { exactBoard, quickBoard } from '../src/scorer/tally-board.js';
import { measureOf } from '../src/scorer/tally-figures.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';
import * as shapes from './fixtures/thirteen.mjs';
import { instrument as sample, thisYear } from './sample.js';

const weight = fc.constantFrom(0, 0.1, 0.2, 0.35, 1, 1, 1, 2);
const scaleArbitrary = fc
  .record({
    from: fc.constantFrom(-2, 0, 0, 1),
    points: fc.integer({ min: 2, max: 6 }),
    step: fc.constantFrom(0.5, 1, 1, 3),
    apart: fc.boolean(),
  })
  .map(({ from, points, step, apart }) =>
    withRefusal(
      scaleOf(
        span(0, points - 1).map((n) => from + n * step),
        apart,
      ),
    ),
  );
const withRefusal = ({ options }: ReturnType<typeof scaleOf>) => ({
  options: [...options, { id: 'rather-not', label: 'Prefer not to say', kind: 'blank' }],
});
const missing = fc.record(
  {
    minShare: fc.constantFrom(0.3, 0.5, 1),
    minCount: fc.integer({ min: 1, max: 4 }),
    maxMissing: fc.integer({ min: 0, max: 3 }),
    basis: fc.constantFrom('weight', 'count'),
    fill: fc.constantFrom('none', 'person-mean', { constant: 1 }),
  },
  { requiredKeys: [] },
);
const step = fc.oneof(
  fc.record({ step: fc.constant('linear'), times: fc.constantFrom(-1, 0.5, 2.5), plus: fc.constantFrom(0, -3, 7.25) }),
  fc.constant({ step: 'pomp' }),
  fc.constant({ step: 'clamp', min: 1, max: 60 }),
  fc.constantFrom({ step: 'round', decimals: 0 }, { step: 'round', decimals: 1 }),
  fc.constant({
    step: 'lookup',
    table: [
      [0, 1.5],
      [2, 3.25],
      [40, 41],
    ],
  }),
);
const aggregate = fc.constantFrom('mean', 'mean', 'mean', 'sum', 'count', 'min', 'max', 'none');
const ruleArbitrary = (constants: boolean) =>
  fc.record({ aggregate, missing, transform: fc.array(step, { maxLength: 2 }) }, { requiredKeys: [] }).map((rule) => ({
    ...rule,
    ...(rule.aggregate === 'count' && { countFrom: 1 }),
    ...(rule.missing && { missing: !constants && typeof rule.missing.fill === 'object' ? {} : rule.missing }),
    bands: [
      { id: 'low', label: 'Low', from: -1e6 },
      { id: 'middle', label: 'Middle', from: 20 },
      { id: 'high', label: 'High', from: 55.5 },
    ],
  }));

const itemArbitrary = fc.record({
  scale: fc.nat(2),
  weight,
  reverse: fc.boolean(),
  recoded: fc.boolean(),
  recodes: fc.array(fc.constantFrom(-1, 0, 0.5, 1, 2, 3), { minLength: 8, maxLength: 8 }),
  recodesUnsure: fc.boolean(),
  asked: fc.constantFrom(undefined, undefined, undefined, ['a'], ['a', 'b']),
});

/** An instrument that the format allows: sections, scales, weights, recodes and rules of every kind. */
const instrumentArbitrary = fc
  .record({
    scales: fc.array(scaleArbitrary, { minLength: 3, maxLength: 3 }),
    values: fc.constantFrom('pomp', 'raw'),
    sections: fc.array(
      fc.record({
        weight,
        score: fc.option(ruleArbitrary(true), { nil: undefined }),
        items: fc.array(itemArbitrary, { minLength: 1, maxLength: 7 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    overall: fc.option(ruleArbitrary(false), { nil: undefined }),
  })
  .map(({ scales, values, sections, overall }) => {
    let n = 0;
    return {
      ...instrumentOf({ scale: scaleOf([0, 1]), items: [] }),
      scales: Object.fromEntries(scales.map((scale, index) => [`scale-${index}`, scale])),
      groups: ['a', 'b', 'c'].map((id) => ({ id, label: id })),
      sections: sections.map(({ items, score: rule, weight: own }, index) => ({
        id: `section-${index}`,
        title: 'Section',
        weight: own,
        ...(rule && { score: rule }),
        items: items.map(({ scale, weight: each, reverse, recoded, recodes, recodesUnsure, asked }) => {
          const options = scales[scale]!.options.filter(({ kind }) => !kind || (recodesUnsure && kind === 'unsure'));
          return {
            id: `q${++n}`,
            statement: 'Invented.',
            scale: `scale-${scale}`,
            weight: each,
            ...(recoded ? { recode: Object.fromEntries(options.map(({ id }, place) => [id, recodes[place]!])) } : { reverse }),
            ...(asked && { askedOf: asked }),
          };
        }),
      })),
      scoring: { values, ...(overall && { overall }) },
    };
  });

function parsedOrNull(document: unknown): Instrument | null {
  try {
    return parseInstrument(document);
  } catch (error) {
    assert.ok(error instanceof InstrumentError, String(error));
    return null;
  }
}

/** A response made of whole numbers: each chooses among the item's options and a blank. */
function responseFrom(instrument: Instrument, choices: readonly number[], group: string | undefined, row: number): Response {
  const items = instrument.sections.flatMap((section) => section.items);
  const answers = items.map(({ id, scale }, index) => {
    const options = instrument.scales[scale]!.options;
    return [id, options[choices[index % choices.length]! % (options.length + 1)]?.id ?? null] as const;
  });
  const document = responseOf(instrument, Object.fromEntries(answers), group === undefined ? {} : { group });
  return parseResponse(instrument, { ...document, id: `2f1c6f5e-8f57-4a36-9f0c-${String(row).padStart(12, '0')}` });
}

const rows = fc.array(
  fc.record({
    choices: fc.array(fc.nat(20), { minLength: 28, maxLength: 28 }),
    group: fc.constantFrom(undefined, 'a', 'b', 'c'),
  }),
  { minLength: 1, maxLength: 12 },
);
const pick = ({
  state,
  value,
  displayed,
  band,
}: {
  state: string;
  value: number | null;
  displayed: number | null;
  band: string | null;
}) => ({
  state,
  value,
  displayed,
  band,
});

function assertSame(instrument: Instrument, responses: readonly Response[]): void {
  const scorer = createScorer(instrument);
  const scores = scorer.scoreBlock(scorer.encodeResponses(responses), responses.length);
  responses.forEach((response, k) => {
    const card = score(instrument, response);
    assert.deepEqual(
      [...scores.sections, scores.overall].map((plane) => outcomeOf(plane, k)),
      [...card.sections, card.overall].map(pick),
    );
  });
}

describe('createScorer(instrument): scoreBlock', () => {
  it('equals score to the last bit, whatever the instrument and the answers', () => {
    let [made, parsed] = [0, 0];
    fc.assert(
      fc.property(instrumentArbitrary, rows, (document, people) => {
        made++;
        const instrument = parsedOrNull(document);
        if (!instrument) return;
        parsed++;
        assertSame(
          instrument,
          people.map(({ choices, group }, row) => responseFrom(instrument, choices, group, row)),
        );
      }),
      { numRuns: 200, endOnFailure: true },
    );
    assert.ok(parsed >= 0.3 * made, `only ${parsed} of ${made} documents were instruments`);
  });

  for (const [name, document] of Object.entries(shapes)) {
    it(`equals score for the shape of ${name}`, () => {
      const instrument = parseInstrument(document);
      fc.assert(
        fc.property(rows, (people) => {
          assertSame(
            instrument,
            people.map(({ choices }, row) => responseFrom(instrument, choices, undefined, row)),
          );
        }),
        { numRuns: 5 },
      );
    });
  }

  it('scores many stretches of an odd number of people, from memory that starts anywhere', () => {
    const items = itemsOf(9, 'agreement', (n) => ({ reverse: n === 4 }));
    const sections = [5, 4].map((size, index) => ({ id: `s${index}`, title: 'S', items: items.slice(index * 5, index * 5 + size) }));
    const instrument = parseInstrument(instrumentOf({ scale: scaleOf(span(0, 4)), items: [], sections, scoring: { values: 'pomp' } }));
    const scorer = createScorer(instrument);
    for (const n of [1, 2, 4095, 4096, 4097, 8194, 9001]) {
      const memory = new Uint8Array(9 * n + 1);
      let seed = n;
      for (let place = 0; place < memory.length; place++) memory[place] = ((seed = (seed * 1103515245 + 12345) % 2147483648) >>> 16) % 8;
      const columns = memory.subarray(1);
      const scores = scorer.scoreBlock(columns, n);
      const again = scorer.scoreBlock(memory.slice(1), n);
      for (const k of new Set([0, 1, n >> 1, n - 2, n - 1].filter((place) => place >= 0 && place < n))) {
        const answers = Object.fromEntries(
          scorer.columns.map(({ item, options }, index) => [item, options[columns[index * n + k]! - 1] ?? null]),
        );
        const card = score(instrument, parseResponse(instrument, responseOf(instrument, answers)));
        const expected = [...card.sections, card.overall].map(pick);
        assert.deepEqual(
          [...scores.sections, scores.overall].map((plane) => outcomeOf(plane, k)),
          expected,
        );
        assert.deepEqual(
          [...again.sections, again.overall].map((plane) => outcomeOf(plane, k)),
          expected,
        );
      }
    }
  });

  it('writes over the scores of an earlier block, and lays values out', () => {
    const scorer = createScorer(sample);
    const first = scorer.scoreBlock(Uint8Array.of(4, 3, 6), 1);
    const second = scorer.scoreBlock(Uint8Array.of(0, 0, 6), 1, first);
    assert.equal(second, first);
    assert.deepEqual(valuesOf(second.sections[0]!), Float64Array.of(NaN));
    for (const into of [scorer.scoreBlock(new Uint8Array(6), 2), createScorer(sample).scoreBlock(new Uint8Array(3), 1)]) {
      assert.throws(() => scorer.scoreBlock(new Uint8Array(3), 1, into), {
        name: 'RangeError',
        message: 'scoreBlock: into must be scores of this scorer for 1 respondents',
      });
    }
  });

  it('says what its planes are of, lists each outcome once, and refuses places and people that there are not', () => {
    const scorer = createScorer(sample);
    assert.deepEqual(scorer.instrument, { id: 'three-questions', version: '1.0.0' });
    const { sections, overall } = scorer.scoreBlock(Uint8Array.of(4, 4, 3, 3, 4, 4, 6, 6, 6), 3);
    assert.deepEqual([sections[0]!.scale, overall.scale], ['working', 'overall']);
    assert.deepEqual([overall.outcomes.length, [...overall.outcomes.values], [...overall.outcomes.displayed]], [2, [62.5, 75], [63, 75]]);
    assert.throws(() => outcomeOf(overall, 3), { name: 'RangeError', message: 'outcomeOf: respondent must be from 0 to 2, got 3' });
    for (const place of [-1, 2]) {
      assert.throws(() => overall.outcomes.at(place), { name: 'RangeError', message: `outcomes: place must be from 0 to 1, got ${place}` });
    }
  });

  it('finds the overall of sections that change places once', () => {
    const sections = ['one', 'two'].map((id, index) => ({
      id,
      title: id,
      items: itemsOf(2, 'agreement', (n) => ({ id: `q${2 * index + n}` })),
    }));
    const instrument = parseInstrument(instrumentOf({ scale: scaleOf(span(0, 1)), items: [], sections, scoring: { values: 'raw' } }));
    const scorer = createScorer(instrument);
    const { overall } = scorer.scoreBlock(Uint8Array.of(1, 2, 2, 1, 2, 2, 2, 1, 1, 2, 1, 2), 3);
    assert.deepEqual([...overall.places], [0, 0, 1]);
    assert.deepEqual([...overall.outcomes.values], [0.5, 0.75]);
  });

  it('keeps sections apart that differ in what counts', () => {
    const differing = [{}, { reverse: true }, { weight: 3 }, { recode: { p0: 2, p1: 0, p2: 1 } }, { scale: 'other' }, { askedOf: ['a'] }];
    const sections = differing.map((more, index) => ({
      id: `s${index}`,
      title: 'S',
      items: itemsOf(2, 'agreement', (n) => ({ id: `q${2 * index + n}`, ...(n === 1 && more) })),
    }));
    const [scale, groups] = [scaleOf(span(0, 2)), ['a', 'b'].map((id) => ({ id, label: id }))];
    const scales = { agreement: scale, other: scaleOf([0, 2, 4]) };
    for (const order of [sections, sections.toReversed()]) {
      const instrument = parseInstrument(instrumentOf({ scale, items: [], sections: order, scales, groups, scoring: { values: 'raw' } }));
      const choices = [
        [0, 1],
        [2, 1],
        [2, 0],
        [1, 2],
      ];
      assertSame(
        instrument,
        choices.flatMap((each, row) => [undefined, 'b'].map((group) => responseFrom(instrument, each, group, row))),
      );
    }
  });

  it('refuses blocks of another length, and codes that cannot be, by name', () => {
    const scorer = createScorer(sample);
    for (const n of [-1, 0.5, 1.5]) {
      assert.throws(() => scorer.scoreBlock(new Uint8Array(3 * Math.abs(n)), n), {
        name: 'RangeError',
        message: new RegExp(`and n of ${n}$`),
      });
    }
    assert.throws(() => scorer.scoreBlock(Uint8Array.of(1, 2), 1), { name: 'RangeError', message: /n bytes for each of 3 items, got 2/ });
    const wrong = Uint8Array.of(1, 2, 1, 99, 1, 2);
    assert.throws(() => scorer.scoreBlock(wrong, 2), {
      name: 'RangeError',
      message: /respondent 1 must have a code from 0 to 7 for fair-say, got 99/,
    });
    assert.throws(() => scorer.tally().addBlock(wrong, 2), { name: 'RangeError', message: /for fair-say, got 99/ });
    assert.throws(() => scorer.scoreBlock(Uint8Array.of(255, 1, 1), 1), { name: 'RangeError', message: /for shared-aims, got 255/ });
    const long = createScorer(parseInstrument(shapes.vichealth));
    assert.throws(() => long.scoreBlock(new Uint8Array(35).fill(6), 1), { name: 'RangeError', message: /for q1, got 6/ });
  });

  it('knows who may not be asked, whichever way the scores are found, and leaves nothing of an odd code behind', () => {
    const items = itemsOf(2, 'agreement', (n) => (n === 2 ? { askedOf: ['a'] } : {}));
    for (const [aggregate, overall] of [
      ['mean', 'mean'],
      ['mean', 'max'],
      ['max', 'mean'],
    ]) {
      const scoring = { values: 'raw', sections: { aggregate, missing: { minCount: 1 } }, overall: { aggregate: overall } };
      const instrument = parseInstrument(instrumentOf({ scale: scaleOf(span(0, 4)), items, groups: [{ id: 'a', label: 'A' }], scoring }));
      const scorer = createScorer(instrument);
      for (const [odd, message] of [
        [[5, 5, 8, 5, 5, 5], 'createScorer: respondent 2 must have a code from 0 to 7 for q1, got 8'],
        [[5, 5, 255, 5, 5, 5], 'createScorer: respondent 2 must have a code from 0 to 7 for q1, got 255'],
        [[5, 5, 5, 5, 5, 254], 'createScorer: respondent 2 must have a code from 0 to 7 for q2, or 255, got 254'],
      ] as const) {
        assert.throws(() => scorer.scoreBlock(Uint8Array.from(odd), 3), { name: 'RangeError', message });
        assert.throws(() => scorer.tally().add(Uint8Array.of(odd[2], odd[5])), {
          message: message.replace('respondent 2', 'respondent 0'),
        });
        const after = scorer.scoreBlock(Uint8Array.of(5, 3, 3, 255), 2);
        assert.deepEqual([...valuesOf(after.sections[0]!)], [aggregate === 'max' ? 4 : 3, 2]);
      }
    }
  });
});

describe('createScorer(instrument): encode', () => {
  it('refuses a response to another version', () => {
    const other = { ...thisYear[0]!, instrument: { id: sample.id, version: '9.0.0' } };
    assert.throws(() => createScorer(sample).encode(other), {
      name: 'RangeError',
      message: /^createScorer: response must be of three-questions 1\.0\.0/,
    });
    const another = { ...thisYear[0]!, instrument: { id: 'four-questions', version: sample.version } };
    assert.throws(() => createScorer(sample).encode(another), { name: 'RangeError', message: /got four-questions 1.0.0/ });
    assert.throws(() => createScorer({ ...sample, scales: {} }), {
      name: 'RangeError',
      message: /shared-aims must have a scale .*, got extent/,
    });
  });

  it('reads records of option ids or of values, and refuses what is neither', () => {
    const scorer = createScorer(sample);
    const records = [
      { 'shared-aims': 'large', 'fair-say': 2, 'kept-promises': null },
      { 'shared-aims': '', 'kept-promises': 'not-applicable' },
    ];
    assert.deepEqual(scorer.encodeRecords(records), Uint8Array.of(4, 0, 3, 0, 0, 7));
    assert.throws(() => scorer.encodeRecords([{ 'shared-aims': 9 }]), { message: /shared-aims of record 0 must be an option, got 9/ });
    const turned = { 'kept-promises': 'none', '': 'x', gone: undefined, 'shared-aims': 3 };
    assert.deepEqual(scorer.encodeRecords([turned]), Uint8Array.of(4, 0, 1));
    assert.deepEqual(
      scorer.encodeRecords([{ 'fair-say': 'large', 'shared-aims': 'some', 'kept-promises': undefined }]),
      Uint8Array.of(3, 4, 0),
    );
    assert.throws(() => scorer.encodeRecords([{}, { gone: 'large' }]), { message: /record 1 .* got "gone"/ });
  });
});

describe('createScorer(instrument): encode', () => {
  const answered = (answers: object): Response => ({ ...responseOf(sample, {}), answers }) as Response;

  it('takes a note without an answer for a blank, and passes over what the instrument does not ask', () => {
    const scorer = createScorer(sample);
    const noted = answered({ 'shared-aims': { note: 'See the list.' }, 'fair-say': { option: 'large' } });
    const unknown = answered({ 'fair-say': { option: 'large' }, gone: { option: 'large' }, 'kept-promises': { option: 'some' }, more: {} });
    assert.deepEqual(scorer.encode(noted), Uint8Array.of(0, 4, 0));
    assert.deepEqual(scorer.encode(unknown), Uint8Array.of(0, 4, 3));
  });
});

describe('createScorer(instrument): encodeRecords', () => {
  it('marks what a group is not asked, whatever it says', () => {
    const items = itemsOf(3, 'agreement', (n) => (n === 1 ? {} : { askedOf: n === 2 ? ['a'] : ['a', 'b'] }));
    const groups = ['a', 'b', 'c'].map((id) => ({ id, label: id }));
    const scorer = createScorer(parseInstrument(instrumentOf({ scale: scaleOf(span(0, 4)), items, groups })));
    const records = span(0, 3).map((value) => ({ q1: value, q2: value, q3: value }));
    const codes = Uint8Array.of(1, 2, 3, 4, 1, 2, 255, 255, 1, 2, 3, 255);
    assert.deepEqual(scorer.encodeRecords(records, [undefined, 'a', 'b', 'c']), codes);
  });
});

/** A property of any sound instrument with anybody's answers to it. */
const answered = (holds: (instrument: Instrument, responses: readonly Response[]) => void) =>
  fc.property(instrumentArbitrary, rows, (document, people) => {
    const instrument = parsedOrNull(document);
    if (!instrument) return;
    holds(
      instrument,
      people.map(({ choices, group }, row) => responseFrom(instrument, choices, group, row)),
    );
  });

describe('createScorer(instrument): memberTally', () => {
  it("gives the figures of members' own scores that summarise gives, of all and of each group", () => {
    let [sections, scored, agreed] = [0, 0, 0];
    fc.assert(
      answered((instrument, responses) => {
        const scorer = createScorer(instrument);
        const half = Math.floor(responses.length / 2);
        const tallies = [responses.slice(0, half), responses.slice(half)].map((part) => {
          const own = createScorer(instrument);
          const tally = own.memberTally(2);
          const groups = Uint8Array.from(part, (_, row) => row % 2);
          tally.addBlock(own.scoreBlock(own.encodeResponses(part), part.length), groups);
          return tally;
        });
        const tally = scorer.memberTally(2);
        // What went through another worker, or lay in a file.
        for (const { counts } of tallies) tally.merge(structuredClone({ counts }));
        const summary = summarise(instrument, responses, { roundId: 'round' });
        const byGroup = [0, 1].map((group) => tally.figures(group));
        tally.figures().forEach((figures, index) => {
          const { members, section, restsOn, of } = summary.sections[index]!;
          sections++;
          assert.deepEqual([figures.section, figures.scored, figures.applicable], [section, members.scored, members.applicable]);
          assert.equal(byGroup[0]![index]!.scored + byGroup[1]![index]!.scored, members.scored);
          const values = summary.members.flatMap((member) => member.sections[section] ?? []);
          assert.deepEqual(figures.quartiles, values.length > 0 ? [quantile(values, 0.25), quantile(values, 0.75)] : null);
          if (!members.enough) return;
          scored++;
          assert.deepEqual([figures.mean, figures.median], [members.mean, members.median]);
          if (restsOn.length < of || members.consensus === null) return;
          agreed++;
          assert.equal(figures.consensus, members.consensus);
        });
      }),
      { numRuns: 100, endOnFailure: true },
    );
    assert.ok(scored >= 0.1 * sections && agreed >= 0.05 * sections, `${scored} of ${sections} scored, ${agreed} with C`);
  });

  it('counts a million members, who are one outcome, as one', () => {
    const scorer = createScorer(sample);
    const tally = scorer.memberTally();
    const n = 1_000_000;
    tally.addBlock(
      scorer.scoreBlock(
        Uint8Array.from({ length: 3 * n }, (_, place) => (place < 2 * n ? 4 : 5)),
        n,
      ),
    );
    assert.equal(tally.counts[0]!.size, 1);
    const [{ scored, applicable, mean, quartiles, consensus }] = tally.figures() as [MemberFigures];
    assert.deepEqual([scored, applicable, quartiles, consensus], [n, n, [mean, mean], 1]);
  });

  it('works C out from distances to the middle, and keeps groups apart', () => {
    const scorer = createScorer(sample);
    const tally = scorer.memberTally(12);
    // Three members, whose two answers that count are 0, 50 and 100.
    tally.addBlock(scorer.scoreBlock(Uint8Array.of(1, 3, 5, 1, 3, 5, 7, 7, 7), 3), Uint8Array.of(0, 11, 11));
    const of = (group?: number) => {
      const { scored, mean, median, quartiles, consensus } = tally.figures(group)[0]!;
      return [scored, mean, median, quartiles?.join(), consensus && Math.round(consensus * 1e9) / 1e9];
    };
    assert.deepEqual(of(), [3, 50, 50, '25,75', 0.333333333]);
    assert.deepEqual(of(0), [1, 0, 0, '0,0', null]);
    assert.deepEqual(of(11), [2, 75, 75, '62.5,87.5', 0.5]);
    assert.deepEqual(of(1), [0, null, null, undefined, null]);
  });

  it('has no C where every score is the same whatever is answered', () => {
    const rule = { transform: [{ step: 'linear' as const, times: 0, plus: 7 }] };
    const scorer = createScorer(parseInstrument(instrumentOf({ scale: scaleOf(span(0, 4)), items: itemsOf(2, 'agreement'), rule })));
    const tally = scorer.memberTally();
    tally.addBlock(scorer.scoreBlock(Uint8Array.of(1, 5, 1, 5), 2));
    const { mean, consensus } = tally.figures()[0]!;
    assert.deepEqual([mean, consensus], [7, null]);
  });

  it('says nothing of members who have no score', () => {
    const scorer = createScorer(sample);
    const tally = scorer.memberTally();
    tally.addBlock(scorer.scoreBlock(Uint8Array.of(6, 7, 7), 1));
    const none = { scored: 0, mean: null, median: null, quartiles: null, consensus: null };
    assert.deepEqual(tally.figures()[0], { section: 'working', applicable: 1, ...none });
    tally.addBlock(scorer.scoreBlock(Uint8Array.of(5, 5, 5), 1));
    assert.deepEqual(tally.figures()[0]!.consensus, null);
  });

  it('refuses scores of another scorer, groups that cannot be and tallies of other shapes', () => {
    const scorer = createScorer(sample);
    const tally = scorer.memberTally(2);
    const scores = scorer.scoreBlock(Uint8Array.of(1, 1, 1), 1);
    assert.throws(() => tally.addBlock(createScorer(sample).scoreBlock(Uint8Array.of(1, 1, 1), 1)), {
      message: /by the scorer of this tally/,
    });
    for (const [groups, came] of [
      [Uint8Array.of(2), '2'],
      [Uint8Array.of(0, 1), '2 of them'],
      [Uint8Array.of(), '0 of them'],
    ] as const)
      assert.throws(() => tally.addBlock(scores, groups), {
        name: 'RangeError',
        message: `memberTally: groups must be 1 positions from 0 to 1, got ${came}`,
      });
    assert.throws(() => tally.merge({ counts: [] }), { message: /counts of 1 sections, got 0/ });
    assert.throws(() => tally.merge({ counts: [new Map([['2 scored 1/1', 4]])] }), { message: /groups from 0 to 1, got "2 scored/ });
    assert.throws(() => tally.merge({ counts: [new Map([['10 scored 1/1', 4]])] }), { message: /groups from 0 to 1, got "10 scored/ });
    assert.equal(scorer.memberTally(256).figures(255)[0]!.scored, 0);
    for (const group of [-1, 0.5, 2]) assert.throws(() => tally.figures(group), { message: new RegExp(`from 0 to 1, got ${group}$`) });
    for (const groups of [0, 1.5, 257]) assert.throws(() => scorer.memberTally(groups), { message: new RegExp(`got ${groups}$`) });
    assert.ok(tally.counts.every(({ size }) => size === 0));
  });
});

describe('createScorer(instrument): tally', () => {
  it('gives the figures that summarise gives, and the quartiles of the answers themselves', () => {
    let [asked, scored] = [0, 0];
    fc.assert(
      answered((instrument, responses) => {
        const scorer = createScorer(instrument);
        const tally = scorer.tally();
        tally.addBlock(scorer.encodeResponses(responses), responses.length);
        const summary = summarise(instrument, responses, { roundId: 'round' });
        const figures = tally.figures();
        const board = tally.board();
        summary.items.forEach((item, index) => {
          asked++;
          const counted = tally.itemCounts(item.item);
          const { options, valid, unsure, blank, notApplicable, notAsked } = item;
          assert.deepEqual(
            { valid, unsure, blank, notApplicable, notAsked },
            {
              valid: counted.valid,
              unsure: counted.unsure,
              blank: counted.blank,
              notApplicable: counted.notApplicable,
              notAsked: counted.notAsked,
            },
          );
          for (const { option, count } of options) assert.equal(counted.options[option], count);
          assert.equal(figures.valid[index], valid);
          if (item.value === null) return;
          scored++;
          assert.equal(figures.mean[index], item.value);
          if (item.consensus !== null && !Number.isNaN(item.consensus)) assert.equal(figures.consensus[index], item.consensus);
          const scores = responses.flatMap(
            (response) =>
              score(instrument, response)
                .sections.flatMap(({ restsOn }) => restsOn)
                .find((each) => each.item === item.item)?.score ?? [],
          );
          if (scores.length < valid) return;
          assert.equal(figures.lowQuartile[index], quantile(scores, 0.25));
          assert.equal(figures.highQuartile[index], quantile(scores, 0.75));
          const [low, high] = [figures.lowMedian[index]!, figures.highMedian[index]!];
          assert.equal(low === high ? low : low + 0.5 * (high - low), quantile(scores, 0.5));
        });
        assert.deepEqual(
          board.sections,
          summary.sections.map((section) => ({ section: section.section, ...pick(section) })),
        );
        assert.deepEqual(board.overall, pick(summary.overall));
      }),
      { numRuns: 100, endOnFailure: true },
    );
    assert.ok(scored >= 0.2 * asked, `only ${scored} of ${asked} items had a score`);
  });

  it('is the same however responses come in: one by one, in blocks, merged, or taken out again', () => {
    const scorer = createScorer(sample);
    const codes = thisYear.map((response) => scorer.encode(response));
    const groups = Uint8Array.from(codes, (_, index) => index % 2);
    const [single, block, merged] = [scorer.tally(2), scorer.tally(2), scorer.tally(2)];
    codes.forEach((each, index) => single.add(each, index % 2));
    block.addBlock(scorer.encodeResponses(thisYear), thisYear.length, groups);
    merged.add(codes[0]!, 1);
    merged.add(codes[0]!, 0);
    const rest = scorer.tally(2);
    codes.slice(1).forEach((each, index) => rest.add(each, (index + 1) % 2));
    // As it comes from a worker: data alone.
    merged.merge(structuredClone({ counts: rest.counts }));
    merged.remove(codes[0]!, 1);
    assert.deepEqual([block.counts, merged.counts], [single.counts, single.counts]);
    assert.deepEqual([single.responses(), single.responses(0), single.responses(1)], [8, 4, 4]);
    const one = scorer.tally();
    thisYear.forEach((response, index) => {
      if (index % 2 === 1) one.add(scorer.encode(response));
    });
    assert.deepEqual(single.figures(1), one.figures());
  });

  it('counts a block as it counts one after the other, wherever its memory starts, asked of some or of all', () => {
    const items = itemsOf(3, 'agreement', (n) => (n === 2 ? { askedOf: ['a'] } : {}));
    const instrument = parseInstrument(
      instrumentOf({
        scale: scaleOf(span(0, 4)),
        items,
        groups: [
          { id: 'a', label: 'A' },
          { id: 'b', label: 'B' },
        ],
      }),
    );
    const scorer = createScorer(instrument);
    for (const n of span(0, 13)) {
      for (const start of span(0, 3)) {
        const columns = new Uint8Array(start + 3 * n).subarray(start);
        for (let place = 0; place < columns.length; place++)
          columns[place] = place >= n && place < 2 * n && place % 3 === 0 ? 255 : (place * 5) % 8;
        const groups = Uint8Array.from(span(1, n), (k) => k % 2);
        const [whole, apart, single] = [scorer.tally(), scorer.tally(2), scorer.tally(2)];
        whole.addBlock(columns, n);
        apart.addBlock(columns, n, groups);
        for (let k = 0; k < n; k++) single.add(Uint8Array.of(columns[k]!, columns[n + k]!, columns[2 * n + k]!), groups[k]);
        assert.deepEqual(apart.counts, single.counts);
        assert.deepEqual(whole.figures(), single.figures());
        assert.deepEqual([whole.responses(), single.responses(0) + single.responses(1)], [n, n]);
        assert.deepEqual(whole.itemCounts('q2'), apart.itemCounts('q2'));
      }
    }
  });

  it('keeps nothing of a block with a code that cannot be', () => {
    const scorer = createScorer(sample);
    const tally = scorer.tally(2);
    const odd = Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 2, 99, 98, 97, 96);
    for (const groups of [undefined, Uint8Array.of(0, 1, 0, 1)]) {
      assert.throws(() => tally.addBlock(odd, 4, groups), {
        message: /respondent 0 must have a code from 0 to 7 for kept-promises, got 99/,
      });
      assert.equal(tally.responses(), 0);
    }
    tally.addBlock(Uint8Array.of(1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3), 4);
    assert.deepEqual(tally.itemCounts('kept-promises').options, {
      none: 0,
      small: 0,
      some: 4,
      large: 0,
      full: 0,
      unsure: 0,
      'not-applicable': 0,
    });
  });

  it('forgets what another scorer refused', () => {
    const [narrow, wide] = [5, 10].map((options) =>
      createScorer(parseInstrument(instrumentOf({ scale: scaleOf(span(1, options)), items: itemsOf(1, 'agreement') }))).tally(),
    );
    const codes = Uint8Array.of(9, 9, 9, 9);
    assert.throws(() => narrow!.addBlock(codes, 4), RangeError);
    wide!.addBlock(codes, 4);
    assert.equal(wide!.responses(), 4);
  });

  it('gives figures that were worked out by hand', () => {
    const scale = scaleOf([0.5, 1.25, 2]);
    const scorer = createScorer(parseInstrument(instrumentOf({ scale, items: itemsOf(2, 'agreement') })));
    const tally = scorer.tally();
    // q1: 0.5, 0.5, 1.25, 2 and a don't-know; q2: 1.25 alone, which nobody can agree with.
    tally.addBlock(Uint8Array.of(1, 1, 2, 3, 4, 0, 0, 0, 0, 2), 5);
    const { valid, mean, lowMedian, highMedian, lowQuartile, highQuartile, consensus } = tally.figures();
    assert.deepEqual([...valid], [4, 1]);
    assert.deepEqual([...mean], [1.0625, 1.25]);
    assert.deepEqual([lowMedian[0], highMedian[0], lowMedian[1]], [0.5, 1.25, 1.25]);
    assert.deepEqual([lowQuartile[0], highQuartile[0], highQuartile[1]], [0.5, 1.4375, 1.25]);
    // 1 - 2 · (0.75 + 1.5) / (4 · 1.5)
    assert.deepEqual([...consensus], [0.25, NaN]);
    tally.add(Uint8Array.of(0, 2));
    assert.equal(tally.figures().consensus[1], 1);
    tally.remove(Uint8Array.of(0, 2));
    for (const [a, b] of [
      [1, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 2],
    ] as const)
      tally.remove(Uint8Array.of(a, b));
    assert.ok(tally.counts.every((count) => count === 0));
  });

  it('has the scores of exact fractions, to the last bit, of a thousand million responses as of three', () => {
    const document = fc
      .tuple(fc.array(fc.constantFrom(0.1, 0.35, 1, 1, 2), { minLength: 6, maxLength: 6 }), fc.constantFrom('pomp', 'raw'))
      .map(([weights, values]) => {
        const items = itemsOf(6, 'agreement', (n) => ({ weight: weights[n - 1] }));
        const instrument = instrumentOf({ scale: scaleOf(span(0, 3)), items, scoring: { values } });
        return parseInstrument({
          ...instrument,
          sections: [items.slice(0, 2), items.slice(2, 5), items.slice(5)].map((own, place) => ({
            id: `part-${place}`,
            title: `Part ${place}`,
            items: own,
            ...(place === 1 ? { weight: 0.7 } : {}),
          })),
        });
      });
    const counts = fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 1e9 })), { minLength: 5, maxLength: 5 }),
      {
        minLength: 6,
        maxLength: 6,
      },
    );
    let [asked, quick] = [0, 0];
    fc.assert(
      fc.property(document, counts, (instrument, people) => {
        asked++;
        const tally = createScorer(instrument).tally();
        people.forEach((codes, item) => codes.forEach((times, code) => (tally.counts[item * 22 + code] = times)));
        const items = askedItems(instrument);
        const counted = items.map((asked, index) => {
          const column = columnsOf(instrument)[index]!;
          return { asked, measure: measureOf(asked, column), slots: slotsOf(instrument, asked, column) };
        });
        if (quickBoard(instrument, counted)?.(tally.counts, 3)) quick++;
        assert.deepEqual(
          tally.board(),
          exactBoard(instrument, items, 3, (index) => tally.itemCounts(items[index]!.item.id)),
        );
      }),
      { numRuns: 500 },
    );
    assert.ok(quick >= 0.2 * asked, `${quick} of ${asked} went the quick way`);
  });

  it('tells a section that nobody has an answer to from one that does not apply', () => {
    const scorer = createScorer(sample);
    const stateOf = (codes: readonly number[]) => {
      const tally = scorer.tally();
      for (let k = 0; k < 4; k++) tally.add(Uint8Array.from(codes));
      const { sections, overall } = tally.board();
      return [sections[0]!.section, sections[0]!.state, overall.state];
    };
    assert.deepEqual(stateOf([7, 7, 7]), ['working', 'notApplicable', 'notApplicable']);
    assert.deepEqual(stateOf([6, 7, 7]), ['working', 'notEnoughAnswered', 'notEnoughAnswered']);
    assert.deepEqual(stateOf([5, 4, 7]), ['working', 'scored', 'scored']);
  });

  it('refuses what was not counted, and tallies of other shapes', () => {
    const scorer = createScorer(sample);
    const tally = scorer.tally();
    assert.throws(() => tally.remove(Uint8Array.of(1, 1, 1)), { message: /must have been counted/ });
    assert.throws(() => tally.add(Uint8Array.of(1, 1)), { message: /codes must be 3/ });
    assert.throws(() => tally.merge(scorer.tally(2)), {
      message: 'tally: other must have 66 counts (same items, same groups), got 132',
    });
    assert.throws(() => scorer.tally(0), { message: 'tally: groups must be a whole number from 1 to 256, got 0' });
    assert.throws(() => scorer.memberTally(0), { message: 'memberTally: groups must be a whole number from 1 to 256, got 0' });
    for (const groups of [-1, 1.5, 257])
      assert.throws(() => scorer.tally(groups), { name: 'RangeError', message: new RegExp(`got ${groups}$`) });
    assert.equal(scorer.tally(256).counts.length, 256 * 3 * 22);
    for (const group of [-1, 0.5, 1]) {
      assert.throws(() => tally.figures(group), { name: 'RangeError', message: `tally: group must be from 0 to 0, got ${group}` });
    }
    const columns = new Uint8Array(6);
    for (const n of [1, 3, -2, 2.5]) {
      assert.throws(() => tally.addBlock(columns, n), {
        name: 'RangeError',
        message: `tally: columns must hold n bytes for each of 3 items, got 6 bytes and n of ${n}`,
      });
    }
    for (const [groups, came] of [
      [Uint8Array.of(0), '1 of them'],
      [Uint8Array.of(0, 1), '1'],
    ] as const) {
      assert.throws(() => tally.addBlock(columns, 2, groups), {
        name: 'RangeError',
        message: `tally: groups must be 2 positions from 0 to 0, got ${came}`,
      });
    }
    assert.throws(() => tally.itemCounts('gone'), { name: 'RangeError', message: 'tally: item must be one of the instrument, got "gone"' });
    assert.throws(() => tally.board({ k: 2 }), { name: 'RangeError', message: /tally: k must be a whole number from 3, got 2/ });
    assert.equal(tally.responses(), 0);
    assert.deepEqual(tally.figures().mean, Float64Array.of(NaN, NaN, NaN));
  });
});
