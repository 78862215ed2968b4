import { commonUnit } from '../exact/common-unit.js';
import { compare, fractionOf, multiply, subtract, zero, type Fraction } from '../exact/fraction.js';
import { nameOf } from '../exact/fraction-name.js';
import type { Instrument, Option, ScoreRule, Section } from '../instrument/instrument.js';
import { Outcomes } from './outcomes.js';
import type { Point } from '../score/rule-value.js';
import type { Response } from '../response/response.js';
import { absentMember, scoreItem, scoreSection, sectionRule, type ScoredSection } from '../score/score-section.js';
import { isCode, notAskedCode, type Column } from './scorer-codes.js';

/**
 * One section, made ready for many responses.
 *
 * A score depends on the answers only through a few sums (of what they count, of their weight, of what does not apply). Each answer
 * adds a whole number to a key that holds these sums side by side, so that equal keys have equal scores; each key is scored once, by
 * {@link scoreSection} itself.
 */
export interface SectionTable {
  readonly outcomes: Outcomes;
  /** The exact score behind each outcome, with what the overall needs of it. */
  readonly scored: readonly ScoredSection[];
  /** What each code of each column adds to the key; `NaN` for codes that cannot be. `null`: the key is the row of codes itself. */
  readonly adds: readonly Float64Array[] | null;
  /**
   * For sections with few keys: what two neighbours' codes, read as one number of 16 bits, add to both their keys at once,
   * one table a column; and the outcome of each key, `unknown` where no row of codes leads to it.
   */
  readonly small: { readonly pairs: readonly Uint32Array[]; readonly outcomeOf: Uint16Array } | null;
  /** The outcome of one row of codes, found or made. */
  readonly outcome: (codes: Uint8Array, key: number) => number;
}

export const unknown = 0xffff;

/** @param sharedPairs tables that several columns, of several sections, have in common */
export function sectionTable(
  instrument: Instrument,
  section: Section,
  columns: readonly Column[],
  sharedPairs: Map<string, Uint32Array>,
): SectionTable {
  const rule = sectionRule(instrument, section);
  const ofOverall = hasPercent(instrument.scoring.overall ?? {});
  const outcomes = new Outcomes((rule.bands ?? []).map(({ id }) => id));
  const scored: ScoredSection[] = [];
  const byResult = new Map<string, number>();
  const byKey = new Map<number | string, number>();

  const add = (codes: Uint8Array): number => {
    const result = scoreCodes(instrument, section, columns, codes);
    const { state, value, displayed, band } = result.card;
    // An overall in percent of its range asks for the ends as well, which depend on what was answered.
    const points = ofOverall ? (['score', 'low', 'high'] as const) : (['score'] as const);
    const name = [state, ...points.map((point) => nameAt(result, point))].join();
    const before = byResult.get(name);
    if (before !== undefined) return before;
    const place = outcomes.add(
      state,
      value ?? NaN,
      displayed ?? NaN,
      (rule.bands ?? []).findIndex(({ id }) => id === band),
    );
    scored.push(result);
    byResult.set(name, place);
    return place;
  };

  const keys = keysOf(instrument, section, columns, ofOverall);
  const outcome = (codes: Uint8Array, key: number): number => {
    const name = keys ? key : String.fromCharCode(...codes);
    const before = byKey.get(name);
    if (before !== undefined) return before;
    // A bounded memory: rows that come again are scored again.
    if (byKey.size >= 200_000) byKey.clear();
    const place = add(codes);
    byKey.set(name, place);
    return place;
  };

  const base = { outcomes, scored, adds: keys?.adds ?? null, outcome };
  // A code that cannot be adds `size`, so that whatever else is added the key is one that no row of codes leads to.
  if (!keys || keys.size * (columns.length + 1) > unknown) return { ...base, small: null };
  const outcomeOf = new Uint16Array(65_536).fill(unknown);
  for (const [key, codes] of reachable(keys.adds)) outcomeOf[key] = add(codes);
  return { ...base, small: { pairs: keys.adds.map((adds) => pairsOf(adds, keys.size, sharedPairs)), outcomeOf } };
}

/** Scores a row of codes as the response that it stands for. */
function scoreCodes(instrument: Instrument, section: Section, columns: readonly Column[], codes: Uint8Array): ScoredSection {
  const answers: Record<string, { option: string }> = {};
  const items = section.items.map(({ askedOf: _, ...item }, index) => {
    const code = codes[index] ?? 0;
    const option = columns[index]?.options[code - 1];
    if (option !== undefined) answers[item.id] = { option };
    return code === notAskedCode ? { ...item, askedOf: ['others'] } : item;
  });
  const response: Response = {
    format: 'take-stock/response/1',
    id: '00000000-0000-4000-8000-000000000000',
    instrument: { id: instrument.id, version: instrument.version },
    respondent: { group: 'somebody' },
    answers,
    created: '2000-01-01',
  };
  return scoreSection(instrument, { ...section, items }, response);
}

function nameAt({ at }: ScoredSection, point: Point): string {
  const value = at(point);
  return value ? nameOf(value) : '';
}

function hasPercent({ transform = [] }: ScoreRule): boolean {
  return transform.some(({ step }) => step === 'pomp');
}

interface Keys {
  readonly adds: readonly Float64Array[];
  /** Above what any one code adds beside its count: a code that cannot be adds it alone, and no row of codes leads to such a key. */
  readonly size: number;
}

/** What each answer adds to the key of its section; `null` where the score is no function of a few sums. */
function keysOf(instrument: Instrument, section: Section, columns: readonly Column[], ofOverall: boolean): Keys | null {
  const rule = sectionRule(instrument, section);
  const { aggregate = 'mean' } = rule;
  if (aggregate === 'min' || aggregate === 'max') return null;
  const parts = columns.map((column) => partOf(instrument, column, aggregate === 'count' ? fractionOf(rule.countFrom ?? 0) : null));
  const counting = parts.filter(({ weight }) => weight !== 0);
  const [one] = counting;
  // Ends that differ from item to item would need two sums more.
  const alike = counting.every(({ low, high }) => one && compare(low, one.low) === 0 && compare(high, one.high) === 0);
  if (!one || (aggregate !== 'count' && (ofOverall || hasPercent(rule)) && !alike)) return null;

  const lowest = counting
    .flatMap(({ options }) => options)
    .reduce<Fraction>((low, { score }) => (score && compare(score, low) < 0 ? score : low), one.high);
  const values = commonUnit(
    counting.flatMap(({ weight, options }) =>
      options.map(({ score }) => (score ? multiply(fractionOf(weight), subtract(score, lowest)) : zero)),
    ),
  );
  const weights = commonUnit(counting.map(({ weight }) => fractionOf(weight)));
  if (!values || !weights) return null;

  // The sums that make up a key, each with the most that it can be.
  let place = 0;
  const sums = counting.map((part, index) => {
    const weight = weights.times[index] ?? 0;
    return { ...part, weight, values: part.options.map(() => values.times[place++] ?? 0) };
  });
  const total = (of: (part: (typeof sums)[number]) => number) => sums.reduce((sum, part) => sum + of(part), 0);
  const even = sums.every(({ weight }) => weight === sums[0]?.weight);
  const mayDropOut = ({ options, asked }: (typeof sums)[number]) => (asked || options.some(({ kind }) => kind === 'out') ? 1 : 0);
  const most = {
    value: aggregate === 'none' ? 0 : total((part) => Math.max(0, ...part.values)),
    weight: total(({ weight }) => weight),
    out: total((part) => mayDropOut(part) * part.weight),
    count: even ? 0 : sums.length,
    outCount: even ? 0 : total(mayDropOut),
  };
  const step = { value: 1, weight: most.value + 1, out: 0, count: 0, outCount: 0 };
  step.out = step.weight * (most.weight + 1);
  step.count = step.out * (most.out + 1);
  step.outCount = step.count * (most.count + 1);
  const size = step.outCount * (most.outCount + 1);
  if (!Number.isSafeInteger(size)) return null;

  let at = 0;
  const adds = columns.map((column, index) => {
    const codes = Float64Array.from({ length: 256 }, (_, code) => (isCode(column, code) ? 0 : NaN));
    if (parts[index]?.weight === 0) return codes;
    const part = sums[at++];
    if (!part) return codes;
    const out = part.weight * step.out + step.outCount;
    part.options.forEach(({ kind }, option) => {
      const answered = (aggregate === 'none' ? 0 : (part.values[option] ?? 0)) + part.weight * step.weight + step.count;
      codes[option + 1] = kind === 'answered' ? answered : kind === 'out' ? out : 0;
    });
    codes[notAskedCode] = part.asked ? out : NaN;
    return codes;
  });
  return { adds, size };
}

interface Part {
  readonly weight: number;
  readonly low: Fraction;
  readonly high: Fraction;
  readonly asked: boolean;
  readonly options: readonly { readonly kind: 'answered' | 'out' | 'absent'; readonly score: Fraction | null }[];
}

/** @param from what an answer must be to be counted, in a section that counts */
function partOf(instrument: Instrument, { item }: Column, from: Fraction | null): Part {
  const ends = absentMember(instrument, item);
  const kindOf = ({ id, kind = 'point' }: Option): Part['options'][number]['kind'] =>
    kind === 'point' || (item.recode && Object.hasOwn(item.recode, id)) ? 'answered' : kind === 'not-applicable' ? 'out' : 'absent';
  const options = (instrument.scales[item.scale]?.options ?? []).map((option) => {
    const kind = kindOf(option);
    if (kind !== 'answered') return { kind, score: null };
    const score = scoreItem(instrument, item, option).member.at('score');
    return { kind, score: from ? { top: compare(score, from) >= 0 ? 1 : 0, bottom: 1 } : score } as const;
  });
  return { weight: item.weight ?? 1, low: ends.at('low'), high: ends.at('high'), asked: item.askedOf !== undefined, options };
}

/** Every key that a row of codes leads to, with one such row. */
function reachable(adds: readonly Float64Array[]): Map<number, Uint8Array> {
  let rows = new Map<number, Uint8Array>([[0, new Uint8Array(adds.length)]]);
  for (const [index, column] of adds.entries()) {
    const next = new Map<number, Uint8Array>();
    const different = new Map<number, number>();
    column.forEach((add, code) => {
      if (!Number.isNaN(add) && !different.has(add)) different.set(add, code);
    });
    for (const [key, codes] of rows) {
      for (const [add, code] of different) {
        if (next.has(key + add)) continue;
        const row = codes.slice();
        row[index] = code;
        next.set(key + add, row);
      }
    }
    rows = next;
  }
  return rows;
}

function pairsOf(adds: Float64Array, size: number, shared: Map<string, Uint32Array>): Uint32Array {
  const name = `${size} ${adds.join()}`;
  const before = shared.get(name);
  if (before) return before;
  const add = (code: number) => {
    const value = adds[code] ?? NaN;
    return Number.isNaN(value) ? size : value;
  };
  // Whichever of the two bytes a machine puts first: its half of the key is first as well.
  const pairs = new Uint32Array(65_536);
  for (let high = 0; high < 256; high++) {
    for (let low = 0; low < 256; low++) pairs[(high << 8) | low] = add(low) + add(high) * 65_536;
  }
  shared.set(name, pairs);
  return pairs;
}
