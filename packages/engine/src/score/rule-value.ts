import {
  add,
  compare,
  divide,
  fractionOf,
  hundred,
  multiply,
  one,
  roundFraction,
  subtract,
  zero,
  type Fraction,
} from '../exact/fraction.js';
import type { ScoreRule, TransformStep } from '../instrument/instrument.js';

/** Where a score stands: what the answers give, or the ends of what the same items could give. */
export type Point = 'score' | 'low' | 'high';

/** One part of a score: an item of a section, or a section of the overall. */
export interface Member {
  readonly weight: Fraction;
  readonly at: (point: Point) => Fraction;
}

/**
 * The exact value of a score: its members put together, then the transform steps in their order.
 *
 * @param members at least one member with an answer
 * @param absent members that apply but have no answer; they count by the rule's `fill`
 * @returns `null` where the rule scores nothing, or asks for the percent of a range that is empty
 */
export function ruleValue(rule: ScoreRule, members: readonly Member[], absent: readonly Member[], point: Point): Fraction | null {
  const run = (steps: readonly TransformStep[], end: Point): Fraction | null => {
    const step = steps.at(-1);
    if (!step) return aggregate(rule, members, absent, end);
    const before = steps.slice(0, -1);
    const value = run(before, end);
    if (!value) return null;
    return step.step === 'pomp' ? percentOf(value, run(before, 'low'), run(before, 'high')) : applyStep(value, step);
  };
  return run(rule.transform ?? [], point);
}

/** The same with the ends in order, lower first: a negative factor in a rule turns them round. */
export function inOrder(at: (point: Point) => Fraction | null): (point: Point) => Fraction | null {
  const ends = () => [at('low'), at('high')].sort((one, other) => (one && other ? compare(one, other) : 0));
  return (point) => (point === 'score' ? at(point) : (ends()[point === 'low' ? 0 : 1] ?? null));
}

/** Percent of the maximum possible: where a value lies between the ends, from 0 to 100. */
export function percentOf(value: Fraction, low: Fraction | null, high: Fraction | null): Fraction | null {
  if (!low || !high) return null;
  const order = compare(high, low);
  if (order === 0) return null;
  const [least, most] = order > 0 ? [low, high] : [high, low];
  return divide(multiply(hundred, subtract(value, least)), subtract(most, least));
}

export function applyStep(value: Fraction, step: Exclude<TransformStep, { step: 'pomp' }>): Fraction {
  switch (step.step) {
    case 'linear':
      return add(multiply(value, fractionOf(step.times ?? 1)), fractionOf(step.plus ?? 0));
    case 'lookup': {
      const row = step.table.findLast(([from]) => compare(fractionOf(from), value) <= 0) ?? step.table[0];
      return row ? fractionOf(row[1]) : value;
    }
    case 'clamp': {
      const [min, max] = [fractionOf(step.min), fractionOf(step.max)];
      return compare(value, min) < 0 ? min : compare(value, max) > 0 ? max : value;
    }
    case 'round':
      return roundFraction(value, step.decimals);
  }
}

function aggregate(rule: ScoreRule, answered: readonly Member[], absent: readonly Member[], point: Point): Fraction | null {
  const kind = rule.aggregate ?? 'mean';
  if (kind === 'none') return null;
  const fill = rule.missing?.fill;
  const members = typeof fill === 'object' ? answered.concat(absent.map((member) => filled(member, fractionOf(fill.constant)))) : answered;

  if (kind === 'min' || kind === 'max') {
    const sign = kind === 'min' ? 1 : -1;
    return members.map((member) => member.at(point)).reduce((best, value) => (compare(value, best) * sign < 0 ? value : best));
  }
  const from = kind === 'count' ? fractionOf(rule.countFrom ?? 0) : null;
  let sum = zero;
  let weight = zero;
  for (const member of members) {
    const value = from ? countOf(member, from, point) : member.at(point);
    sum = add(sum, multiply(member.weight, value));
    weight = add(weight, member.weight);
  }
  if (kind === 'mean') return divide(sum, weight);
  // A sum over fewer items would be lower for that alone: the person's own mean stands in, unless the rule says otherwise.
  if (fill === 'none' || members !== answered || absent.length === 0) return sum;
  const whole = absent.reduce((total, member) => add(total, member.weight), weight);
  return divide(multiply(sum, whole), weight);
}

function countOf(member: Member, from: Fraction, point: Point): Fraction {
  const counts = point === 'score' ? compare(member.at('score'), from) >= 0 : point === 'high';
  return counts ? one : zero;
}

/** A missing answer that counts as a constant; the ends of its range stay what they are. */
function filled({ weight, at }: Member, constant: Fraction): Member {
  return { weight, at: (point) => (point === 'score' ? constant : at(point)) };
}
