import { bandOf } from '../score/band-of.js';
import { commonUnit } from '../exact/common-unit.js';
import { fractionOf, multiply, subtract, toNumber, zero, type Fraction } from '../exact/fraction.js';
import type { Instrument } from '../instrument/instrument.js';
import { checkMissing, overallDefaults } from '../score/missing-rule.js';
import { Outcomes } from './outcomes.js';
import { scoreOverall } from '../score/score-overall.js';
import type { SectionTable } from './scorer-section.js';

/** The overall, made ready for many responses: like a section, with the outcomes of sections in the place of answers. */
export interface OverallTable {
  readonly outcomes: Outcomes;
  /** What each outcome of each section adds to the key; `null`: the key is the row of outcomes itself. */
  readonly adds: readonly Int32Array[] | null;
  /** The place of each key's outcome, one higher; 0 where it was not met so far. */
  readonly placeOf: Int32Array;
  /** The outcome of one row of section outcomes, made. */
  readonly outcome: (row: readonly number[], key: number) => number;
}

/** The largest table of keys: 4 bytes each. */
const mostKeys = 2 ** 21;

export function overallTable(instrument: Instrument, sections: readonly SectionTable[]): OverallTable {
  const rule = instrument.scoring.overall ?? {};
  const bands = rule.bands ?? [];
  const outcomes = new Outcomes(bands.map(({ id }) => id));
  const byRow = new Map<string, number>();
  const keys = keysOf(instrument, sections);

  const scoreRow = (row: readonly number[]): number => {
    const name = row.join();
    const before = byRow.get(name);
    if (before !== undefined) return before;
    const parts = row.map((place, index) => sections[index]?.scored[place]).filter((part) => part !== undefined);
    const { state, value, displayed, band } = scoreOverall(instrument, parts);
    const place = outcomes.add(
      state,
      value ?? NaN,
      displayed ?? NaN,
      bands.findIndex(({ id }) => id === band),
    );
    if (byRow.size >= 200_000) byRow.clear();
    byRow.set(name, place);
    return place;
  };
  if (!keys) return { outcomes, adds: null, placeOf: new Int32Array(0), outcome: scoreRow };

  const placeOf = new Int32Array(keys.size);
  const mean = plainMean(instrument, keys);
  const outcome = (row: readonly number[], key: number): number => {
    const { value, displayed } = mean?.(key) ?? { value: NaN, displayed: NaN };
    // Without a score the reason depends on the sections, and there are few such keys.
    const place = Number.isNaN(value)
      ? scoreRow(row)
      : outcomes.add(
          'scored',
          value,
          displayed,
          bands.findIndex(({ id }) => id === bandOf(bands, displayed)),
        );
    placeOf[key] = place + 1;
    return place;
  };
  return { outcomes, adds: keys.adds, placeOf, outcome };
}

interface Keys {
  readonly adds: readonly Int32Array[];
  readonly size: number;
  /** How a key is read: value in units, then weight in units, then how many are scored. */
  readonly unit: Fraction;
  readonly weightUnit: Fraction;
  readonly lowest: Fraction;
  readonly weightStep: number;
  readonly countStep: number;
  readonly outStep: number;
  readonly weights: readonly number[];
}

/** What each outcome of each section adds to the key of the overall; `null` where a few sums do not tell the score. */
function keysOf(instrument: Instrument, sections: readonly SectionTable[]): Keys | null {
  const { aggregate = 'mean', transform = [] } = instrument.scoring.overall ?? {};
  if ((aggregate !== 'mean' && aggregate !== 'sum' && aggregate !== 'none') || transform.some(({ step }) => step === 'pomp')) return null;
  // A section whose outcomes are found as they come may bring values that no unit fits yet.
  if (sections.some(({ small }) => !small)) return null;
  const weightOf = (index: number) => {
    const weight = instrument.sections[index]?.weight ?? 1;
    return sections[index]?.scored[0]?.rule.aggregate === 'none' ? 0 : weight;
  };
  const exact = sections.map(({ scored }) => scored.map(({ at }) => at('score')));
  const scores = exact.flatMap((each, index) => (weightOf(index) === 0 ? [] : each.filter((score) => score !== null)));
  const lowest = scores.reduce<Fraction>((low, score) => (toNumber(score) < toNumber(low) ? score : low), zero);
  const values = commonUnit(
    exact.flatMap((each, index) =>
      each.map((score) => (score && weightOf(index) > 0 ? multiply(fractionOf(weightOf(index)), subtract(score, lowest)) : zero)),
    ),
  );
  const weights = commonUnit(sections.map((_, index) => fractionOf(weightOf(index))));
  if (!values || !weights) return null;

  let at = 0;
  const rows = exact.map((each) => each.map(() => values.times[at++] ?? 0));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
  const most = sum(rows.map((row) => Math.max(0, ...row)));
  const counting = sections.filter((_, index) => weightOf(index) > 0).length;
  const even = new Set(weights.times.filter((weight) => weight > 0)).size < 2;
  const weightStep = most + 1;
  const countStep = weightStep * (sum(weights.times) + 1);
  const outStep = countStep * (even ? 1 : counting + 1);
  const size = outStep * (counting + 1);
  if (!(size <= mostKeys)) return null;
  const adds = sections.map(({ scored }, index) => {
    const weight = weights.times[index] ?? 0;
    return Int32Array.from(scored, ({ card: { state } }, place) => {
      if (weight === 0) return 0;
      if (state === 'scored') return (rows[index]?.[place] ?? 0) + weight * weightStep + (even ? 0 : countStep);
      return state === 'notApplicable' ? outStep : 0;
    });
  });
  return { adds, size, unit: values.unit, weightUnit: weights.unit, lowest, weightStep, countStep, outStep, weights: weights.times };
}

/** The weighted mean that a key stands for, by whole numbers alone; `null` for other rules. */
function plainMean(instrument: Instrument, keys: Keys): ((key: number) => { value: number; displayed: number } | null) | null {
  const rule = instrument.scoring.overall ?? {};
  if ((rule.aggregate ?? 'mean') !== 'mean' || (rule.transform ?? []).length > 0) return null;
  const { weightStep, countStep, outStep, weights } = keys;
  const positive = weights.filter((weight) => weight > 0);
  const even = new Set(positive).size < 2;
  const [top, bottom] = [Number(keys.unit.top), Number(keys.unit.bottom)];
  const [weightTop, weightBottom] = [Number(keys.weightUnit.top), Number(keys.weightUnit.bottom)];
  // Twice the numerator and more must stay a whole number that a double holds; scores below 0 take the long way.
  const widest = 4 * Math.max(weightStep * top * weightBottom, countStep * bottom * weightTop * 2);
  if (toNumber(keys.lowest) !== 0 || !Number.isSafeInteger(widest)) return null;
  const all = { count: positive.length, weight: multiply(sumOf(positive), keys.weightUnit) };
  const known = new Map<number, boolean>();
  const isEnough = (weight: number, count: number) => {
    const name = weight * (positive.length + 1) + count;
    const before = known.get(name);
    if (before !== undefined) return before;
    const answered = { count, weight: multiply({ top: weight, bottom: 1 }, keys.weightUnit) };
    const { enough } = checkMissing(rule.missing ?? {}, overallDefaults, answered, all);
    known.set(name, enough);
    return enough;
  };
  return (key) => {
    const sum = key % weightStep;
    const weight = Math.floor((key % countStep) / weightStep);
    // Equal weights are one unit each.
    const count = even ? weight : Math.floor((key % outStep) / countStep);
    if (!isEnough(weight, count)) return null;
    const [numerator, denominator] = [sum * top * weightBottom, weight * bottom * weightTop];
    // Both are exact, so the quotient is the double nearest to the score, and the floor that of the exact ratio.
    return { value: numerator / denominator, displayed: Math.floor((2 * numerator + denominator) / (2 * denominator)) };
  };
}

function sumOf(numbers: readonly number[]): Fraction {
  return { top: numbers.reduce((total, each) => total + each, 0), bottom: 1 };
}
