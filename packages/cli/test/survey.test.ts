import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Model } from 'survey-core';
import { parseInstrument, score } from '@take-stock/engine';
import { fromSurvey, fromSurveyData, toSurvey } from '@take-stock/engine/formats';
import { examples, quick, workedExamples } from './cli.js';

const made = { id: '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11', created: '2025-03-31' };

describe('an instrument in SurveyJS', () => {
  it('loads without a complaint, every item on its page', () => {
    const survey = new Model(toSurvey(quick).survey);
    assert.deepEqual([survey.jsonErrors].flat().filter(Boolean), []);
    assert.deepEqual(
      survey.pages.map(({ name }) => name),
      ['about_you', ...quick.sections.map(({ id }) => id)],
    );
    assert.deepEqual(
      survey.getAllQuestions().map(({ name }) => name),
      ['respondent_group', ...quick.sections.flatMap(({ items }) => items.map(({ id }) => id))],
    );
  });

  for (const [index, { answers, group, expected }] of workedExamples.entries()) {
    it(`answered there, scores as by hand (example ${index + 1})`, () => {
      const survey = new Model(toSurvey(quick).survey);
      if (group !== undefined) survey.setValue('respondent_group', group);
      for (const [item, option] of Object.entries(answers)) {
        const question = survey.getQuestionByName(item);
        question.value = option;
        const choices = question['choices'] as { value: string }[];
        assert.ok(choices.some(({ value }) => value === option));
      }
      survey.setComment('fair-say', 'A note');
      assert.ok(survey.tryComplete());
      const response = fromSurveyData(quick, survey.data, made);
      assert.equal(response.setAside, undefined);
      assert.equal(response.answers['fair-say']?.note, 'A note');
      const card = score(quick, response);
      assert.deepEqual(
        card.sections.map(({ section, displayed, state }) => ({ section, displayed, state })),
        expected.sections.map(({ section, displayed, state }) => ({ section, displayed, state })),
      );
      assert.equal(card.overall.displayed, expected.overall.displayed);
    });
  }

  it('asks an item only of the groups that it is for', () => {
    const items = quick.sections[0]!.items.map((item) => ({ ...item, askedOf: ['health'] }));
    const some = parseInstrument({ ...quick, sections: [{ ...quick.sections[0], items }, ...quick.sections.slice(1)] });
    const survey = new Model(toSurvey(some).survey);
    const visible = () => survey.getQuestionByName(items[0]!.id).isVisible;
    assert.equal(visible(), true);
    survey.setValue('respondent_group', 'business');
    assert.equal(visible(), false);
    survey.setValue('respondent_group', 'health');
    assert.equal(visible(), true);
  });

  it('says what did not carry over', () => {
    const paths = toSurvey(quick).report.map(({ path }) => path);
    for (const path of ['source', 'scoring', 'sections.0.items.0.reflect', 'sections.0.items.0.tactics'])
      assert.ok(paths.includes(path), path);
  });
});

describe('an instrument whose texts have curly brackets', () => {
  it('is told that SurveyJS puts answers in their place, as it does', () => {
    const [first] = quick.sections[0]!.items;
    const text = `We mean {${first!.id}}`;
    const item = { ...quick.sections[1]!.items[0]!, statement: text };
    const odd = { ...quick, sections: quick.sections.with(1, { ...quick.sections[1]!, items: [item] }) };
    const { survey: json, report } = toSurvey(odd);
    const path = 'sections.1.items.0.statement';
    const message = `SurveyJS may put an answer in the place of {${first!.id}}: word it without curly brackets`;
    assert.deepEqual(
      report.filter((each) => each.path === path),
      [{ path, message }],
    );
    assert.ok(!toSurvey(quick).report.some((each) => each.message.includes('curly')));
    const survey = new Model(json);
    survey.setValue(first!.id, 'fully');
    const shown = survey.getQuestionByName(item.id).locTitle.textOrHtml;
    assert.equal(shown, 'We mean Fully');
  });
});

describe('a survey in several languages', () => {
  const survey = {
    locale: 'de',
    title: { default: 'T', de: 'Titel', fr: 'Titre' },
    pages: [
      {
        name: 'one',
        title: { default: 'One', de: 'Eins' },
        elements: [
          { type: 'radiogroup', name: 'q1', title: { default: 'Alone', fr: 'Seul' }, choices: [{ value: 'a', text: { de: 'Ja' } }, 'b'] },
          { type: 'boolean', name: 'q2', title: 'Same', labelTrue: { default: 'Yes', de: 'Jawohl' }, labelFalse: 'No' },
        ],
      },
    ],
  };
  const identity = { id: 'many', source: quick.source };

  for (const { name, said, title, section, statement, labels, others } of [
    {
      name: 'its own',
      said: {},
      title: 'Titel',
      section: 'Eins',
      statement: 'Alone',
      labels: ['Ja', 'b', 'No', 'Jawohl'],
      others: 'default, fr',
    },
    {
      name: 'one that was asked for',
      said: { language: 'fr-CH' },
      title: 'Titre',
      section: 'One',
      statement: 'Seul',
      labels: ['a', 'b', 'No', 'Yes'],
      others: 'de, default',
    },
  ])
    it(`is taken in ${name}, as SurveyJS shows it, and says which stay behind`, () => {
      const { instrument, report } = fromSurvey(survey, { ...identity, ...said });
      assert.equal(instrument.title, title);
      assert.equal(instrument.language, 'language' in said ? said.language : 'de');
      assert.deepEqual([instrument.sections[0]!.title, instrument.sections[0]!.items[0]!.statement], [section, statement]);
      assert.deepEqual(
        Object.values(instrument.scales).flatMap(({ options }) => options.map(({ label }) => label)),
        labels,
      );
      const message = `texts in other languages stay behind (${others}), as an instrument has one: here ${instrument.language}`;
      assert.ok(
        report.some((each) => each.path === 'locale' && each.message === message),
        JSON.stringify(report),
      );
      const model = new Model({ ...survey, locale: instrument.language });
      assert.deepEqual([model.locTitle.textOrHtml, model.getQuestionByName('q1').locTitle.textOrHtml], [title, statement]);
    });

  it('has nothing to say of languages where there is one', () => {
    const { report } = fromSurvey(toSurvey(quick).survey, identity);
    assert.ok(!report.some((each) => each.message.includes('language')));
  });
});

describe('an instrument from SurveyJS', () => {
  const source = { title: 'Our review', licence: 'CC0-1.0', wording: 'Our own.' };

  it('comes back with its sections, statements and options', () => {
    const { instrument } = fromSurvey(toSurvey(quick).survey, { id: quick.id, source });
    assert.deepEqual(
      instrument.sections.map(({ id, title, items }) => [id, title, items.map((item) => [item.id, item.statement])]),
      quick.sections.map(({ id, title, items }) => [id, title, items.map((item) => [item.id, item.statement])]),
    );
    assert.deepEqual(Object.values(instrument.scales)[0]?.options, quick.scales['extent']?.options);
    assert.deepEqual(instrument.groups, quick.groups);
  });

  it('takes ratings, choices and matrices, and names what stays behind', () => {
    const { instrument, report } = fromSurvey(
      {
        title: 'Mixed',
        elements: [
          { type: 'rating', name: 'useful', title: 'Useful?', rateMin: 0, rateMax: 4 },
          {
            type: 'matrix',
            name: 'grid',
            columns: ['Low', 'High', { value: 'na', text: 'N/A' }],
            rows: [{ value: 'one', text: 'First' }, 'two'],
          },
          { type: 'boolean', name: 'ok', title: 'All right?', visibleIf: '{useful} > 2' },
          { type: 'comment', name: 'why' },
          { type: 'panel', name: 'p', elements: [{ type: 'dropdown', name: 'which', choices: [3, 1, 2] }] },
        ],
      },
      { id: 'mixed', source },
    );
    assert.deepEqual(
      instrument.sections[0]?.items.map(({ id }) => id),
      ['useful', 'one', 'two', 'ok', 'which'],
    );
    const { scale } = instrument.sections[0].items[4]!;
    const which = instrument.scales[scale];
    assert.deepEqual(
      which?.options.map(({ value }) => value),
      [1, 2, 3],
    );
    const paths = report.map(({ path }) => path);
    for (const path of ['elements.2.visibleIf', 'elements.3', 'elements.4']) assert.ok(paths.includes(path), paths.join());
  });

  it('keeps "prefer not to say" apart, there and back', () => {
    const rating = { type: 'rating', name: 'useful', rateMin: 0, rateMax: 4 };
    const asked = {
      type: 'radiogroup',
      name: 'fair',
      choices: [0, 1, { value: 'x', text: "I'd rather not answer." }],
      showRefuseItem: false,
    };
    const told = { type: 'radiogroup', name: 'kept', choices: [0, 1], showRefuseItem: true };
    const { instrument, report } = fromSurvey({ elements: [rating, asked, told] }, { id: 'refusals', source });
    const kinds = instrument.sections[0]!.items.map(({ scale }) => instrument.scales[scale]!.options.at(-1)!.kind);
    assert.deepEqual(kinds, [undefined, 'blank', 'blank']);
    assert.match(report.map(({ message }) => message).join(), /is taken for blank/);
    const again = fromSurvey(toSurvey(instrument).survey, { id: 'refusals', source }).instrument;
    assert.deepEqual(again.scales, instrument.scales);
    const survey = new Model({ elements: [told] });
    survey.setValue('kept', 'refused');
    assert.equal(fromSurveyData(instrument, survey.data, made).answers['kept']?.option, 'refused');
  });

  it('is refused without a question that can be scored', () => {
    assert.throws(
      () => fromSurvey({ elements: [{ type: 'text', name: 'x' }] }, { id: 'x', source }),
      /must hold a question with a choice of answers/,
    );
    for (const odd of [null, 3, 'x', [], { pages: 3 }, { pages: [null] }])
      assert.throws(() => fromSurvey(odd, { id: 'x', source }), { name: 'FormatError' });
  });

  it('reads the example', () => {
    const survey: unknown = JSON.parse(readFileSync(`${examples}survey.json`, 'utf8'));
    const { instrument } = fromSurvey(survey, { id: 'our-review', source });
    assert.equal(instrument.sections[0]?.items.length, 2);
    assert.equal(instrument.scales['scale-1']?.options.at(-1)?.kind, 'unsure');
  });
});

describe('a survey of somebody else', () => {
  const theirs = {
    pages: [
      {
        name: 'How We Work',
        elements: [
          { type: 'rating', name: 'useful', title: 'Our meetings are useful.', rateMax: 5 },
          { type: 'boolean', name: 'My Question', title: 'We have terms of reference.' },
          {
            type: 'radiogroup',
            name: 'heard',
            title: 'Everyone is heard.',
            showCommentArea: true,
            choices: ['Not at all', 'Partly', 'Fully', "Don't know"],
          },
          {
            type: 'matrix',
            name: 'grid',
            columns: ['Low', 'Middle', 'High'],
            rows: [
              { value: 'one', text: 'We trust each other.' },
              { value: 'Row Two', text: 'We share what we know.' },
            ],
          },
        ],
      },
      {
        name: 'about_you',
        elements: [{ type: 'dropdown', name: 'respondent_group', title: 'Your part', choices: ['Health Board', 'Council'] }],
      },
    ],
  };

  it('gives another id to a group that is called as reports call their own, and says so', () => {
    const choices = ['Council', 'Not stated', { value: 'other_members', text: 'Other members' }];
    const pages = [...theirs.pages.slice(0, 1), { elements: [{ type: 'dropdown', name: 'respondent_group', choices }] }];
    const { instrument, report, names } = fromSurvey({ ...theirs, pages }, { id: 'theirs', source: quick.source });
    const ids = ['council', 'not-stated-2', 'other-members-2'];
    assert.deepEqual(
      instrument.groups?.map(({ id }) => id),
      ids,
    );
    assert.deepEqual(Object.values(names.groups), ids);
    assert.deepEqual(
      report.filter(({ path }) => path === 'pages.1.elements.0.choices').map(({ message }) => message),
      [
        '"Not stated" is called not-stated-2, as not-stated is taken or reserved',
        '"other_members" is called other-members-2, as other-members is taken or reserved',
      ],
    );
  });

  it('is answered there and scored here, whatever its names and values are', () => {
    const { instrument, names } = fromSurvey(theirs, { id: 'theirs', source: quick.source });
    const survey = new Model(theirs);
    const given = {
      useful: 4,
      'My Question': true,
      heard: 'Partly',
      grid: { one: 'High', 'Row Two': 'Low' },
      respondent_group: 'Health Board',
    };
    for (const [name, value] of Object.entries(given)) survey.setValue(name, value);
    survey.setComment('heard', 'Mostly.');
    assert.ok(survey.tryComplete());
    const response = fromSurveyData(instrument, survey.data, { ...made, names });
    assert.equal(response.setAside, undefined);
    assert.equal(response.respondent.group, 'health-board');
    assert.deepEqual(response.answers, {
      useful: { option: 'option-4' },
      'my-question': { option: 'true' },
      heard: { option: 'partly', note: 'Mostly.' },
      one: { option: 'high' },
      'row-two': { option: 'low' },
    });
    // 4 of 1 to 5, yes, the middle of three, the highest and the lowest: 75, 100, 50, 100 and 0.
    assert.equal(score(instrument, response).sections[0]!.displayed, 65);
  });

  it('may have names that objects have by themselves', () => {
    const elements = ['__proto__', 'hasOwnProperty'].map((name) => ({ type: 'radiogroup', name, choices: ['toString', '__proto__', 'c'] }));
    const { instrument, names } = fromSurvey({ elements }, { id: 'odd', source: quick.source });
    const data = JSON.parse('{"hasOwnProperty": "toString"}') as unknown;
    const { answers } = fromSurveyData(instrument, data, { ...made, names });
    assert.deepEqual(Object.values(answers), [{ option: 'to-string' }]);
    assert.equal(({} as Record<string, unknown>)['item'], undefined);
  });
});
