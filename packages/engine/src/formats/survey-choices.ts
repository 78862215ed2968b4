import { objectOf, textOf, textsOf, type Loose } from '../document/loose.js';
import type { Option } from '../instrument/instrument.js';
import { shown } from '../document/shown.js';

/** Why an answer stands apart from the scale. */
export type Apart = Exclude<NonNullable<Option['kind']>, 'point'>;

/** An answer that a question of a survey offers. */
export interface Choice {
  readonly value: string | number | boolean;
  readonly text: string;
}

/** What a question offers by itself, least first where it is a rating or asks for yes or no. */
export function choicesOf(element: Loose): Choice[] {
  const { type } = element;
  return type === 'rating' ? ratesOf(element) : type === 'boolean' ? yesNo(element) : valuesOf(element['choices']);
}

/** SurveyJS lets a choice be a bare value, or a value with a text. */
export function valuesOf(list: unknown): Choice[] {
  return textsOf(list).flatMap((each) => {
    const value = typeof each === 'object' && each !== null ? objectOf(each)['value'] : each;
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    return [{ value, text: textIn(objectOf(each)['text']) ?? textIn(String(value)) ?? shown(value) }];
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
export function apart(element: Loose): Choice[] {
  return [
    ...(element['showDontKnowItem'] === true ? [{ value: 'dontknow', text: textIn(element['dontKnowText']) ?? 'Don’t know' }] : []),
    ...(element['showNoneItem'] === true ? [{ value: 'none', text: textIn(element['noneText']) ?? 'Not applicable' }] : []),
    ...(element['showRefuseItem'] === true ? [{ value: 'refused', text: textIn(element['refuseText']) ?? 'Prefer not to say' }] : []),
  ];
}

/** Whether values are numbers that can be those of a scale: each as far above the one before, whatever their order here. */
export function areSteps(values: readonly Choice['value'][]): boolean {
  const numbers = values.map((value) => (typeof value === 'number' ? value : Number.NaN)).sort((a, b) => a - b);
  const [first = 0, second = 0] = numbers;
  const isStep = (value: number, index: number) => Math.abs(value - first - index * (second - first)) < 1e-10;
  return (
    second > first && numbers.every((value, index) => Math.abs(value) <= 1e6 && Number(value.toFixed(9)) === value && isStep(value, index))
  );
}

/** Why a choice is no point of the scale, by its value or its words; `null` for one that is. */
export function kindOf({ value, text }: Choice): Apart | null {
  const said = text.toLowerCase().replaceAll('’', "'").replace(/[.!]$/, '').trim();
  if (value === 'unsure' || value === 'dontknow' || unsure.test(said)) return 'unsure';
  if (value === 'refused' || refused.test(said)) return 'blank';
  return value === 'not-applicable' || inapplicable.test(said) ? 'not-applicable' : null;
}

const unsure = /^(i )?(do(n't| not) know|unsure|not sure|can't say|cannot say)$/;
const refused = /^(i('d)? )?(would )?(prefer|rather) not( to)? (say|answer|disclose)$/;
const inapplicable = /^(not applicable|n\/?a|does(n't| not) apply( to us)?)$/;

/** A text with something in it. */
export function textIn(value: unknown): string | null {
  const text = textOf(value);
  return text === null || text.trim() === '' ? null : text;
}
