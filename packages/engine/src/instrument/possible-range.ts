import { listOf, numberOf, objectOf, textOf, textsOf, type Loose } from '../document/loose.js';
import { roundHalfAway } from '../exact/round-half-away.js';
import { endsOf, itemsIn, optionsOf } from './loose-items.js';

/** Lowest and highest score that a rule can give, before it is rounded to be shown. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The bounds of one part of a score, what it weighs, and whether it can fail to apply. */
interface Part extends Bounds {
  readonly weight: number;
  readonly mayDropOut: boolean;
}

/** Told which part of a rule asks for a score that cannot be, with the position of the step. */
export type OnFault = (message: string, key: 'aggregate' | 'transform', ...step: number[]) => void;

/** What a section's rule can give over all ways to answer; `null` where the document does not say enough. */
export function sectionRange(instrument: Loose, section: Loose, rule: Loose, onFault: OnFault): Bounds | null {
  const parts = listOf(section['items'])
    .filter(({ weight }) => weight !== 0)
    .map((item) => itemPart(instrument, item));
  return rangeOf(parts, rule, onFault);
}

/** What the overall's rule can give. */
export function overallRange(sections: readonly Loose[], ranges: readonly (Bounds | null)[], rule: Loose, onFault: OnFault): Bounds | null {
  const parts = sections.flatMap((section, index) => {
    const range = ranges[index];
    return range && section['weight'] !== 0 ? [{ ...range, weight: numberOf(section['weight']) ?? 1, mayDropOut: false }] : [];
  });
  return rangeOf(parts, rule, onFault);
}

/**
 * What the rule of a further scale can give.
 *
 * @param rangeOfScale the range of another scale that is a member; `null` where the document does not say enough
 */
export function subscaleRange(
  instrument: Loose,
  subscale: Loose,
  rangeOfScale: (id: string) => Bounds | null,
  onFault: OnFault,
): Bounds | null {
  const items = itemsIn(instrument);
  const parts = listOf(subscale['members'])
    .filter(({ weight }) => weight !== 0)
    .map((member): Part | null => {
      const weight = numberOf(member['weight']) ?? 1;
      const item = items.find(({ id }) => id === member['item']);
      const scale = textOf(member['scale']);
      const part = item ? itemPart(instrument, item) : scale === null ? null : rangeOfScale(scale);
      return part && { mayDropOut: false, ...part, weight };
    });
  return rangeOf(parts, subscale, onFault);
}

function itemPart(instrument: Loose, item: Loose): Part | null {
  const [options, ends] = [optionsOf(instrument, item), endsOf(instrument, item)];
  if (!options || !ends) return null;
  const mayDropOut = item['askedOf'] !== undefined || options.some(({ kind }) => kind === 'not-applicable');
  return { ...ends, weight: numberOf(item['weight']) ?? 1, mayDropOut };
}

function rangeOf(parts: readonly (Part | null)[], rule: Loose, onFault: OnFault): Bounds | null {
  if (rule['aggregate'] === 'none') return null;
  const known = parts.filter((part) => part !== null);
  if (known.length === 0 || known.length < parts.length) return null;
  const steps = listOf(rule['transform']);
  let range = aggregateRange(known, rule);
  if (!isExact(range)) {
    onFault(tooLarge(range), 'aggregate');
    return null;
  }
  for (const [index, step] of steps.entries()) {
    if (step['step'] === 'pomp' && range.low === range.high) {
      onFault('must have a range to take a percent of, got one where every answer gives the same number', 'transform', index);
      return null;
    }
    range = stepRange(range, step);
    if (!isExact(range)) {
      onFault(tooLarge(range), 'transform', index);
      return null;
    }
  }
  return range;
}

const largest = Number.MAX_SAFE_INTEGER;

/** Beyond it doubles skip whole numbers, and a rule with steps enough would end at infinity. */
function isExact({ low, high }: Bounds): boolean {
  return low >= -largest && high <= largest;
}

function tooLarge({ low, high }: Bounds): string {
  return `must keep scores from -${largest} to ${largest}, where numbers are exact, got ${low < -largest ? low : high}`;
}

function aggregateRange(parts: readonly Part[], rule: Loose): Bounds {
  const aggregate = rule['aggregate'];
  const low = Math.min(...parts.map((part) => part.low));
  const high = Math.max(...parts.map((part) => part.high));
  if (aggregate !== 'sum' && aggregate !== 'count') return { low, high };
  const weights = parts.map(({ weight }) => weight);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (aggregate === 'count') return { low: 0, high: whole };
  const all = {
    low: parts.reduce((sum, part) => sum + part.weight * part.low, 0),
    high: parts.reduce((sum, part) => sum + part.weight * part.high, 0),
  };
  const missing = objectOf(rule['missing']);
  const allThere = missing['allRequired'] === true || missing['maxMissing'] === 0 || typeof missing['fill'] === 'object';
  if (!parts.some(({ mayDropOut }) => mayDropOut) && missing['fill'] !== 'none') {
    return allThere ? all : { low: Math.min(all.low, low * whole), high: Math.max(all.high, high * whole) };
  }
  // Any item may be out of the sum: at the lowest, only those that pull it down are in, or the least of them all.
  const down = parts.reduce((sum, part) => sum + Math.min(0, part.weight * part.low), 0);
  const up = parts.reduce((sum, part) => sum + Math.max(0, part.weight * part.high), 0);
  return {
    low: down < 0 ? down : Math.min(...parts.map((part) => part.weight * part.low)),
    high: up > 0 ? up : Math.max(...parts.map((part) => part.weight * part.high)),
  };
}

function stepRange({ low, high }: Bounds, step: Loose): Bounds {
  const number = (key: string, otherwise: number) => numberOf(step[key]) ?? otherwise;
  switch (step['step']) {
    case 'linear': {
      const ends = [low, high].map((end) => end * number('times', 1) + number('plus', 0));
      return { low: Math.min(...ends), high: Math.max(...ends) };
    }
    case 'pomp':
      return { low: 0, high: 100 };
    case 'lookup': {
      const values = textsOf(step['table']).flatMap((row) => numberOf(textsOf(row)[1]) ?? []);
      return values.length > 0 ? { low: Math.min(...values), high: Math.max(...values) } : { low, high };
    }
    case 'clamp': {
      const clamp = (end: number) => Math.min(Math.max(end, number('min', end)), number('max', end));
      return { low: clamp(low), high: clamp(high) };
    }
    case 'round': {
      const round = (end: number) => roundHalfAway(end, decimalsOf(step));
      return { low: round(low), high: round(high) };
    }
    default:
      return { low, high };
  }
}

/** Decimals of a `round` step; 0 of any other. The form has not been checked: 1.5 decimals are a fault that is named elsewhere. */
export function decimalsOf({ step, decimals }: Loose): number {
  return step === 'round' ? Math.trunc(Math.min(6, Math.max(0, numberOf(decimals) ?? 0))) : 0;
}
