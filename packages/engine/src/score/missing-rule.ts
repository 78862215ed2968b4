import { compare, fractionOf, multiply, one, toNumber, zero, type Fraction } from '../exact/fraction.js';
import type { MissingRule } from '../instrument/instrument.js';
import type { SectionScore } from './score-card.js';

/** Some members of a score (items of a section, sections of an overall): how many, and what they weigh together. */
export interface Amount {
  readonly count: number;
  readonly weight: Fraction;
}

/** What holds where the instrument says nothing. */
export interface MissingDefaults {
  readonly minShare: Fraction;
  readonly minCount: number;
}

/** Half of the applicable weight, and two answers. */
export const sectionDefaults: MissingDefaults = { minShare: { top: 1, bottom: 2 }, minCount: 2 };
/** Two thirds of all section weight. No decimal is two thirds, so an instrument gets it by leaving `minShare` out. */
export const overallDefaults: MissingDefaults = { minShare: { top: 2, bottom: 3 }, minCount: 1 };

/**
 * Whether there are enough answers for a score, and what was asked for.
 *
 * A stated `maxMissing` or `allRequired` stands in the place of the default share; `minCount` is never more than what
 * applies, so that one answer is enough for a section of one item.
 */
export function checkMissing(
  rule: MissingRule,
  defaults: MissingDefaults,
  answered: Amount,
  applicable: Amount,
): { enough: boolean; needed: SectionScore['needed'] } {
  const basis = rule.basis ?? 'weight';
  const amount = ({ count, weight }: Amount) => (basis === 'weight' ? weight : { top: count, bottom: 1 });
  const minimum = multiply(minimumShare(rule, defaults), amount(applicable));
  const minCount = rule.allRequired
    ? applicable.count
    : Math.max(Math.min(rule.minCount ?? defaults.minCount, applicable.count), applicable.count - (rule.maxMissing ?? Infinity));
  return {
    enough: answered.count >= minCount && compare(amount(answered), minimum) >= 0,
    needed: {
      basis,
      answered: toNumber(amount(answered)),
      applicable: toNumber(amount(applicable)),
      minimum: toNumber(minimum),
      minCount,
    },
  };
}

function minimumShare({ minShare, maxMissing, allRequired }: MissingRule, defaults: MissingDefaults): Fraction {
  if (minShare !== undefined) return fractionOf(minShare);
  if (allRequired) return one;
  return maxMissing === undefined ? defaults.minShare : zero;
}
