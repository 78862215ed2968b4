import type { Instrument, Item } from '../instrument/instrument.js';
import type { Issue } from '../document/issue.js';

/** A questionnaire for SurveyJS, with what it could not take along. */
export interface SurveyExport {
  /** JSON for `new Model(json)` of survey-core. */
  readonly survey: Record<string, unknown>;
  /** What stays behind, by its path in the instrument. */
  readonly report: readonly Issue[];
}

/** Ids hold no underscore, so that no item can be called like this. */
export const groupQuestion = 'respondent_group';

/**
 * An instrument as a SurveyJS survey: a page a section, a radio group an item with a place for a note, and the group first.
 *
 * Answers come back as option ids under the items' ids: {@link fromSurveyData} reads them. Scoring stays with Take Stock.
 *
 * @param instrument as {@link parseInstrument} returns it
 * @returns JSON for survey-core, and what stays behind
 * @see docs/cli.md#surveyjs
 * @example
 * toSurvey(instrument).survey['pages'].length; // => 2
 * toSurvey(instrument).report[0]?.path; // => 'source'
 */
export function toSurvey(instrument: Instrument): SurveyExport {
  const { title, about, language, sections, groups } = instrument;
  const report: Issue[] = [{ path: 'source', message: 'SurveyJS has no place for sources and licences: name them beside the form' }];
  const stays = (path: string, value: unknown, message: string) => {
    if (value !== undefined) report.push({ path, message });
  };
  report.push({ path: 'scoring', message: 'scores are not worked out there: bring the answers back to be scored' });
  for (const { path, text } of textsOf(instrument)) {
    const [piped] = /\{[^{}]+\}/.exec(text) ?? [];
    stays(path, piped, `SurveyJS may put an answer in the place of ${piped}: word it without curly brackets`);
  }
  stays('minutes', instrument.minutes, 'there is no place for how long it takes');
  stays('glossary', instrument.glossary, 'there is no place for a glossary');
  stays('sameAs', instrument.sameAs, 'there is no place for the items of earlier versions');

  const pages = sections.map((section, sectionIndex) => {
    const path = `sections.${sectionIndex}`;
    stays(`${path}.short`, section.short, 'there is no place for a short title');
    stays(`${path}.weight`, section.weight, 'weights stay with the scoring');
    stays(`${path}.score`, section.score, 'rules stay with the scoring');
    return {
      name: section.id,
      title: section.title,
      ...(section.about !== undefined && { description: section.about }),
      elements: section.items.map((item, index) => {
        reportItem(item, `${path}.items.${index}`, stays);
        return questionOf(instrument, item);
      }),
    };
  });
  for (const [scale, { question }] of Object.entries(instrument.scales))
    stays(`scales.${scale}.question`, question, 'it is asked with each item there');
  const first = groups?.length
    ? [
        {
          name: 'about_you',
          elements: [
            {
              type: 'radiogroup',
              name: groupQuestion,
              title: 'Which part of the partnership are you from?',
              choices: groups.map(({ id, label }) => ({ value: id, text: label })),
            },
          ],
        },
      ]
    : [];
  const survey = { title, ...(about !== undefined && { description: about }), locale: language, pages: [...first, ...pages] };
  return { survey, report };
}

/** What people read there, with its path. */
function textsOf({ title, about = '', sections, scales }: Instrument): { path: string; text: string }[] {
  return [
    { path: 'title', text: title },
    { path: 'about', text: about },
    ...sections.flatMap((section, at) => [
      { path: `sections.${at}.title`, text: section.title },
      { path: `sections.${at}.about`, text: section.about ?? '' },
      ...section.items.flatMap((item, index) => [
        { path: `sections.${at}.items.${index}.title`, text: item.title ?? '' },
        { path: `sections.${at}.items.${index}.statement`, text: item.statement },
      ]),
    ]),
    ...Object.entries(scales).flatMap(([id, { question = '', options }]) => [
      { path: `scales.${id}.question`, text: question },
      ...options.map(({ label }, at) => ({ path: `scales.${id}.options.${at}.label`, text: label })),
    ]),
  ];
}

function questionOf({ scales, groups }: Instrument, { id, statement, title, scale, askedOf }: Item) {
  const { question, options } = scales[scale] ?? { options: [] };
  const only = askedOf?.map((group) => `'${group}'`).join(', ');
  return {
    type: 'radiogroup',
    name: id,
    title: title === undefined ? statement : `${title}: ${statement}`,
    ...(question !== undefined && { description: question }),
    choices: options.map((option) => ({ value: option.id, text: option.label })),
    showClearButton: true,
    showCommentArea: true,
    ...(only !== undefined && groups?.length && { visibleIf: `{${groupQuestion}} empty or {${groupQuestion}} anyof [${only}]` }),
  };
}

function reportItem(item: Item, path: string, stays: (path: string, value: unknown, message: string) => void): void {
  const { weight, reverse, recode, reflect, tactics, evidence, signs, source } = item;
  for (const [key, value] of Object.entries({ weight, reverse, recode })) stays(`${path}.${key}`, value, 'it stays with the scoring');
  for (const [key, value] of Object.entries({ reflect, tactics, evidence, signs, source }))
    stays(`${path}.${key}`, value, 'there is no place for it beside a question');
}
