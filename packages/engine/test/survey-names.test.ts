import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseInstrument } from '../src/index.js';
import { FormatError, fromSurvey, fromSurveyData, type SurveyImport } from '../src/formats/index.js';
import { response } from './sample.js';

const source = { title: 'Our review', licence: 'CC0-1.0', wording: 'Our own.' };
const made = { id: response.id, created: '2025-03-31' };
const convert = (survey: unknown) => fromSurvey(survey, { id: 'theirs', source });

/** What an instrument may not be called in one place or another, what leads to the same id, and what objects have by themselves. */
const odd = ['overall', 'Overall', 'constructor', 'toString', 'Not stated', 'not-stated', 'Other members', 'other_members', '', ' ', '-']
  .concat([
    'Row 1',
    'row-1',
    'row-1-2',
    '你好',
    '再见',
    'x-Comment',
    'x',
    'Don’t know',
    'Not sure',
    'N/A',
    'a'.repeat(60),
    'respondent_group',
  ])
  .concat(['__proto__', 'hasOwnProperty', '1']);
const name = fc.constantFrom(...odd);
const value = fc.oneof(name, name, fc.constantFrom(0, 1, 2, 5, 0.1, 0.2, 1e9, true, false));
const values = fc.array(fc.oneof(value, fc.record({ value, text: name })), { minLength: 2, maxLength: 22 });
const question = fc.oneof(
  fc.record({ type: fc.constantFrom('radiogroup', 'dropdown'), name, choices: values, showDontKnowItem: fc.boolean() }),
  fc.record({ type: fc.constant('matrix'), name, columns: values, rows: values }),
  fc.record({ type: fc.constant('text'), name }),
);
const group = fc.record({ type: fc.constant('dropdown'), name: fc.constant('respondent_group'), choices: values });
const survey = fc.record({
  pages: fc.array(fc.record({ name, elements: fc.array(fc.oneof(question, question, group), { maxLength: 4 }) }), { maxLength: 4 }),
});

type Survey = typeof survey extends fc.Arbitrary<infer T> ? T : never;

/** What is made of a survey; `null` where it says that it has nothing to score. */
function converted(document: Survey): SurveyImport | null {
  try {
    return convert(document);
  } catch (error) {
    if (error instanceof FormatError) return null;
    throw error;
  }
}

describe('a survey, whatever its pages, questions, answers and groups are called', () => {
  it('is converted into a sound instrument, or has no question that can be scored', () => {
    let taken = 0;
    fc.assert(
      fc.property(survey, fc.integer({ min: 0 }), (document, nth) => {
        const read = converted(document);
        if (!read) return;
        taken++;
        assert.deepEqual(parseInstrument(read.instrument), read.instrument);
        readsBack(document, read, nth);
      }),
      { numRuns: 500 },
    );
    assert.ok(taken > 250, `only ${taken} were converted`);
  });

  it('leaves a matrix behind that has no rows, its answers too, and says so', () => {
    const asked = { type: 'radiogroup', name: 'asked', title: 'Asked?', choices: [1, 2, 3] };
    const { instrument, report } = convert({
      title: 'A survey',
      pages: [{ elements: [asked, { type: 'matrix', name: 'm', columns: [1, 2] }] }],
    });
    assert.deepEqual([Object.keys(instrument.scales).length, instrument.sections.flatMap(({ items }) => items).length], [1, 1]);
    assert.deepEqual(
      report.filter(({ message }) => message.includes('matrix')).map(({ message }) => message),
      ['a matrix without rows stays behind: it asks nothing'],
    );
  });

  /** Every question of a survey is answered once, and each answer is found under the item that was made of it. */
  function readsBack({ pages }: Survey, { instrument, names }: SurveyImport, nth: number): void {
    // Objects that SurveyJS fills keep nothing under `__proto__`.
    const held = (each: string) => each !== '' && each !== '__proto__';
    const pick = <T>(from: readonly T[]) => from[nth % from.length]!;
    const data: Record<string, unknown> = {};
    const expected: Record<string, string> = {};
    for (const { type, name } of pages.flatMap(({ elements }) => elements))
      if (type === 'text' && held(name) && name !== 'respondent_group') data[name] = 'in our own words';
    for (const [name, { item, options }] of Object.entries(names.questions).filter(([each]) => held(each))) {
      const [chosen, option] = pick(Object.entries(options));
      data[name] = chosen;
      expected[item] = option;
    }
    for (const [name, rows] of Object.entries(names.matrices).filter(([each]) => held(each))) {
      const answered = Object.entries(rows).filter(([each]) => each !== '__proto__');
      const chosen = answered.map(([row, { item, options }]) => {
        const [value, option] = pick(Object.entries(options));
        expected[item] = option;
        return [row, value];
      });
      data[name] = Object.fromEntries(chosen);
    }
    const groups = Object.entries(names.groups).filter(([each]) => each !== '');
    if (groups.length > 0) data['respondent_group'] = pick(groups)[0];
    const read = fromSurveyData(instrument, data, { ...made, names });
    const options = Object.entries(read.answers).flatMap(([item, { option }]) => (option === undefined ? [] : [[item, option]]));
    assert.deepEqual(Object.fromEntries(options), expected);
    if (groups.length > 0) assert.equal(read.respondent.group, pick(groups)[1]);
  }

  const yesNo = (name: string) => ({ type: 'radiogroup', name, choices: ['Yes', 'No'] });
  const messages = (document: unknown) =>
    convert(document).report.flatMap(({ path, message }) => (message.includes('order') ? [] : `${path}: ${message}`));

  it('has other ids where the plain ones are taken or reserved, and the report says which', () => {
    const pages = [
      { name: 'overall', elements: [yesNo('constructor'), yesNo('Row 1')] },
      { name: 'Overall', elements: [yesNo('row-1'), { type: 'radiogroup', name: 'x', choices: ['constructor', 'Yes'] }] },
      { name: 'you', elements: [{ type: 'dropdown', name: 'respondent_group', choices: ['Not stated', 'Council'] }] },
    ];
    const { instrument, names } = convert({ pages });
    assert.deepEqual(
      instrument.sections.map(({ id, items }) => [id, items.map((item) => item.id)]),
      [
        ['overall-2', ['constructor-2', 'row-1']],
        ['overall-3', ['row-1-2', 'x']],
      ],
    );
    assert.deepEqual(names.groups, { 'Not stated': 'not-stated-2', Council: 'council' });
    assert.deepEqual(messages({ pages }), [
      'pages.0.elements.0: "constructor" is called constructor-2, as constructor is taken or reserved',
      'pages.0: "overall" is called overall-2, as overall is taken or reserved',
      'pages.1.elements.0: "row-1" is called row-1-2, as row-1 is taken or reserved',
      'pages.1.elements.1.choices: "constructor" is called constructor-2, as constructor is taken or reserved',
      'pages.1: "Overall" is called overall-3, as overall is taken or reserved',
      'pages.2.elements.0.choices: "Not stated" is called not-stated-2, as not-stated is taken or reserved',
    ]);
  });

  it('has one answer for questions of one name, and one choice a value', () => {
    const twice = { type: 'radiogroup', name: 'x', choices: ['Yes', 'No', { value: 'Yes', text: 'Yes, very' }] };
    assert.deepEqual(messages({ elements: [twice, yesNo('x')] }), [
      'elements.0.choices: "Yes, very" stays behind: another one has the value "Yes"',
      'elements.1: stays behind: another question is called "x", and a survey keeps one answer for both',
    ]);
  });

  it('has one answer of each kind that stands apart, last, and numbers in even steps or in their order', () => {
    const asked = {
      type: 'radiogroup',
      name: 'x',
      choices: [1, 'Don’t know', 2, { value: 5, text: 'Fully' }, { value: 9, text: 'Not sure' }],
    };
    const { instrument, names } = convert({ elements: [asked] });
    assert.deepEqual(
      instrument.scales['scale-1']?.options.map(({ label, value, kind }) => [label, value ?? kind]),
      [
        ['1', 0],
        ['2', 1],
        ['Fully', 2],
        ['Don’t know', 'unsure'],
      ],
    );
    assert.deepEqual(Object.values(names.questions['x']!.options), ['option-1', 'option-2', 'option-5', 'don-t-know', 'don-t-know']);
  });
});
