import { meanOf, type AskedItem } from '../board/asked-item.js';
import { bandOf } from '../score/band-of.js';
import { boardOverall } from '../board/board-overall.js';
import { boardSection } from '../board/board-section.js';
import { commonUnit } from '../exact/common-unit.js';
import { display } from '../score/display.js';
import { nearestDouble, nothing, plus, quotientOf, scaled, type DoubleDouble } from '../exact/double-double.js';
import { fractionOf, type Fraction } from '../exact/fraction.js';
import type { Band, Instrument, ScoreRule, Section } from '../instrument/instrument.js';
import { itemState, type ItemCounts } from '../board/item-state.js';
import type { Outcome } from './outcomes.js';
import { sectionRule } from '../score/score-section.js';
import { countsIn, type ItemSlots } from './item-slots.js';
import { meanParts, type Measure } from './tally-figures.js';

/** A board's score in its sections and overall, from its items' board scores. */
export interface TallyBoard {
  readonly sections: readonly (Outcome & { readonly section: string })[];
  readonly overall: Outcome;
}

/** The board's scores by exact fractions, whatever the rules. */
export function exactBoard(
  instrument: Instrument,
  items: readonly AskedItem[],
  k: number,
  countsOf: (index: number) => ItemCounts & { readonly options: Readonly<Record<string, number>> },
): TallyBoard {
  const scores = new Map<string, Fraction | null>();
  const applying = new Set<AskedItem>();
  items.forEach((asked, index) => {
    const own = countsOf(index);
    const state = itemState(own, k);
    scores.set(asked.item.id, state === 'scored' ? meanOf(asked, (option) => own.options[option] ?? 0) : null);
    if (state !== 'mostlyNotApplicable') applying.add(asked);
  });
  const sections = instrument.sections.map((section) => boardSection(instrument, section, items, scores, (asked) => applying.has(asked)));
  const { state, value, displayed, band } = boardOverall(instrument, sections);
  return {
    sections: instrument.sections.flatMap(({ id }, index) => {
      const section = sections[index];
      return section ? { section: id, state: section.state, ...display(section.rule, section.at('score')) } : [];
    }),
    overall: { state, value, displayed, band },
  };
}

/** The board's scores from the counts of all groups; `null` where the quick way cannot tell them to the last bit. */
export type QuickBoard = (counts: Float64Array, k: number) => TallyBoard | null;

/** One item made ready for counts: where they stand, and what they come to. */
export interface CountedItem {
  readonly asked: AskedItem;
  readonly measure: Measure;
  readonly slots: ItemSlots;
}

/** One section made ready: its items that count, and what they weigh in whole numbers. */
interface PlainSection {
  readonly id: string;
  readonly items: readonly (CountedItem & { readonly index: number; readonly weight: number })[];
  readonly sum: number;
  readonly weight: number;
  readonly bands: readonly Band[];
}

/**
 * The usual case, a hundred times as fast as fractions: every rule is a weighted mean, and every item has a score.
 *
 * @returns `null` for instruments with other rules
 */
export function quickBoard(instrument: Instrument, items: readonly CountedItem[]): QuickBoard | null {
  const { overall = {} } = instrument.scoring;
  const weights = wholeWeights(instrument.sections.map(({ weight = 1 }) => weight));
  const plain = instrument.sections.flatMap((section, place) => plainSection(instrument, section, items, weights[place] ?? 0) ?? []);
  const whole = total(weights);
  if (plain.length < instrument.sections.length || !isPlainMean(overall)) return null;

  return (counts, k) => {
    let sum = nothing;
    const results: TallyBoard['sections'][number][] = [];
    for (const section of plain) {
      const mean = meanOfSection(section, counts, k);
      const result = mean && outcomeFrom(mean, section.bands);
      if (!result) return null;
      results.push({ section: section.id, ...result });
      sum = plus(sum, scaled(mean, section.weight, whole));
    }
    const result = outcomeFrom(sum, overall.bands ?? []);
    return result && { sections: results, overall: result };
  };
}

/** `null` where the section's score is no weighted mean, or its items can lie below 0. */
function plainSection(instrument: Instrument, section: Section, items: readonly CountedItem[], weight: number): PlainSection | null {
  const rule = sectionRule(instrument, section);
  const counting = items.flatMap((item, index) => (item.asked.section === section.id && item.asked.weight > 0 ? { ...item, index } : []));
  const weights = wholeWeights(counting.map(({ asked }) => asked.weight));
  if (!isPlainMean(rule) || counting.some(({ measure }) => measure.base < 0)) return null;
  const members = counting.map((item, at) => ({ ...item, weight: weights[at] ?? 0 }));
  return { id: section.id, items: members, sum: total(weights), weight, bands: rule.bands ?? [] };
}

/** `null` where an item of the section has no score, or too large a one. */
function meanOfSection({ items, sum: whole }: PlainSection, counts: Float64Array, k: number): DoubleDouble | null {
  let sum = nothing;
  for (const { index, weight, measure, slots } of items) {
    if (itemState(countsIn(slots, counts, index), k) !== 'scored') return null;
    const { top, bottom } = meanParts(measure, counts, index);
    if (!Number.isSafeInteger(weight * top) || !Number.isSafeInteger(bottom)) return null;
    sum = plus(sum, quotientOf(weight * top, bottom));
  }
  return scaled(sum, 1, whole);
}

function outcomeFrom(mean: DoubleDouble, bands: readonly Band[]): Outcome | null {
  const value = nearestDouble(mean);
  // Beside a half, only the exact score says whether it is rounded up.
  if (value === null || Math.abs(value - Math.floor(value) - 0.5) < 1e-9) return null;
  const displayed = Math.round(value);
  return { state: 'scored', value, displayed, band: bandOf(bands, displayed) };
}

function isPlainMean({ aggregate = 'mean', transform = [], missing }: ScoreRule): boolean {
  return aggregate === 'mean' && transform.length === 0 && typeof missing?.fill !== 'object';
}

/** Weights in whole numbers that stand in the same proportions; there are some, as weights have at most nine decimals and are at most 1000. */
function wholeWeights(weights: readonly number[]): readonly number[] {
  return commonUnit(weights.map(fractionOf))?.times ?? [];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
