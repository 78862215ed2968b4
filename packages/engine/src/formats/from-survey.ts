import { listOf, objectOf, textOf, type Loose } from '../document/loose.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Issue } from '../document/issue.js';
import { parseInstrument } from '../instrument/parse-instrument.js';
import { notStatedId, pooledId } from '../instrument/reserved-groups.js';
import { shown } from '../document/shown.js';
import { FormatError } from './format-error.js';
import { apart, areSteps, choicesOf, kindOf, textIn, valuesOf, type Apart, type Choice } from './survey-choices.js';
import { inLanguage } from './survey-language.js';
import { copiedSurvey, type SurveyName, type SurveyNames } from './survey-data.js';
import { groupQuestion } from './to-survey.js';

/** What a survey does not say of itself. */
export interface SurveyIdentity {
  /** Id of the instrument that is to be made. */
  readonly id: string;
  /** "1.0.0" by default. */
  readonly version?: string;
  /** In which the survey's texts are taken; by default its locale, else "en". */
  readonly language?: string;
  /** Where the questions come from, and under which licence they are. */
  readonly source: Instrument['source'];
}

/** An instrument made from a survey, with what was left behind or guessed. */
export interface SurveyImport {
  /** Checked as {@link parseInstrument} does. */
  readonly instrument: Instrument;
  /** One entry for each part of the survey that stayed behind, was guessed, or has another id than its name leads to. */
  readonly report: readonly Issue[];
  /** What is called otherwise than in the survey, for {@link fromSurveyData}. */
  readonly names: SurveyNames;
}

/**
 * An instrument from a SurveyJS survey: its pages become sections; radio groups, drop-downs, ratings, yes/no questions and
 * the rows of matrices become items. Other questions stay behind, and the report names each.
 *
 * The values of options are what the survey has as numbers, else their order from 0: check them before you score.
 *
 * @param input the survey's JSON, which may come from anywhere
 * @param identity id and source of the instrument that is to be made, and more that the survey does not say of itself
 * @returns the instrument, what stayed behind or was guessed, and the names that {@link fromSurveyData} needs
 * @throws FormatError when it is no plain JSON, too large, or has no question that can be scored
 * @throws InstrumentError when what was made is no sound instrument
 * @see docs/cli.md#surveyjs
 * @example
 * fromSurvey(toSurvey(instrument).survey, { id: 'three-questions', source: instrument.source }).instrument.sections[0].items.length; // => 3
 */
export function fromSurvey(input: unknown, identity: SurveyIdentity): SurveyImport {
  const copied = copiedSurvey(input);
  const language = identity.language ?? textIn(objectOf(copied)['locale']) ?? 'en';
  const { survey: one, others } = inLanguage(copied, language);
  const survey = objectOf(one);
  const maker = new Maker();
  if (others.length > 0) {
    const message = `texts in other languages stay behind (${others.join(', ')}), as an instrument has one: here ${language}`;
    maker.report.push({ path: 'locale', message });
  }
  const pages = Array.isArray(survey['pages']) ? listOf(survey['pages']) : [{ elements: survey['elements'] ?? survey['questions'] }];
  for (const [index, page] of pages.entries()) maker.page(page, Array.isArray(survey['pages']) ? `pages.${index}` : '');
  for (const key of ['triggers', 'calculatedValues', 'completedHtml', 'navigateToUrl', 'logoPosition', 'timeLimit', 'quizMode']) {
    if (Object.hasOwn(survey, key)) maker.report.push({ path: key, message: 'stays behind: an instrument has no place for it' });
  }
  if (maker.sections.length === 0) {
    throw new FormatError('survey', [{ path: 'pages', message: 'must hold a question with a choice of answers, got none' }]);
  }
  const title = textIn(survey['title']) ?? identity.id;
  const about = textIn(survey['description']);
  const instrument = parseInstrument({
    format: 'take-stock/instrument/1',
    id: identity.id,
    version: identity.version ?? '1.0.0',
    language,
    kind: 'assessment',
    title,
    ...(about !== null && { about }),
    source: identity.source,
    scales: maker.scales,
    sections: maker.sections,
    scoring: {},
    ...(maker.groups.length > 0 && { groups: maker.groups }),
  });
  return { instrument, report: maker.report, names: maker.names };
}

interface MadeOption {
  readonly id: string;
  readonly label: string;
  readonly kind?: Apart;
  readonly value?: number;
}

interface MadeItem {
  readonly id: string;
  readonly statement: string;
  readonly scale: string;
}

/** A scale, with the ids of the options by the values of the question that it was made for. */
interface MadeScale {
  readonly id: string;
  readonly options: Readonly<Record<string, string>>;
}

/** Gathers the parts of an instrument, page by page. */
class Maker {
  readonly report: Issue[] = [];
  readonly sections: { id: string; title: string; about?: string; items: MadeItem[] }[] = [];
  readonly scales: Record<string, { options: MadeOption[] }> = {};
  groups: { id: string; label: string }[] = [];
  readonly #questions = new Map<string, SurveyName>();
  readonly #matrices = new Map<string, Record<string, SurveyName>>();
  readonly #groups = new Map<string, string>();
  /** Names of questions that were taken. */
  readonly #names = new Set<string>();
  readonly #ids = new Set(reserved);
  readonly #sectionIds = new Set([...reserved, 'overall']);
  readonly #groupIds = new Set([...reserved, pooledId, notStatedId]);
  readonly #scaleOf = new Map<string, MadeScale>();

  /** A name of any kind is a property of its own here, `__proto__` too. */
  get names(): SurveyNames {
    const [questions, matrices, groups] = [this.#questions, this.#matrices, this.#groups];
    return { questions: Object.fromEntries(questions), matrices: Object.fromEntries(matrices), groups: Object.fromEntries(groups) };
  }

  page(page: Loose, path: string): void {
    const items = this.#elements(page, path);
    const name = textOf(page['name']) ?? `section-${this.sections.length + 1}`;
    if (items.length === 0) return;
    const about = textIn(page['description']);
    const title = textIn(page['title']) ?? textIn(name) ?? 'Section';
    this.sections.push({ id: this.#idOf(name, 'section', this.#sectionIds, path), title, ...(about !== null && { about }), items });
  }

  #elements(parent: Loose, path: string): MadeItem[] {
    const key = Array.isArray(parent['elements']) ? 'elements' : 'questions';
    return listOf(parent[key]).flatMap((element, index) =>
      this.#element(element, [path, key, index].filter((each) => each !== '').join('.')),
    );
  }

  #element(element: Loose, path: string): MadeItem[] {
    const type = textOf(element['type']) ?? '';
    if (type === 'panel') {
      this.report.push({ path, message: 'the panel is gone; its questions stand in the section' });
      return this.#elements(element, path);
    }
    const name = textOf(element['name']) ?? '';
    if (this.#names.has(name)) {
      this.report.push({
        path,
        message: `stays behind: another question is called ${shown(name)}, and a survey keeps one answer for both`,
      });
      return [];
    }
    if (name === groupQuestion) {
      this.#names.add(name);
      for (const { value, text } of this.#distinct(choicesOf(element), `${path}.choices`)) {
        const id = this.#idOf(String(value), 'group', this.#groupIds, `${path}.choices`);
        this.groups.push({ id, label: text });
        this.#groups.set(String(value), id);
      }
      return [];
    }
    for (const condition of ['visibleIf', 'enableIf', 'requiredIf', 'validators', 'correctAnswer', 'defaultValue', 'isRequired']) {
      if (Object.hasOwn(element, condition))
        this.report.push({ path: `${path}.${condition}`, message: 'stays behind: an instrument has no place for it' });
    }
    if (type === 'matrix') return this.#matrix(element, name, path);
    const choices = choicesOf(element);
    if (!['radiogroup', 'dropdown', 'buttongroup', 'rating', 'boolean'].includes(type) || choices.length < 2) {
      this.report.push({ path, message: `a question of type ${shown(type)} stays behind: it has no scale of answers` });
      return [];
    }
    const scale = this.#scale([...choices, ...apart(element)], path);
    if (scale === null) return [];
    const item = this.#item(name, textIn(element['title']), scale, path);
    this.#took(name);
    this.#questions.set(name, { item: item.id, options: scale.options });
    return [item];
  }

  #matrix(element: Loose, name: string, path: string): MadeItem[] {
    if (valuesOf(element['rows']).length === 0) {
      this.report.push({ path, message: 'a matrix without rows stays behind: it asks nothing' });
      return [];
    }
    const scale = this.#scale(valuesOf(element['columns']), path);
    if (scale === null) return [];
    const rows = this.#distinct(valuesOf(element['rows']), `${path}.rows`).map(
      ({ value, text }) => [String(value), this.#item(String(value), text, scale, `${path}.rows`)] as const,
    );
    const named = rows.map(([row, item]) => [row, { item: item.id, options: scale.options }] as const);
    this.#took(name);
    this.#matrices.set(name, Object.fromEntries(named));
    return rows.map(([, item]) => item);
  }

  /** Questions without a name get one each by SurveyJS. */
  #took(name: string): void {
    if (name !== '') this.#names.add(name);
  }

  #item(name: string, title: string | null, scale: MadeScale, path: string): MadeItem {
    return { id: this.#idOf(name, 'item', this.#ids, path), statement: title ?? textIn(name) ?? 'Question', scale: scale.id };
  }

  /** An id that nothing else has. The report says where it is another one than the name leads to. */
  #idOf(name: string, what: string, taken: Set<string>, path: string): string {
    const plain = plainId(name, what);
    let id = plain;
    for (let copy = 2; taken.has(id); copy++) id = `${plain}-${copy}`;
    taken.add(id);
    if (id !== plain) this.report.push({ path, message: `${shown(name)} is called ${id}, as ${plain} is taken or reserved` });
    return id;
  }

  /** One choice a value: of several, nobody can tell which one was meant. */
  #distinct(choices: readonly Choice[], path: string): Choice[] {
    const seen = new Set<string>();
    return choices.filter(({ value, text }) => {
      const isNew = !seen.has(String(value));
      seen.add(String(value));
      if (!isNew) this.report.push({ path, message: `${shown(text)} stays behind: another one has the value ${shown(value)}` });
      return isNew;
    });
  }

  #scale(all: readonly Choice[], path: string): MadeScale | null {
    const choices = this.#distinct(all, `${path}.choices`);
    const points = choices.filter((choice) => kindOf(choice) === null);
    if (points.length < 2 || choices.length > 20) {
      this.report.push({ path, message: 'a question with fewer than two answers on a scale, or more than 20 in all, stays behind' });
      return null;
    }
    const key = JSON.stringify(choices);
    const made = this.#scaleOf.get(key) ?? this.#newScale(choices, points, `${path}.choices`);
    this.#scaleOf.set(key, made);
    return made;
  }

  #newScale(choices: readonly Choice[], points: readonly Choice[], path: string): MadeScale {
    const scale = `scale-${this.#scaleOf.size + 1}`;
    const say = (message: string) => this.report.push({ path, message: `${message}: check scales.${scale}` });
    const byValue = areSteps(points.map(({ value }) => value));
    if (!byValue) say(`values are taken from the order, ${points[0]?.text ?? ''} lowest`);
    const taken = new Set(reserved);
    const options: MadeOption[] = [];
    const ids = choices.map((choice): [value: string, id: string] => {
      const { value, text } = choice;
      const kind = kindOf(choice);
      if (kind !== null) say(`${shown(text)} is taken for ${kind}`);
      // A scale has one option of a kind.
      const same = kind && options.find((option) => option.kind === kind);
      if (same) return [String(value), same.id];
      const id = this.#idOf(String(value), 'option', taken, path);
      options.push(
        kind !== null ? { id, label: text, kind } : { id, label: text, value: byValue ? Number(value) : points.indexOf(choice) },
      );
      return [String(value), id];
    });
    // Options run from least to most, and those that stand apart come last.
    this.scales[scale] = { options: options.toSorted((a, b) => (a.value ?? 2e6) - (b.value ?? 2e6)) };
    return { id: scale, options: Object.fromEntries(ids) };
  }
}

/** What no part of an instrument may be called, as every object has a property of that name. */
const reserved = ['constructor'];

function plainId(name: string, what: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return /^[a-z]/.test(words) ? words : `${what}-${words || '1'}`;
}
