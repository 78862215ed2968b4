import { listOf, objectOf, textOf, textsOf, type Loose } from '../document/loose.js';
import type { Instrument, Option } from '../instrument/instrument.js';
import type { Issue } from '../document/issue.js';
import { parseInstrument } from '../instrument/parse-instrument.js';
import { isReservedGroup, notStatedId, pooledId } from '../instrument/reserved-groups.js';
import { shown } from '../document/shown.js';
import { FormatError } from './format-error.js';
import { copiedSurvey, type SurveyName, type SurveyNames } from './survey-data.js';
import { groupQuestion } from './to-survey.js';

/** What a survey does not say of itself. */
export interface SurveyIdentity {
  /** Id of the instrument that is to be made. */
  readonly id: string;
  /** "1.0.0" if not said. */
  readonly version?: string;
  /** The survey's locale if not said, else "en". */
  readonly language?: string;
  /** Where the questions come from, and under which licence they are. */
  readonly source: Instrument['source'];
}

/** An instrument made from a survey, with what was left behind or guessed. */
export interface SurveyImport {
  /** Checked as {@link parseInstrument} does. */
  readonly instrument: Instrument;
  /** One entry for each part of the survey that stayed behind or was guessed. */
  readonly report: readonly Issue[];
  /** What is called otherwise than in the survey, for {@link fromSurveyData}. */
  readonly names: SurveyNames;
}

const unsure = /^(i )?(do(n't| not) know|unsure|not sure|can't say|cannot say)$/;
const refused = /^(i('d)? )?(would )?(prefer|rather) not( to)? (say|answer|disclose)$/;
const inapplicable = /^(not applicable|n\/?a|does(n't| not) apply( to us)?)$/;

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
  const survey = objectOf(copiedSurvey(input));
  const maker = new Maker();
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
    language: identity.language ?? textOf(survey['locale']) ?? 'en',
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

type Apart = Exclude<NonNullable<Option['kind']>, 'point'>;

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
  readonly #ids = new Set<string>();
  readonly #sectionIds = new Set<string>();
  readonly #groupIds = new Set<string>([pooledId, notStatedId]);
  readonly #scaleOf = new Map<string, string>();

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
    const title = textIn(page['title']) ?? name;
    this.sections.push({ id: idOf(name, this.#sectionIds, 'section'), title, ...(about !== null && { about }), items });
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
    if (element['name'] === groupQuestion) {
      for (const { value, text } of choicesOf(element)) {
        const id = idOf(String(value), this.#groupIds, 'group');
        if (isReservedGroup(idOf(String(value), new Set(), 'group')))
          this.report.push({ path: `${path}.choices`, message: `${shown(text)} is called ${id}, as reports have a group of their own` });
        this.groups.push({ id, label: text });
        this.#groups.set(String(value), id);
      }
      return [];
    }
    for (const condition of ['visibleIf', 'enableIf', 'requiredIf', 'validators', 'correctAnswer', 'defaultValue', 'isRequired']) {
      if (Object.hasOwn(element, condition))
        this.report.push({ path: `${path}.${condition}`, message: 'stays behind: an instrument has no place for it' });
    }
    if (type === 'matrix') return this.#matrix(element, path);
    const choices = type === 'rating' ? ratesOf(element) : type === 'boolean' ? yesNo(element) : choicesOf(element);
    if (!['radiogroup', 'dropdown', 'buttongroup', 'rating', 'boolean'].includes(type) || choices.length < 2) {
      this.report.push({ path, message: `a question of type ${shown(type)} stays behind: it has no scale of answers` });
      return [];
    }
    const scale = this.#scale([...choices, ...apart(element)], path);
    if (scale === null) return [];
    const name = textOf(element['name']) ?? '';
    const item = this.#item(name, textIn(element['title']), scale);
    this.#questions.set(name, { item: item.id, options: scale.options });
    return [item];
  }

  #matrix(element: Loose, path: string): MadeItem[] {
    const scale = this.#scale(valuesOf(element['columns']), path);
    if (scale === null) return [];
    const rows = valuesOf(element['rows']).map(({ value, text }) => [String(value), this.#item(String(value), text, scale)] as const);
    const named = rows.map(([row, item]) => [row, { item: item.id, options: scale.options }] as const);
    this.#matrices.set(textOf(element['name']) ?? '', Object.fromEntries(named));
    return rows.map(([, item]) => item);
  }

  #item(name: string, title: string | null, scale: MadeScale): MadeItem {
    return { id: idOf(name, this.#ids, 'item'), statement: title ?? (name || 'Question'), scale: scale.id };
  }

  #scale(choices: readonly Choice[], path: string): MadeScale | null {
    const taken = new Set<string>();
    const kinds = choices.map(({ value, text }) => kindOf(String(value), text));
    const points = choices.filter((_, index) => kinds[index] === null);
    if (points.length < 2) {
      this.report.push({ path, message: 'a question with fewer than two answers on a scale stays behind' });
      return null;
    }
    const numbers = points.map(({ value }) => (typeof value === 'number' ? value : Number.NaN));
    const byValue = new Set(numbers).size === points.length && numbers.every(Number.isFinite);
    let order = 0;
    const ids: [value: string, id: string][] = [];
    const options = choices.map(({ value, text }, index): MadeOption => {
      const kind = kinds[index] ?? null;
      const id = idOf(String(value), taken, 'option');
      ids.push([String(value), id]);
      if (kind !== null) return { id, label: text, kind };
      return { id, label: text, value: byValue ? Number(value) : order++ };
    });
    // Options run from least to most.
    if (byValue) options.sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
    const key = JSON.stringify(options);
    const known = this.#scaleOf.get(key);
    if (known !== undefined) return { id: known, options: Object.fromEntries(ids) };
    const id = `scale-${this.#scaleOf.size + 1}`;
    this.#scaleOf.set(key, id);
    this.scales[id] = { options };
    if (!byValue)
      this.report.push({
        path: `${path}.choices`,
        message: `values are taken from the order, ${points[0]?.text ?? ''} lowest: check scales.${id}`,
      });
    for (const { label, kind } of options) {
      if (kind) this.report.push({ path: `${path}.choices`, message: `${shown(label)} is taken for ${kind}: check scales.${id}` });
    }
    return { id, options: Object.fromEntries(ids) };
  }
}

interface Choice {
  readonly value: string | number | boolean;
  readonly text: string;
}

function choicesOf(element: Loose): Choice[] {
  return valuesOf(element['choices']);
}

/** SurveyJS lets a choice be a bare value, or a value with a text. */
function valuesOf(list: unknown): Choice[] {
  return textsOf(list).flatMap((each) => {
    const value = typeof each === 'object' && each !== null ? objectOf(each)['value'] : each;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    return [{ value, text: textIn(objectOf(each)['text']) ?? String(value) }];
  });
}

function ratesOf(element: Loose): Choice[] {
  const listed = valuesOf(element['rateValues']);
  if (listed.length > 0) return listed;
  const number = (key: string, otherwise: number) => (typeof element[key] === 'number' ? element[key] : otherwise);
  const [min, step] = [number('rateMin', 1), number('rateStep', 1)];
  const max = typeof element['rateMax'] === 'number' ? element['rateMax'] : min + step * (number('rateCount', 5) - 1);
  const count = step > 0 ? Math.min(50, Math.floor((max - min) / step) + 1) : 0;
  return Array.from({ length: Math.max(0, count) }, (_, index) => {
    const value = min + index * step;
    const end = index === 0 ? textIn(element['minRateDescription']) : index === count - 1 ? textIn(element['maxRateDescription']) : null;
    return { value, text: end === null ? String(value) : `${value}: ${end}` };
  });
}

function yesNo(element: Loose): Choice[] {
  return [
    { value: false, text: textIn(element['labelFalse']) ?? 'No' },
    { value: true, text: textIn(element['labelTrue']) ?? 'Yes' },
  ];
}

/** The answers that SurveyJS adds when it is told to. */
function apart(element: Loose): Choice[] {
  return [
    ...(element['showDontKnowItem'] === true ? [{ value: 'dontknow', text: textIn(element['dontKnowText']) ?? 'Don’t know' }] : []),
    ...(element['showNoneItem'] === true ? [{ value: 'none', text: textIn(element['noneText']) ?? 'Not applicable' }] : []),
    ...(element['showRefuseItem'] === true ? [{ value: 'refused', text: textIn(element['refuseText']) ?? 'Prefer not to say' }] : []),
  ];
}

function kindOf(value: string, text: string): Apart | null {
  const said = text.toLowerCase().replaceAll('’', "'").replace(/[.!]$/, '').trim();
  if (value === 'unsure' || value === 'dontknow' || unsure.test(said)) return 'unsure';
  if (value === 'refused' || refused.test(said)) return 'blank';
  return value === 'not-applicable' || inapplicable.test(said) ? 'not-applicable' : null;
}

/** A text, which SurveyJS also writes as one for each language. */
function textIn(value: unknown): string | null {
  const text = textOf(value) ?? textOf(objectOf(value)['default']) ?? textOf(objectOf(value)['en']);
  return text === null || text.trim() === '' ? null : text;
}

function idOf(name: string, taken: Set<string>, what: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  const start = /^[a-z]/.test(words) ? words : `${what}-${words || '1'}`;
  let id = start;
  for (let copy = 2; taken.has(id); copy++) id = `${start}-${copy}`;
  taken.add(id);
  return id;
}
