import type { AnswerState } from '../response/answer-state.js';
import type { Coverage } from './score-card.js';

/**
 * How answers divide up, and the shares that stand beside a score.
 *
 * @param states one entry an answer: of one person over items, or of one item over people
 * @returns counts, and shares from 0 to 1 of `base` (answered + unsure + blank); `null` shares when nothing applies
 * @see docs/scoring.md#coverage
 * @example
 * coverageOf(['answered', 'answered', 'unsure', 'blank', 'not-applicable']).share; // => 0.5
 * coverageOf(['answered', 'answered', 'unsure', 'blank', 'not-applicable']).unsureShare; // => 0.25
 * coverageOf(['not-applicable', 'not-asked']).share; // => null
 */
export function coverageOf(states: readonly AnswerState[]): Coverage {
  const count = (state: AnswerState) => states.filter((each) => each === state).length;
  return coverage(count('answered'), count('unsure'), count('blank'), count('not-applicable'));
}

/** Puts several coverages together, as the overall does with its sections. */
export function joinCoverage(parts: readonly Coverage[]): Coverage {
  const sum = (key: 'answered' | 'unsure' | 'blank' | 'notApplicable') => parts.reduce((total, part) => total + part[key], 0);
  return coverage(sum('answered'), sum('unsure'), sum('blank'), sum('notApplicable'));
}

function coverage(answered: number, unsure: number, blank: number, notApplicable: number): Coverage {
  const base = answered + unsure + blank;
  const share = (count: number) => (base === 0 ? null : count / base);
  return { base, answered, unsure, blank, notApplicable, share: share(answered), unsureShare: share(unsure) };
}
